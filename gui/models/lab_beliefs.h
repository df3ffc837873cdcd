#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "engine/sim/lab_frame.h"
#include "gui/models/belief_digest.h"

namespace swimscope::gui {

/// Makes digests of a lab's pictures, as if every node that runs had just answered a peek. Costs a
/// row for every pair that is shown, so it is an errand; of very many nodes only those are shown
/// that somebody holds for anything but alive, and first the observers that do.
///
/// A picture says of no pair which incarnation the observer has heard of; each node has its newest
/// one everywhere.
class LabBeliefs {
public:
    /// Up to so many nodes all are shown; above, so many observers and so many of the observed.
    static constexpr std::size_t kMost = 1000;

    std::shared_ptr<const BeliefDigest> digest(const sim::LabFrame& frame,
                                               std::chrono::system_clock::time_point wall);
    /// Nodes that observe: ours that run.
    static bool observes(const sim::LabNode& node);

private:
    struct Shown {
        std::vector<sim::HostId> observers;
        std::vector<sim::HostId> observed;
    };
    Shown choose(const sim::LabFrame& frame) const;
    /// What was heard before is of another run, or of observers that are gone.
    void startAnewIfNeeded(const sim::LabFrame& frame, const Shown& shown);

    std::unique_ptr<BeliefDigester> m_digester;
    std::vector<sim::HostId> m_observers;
    std::vector<sim::HostId> m_observed;
    base::Instant m_now{};
    sim::BranchId m_branch = sim::kNoBranch;
};

}  // namespace swimscope::gui
