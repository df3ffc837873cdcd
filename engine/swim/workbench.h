#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/swim/broadcast_queue.h"
#include "engine/wire/message.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::swim {

/// An alive message of the compound in hand, read before its turn.
struct AliveAhead {
    /// Where its body begins.
    const std::uint8_t* body = nullptr;
    wire::Alive alive;
    /// Of its name, as the identity pool has it.
    std::uint32_t hash = 0;
};

/// Storage of datagrams that have been handled, for those who write the next. Whoever drives nodes
/// may give it back here; without that it stays empty.
class SpareBytes {
public:
    base::Bytes take() {
        if (m_spare.empty()) {
            return {};
        }
        base::Bytes bytes = std::move(m_spare.back());
        m_spare.pop_back();
        return bytes;
    }
    void give(base::Bytes bytes) {
        if (m_spare.size() < kKept && bytes.capacity() <= kKeptBytes) {
            m_spare.push_back(std::move(bytes));
        }
    }

private:
    static constexpr std::size_t kKept = 256;
    static constexpr std::size_t kKeptBytes = 4096;
    std::vector<base::Bytes> m_spare;
};

/// What a node needs while it handles one input and not after it. The nodes of one thread use the
/// same one after the other: thousands of simulated nodes then work in storage that stays in the
/// cache instead of each in its own.
struct Workbench {
    wire::PacketDecoder packets;
    wire::Scratch scratch;
    /// Of a datagram on its way out; borrowed from the queue, or from applicationNews.
    std::vector<base::BytesView> messages;
    std::vector<base::Bytes> applicationNews;
    SpareBytes spare;
    std::vector<BroadcastQueue::Note> notes;
    /// In order, up to aheadEnd; those before aheadNext have had their turn.
    std::vector<AliveAhead> ahead;
    std::size_t aheadNext = 0;
    std::size_t aheadEnd = 0;
};

}  // namespace swimscope::swim
