#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/time.h"

namespace swimscope::sim {

/// What a planned moment is about; the index of the moment leads to the rest in a pool.
enum class What : std::uint8_t {
    /// A node's deadline; the index is its host.
    Deadline,
    /// A datagram arrives; the index is its flight.
    Datagram,
    /// A piece of a stream arrives; the index is its segment.
    Segment,
    /// A connection goes on by itself (dialling, sending again); the index is the connection.
    Connection,
    /// A host that reads late gets to its next input; the index is the host.
    Inbox,
    /// Something rare with its own function; the index is its place in the list of chores.
    Chore,
};

/// One moment of the future. `detail` tells an outdated moment from a valid one, or says more.
struct Moment {
    base::Instant at{};
    std::uint64_t sequence = 0;
    What what = What::Chore;
    std::uint32_t index = 0;
    std::uint32_t detail = 0;
};

/// The queue of a simulation: moments in order of time, and of planning where times are equal, so
/// that a run can be repeated. The next few stand in order, so that what they are about can be
/// fetched from memory in time; the others in a heap of four children a parent over plain 32 byte
/// values: half the levels of a binary heap, and the children share two cache lines. Nothing is
/// ever removed from the middle: whoever planned a moment that no longer counts recognises it when
/// it comes.
class Scheduler {
public:
    /// Returns the sequence number of the moment.
    std::uint64_t plan(base::Instant at, What what, std::uint32_t index, std::uint32_t detail = 0);

    bool empty() const { return m_inOrder == 0; }
    std::size_t size() const { return m_inOrder + m_heap.size(); }
    /// Only when not empty.
    const Moment& first() const { return m_next[0]; }
    /// The next ones in order, as far as known: at most kAhead, and the first whenever there is
    /// one.
    std::span<const Moment> soon() const { return {m_next.data(), m_inOrder}; }
    static constexpr std::size_t kAhead = 8;
    /// Removes the first moment; only when not empty.
    Moment take();

private:
    void push(const Moment& moment);
    Moment pop();

    /// Sooner than all in the heap.
    std::array<Moment, kAhead> m_next;
    std::size_t m_inOrder = 0;
    std::vector<Moment> m_heap;
    std::uint64_t m_sequence = 0;
};

}  // namespace swimscope::sim
