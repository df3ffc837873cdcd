#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/bytes.h"
#include "engine/wire/message_codec.h"

namespace swimscope::wire {

/// Reads msgpack values one after another out of borrowed bytes, without copying, with the
/// tolerance of protocol.md 1.4: a byte string may come in any string or binary form or as an array
/// of ints, nil stands for the zero value, and an integer may be wider than needed. The encoding of
/// an integer stays visible, since `cc 01` is no bool while `01` is: a general library hides that.
///
/// Every read returns false on bytes that do not fit; the position is then unspecified.
class MsgpackReader {
public:
    enum class StructForm { Map, Array };

    explicit MsgpackReader(base::BytesView bytes)
        : m_next(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    /// Header of a struct: a map, an array of its fields, or nil for a struct of zeros.
    bool readStruct(StructForm& form, std::uint32_t& fields);
    bool readText(std::string_view& out);
    /// Nothing for nil. `scratch` keeps the bytes of a string that came as an array.
    bool readBytes(std::optional<base::BytesView>& out, Scratch& scratch);
    /// A string of which only the front may be there, in any form but the array of ints.
    bool readFront(base::BytesView& out);
    /// An unsigned number up to `max`.
    bool readUnsigned(std::uint64_t max, std::uint64_t& out);
    bool readSigned(std::int64_t& out);
    bool readBool(bool& out);
    /// Moves over one value of any kind, nested at most kMaxMsgpackDepth deep.
    bool skip();

    std::size_t remaining() const { return static_cast<std::size_t>(m_end - m_next); }

private:
    struct Integer {
        std::uint64_t magnitude = 0;
        bool negative = false;
    };

    bool readBig(std::size_t width, std::uint64_t& out);
    bool readInteger(Integer& out);
    bool readStringHeader(std::uint8_t first, std::uint64_t& length);
    bool takeBytes(std::uint64_t length, base::BytesView& out);
    bool readIntArray(std::uint8_t first, base::BytesView& out, Scratch& scratch);
    bool takeNil();

    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
};

}  // namespace swimscope::wire
