#pragma once

#include <cstdint>
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
    /// The number of its name in the identity pool, or none when it was not known yet.
    std::uint32_t name = 0;
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
    std::vector<BroadcastQueue::Note> notes;
    /// In order; those before aheadNext have had their turn.
    std::vector<AliveAhead> ahead;
    std::size_t aheadNext = 0;
};

}  // namespace swimscope::swim
