#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/sim/claim.h"
#include "engine/sim/cluster.h"
#include "engine/sim/script.h"

namespace swimscope::sim {

/// Carries a script out on a cluster that was made from its options: plans all its faults and
/// checks its claims. Lives as long as the cluster runs.
class ScriptPlayer {
public:
    ScriptPlayer(Cluster& cluster, const Script& script);
    ~ScriptPlayer();
    ScriptPlayer(const ScriptPlayer&) = delete;
    ScriptPlayer& operator=(const ScriptPlayer&) = delete;

    /// The run is over: checks the claims about its end.
    void finish();

    /// Claims that did not hold and faults that could not be done: "line 12: ...".
    const std::vector<base::Sentence>& failures() const { return m_failures; }
    std::size_t claimsChecked() const { return m_checked; }

private:
    /// Remembering costs; only claims about the past need it.
    bool needsMemory() const;
    void carryOut(const ScriptEntry& entry);
    void check(const ScriptEntry& entry, const Claim& claim);

    Cluster& m_cluster;
    const Script& m_script;
    Memory m_memory;
    std::vector<base::Sentence> m_failures;
    std::size_t m_checked = 0;
};

}  // namespace swimscope::sim
