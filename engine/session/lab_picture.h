#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/session/lab.h"
#include "engine/sim/lab_truth.h"
#include "engine/sim/timeline.h"

namespace swimscope::session {

/// Makes frames of a timeline. Keeps what has not changed since the last one, so that frames share
/// it.
class LabPicture {
public:
    /// Everything that the timeline knows; the rest is the engine's.
    std::shared_ptr<LabFrame> frame(const sim::Timeline& timeline, sim::HostId viewpoint);
    /// The timeline stands elsewhere, or its branches have other names or pokes.
    void branchesChanged() {
        m_branches = nullptr;
        m_beliefs = nullptr;
        m_marks = nullptr;
    }

private:
    void keepIdentities(const sim::Cluster& cluster);
    void keepBeliefs(const sim::Execution& run);
    void keepMarks(const sim::Branch& branch);
    void keepBranches(const sim::Timeline& timeline);

    std::uint64_t m_number = 0;
    std::shared_ptr<const std::vector<LabIdentity>> m_identities;
    std::shared_ptr<const std::vector<LabBelief>> m_beliefs;
    bool m_beliefsLeftOut = false;
    std::shared_ptr<const sim::LabLinks> m_links;
    const sim::Execution* m_beliefsOf = nullptr;
    std::uint64_t m_beliefChanges = 0;
    std::shared_ptr<const std::vector<sim::Mark>> m_marks;
    sim::BranchId m_marksOf = sim::kNoBranch;
    std::shared_ptr<const std::vector<LabBranch>> m_branches;
};

/// What most running nodes believe of a host.
std::optional<swim::State> commonBelief(const sim::Execution& run, sim::HostId host,
                                        std::size_t observers);

/// The table of a host, or what most believe of everybody for kNoHost.
std::vector<swim::Member> membersSeenBy(const sim::Execution& run, sim::HostId viewpoint);

}  // namespace swimscope::session
