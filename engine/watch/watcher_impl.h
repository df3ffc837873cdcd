#pragma once

#include <memory>
#include <vector>

#include "engine/watch/room.h"
#include "engine/watch/watcher.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::watch {

/// Routes inputs to rooms, and nothing else. A further room is one more line in furnish().
struct Watcher::Impl final : wire::PacketSink {
    Impl(Options options, wire::Security security, std::uint64_t seed)
        : desk(options, std::move(security), seed) {
        furnish();
    }

    // watcher.cpp
    void furnish();
    void command(base::Instant at, CommandId id, Command command);
    void datagram(base::Instant at, const base::Endpoint& from, base::BytesView bytes);
    void message(wire::MessageType type, base::BytesView body) override;
    void fault(wire::PacketFault fault, const base::Words& why, base::BytesView bytes) override;
    void reject(base::Words reason);

    template <typename Ask>
    bool offer(Ask ask) {
        for (const auto& room : rooms) {
            if (ask(*room)) {
                return true;
            }
        }
        return false;
    }

    Desk desk;
    std::vector<std::unique_ptr<Room>> rooms;
    wire::PacketDecoder decoder;
    wire::Scratch scratch;
    std::uint64_t bytesReceived = 0;
    /// The datagram in hand.
    base::Instant now{};
    base::Endpoint sender;
};

}  // namespace swimscope::watch
