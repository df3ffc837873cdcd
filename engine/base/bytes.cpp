#include "engine/base/bytes.h"

#include <algorithm>
#include <array>

namespace swimscope::base {

namespace {

constexpr std::string_view kBase64Alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Removes the padding; false when it does not complete a group of four.
bool dropBase64Padding(std::string_view& text) {
    std::size_t pads = 0;
    while (!text.empty() && text.back() == '=') {
        text.remove_suffix(1);
        ++pads;
    }
    return pads <= 2 && (pads == 0 || (text.size() + pads) % 4 == 0) && text.size() % 4 != 1;
}

bool isControl(BytesView sequence) {
    const std::uint8_t first = sequence[0];
    if (sequence.size() == 1) {
        return (first < 0x20 && first != '\t' && first != '\n') || first == 0x7f;
    }
    // U+0080..U+009F, the second block of control characters.
    return sequence.size() == 2 && first == 0xc2 && sequence[1] < 0xa0;
}

}  // namespace

BytesView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view asText(BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes toBytes(BytesView bytes) {
    return Bytes(bytes.begin(), bytes.end());
}

Bytes toBytes(std::string_view text) {
    return toBytes(asBytes(text));
}

bool equal(BytesView a, BytesView b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

std::string toHex(BytesView bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out.push_back(kDigits[byte >> 4]);
        out.push_back(kDigits[byte & 15]);
    }
    return out;
}

bool fromHex(std::string_view text, Bytes& out) {
    out.clear();
    out.reserve(text.size() / 2);
    int high = -1;
    for (const char c : text) {
        if (isBlank(c) || c == ':') {
            continue;
        }
        const int digit = hexDigit(c);
        if (digit < 0) {
            out.clear();
            return false;
        }
        if (high < 0) {
            high = digit;
        } else {
            out.push_back(static_cast<std::uint8_t>(high << 4 | digit));
            high = -1;
        }
    }
    if (high >= 0) {
        out.clear();
    }
    return high < 0;
}

std::string toBase64(BytesView bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8 | (k < have ? bytes[i + k] : 0u);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            out.push_back(k <= have ? kBase64Alphabet[group >> (18 - 6 * k) & 63] : '=');
        }
    }
    return out;
}

bool fromBase64(std::string_view text, Bytes& out) {
    out.clear();
    text = trimmed(text);
    if (!dropBase64Padding(text)) {
        return false;
    }
    out.reserve(text.size() * 3 / 4);
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        const std::size_t value = kBase64Alphabet.find(c);
        if (value == std::string_view::npos) {
            out.clear();
            return false;
        }
        group = (group << 6 | static_cast<std::uint32_t>(value)) & 0xffff;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out.push_back(static_cast<std::uint8_t>(group >> bits));
        }
    }
    return true;
}

std::size_t utf8Length(BytesView bytes) {
    const std::uint8_t lead = bytes[0];
    if (lead < 0x80) {
        return 1;
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((bytes[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    const std::uint8_t second = bytes[1];
    const bool bad = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) ||
                     (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f);
    return bad ? 0 : length;
}

std::string clipped(std::string_view text, std::size_t max) {
    if (text.size() <= max) {
        return std::string(text);
    }
    std::size_t end = max;
    while (end > 0 && max - end < 3 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) {
        --end;
    }
    return std::string(text.substr(0, end)) + "...";
}

bool isPrintableUtf8(BytesView bytes) {
    while (!bytes.empty()) {
        const std::size_t length = utf8Length(bytes);
        if (length == 0 || isControl(bytes.first(length))) {
            return false;
        }
        bytes = bytes.subspan(length);
    }
    return true;
}

}  // namespace swimscope::base
