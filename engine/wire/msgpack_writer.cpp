#include "engine/wire/msgpack_writer.h"

#include <cstring>

namespace swimscope::wire {

MsgpackWriter::MsgpackWriter(base::Bytes& out, std::size_t bound) : m_out(out) {
    const std::size_t start = out.size();
    out.resize(start + bound);
    m_next = out.data() + start;
}

void MsgpackWriter::finish() {
    m_out.resize(static_cast<std::size_t>(m_next - m_out.data()));
}

void MsgpackWriter::big(std::uint64_t value, std::size_t width) {
    for (std::size_t i = width; i > 0; --i) {
        byte(static_cast<std::uint8_t>(value >> (8 * (i - 1))));
    }
}

void MsgpackWriter::key(std::string_view name) {
    byte(static_cast<std::uint8_t>(0xa0 | name.size()));
    std::memcpy(m_next, name.data(), name.size());
    m_next += name.size();
}

void MsgpackWriter::text(std::string_view value) {
    if (value.size() < 32) {
        byte(static_cast<std::uint8_t>(0xa0 | value.size()));
    } else if (value.size() <= 0xffff) {
        byte(0xda);
        big(value.size(), 2);
    } else {
        byte(0xdb);
        big(value.size(), 4);
    }
    if (!value.empty()) {
        std::memcpy(m_next, value.data(), value.size());
        m_next += value.size();
    }
}

void MsgpackWriter::number(std::uint64_t value) {
    if (value < 0x80) {
        byte(static_cast<std::uint8_t>(value));
    } else if (value <= 0xff) {
        byte(0xcc);
        big(value, 1);
    } else if (value <= 0xffff) {
        byte(0xcd);
        big(value, 2);
    } else if (value <= 0xffffffff) {
        byte(0xce);
        big(value, 4);
    } else {
        byte(0xcf);
        big(value, 8);
    }
}

void MsgpackWriter::signedNumber(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    if (value >= 0) {
        number(bits);
    } else if (value >= -32) {
        byte(static_cast<std::uint8_t>(bits));
    } else if (value >= INT8_MIN) {
        byte(0xd0);
        big(bits, 1);
    } else if (value >= INT16_MIN) {
        byte(0xd1);
        big(bits, 2);
    } else if (value >= INT32_MIN) {
        byte(0xd2);
        big(bits, 4);
    } else {
        byte(0xd3);
        big(bits, 8);
    }
}

}  // namespace swimscope::wire
