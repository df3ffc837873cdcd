#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/random.h"
#include "engine/sim/cluster.h"

namespace swimscope::sim {

/// What came of one adversary's run.
struct AdversaryResult {
    std::uint64_t seed = 0;
    std::uint64_t hash = 0;
    std::size_t nodes = 0;
    /// What was done when, as lines of a script.
    std::vector<std::string> story;
    /// Violations, and a missing agreement; empty when all went well.
    std::vector<std::string> problems;
    /// How long after the healing all agreed.
    base::Duration agreedAfter{};
    base::Duration virtualTime{};

    bool ok() const { return problems.empty(); }
    /// The one command that repeats the run.
    std::string repeat() const;
};

/// A small cluster against somebody who means it no good. Everything follows from the seed: how
/// many nodes, their options, encryption, links. First faults for a minute or so, during which no
/// invariant may break; then all is healed, one join names every host that runs, and within the
/// bound all must agree: the same hosts, alive, each with its own incarnation and metadata.
class Adversary {
public:
    explicit Adversary(std::uint64_t seed);

    /// `watcher`, if any, hears everything.
    AdversaryResult run(Watcher* watcher = nullptr);
    const ClusterOptions& options() const { return m_options; }

private:
    void hurt(Cluster& cluster, base::Instant until);
    void act(Cluster& cluster);
    Fault calmFault(Cluster& cluster);
    Fault wildFault(Cluster& cluster);
    Fault linkFault(Cluster& cluster);
    Fault killOrRestart(Cluster& cluster);
    Partition twoIslands(const Cluster& cluster);
    void heal(Cluster& cluster);
    void apply(Cluster& cluster, const Fault& fault);
    HostId any(const Cluster& cluster);
    HostId anyRunning(const Cluster& cluster);
    /// kNoHost when all that run are stopped.
    HostId anyAwake(const Cluster& cluster);
    Fault quietFault(const Cluster& cluster);
    base::Duration between(base::Duration from, base::Duration to);

    base::Random m_random;
    ClusterOptions m_options;
    /// Only what leaves no false beliefs behind, so that more can be demanded.
    bool m_calm = false;
    std::uint32_t m_texts = 0;
    AdversaryResult m_result;
};

/// The time after which all agree, counted from a healing with one join: what the slowest chain of
/// timers may take (detection of the dead at full ill health, suspicion without confirmations,
/// forgetting rows that block a moved name, and push/pulls enough to tell everybody).
base::Duration agreementBound(const swim::Options& node, std::size_t nodes);

/// True when every host that runs and does not leave lists exactly those, alive, with the
/// incarnation and the metadata that they have themselves.
bool fullyAgreed(const Cluster& cluster);

}  // namespace swimscope::sim
