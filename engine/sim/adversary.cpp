#include "engine/sim/adversary.h"

#include <bit>
#include <utility>

#include "engine/sim/fault_text.h"
#include "engine/sim/referee.h"

namespace swimscope::sim {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Hosts that must always be left running, so that there is a cluster to judge.
constexpr std::size_t kSurvivors = 3;
constexpr std::size_t kMostNewcomers = 3;

std::vector<HostId> runningHosts(const Cluster& cluster) {
    std::vector<HostId> running;
    for (HostId id = 1; id <= cluster.size(); ++id) {
        if (cluster.host(id).running() && !cluster.host(id).leaving()) {
            running.push_back(id);
        }
    }
    return running;
}

std::string beliefText(const std::optional<swim::Member>& member) {
    return member ? std::string(swim::stateName(member->state)) + " " +
                        std::to_string(member->incarnation) + " at " +
                        member->identity->address.toString()
                  : "unknown";
}

/// Nothing when the observer's table is right; else what is wrong with it.
std::optional<std::string> disagreement(const Cluster& cluster, HostId observer,
                                        const std::vector<HostId>& running) {
    const swim::Node& node = cluster.host(observer).node();
    for (const HostId id : running) {
        const std::string& name = cluster.host(id).name();
        const auto own = cluster.host(id).node().find(name);
        const auto seen = node.find(name);
        if (!own || !seen || seen->state != swim::State::Alive ||
            seen->incarnation != own->incarnation || seen->identity->meta != own->identity->meta ||
            seen->identity->address != own->identity->address) {
            return "for " + cluster.host(observer).name() + " " + name + " is " + beliefText(seen) +
                   ", for itself it is " + beliefText(own);
        }
    }
    if (node.livingCount() != running.size()) {
        return cluster.host(observer).name() + " lists " + std::to_string(node.livingCount()) +
               " living members, and " + std::to_string(running.size()) + " run";
    }
    return std::nullopt;
}

std::optional<std::string> anyDisagreement(const Cluster& cluster) {
    const auto running = runningHosts(cluster);
    for (const HostId id : running) {
        if (auto found = disagreement(cluster, id, running)) {
            return found;
        }
    }
    return std::nullopt;
}

std::string firstDisagreement(const Cluster& cluster) {
    return anyDisagreement(cluster).value_or("but for an instant");
}

}  // namespace

std::string AdversaryResult::repeat() const {
    return "swimscope-node simulate --adversary --seed " + std::to_string(seed);
}

base::Duration agreementBound(const swim::Options& node, std::size_t nodes) {
    const auto n = static_cast<std::int64_t>(nodes);
    const std::int64_t health = node.awarenessMaxMultiplier;
    const base::Duration round = n * node.probeInterval * health;
    const base::Duration suspicion =
        node.suspicionMaxTimeoutMult *
        swim::suspicionTimeout(node.suspicionMult, nodes, node.probeInterval);
    const base::Duration gossip =
        4 * node.gossipInterval * swim::retransmitLimit(node.retransmitMult, nodes);
    const auto pushPulls = static_cast<std::int64_t>(2 + 2 * std::bit_width(nodes));
    const base::Duration exchange =
        pushPulls * swim::pushPullScale(node.pushPullInterval, nodes) + node.tcpTimeout;
    return 2 * round + suspicion + node.gossipToTheDeadTime + round + gossip + exchange;
}

bool fullyAgreed(const Cluster& cluster) {
    return !anyDisagreement(cluster);
}

Adversary::Adversary(std::uint64_t seed) : m_random(seed ^ 0xad5e75a1u) {
    m_result.seed = seed;
    m_options.seed = seed;
    m_options.nodes = 5 + m_random.below(5);
    m_options.node = ClusterOptions::simulated(swim::Timing::Local);
    m_options.converged = m_random.below(2) == 0;
    m_options.exchangesTables = m_random.below(2) == 0;
    m_calm = m_random.below(4) == 0;
    // With the two of the local profile, two members that suspect each other can both miss the
    // other's refutation: then neither asks the other any more, and no bound holds.
    m_options.node.retransmitMult = m_calm ? 40 : 8;
    if (m_random.below(4) == 0) {
        m_options.secrets.keys.push_back(base::Bytes(16, static_cast<std::uint8_t>(seed)));
    }
    if (m_random.below(4) == 0) {
        m_options.secrets.label = "adversary";
    }
    m_options.node.enableCompression = m_random.below(4) == 0;
    m_options.node.disableTcpPings = m_random.below(4) == 0;
    if (m_random.below(2) == 0) {
        m_options.link.latency = Latency::lognormal(milliseconds(2), 50);
    }
    m_result.nodes = m_options.nodes;
}

base::Duration Adversary::between(base::Duration from, base::Duration to) {
    return Latency::uniform(from, to).draw(m_random);
}

HostId Adversary::any(const Cluster& cluster) {
    return static_cast<HostId>(1 + m_random.below(cluster.size()));
}

HostId Adversary::anyRunning(const Cluster& cluster) {
    const auto running = runningHosts(cluster);
    return running[m_random.below(running.size())];
}

HostId Adversary::anyAwake(const Cluster& cluster) {
    std::vector<HostId> awake;
    for (const HostId id : runningHosts(cluster)) {
        if (!cluster.host(id).paused()) {
            awake.push_back(id);
        }
    }
    return awake.empty() ? kNoHost : awake[m_random.below(awake.size())];
}

