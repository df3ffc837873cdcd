#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/bytes.h"

namespace swimscope::wire {

/// Appends msgpack in the forms of protocol.md section 11: strings and byte strings as fixstr,
/// str16 or str32 (never str8, never bin), numbers in the smallest unsigned form, nil for absent
/// bytes.
class MsgpackWriter {
public:
    /// Grows `out` once by `bound`, which no sequence of writes may pass; finish() cuts the rest.
    MsgpackWriter(base::Bytes& out, std::size_t bound);

    /// Bytes that a string of `length` bytes takes at most.
    static constexpr std::size_t stringBound(std::size_t length) { return 5 + length; }
    static constexpr std::size_t kNumberBound = 9;

    void byte(std::uint8_t value) { *m_next++ = value; }
    void map(std::uint8_t fields) { byte(static_cast<std::uint8_t>(0x80 | fields)); }
    void key(std::string_view name);
    void text(std::string_view value);
    void bytes(base::BytesView value) { text(base::asText(value)); }
    void nil() { byte(0xc0); }
    void boolean(bool value) { byte(value ? 0xc3 : 0xc2); }
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value);

    void finish();

private:
    void big(std::uint64_t value, std::size_t width);

    base::Bytes& m_out;
    std::uint8_t* m_next;
};

}  // namespace swimscope::wire
