#include "engine/headless/json_line.h"

#include <array>
#include <cstdio>

namespace swimscope::headless {

namespace {

/// Length of the well-formed UTF-8 sequence at the front; 0 when there is none (RFC 3629).
std::size_t utf8Length(std::string_view text) {
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = at(0);
    std::size_t length = 0;
    std::uint32_t value = 0;
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xc2 && lead < 0xe0) {
        length = 2;
        value = lead & 0x1fu;
    } else if (lead >= 0xe0 && lead < 0xf0) {
        length = 3;
        value = lead & 0x0fu;
    } else if (lead >= 0xf0 && lead < 0xf5) {
        length = 4;
        value = lead & 0x07u;
    } else {
        return 0;
    }
    if (text.size() < length) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80) {
            return 0;
        }
        value = value << 6 | (at(i) & 0x3fu);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    return overlong || surrogate || value > 0x10ffff ? 0 : length;
}

std::string escaped(std::uint8_t byte) {
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "\\u%04x", byte);
    return buffer.data();
}

}  // namespace

std::string jsonString(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        const auto first = static_cast<std::uint8_t>(text.front());
        if (length == 0 || first < 0x20 || first == 0x7f) {
            out += first == '\n' ? std::string("\\n") : escaped(first);
            text.remove_prefix(1);
            continue;
        }
        if (first == '"' || first == '\\') {
            out += '\\';
        }
        out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out + "\"";
}

JsonLine& JsonLine::raw(std::string_view key, std::string_view value) {
    m_text += m_text.empty() ? "{" : ",";
    m_text += jsonString(key);
    m_text += ':';
    m_text += value;
    return *this;
}

JsonLine& JsonLine::add(std::string_view key, std::string_view value) {
    return raw(key, jsonString(value));
}

JsonLine& JsonLine::add(std::string_view key, bool value) {
    return raw(key, value ? "true" : "false");
}

JsonLine& JsonLine::add(std::string_view key, std::uint64_t value) {
    return raw(key, std::to_string(value));
}

JsonLine& JsonLine::add(std::string_view key, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.3f", value);
    return raw(key, buffer.data());
}

JsonLine& JsonLine::add(std::string_view key, const std::map<std::string, std::string>& values) {
    std::string object;
    for (const auto& [name, value] : values) {
        object += object.empty() ? "{" : ",";
        object += jsonString(name) + ":" + jsonString(value);
    }
    return raw(key, object.empty() ? "{}" : object + "}");
}

JsonLine& JsonLine::addBytes(base::BytesView bytes, std::string_view textKey,
                             std::string_view hexKey) {
    if (base::isPrintableUtf8(bytes)) {
        return add(textKey, base::asText(bytes));
    }
    return add(hexKey, base::toHex(bytes));
}

std::string JsonLine::finish() {
    return (m_text.empty() ? "{" : m_text) + "}\n";
}

}  // namespace swimscope::headless
