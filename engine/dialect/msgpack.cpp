#include "engine/dialect/msgpack.h"

#include <bit>
#include <cmath>

#include "engine/wire/msgpack_writer.h"

namespace swimscope::dialect {

namespace {

void appendBig(base::Bytes& out, std::uint64_t value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
        out.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

std::uint64_t bigAt(base::BytesView bytes, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        value = value << 8 | bytes[i];
    }
    return value;
}

}  // namespace

void Packer::header(std::uint8_t fix, std::uint8_t wide, std::size_t count) {
    if (count < 16) {
        m_out.push_back(static_cast<std::uint8_t>(fix | count));
    } else if (count <= 0xffff) {
        m_out.push_back(wide);
        appendBig(m_out, count, 2);
    } else {
        m_out.push_back(static_cast<std::uint8_t>(wide + 1));
        appendBig(m_out, count, 4);
    }
}

void Packer::text(std::string_view value) {
    wire::MsgpackWriter writer(m_out, wire::MsgpackWriter::stringBound(value.size()));
    writer.text(value);
    writer.finish();
}

void Packer::bytesOrNil(base::BytesView value) {
    if (value.empty()) {
        nil();
    } else {
        bytes(value);
    }
}

void Packer::number(std::uint64_t value) {
    wire::MsgpackWriter writer(m_out, wire::MsgpackWriter::kNumberBound);
    writer.number(value);
    writer.finish();
}

void Packer::signedNumber(std::int64_t value) {
    wire::MsgpackWriter writer(m_out, wire::MsgpackWriter::kNumberBound);
    writer.signedNumber(value);
    writer.finish();
}

void Packer::real(double value) {
    m_out.push_back(0xcb);
    appendBig(m_out, std::bit_cast<std::uint64_t>(value), 8);
}

bool Unpacker::collection(wire::MsgpackReader::StructForm wanted, std::uint32_t& count) {
    wire::MsgpackReader::StructForm form{};
    if (takeNil()) {
        count = 0;
        return true;
    }
    // Every element takes at least one byte, so a count that cannot be true costs nothing.
    return m_reader.readStruct(form, count) && form == wanted && count <= m_reader.remaining();
}

bool Unpacker::map(const std::function<bool(std::string_view key)>& field) {
    std::uint32_t count = 0;
    if (!collection(wire::MsgpackReader::StructForm::Map, count)) {
        return false;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string_view key;
        if (!m_reader.readText(key) || !field(key)) {
            return false;
        }
    }
    return true;
}

bool Unpacker::array(const std::function<bool()>& item) {
    std::uint32_t count = 0;
    if (!collection(wire::MsgpackReader::StructForm::Array, count)) {
        return false;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!item()) {
            return false;
        }
    }
    return true;
}

bool Unpacker::into(std::string& out) {
    std::string_view text;
    if (!m_reader.readText(text)) {
        return false;
    }
    out = text;
    return true;
}

bool Unpacker::into(base::Bytes& out) {
    std::optional<base::BytesView> bytes;
    wire::Scratch scratch;
    if (!m_reader.readBytes(bytes, scratch)) {
        return false;
    }
    out = base::toBytes(bytes.value_or(base::BytesView{}));
    return true;
}

bool Unpacker::into(double& out) {
    const base::BytesView value = rest();
    if (value.size() >= 9 && value[0] == 0xcb) {
        out = std::bit_cast<double>(bigAt(value.subspan(1), 8));
    } else if (value.size() >= 5 && value[0] == 0xca) {
        out = std::bit_cast<float>(static_cast<std::uint32_t>(bigAt(value.subspan(1), 4)));
    } else {
        return false;
    }
    return m_reader.skip();
}

bool Unpacker::takeNil() {
    const base::BytesView next = rest();
    return !next.empty() && next[0] == 0xc0 && m_reader.skip();
}

}  // namespace swimscope::dialect
