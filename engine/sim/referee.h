#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/invariant.h"
#include "engine/sim/row_ledger.h"

namespace swimscope::sim {

/// Watches a run for whatever must never be: keeps the ledger of all rows and asks every invariant
/// about every event.
class Referee final : public Judge {
public:
    /// No invariants yet.
    Referee() = default;
    /// Every invariant there is, for nodes with these options.
    static std::unique_ptr<Referee> strict(const swim::Options& node);

    void add(std::unique_ptr<Invariant> invariant) { m_invariants.push_back(std::move(invariant)); }

    void event(const Truth& truth, HostId observer, base::Instant now,
               const swim::Event& event) override;
    void pulse(const Truth& truth, HostId observer, const Pulse& pulse) override;
    void booted(const Truth& truth, HostId host, base::Instant now) override;
    void applied(const Truth& truth, base::Instant now, const Fault& fault) override;

    /// Compares the tables of all running nodes with what their events told.
    void audit(const Cluster& cluster);
    /// The run is over.
    void end(const Cluster& cluster);

    bool clean() const { return m_findings.count() == 0; }
    const Findings& findings() const { return m_findings; }
    /// "at 12.345 s n-0003: ... (legal changes)".
    static std::string describe(const Truth& truth, const Violation& violation);

private:
    bool watchedFromTheStart(HostId observer) const;

    std::vector<std::unique_ptr<Invariant>> m_invariants;
    RowLedger m_ledger;
    /// The life of each host since which all its events were seen; 0 for none.
    std::vector<std::uint32_t> m_watchedLife;
    Findings m_findings;
};

}  // namespace swimscope::sim
