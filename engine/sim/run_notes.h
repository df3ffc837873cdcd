#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/notes.h"
#include "engine/sim/poke.h"
#include "engine/sim/recent_decisions.h"
#include "engine/sim/recent_messages.h"

namespace swimscope::sim {

/// Watches one simulated run and keeps notes of it.
class RunNotes final : public Watcher, private NotedCluster {
public:
    explicit RunNotes(Cluster& cluster);
    ~RunNotes() override;
    RunNotes(const RunNotes&) = delete;
    RunNotes& operator=(const RunNotes&) = delete;

    const std::vector<Mark>& marks() const { return m_notes.marks(); }
    /// Marks that had no room.
    std::uint64_t marksLeftOut() const { return m_notes.marksLeftOut(); }
    const BeliefTally& beliefs() const { return m_notes.beliefs(); }
    const KindCounts& counts() const { return m_notes.counts(); }
    const RecentMessages& recent() const { return m_recent; }
    const RecentMessages& recentlyLost() const { return m_lost; }
    const RecentDecisions& decisions() const { return m_decisions; }
    void setHeard(std::function<void(const observe::Report&)> heard) { m_heard = std::move(heard); }

    void reported(const observe::Report& report) override;
    void sent(const MessageView& message) override;
    void lost(const MessageView& message) override;
    void applied(base::Instant now, const Fault& fault) override;
    /// A message was touched by hand; faults say so themselves.
    void poked(const Poke& poke);

private:
    base::Instant noteTime() const override { return m_cluster.now(); }
    std::uint64_t noteSteps() const override { return m_cluster.steps(); }
    HostId noted(std::string_view name) const override { return m_cluster.find(name); }
    bool notedLeaving(HostId host) const override { return m_cluster.truth().host(host).leaving; }

    Cluster& m_cluster;
    Notes m_notes{*this};
    RecentMessages m_recent;
    RecentMessages m_lost;
    RecentDecisions m_decisions;
    std::function<void(const observe::Report&)> m_heard;
};

}  // namespace swimscope::sim
