#include "engine/wire/msgpack_scanner.h"

#include <optional>

namespace swimscope::wire {

namespace {

/// Big endian number of `width` bytes after the first byte; nothing while it is not complete.
std::optional<std::uint64_t> numberAfterFirst(base::BytesView rest, std::size_t width) {
    if (rest.size() < 1 + width) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 1; i <= width; ++i) {
        value = value << 8 | rest[i];
    }
    return value;
}

/// How the value behind a first byte from c0 to df is laid out.
struct Layout {
    enum class Kind : std::uint8_t { Invalid, Fixed, Data, Array, Map };
    Kind kind;
    /// Width of the length field, or bytes after the first for Fixed.
    std::uint8_t width;
    /// Bytes between the length field and the data (the type of an extension).
    std::uint8_t extra = 0;
};

constexpr Layout kLayouts[32] = {
    {Layout::Kind::Fixed, 0},   {Layout::Kind::Invalid, 0}, {Layout::Kind::Fixed, 0},    // c0..c2
    {Layout::Kind::Fixed, 0},   {Layout::Kind::Data, 1},    {Layout::Kind::Data, 2},     // c3..c5
    {Layout::Kind::Data, 4},    {Layout::Kind::Data, 1, 1}, {Layout::Kind::Data, 2, 1},  // c6..c8
    {Layout::Kind::Data, 4, 1}, {Layout::Kind::Fixed, 4},   {Layout::Kind::Fixed, 8},    // c9..cb
    {Layout::Kind::Fixed, 1},   {Layout::Kind::Fixed, 2},   {Layout::Kind::Fixed, 4},    // cc..ce
    {Layout::Kind::Fixed, 8},   {Layout::Kind::Fixed, 1},   {Layout::Kind::Fixed, 2},    // cf..d1
    {Layout::Kind::Fixed, 4},   {Layout::Kind::Fixed, 8},   {Layout::Kind::Fixed, 2},    // d2..d4
    {Layout::Kind::Fixed, 3},   {Layout::Kind::Fixed, 5},   {Layout::Kind::Fixed, 9},    // d5..d7
    {Layout::Kind::Fixed, 17},  {Layout::Kind::Data, 1},    {Layout::Kind::Data, 2},     // d8..da
    {Layout::Kind::Data, 4},    {Layout::Kind::Array, 2},   {Layout::Kind::Array, 4},    // db..dd
    {Layout::Kind::Map, 2},     {Layout::Kind::Map, 4},                                  // de..df
};

}  // namespace

MsgpackScanner::State MsgpackScanner::advance(base::BytesView bytes) {
    while (m_depth > 0) {
        if (m_remaining[m_depth - 1] == 0) {
            --m_depth;
            continue;
        }
        if (m_position >= bytes.size()) {
            return State::NeedMore;
        }
        const State state = step(bytes.subspan(m_position));
        if (state != State::Done) {
            return state;
        }
    }
    return m_position <= bytes.size() ? State::Done : State::NeedMore;
}

MsgpackScanner::State MsgpackScanner::open(std::uint64_t items, std::size_t header) {
    if (m_depth == kMaxMsgpackDepth) {
        return State::Invalid;
    }
    --m_remaining[m_depth - 1];
    m_remaining[m_depth++] = items;
    m_position += header;
    return State::Done;
}

MsgpackScanner::State MsgpackScanner::take(std::uint64_t length) {
    --m_remaining[m_depth - 1];
    m_position += length;
    return State::Done;
}

/// Moves over one first byte with its length field and data; containers are opened. The position
/// may end up behind the data that is there: the next call then waits for it.
MsgpackScanner::State MsgpackScanner::step(base::BytesView rest) {
    const std::uint8_t first = rest[0];
    if (first < 0x80 || first >= 0xe0) {
        return take(1);
    }
    if (first < 0x90) {
        return open(std::uint64_t{2} * (first & 15), 1);
    }
    if (first < 0xa0) {
        return open(first & 15, 1);
    }
    if (first < 0xc0) {
        return take(1u + (first & 31));
    }
    const Layout layout = kLayouts[first - 0xc0];
    if (layout.kind == Layout::Kind::Invalid) {
        return State::Invalid;
    }
    if (layout.kind == Layout::Kind::Fixed) {
        return take(1u + layout.width);
    }
    const auto number = numberAfterFirst(rest, layout.width);
    if (!number) {
        return State::NeedMore;
    }
    switch (layout.kind) {
        case Layout::Kind::Data:
            return take(1u + layout.width + layout.extra + *number);
        case Layout::Kind::Array:
            return open(*number, 1u + layout.width);
        default:
            return open(2 * *number, 1u + layout.width);
    }
}

}  // namespace swimscope::wire
