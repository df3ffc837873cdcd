#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/ids.h"

/// Two runs side by side, as immutable values.
namespace swimscope::sim {

/// How far a run had got at one time. Counts are those since its start, so that a rate between any
/// two points is exact however many lay between them.
struct CurvePoint {
    base::Instant at{};
    std::uint64_t falseDeaths = 0;
    /// Those of them about nodes to which nothing was ever done.
    std::uint64_t falseDeathsOfHealthy = 0;
    std::uint64_t suspicions = 0;
    std::uint64_t refutations = 0;
    std::uint64_t datagrams = 0;
    std::uint64_t bytes = 0;
    /// Integral over time of the number of processes, in seconds.
    double nodeSeconds = 0;
    /// Lowest and highest mean health score since the point before.
    double healthLow = 0;
    double healthHigh = 0;

    bool operator==(const CurvePoint&) const = default;
};
using Curve = std::vector<CurvePoint>;

/// How the others found out about a node whose process was killed.
struct Discovery {
    HostId host = kNoHost;
    base::Instant killed{};
    /// After the kill: the first suspicion, the first and so far last to hold it dead.
    std::optional<base::Duration> suspected;
    std::optional<base::Duration> firstDead;
    std::optional<base::Duration> lastDead;
    /// How many hold it dead, and of how many others that ran.
    std::uint32_t know = 0;
    std::uint32_t others = 0;
    /// It runs again: nothing more is found out.
    bool over = false;

    bool operator==(const Discovery&) const = default;
};

struct LabSide {
    CurvePoint now;
    std::shared_ptr<const Curve> curve;
    std::vector<Discovery> discoveries;
};
struct LabDifference {
    std::string option;
    std::string here;
    std::string there;

    bool operator==(const LabDifference&) const = default;
};

/// The present run and a rival of the same script and seed, to which the same is done at the same
/// times.
struct LabComparison {
    /// Grows with every change.
    std::uint64_t number = 0;
    /// As they were asked for.
    std::vector<std::pair<std::string, std::string>> options;
    /// What is really different.
    std::vector<LabDifference> differences;
    LabSide here;
    LabSide there;
    std::size_t nodes = 0;
    /// So much virtual time the rival has yet to make up.
    base::Duration behind{};
    /// Messages that were dropped or delayed by hand: those of the rival are others.
    std::size_t messagesLeftAlone = 0;
    /// What could not be done to the rival.
    std::vector<base::Sentence> problems;
};

}  // namespace swimscope::sim
