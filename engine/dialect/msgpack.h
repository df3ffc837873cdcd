#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/bytes.h"
#include "engine/wire/msgpack_reader.h"

namespace swimscope::dialect {

/// Appends msgpack of unforeseen size, in the forms that wire's writer uses for messages whose size
/// is bounded beforehand, plus the arrays, wide maps and floats that only Serf sends.
class Packer {
public:
    explicit Packer(base::Bytes& out) : m_out(out) {}

    void map(std::size_t fields) { header(0x80, 0xde, fields); }
    void array(std::size_t items) { header(0x90, 0xdc, items); }
    void text(std::string_view value);
    void bytes(base::BytesView value) { text(base::asText(value)); }
    /// Absent and empty byte strings are nil.
    void bytesOrNil(base::BytesView value);
    void nil() { m_out.push_back(0xc0); }
    void boolean(bool value) { m_out.push_back(value ? 0xc3 : 0xc2); }
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value);
    void real(double value);

private:
    void header(std::uint8_t fix, std::uint8_t wide, std::size_t count);

    base::Bytes& m_out;
};

/// Reads msgpack values of a Serf message one after another; every read returns false on bytes that
/// do not fit. Text and byte strings are copied out: Serf's messages are small and live on.
class Unpacker {
public:
    explicit Unpacker(base::BytesView bytes) : m_reader(bytes), m_all(bytes) {}

    /// Calls `field` once per key; it must consume the value and return false to fail. Nil is a map
    /// without fields.
    bool map(const std::function<bool(std::string_view key)>& field);
    /// Calls `item` once per element, which it must consume. Nil is an empty array.
    bool array(const std::function<bool()>& item);
    bool into(std::string& out);
    bool into(base::Bytes& out);
    bool into(bool& out) { return m_reader.readBool(out); }
    bool into(std::int64_t& out) { return m_reader.readSigned(out); }
    bool into(std::uint64_t& out) { return unsignedInto(UINT64_MAX, out); }
    bool into(std::uint32_t& out) { return unsignedInto(UINT32_MAX, out); }
    bool into(std::uint16_t& out) { return unsignedInto(UINT16_MAX, out); }
    bool into(std::uint8_t& out) { return unsignedInto(UINT8_MAX, out); }
    /// A float64 or float32; an integer is no float.
    bool into(double& out);
    bool skip() { return m_reader.skip(); }
    /// True, having moved over it, when the next value is nil.
    bool takeNil();

    /// Bytes behind what was read so far.
    base::BytesView rest() const { return m_all.last(m_reader.remaining()); }

private:
    template <typename Number>
    bool unsignedInto(std::uint64_t max, Number& out) {
        std::uint64_t value = 0;
        if (!m_reader.readUnsigned(max, value)) {
            return false;
        }
        out = static_cast<Number>(value);
        return true;
    }
    bool collection(wire::MsgpackReader::StructForm wanted, std::uint32_t& count);

    wire::MsgpackReader m_reader;
    base::BytesView m_all;
};

}  // namespace swimscope::dialect
