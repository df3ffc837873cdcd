#include "engine/dialect/retell_queue.h"

#include <algorithm>

#include "engine/dialect/limits.h"
#include "engine/wire/limits.h"

namespace swimscope::dialect {

bool RetellQueue::queue(Kind kind, base::Bytes message, swim::BroadcastQueue::Ticket ticket) {
    if (message.size() > kMaxRetellBytes) {
        return false;
    }
    swim::BroadcastQueue& queue = m_queues[static_cast<std::size_t>(kind)];
    queue.queue(swim::BroadcastQueue::kNobody,
                std::make_shared<const base::Bytes>(std::move(message)), ticket);
    queue.prune(kMaxQueuedRetells);
    return true;
}

void RetellQueue::draw(std::size_t overhead, std::size_t limit, std::uint32_t transmitLimit,
                       std::vector<base::Bytes>& out) {
    std::size_t used = 0;
    for (swim::BroadcastQueue& queue : m_queues) {
        if (queue.empty() || used >= limit) {
            continue;
        }
        m_drawn.clear();
        queue.draw(overhead, limit - used, transmitLimit, wire::kMaxCompoundPartsSent, m_drawn);
        for (const base::BytesView message : m_drawn) {
            used += overhead + message.size();
            out.push_back(base::toBytes(message));
        }
    }
}

bool RetellQueue::empty() const {
    return size() == 0;
}

std::size_t RetellQueue::size() const {
    std::size_t size = 0;
    for (const swim::BroadcastQueue& queue : m_queues) {
        size += queue.size();
    }
    return size;
}

bool RetellQueue::spent(swim::BroadcastQueue::Ticket ticket) {
    bool spent = false;
    for (swim::BroadcastQueue& queue : m_queues) {
        queue.takeNotes(m_notes);
        spent = spent || std::any_of(m_notes.begin(), m_notes.end(), [&](const auto& note) {
                    return note.ticket == ticket && note.finished;
                });
    }
    return spent;
}

}  // namespace swimscope::dialect
