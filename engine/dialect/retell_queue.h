#pragma once

#include <array>

#include "engine/base/bytes.h"
#include "engine/swim/broadcast_queue.h"

namespace swimscope::dialect {

/// Serf messages waiting to be gossiped: one queue each for intents, queries and user events, drawn
/// in this order (protocol.md 8.3). Nothing in them ever replaces anything.
class RetellQueue {
public:
    enum class Kind { Intents, Queries, UserEvents };

    /// False, and not queued, when the message is so large that it might never fit a datagram.
    bool queue(Kind kind, base::Bytes message, swim::BroadcastQueue::Ticket ticket = 0);
    /// Messages whose lengths plus `overhead` each fit `limit` bytes.
    void draw(std::size_t overhead, std::size_t limit, std::uint32_t transmitLimit,
              std::vector<base::Bytes>& out);
    bool empty() const;
    std::size_t size() const;
    /// True when the message queued under this ticket has been told as often as it ever will.
    bool spent(swim::BroadcastQueue::Ticket ticket);

private:
    std::array<swim::BroadcastQueue, 3> m_queues;
    std::vector<base::BytesView> m_drawn;
    std::vector<swim::BroadcastQueue::Note> m_notes;
};

}  // namespace swimscope::dialect
