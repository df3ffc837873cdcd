#pragma once

#include <array>
#include <cstdint>

namespace swimscope::swim {

/// What a node has done and seen since its start. Only ever grows, `queued` and `health` aside.
struct Counters {
    std::uint64_t packetsIn = 0;
    std::uint64_t packetsOut = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t streamsIn = 0;
    std::uint64_t streamsOut = 0;
    std::uint64_t streamBytesIn = 0;
    std::uint64_t streamBytesOut = 0;
    /// Messages handled, by type byte.
    std::array<std::uint64_t, 16> messages{};
    /// Alive, suspect and dead messages that told us nothing new.
    std::uint64_t duplicates = 0;
    /// Datagrams or messages dropped, by wire::PacketFault.
    std::array<std::uint64_t, 16> packetFaults{};
    std::uint64_t streamFaults = 0;
    std::uint64_t rejected = 0;
    std::uint64_t probes = 0;
    std::uint64_t probesFailed = 0;
    std::uint64_t refutations = 0;
    /// Now, not since the start.
    std::uint64_t queued = 0;
    std::uint32_t health = 0;

    bool operator==(const Counters&) const = default;
};

}  // namespace swimscope::swim
