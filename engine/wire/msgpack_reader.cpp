#include "engine/wire/msgpack_reader.h"

#include <algorithm>
#include <limits>

#include "engine/wire/msgpack_scanner.h"

namespace swimscope::wire {

namespace {

constexpr std::uint8_t kNil = 0xc0;

}  // namespace

bool MsgpackReader::takeNil() {
    if (m_next == m_end || *m_next != kNil) {
        return false;
    }
    ++m_next;
    return true;
}

bool MsgpackReader::readBig(std::size_t width, std::uint64_t& out) {
    if (remaining() < width) {
        return false;
    }
    out = 0;
    for (std::size_t i = 0; i < width; ++i) {
        out = out << 8 | *m_next++;
    }
    return true;
}

bool MsgpackReader::readStruct(StructForm& form, std::uint32_t& fields) {
    form = StructForm::Map;
    fields = 0;
    if (takeNil()) {
        return true;
    }
    if (m_next == m_end) {
        return false;
    }
    const std::uint8_t first = *m_next++;
    if ((first & 0xf0) == 0x80 || (first & 0xf0) == 0x90) {
        form = first < 0x90 ? StructForm::Map : StructForm::Array;
        fields = first & 15;
        return true;
    }
    if (first < 0xdc || first > 0xdf) {
        return false;
    }
    form = first >= 0xde ? StructForm::Map : StructForm::Array;
    std::uint64_t count = 0;
    if (!readBig(first % 2 == 0 ? 2 : 4, count)) {
        return false;
    }
    fields = static_cast<std::uint32_t>(count);
    return true;
}

bool MsgpackReader::readStringHeader(std::uint8_t first, std::uint64_t& length) {
    if ((first & 0xe0) == 0xa0) {
        length = first & 31;
        return true;
    }
    switch (first) {
        case 0xc4:
        case 0xd9:
            return readBig(1, length);
        case 0xc5:
        case 0xda:
            return readBig(2, length);
        case 0xc6:
        case 0xdb:
            return readBig(4, length);
        default:
            return false;
    }
}

bool MsgpackReader::takeBytes(std::uint64_t length, base::BytesView& out) {
    if (length > remaining()) {
        return false;
    }
    out = {m_next, static_cast<std::size_t>(length)};
    m_next += length;
    return true;
}

bool MsgpackReader::readText(std::string_view& out) {
    if (takeNil()) {
        out = {};
        return true;
    }
    if (m_next == m_end) {
        return false;
    }
    std::uint64_t length = 0;
    base::BytesView bytes;
    if (!readStringHeader(*m_next++, length) || !takeBytes(length, bytes)) {
        return false;
    }
    out = base::asText(bytes);
    return true;
}

bool MsgpackReader::readBytes(std::optional<base::BytesView>& out, Scratch& scratch) {
    if (takeNil()) {
        out.reset();
        return true;
    }
    if (m_next == m_end) {
        return false;
    }
    const std::uint8_t first = *m_next++;
    base::BytesView bytes;
    if ((first & 0xf0) == 0x90 || first == 0xdc || first == 0xdd) {
        if (!readIntArray(first, bytes, scratch)) {
            return false;
        }
    } else {
        std::uint64_t length = 0;
        if (!readStringHeader(first, length) || !takeBytes(length, bytes)) {
            return false;
        }
    }
    out = bytes;
    return true;
}

bool MsgpackReader::readFront(base::BytesView& out) {
    std::uint64_t length = 0;
    return m_next != m_end && readStringHeader(*m_next++, length) &&
           takeBytes(std::min<std::uint64_t>(length, remaining()), out);
}

bool MsgpackReader::readIntArray(std::uint8_t first, base::BytesView& out, Scratch& scratch) {
    std::uint64_t count = first & 15;
    if (first >= 0xdc && !readBig(first == 0xdc ? 2 : 4, count)) {
        return false;
    }
    // Each item takes at least one byte, so a count that cannot be true allocates nothing.
    if (count > remaining()) {
        return false;
    }
    base::Bytes& bytes = scratch.emplace_back();
    bytes.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint64_t value = 0;
        if (!readUnsigned(0xff, value)) {
            return false;
        }
        bytes.push_back(static_cast<std::uint8_t>(value));
    }
    out = bytes;
    return true;
}

bool MsgpackReader::readInteger(Integer& out) {
    if (m_next == m_end) {
        return false;
    }
    const std::uint8_t first = *m_next++;
    out = {first, false};
    if (first < 0x80) {
        return true;
    }
    if (first >= 0xe0) {
        out = {0x100u - first, true};
        return true;
    }
    if (first == kNil) {
        out = {};
        return true;
    }
    const bool isUnsigned = first >= 0xcc && first <= 0xcf;
    const bool isSigned = first >= 0xd0 && first <= 0xd3;
    if (!isUnsigned && !isSigned) {
        return false;
    }
    const std::size_t width = std::size_t{1} << (first & 3);
    if (!readBig(width, out.magnitude)) {
        return false;
    }
    if (isSigned && (out.magnitude >> (8 * width - 1)) != 0) {
        const std::uint64_t all = width == 8 ? 0 : std::uint64_t{1} << (8 * width);
        out = {all - out.magnitude, true};
    }
    return true;
}

bool MsgpackReader::readUnsigned(std::uint64_t max, std::uint64_t& out) {
    Integer integer;
    if (!readInteger(integer) || integer.negative || integer.magnitude > max) {
        return false;
    }
    out = integer.magnitude;
    return true;
}

bool MsgpackReader::readSigned(std::int64_t& out) {
    constexpr std::uint64_t kMax = std::numeric_limits<std::int64_t>::max();
    Integer integer;
    if (!readInteger(integer) || integer.magnitude > kMax + (integer.negative ? 1 : 0)) {
        return false;
    }
    out = static_cast<std::int64_t>(integer.negative ? 0 - integer.magnitude : integer.magnitude);
    return true;
}

bool MsgpackReader::readBool(bool& out) {
    if (m_next == m_end) {
        return false;
    }
    switch (*m_next++) {
        case 0xc2:
        case 0x00:
        case kNil:
            out = false;
            return true;
        case 0xc3:
        case 0x01:
            out = true;
            return true;
        default:
            return false;
    }
}

bool MsgpackReader::skip() {
    MsgpackScanner scanner;
    if (scanner.advance({m_next, m_end}) != MsgpackScanner::State::Done) {
        return false;
    }
    m_next += scanner.length();
    return true;
}

}  // namespace swimscope::wire
