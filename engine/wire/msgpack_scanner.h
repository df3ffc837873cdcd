#pragma once

#include <array>
#include <cstdint>

#include "engine/base/bytes.h"
#include "engine/wire/limits.h"

namespace swimscope::wire {

/// Finds where one msgpack value ends without looking at what it means. Works on a growing buffer:
/// it remembers how far it got, so that a value arriving in many pieces is scanned only once.
class MsgpackScanner {
public:
    enum class State { NeedMore, Done, Invalid };

    /// `bytes` starts at the value and is at least as long as in the call before.
    State advance(base::BytesView bytes);
    /// Bytes of the value; after Done.
    std::size_t length() const { return m_position; }

private:
    State step(base::BytesView rest);
    State open(std::uint64_t items, std::size_t header);
    State take(std::uint64_t length);

    /// Values still to come at each open level; the first level is the value itself.
    std::array<std::uint64_t, kMaxMsgpackDepth> m_remaining{1};
    std::size_t m_depth = 1;
    std::size_t m_position = 0;
};

}  // namespace swimscope::wire
