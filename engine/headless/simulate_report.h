#pragma once

#include <string>
#include <vector>

#include "engine/sim/cluster.h"

namespace swimscope::headless {

/// What a simulation was asked and what came of it, ready to be printed.
struct SimulationResult {
    std::uint64_t seed = 0;
    std::uint64_t hash = 0;
    std::size_t nodes = 0;
    double virtualSeconds = 0;
    double cpuSeconds = 0;
    std::uint64_t peakBytes = 0;
    /// When the agreement at the end began; nothing when there is none.
    std::optional<base::Instant> convergedAt;
    std::uint64_t falseDeaths = 0;
    std::uint64_t falseDeathsOfHealthy = 0;
    std::optional<base::Duration> detectionMedian;
    std::optional<base::Duration> detection99;
    double messagesPerNode = 0;
    double bytesPerNode = 0;
    std::uint64_t events = 0;
    std::uint64_t steps = 0;
    std::vector<std::string> problems;
};

/// Everything but what the process knows of itself.
SimulationResult resultOf(const sim::Cluster& cluster);

/// A table for people, ending with the hash.
std::string resultText(const SimulationResult& result);
/// One JSON object on one line. Times are in milliseconds; what there is none of is null.
std::string resultJson(const SimulationResult& result);

/// Sixteen hexadecimal digits.
std::string hashText(std::uint64_t hash);

}  // namespace swimscope::headless
