#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/session/lab.h"
#include "engine/session/live_lab_cluster.h"

namespace swimscope::session {

/// Makes frames of a live cluster. Keeps what has not changed since the last one, so that frames
/// share it.
class LiveLabPicture {
public:
    /// Everything that the cluster knows; the rest is the engine's.
    std::shared_ptr<LabFrame> frame(LiveCluster& cluster, sim::HostId viewpoint);

private:
    void keepIdentities(const LiveCluster& cluster);
    void keepBeliefs(const LiveCluster& cluster);
    void keepMarks(const LiveCluster& cluster);

    std::uint64_t m_number = 0;
    std::shared_ptr<const std::vector<LabIdentity>> m_identities;
    std::shared_ptr<const std::vector<LabBelief>> m_beliefs;
    bool m_beliefsLeftOut = false;
    std::shared_ptr<const sim::LabLinks> m_links;
    std::uint64_t m_beliefChanges = 0;
    std::shared_ptr<const std::vector<sim::Mark>> m_marks;
};

/// How things stand with a node, whatever anybody believes. Of a program from outside that is not
/// known: what most of our nodes hold stands for it.
LabTruth liveTruthOf(const LiveCluster& cluster, sim::HostId id);

/// The table of a node of ours, or what most of them believe of everybody for kNoHost.
std::vector<swim::Member> liveMembersSeenBy(const LiveCluster& cluster, sim::HostId viewpoint);

/// Null unless it is a node of ours that runs.
const LiveHost* runningHost(const LiveCluster& cluster, sim::HostId id);

}  // namespace swimscope::session
