#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/ids.h"
#include "engine/sim/truth.h"
#include "engine/swim/event.h"

namespace swimscope::sim {

/// How long after a host's end each other host declared it dead.
struct Detection {
    HostId dead = kNoHost;
    HostId observer = kNoHost;
    base::Duration after{};
};

/// Figures of a run, gathered from what the nodes report.
class Statistics {
public:
    void report(const Truth& truth, HostId observer, base::Instant now, const swim::Event& event);
    /// Forgets everything, for a measurement that starts after a preparation.
    void clear() { *this = Statistics{}; }

    /// Deaths of hosts whose process had ended, as each observer learned of them.
    const std::vector<Detection>& detections() const { return m_detections; }
    /// The share `quantile` (0 to 1) of detections took at most this long; nothing without any.
    std::optional<base::Duration> detection(double quantile) const;
    /// Deaths declared although the process ran: slow, stopped or cut off hosts included.
    std::uint64_t falseDeaths() const { return m_falseDeaths; }
    /// Those of them about hosts to which, and to whose links, nothing was ever done.
    std::uint64_t falseDeathsOfHealthy() const { return m_falseDeathsOfHealthy; }
    /// Those of them that a host declared by itself, not from hearsay.
    std::uint64_t falseDeathsFirstHand() const { return m_falseDeathsFirstHand; }
    std::uint64_t suspicions() const { return m_suspicions; }
    std::uint64_t refutations() const { return m_refutations; }

private:
    std::vector<Detection> m_detections;
    std::uint64_t m_falseDeaths = 0;
    std::uint64_t m_falseDeathsOfHealthy = 0;
    std::uint64_t m_falseDeathsFirstHand = 0;
    std::uint64_t m_suspicions = 0;
    std::uint64_t m_refutations = 0;
};

/// What the cluster carried.
struct Traffic {
    std::uint64_t datagrams = 0;
    std::uint64_t datagramBytes = 0;
    std::uint64_t datagramsLost = 0;
    std::uint64_t datagramsDoubled = 0;
    std::uint64_t streams = 0;
    std::uint64_t streamMessages = 0;
    std::uint64_t streamBytes = 0;

    std::uint64_t messages() const { return datagrams + streamMessages; }
    std::uint64_t bytes() const { return datagramBytes + streamBytes; }
    Traffic operator-(const Traffic& other) const;
};

}  // namespace swimscope::sim
