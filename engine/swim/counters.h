#pragma once

#include <array>
#include <cstdint>

#include "engine/base/time.h"

namespace swimscope::swim {

/// How often something was done and how long it took, on the clock of the node's driver.
struct Timings {
    std::uint64_t count = 0;
    base::Duration total{};
    base::Duration last{};
    base::Duration longest{};

    void add(base::Duration took) {
        ++count;
        total += took;
        last = took;
        longest = longest < took ? took : longest;
    }
    bool operator==(const Timings&) const = default;
};

/// What a node has done and seen since its start. Only ever grows, what is said to be of now aside.
/// memberlist's names of the same figures stand in engine/README.md.
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
    /// Claims that changed a row or confirmed a suspicion, whatever carried them.
    std::uint64_t aliveTaken = 0;
    std::uint64_t suspectTaken = 0;
    std::uint64_t deadTaken = 0;
    /// Probes that waited longer because our health score was above 0.
    std::uint64_t probesDegraded = 0;
    /// Suspicions that ended in death with fewer accusers than were hoped for.
    std::uint64_t timeoutsDegraded = 0;
    /// Push/pulls refused because too many were being served.
    std::uint64_t pushPullsRefused = 0;
    /// Gossip rounds that sent something. They take no time on the driver's clock.
    std::uint64_t gossipRounds = 0;
    /// From the ping to the answer or the deadline; from dialling to the end of the merge.
    Timings probeTimes;
    Timings pushPullTimes;
    /// Now, not since the start: queue, and bytes on the wire of the state that was last sent and
    /// last received.
    std::uint64_t queued = 0;
    std::uint64_t sizeLocal = 0;
    std::uint64_t sizeRemote = 0;
    std::uint32_t health = 0;

    bool operator==(const Counters&) const = default;
};

}  // namespace swimscope::swim