AdversaryResult Adversary::run(Watcher* watcher) {
    Cluster cluster(m_options);
    const auto referee = Referee::strict(m_options.node);
    cluster.judgeBy(referee.get());
    if (watcher != nullptr) {
        cluster.watch(watcher);
    }
    cluster.runFor(seconds(5));
    hurt(cluster, cluster.now() + between(seconds(20), seconds(90)));
    heal(cluster);
    referee->end(cluster);
    for (const Violation& violation : referee->findings().kept()) {
        m_result.problems.push_back(Referee::describe(cluster.truth(), violation));
    }
    m_result.hash = cluster.traceHash();
    m_result.virtualTime = cluster.now().time_since_epoch();
    return m_result;
}

void Adversary::hurt(Cluster& cluster, base::Instant until) {
    while (cluster.now() < until) {
        act(cluster);
        cluster.runFor(between(milliseconds(50), seconds(6)));
    }
}

void Adversary::apply(Cluster& cluster, const Fault& fault) {
    const auto nameOf = [&cluster](HostId id) { return cluster.host(id).name(); };
    m_result.story.push_back("at " + durationText(cluster.now().time_since_epoch()) + " " +
                             faultText(fault, nameOf));
    if (const auto status = cluster.apply(fault); !status) {
        m_result.problems.push_back(m_result.story.back() + ": " + status.error());
    }
}

void Adversary::act(Cluster& cluster) {
    apply(cluster, m_calm ? calmFault(cluster) : wildFault(cluster));
}

Fault Adversary::killOrRestart(Cluster& cluster) {
    const HostId host = any(cluster);
    const bool enough = runningHosts(cluster).size() > kSurvivors;
    if (!cluster.host(host).running() || cluster.host(host).leaving() || m_random.below(3) == 0) {
        Restart restart{host, !m_calm && m_random.below(4) == 0, std::nullopt};
        if (m_random.below(2) == 0) {
            restart.meta = base::toBytes("life " + std::to_string(cluster.host(host).life() + 1));
        }
        return restart;
    }
    if (enough && !cluster.host(host).paused() && m_random.below(3) == 0) {
        return Leave{host};
    }
    if (enough) {
        return Kill{host};
    }
    return quietFault(cluster);
}

Fault Adversary::calmFault(Cluster& cluster) {
    switch (m_random.below(4)) {
        case 0:
        case 1:
            return quietFault(cluster);
        case 2:
            if (cluster.size() < m_options.nodes + kMostNewcomers) {
                return AddHost{};
            }
            break;
        default:
            break;
    }
    // At most half may ever be away, or gossip's promise is too weak to be demanded.
    if (2 * runningHosts(cluster).size() <= cluster.size() + 2) {
        return quietFault(cluster);
    }
    return killOrRestart(cluster);
}

Fault Adversary::quietFault(const Cluster& cluster) {
    const HostId host = anyAwake(cluster);
    if (host == kNoHost) {
        return Resume{anyRunning(cluster)};
    }
    const std::string text = "text " + std::to_string(++m_texts);
    if (m_random.below(2) == 0) {
        return SetMeta{host, base::toBytes(text)};
    }
    return BroadcastText{host, base::toBytes(text)};
}

Partition Adversary::twoIslands(const Cluster& cluster) {
    Partition partition{{{}, {}}};
    for (HostId id = 1; id <= cluster.size(); ++id) {
        partition.groups[m_random.below(2)].push_back(id);
    }
    return partition;
}

Fault Adversary::linkFault(Cluster& cluster) {
    Between where;
    if (m_random.below(2) == 0) {
        where.from = any(cluster);
    }
    switch (m_random.below(4)) {
        case 0:
            return SetLoss{where, m_random.unit() / 2};
        case 1:
            return SetLatency{where,
                              Latency::uniform({}, between(milliseconds(1), milliseconds(400)))};
        case 2:
            return SetDuplicate{where, m_random.unit() / 2};
        default:
            return SetReorder{where, m_random.unit(), between(milliseconds(1), milliseconds(300))};
    }
}

Fault Adversary::wildFault(Cluster& cluster) {
    switch (m_random.below(10)) {
        case 0:
            return Pause{anyRunning(cluster)};
        case 1:
            return Resume{anyRunning(cluster)};
        case 2:
            return Slow{any(cluster), Latency::uniform({}, between(milliseconds(1), seconds(2)))};
        case 3:
            return Stutter{any(cluster), between(milliseconds(10), seconds(8)),
                           between(milliseconds(1), seconds(1))};
        case 4: {
            const HostId from = any(cluster);
            return Cut{from, static_cast<HostId>(1 + from % cluster.size()),
                       m_random.below(2) == 0};
        }
        case 5:
            return twoIslands(cluster);
        case 6:
            return Heal{};
        case 7:
            return linkFault(cluster);
        case 8:
            return calmFault(cluster);
        default:
            return killOrRestart(cluster);
    }
}

void Adversary::heal(Cluster& cluster) {
    apply(cluster, Heal{});
    const base::Instant healed = cluster.now();
    apply(cluster, JoinHosts{anyRunning(cluster), {}});
    const base::Duration bound = agreementBound(m_options.node, cluster.size());
    bool agreed = false;
    while (!agreed && cluster.now() - healed < bound) {
        cluster.runFor(seconds(1));
        agreed = cluster.agreement().all() && fullyAgreed(cluster);
    }
    m_result.agreedAfter = cluster.now() - healed;
    if (!agreed) {
        m_result.problems.push_back("all did not agree within " + durationText(bound) +
                                    " after the healing: " + firstDisagreement(cluster));
    }
    if (m_calm) {
        // Broadcasts sent last still have their time.
        cluster.runFor(seconds(61));
    }
}

}  // namespace swimscope::sim
