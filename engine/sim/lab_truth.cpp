#include "engine/sim/lab_truth.h"

#include <algorithm>
#include <cstddef>

#include "engine/sim/cluster.h"

namespace swimscope::sim {

namespace {

/// Whoever hears less than half of the others both ways is cut off. Of very many, some are asked.
bool isCutOff(const Cluster& cluster, HostId host) {
    constexpr std::size_t kAsked = 128;
    const Network& network = cluster.network();
    if (network.whole()) {
        return false;
    }
    const std::size_t stride = std::max<std::size_t>(1, cluster.size() / kAsked);
    std::size_t asked = 0;
    std::size_t heard = 0;
    for (std::size_t i = 0; i < cluster.size(); i += stride) {
        const auto other = static_cast<HostId>(i + 1);
        if (other == host || !cluster.host(other).running()) {
            continue;
        }
        ++asked;
        heard += network.passes(host, other) && network.passes(other, host) ? 1 : 0;
    }
    return 2 * heard < asked;
}

}  // namespace

LabTruth truthOf(const Cluster& cluster, HostId id) {
    const Host& host = cluster.host(id);
    if (host.life() == 0) {
        return LabTruth::NotStarted;
    }
    if (!host.running()) {
        return cluster.truth().host(id).leaving ? LabTruth::Left : LabTruth::Killed;
    }
    if (host.paused()) {
        return LabTruth::Paused;
    }
    if (isCutOff(cluster, id)) {
        return LabTruth::CutOff;
    }
    return host.slow() || host.blocked() ? LabTruth::Slow : LabTruth::Running;
}

}  // namespace swimscope::sim
