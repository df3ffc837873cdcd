#include "engine/sim/claim.h"

#include <tuple>

#include "engine/observe/wording.h"

namespace swimscope::sim {

namespace {

using Refutation = std::optional<base::Sentence>;

std::vector<HostId> observersOf(const Cluster& cluster, const std::vector<HostId>& named,
                                HostId subject) {
    if (!named.empty()) {
        return named;
    }
    std::vector<HostId> all;
    for (HostId id = 1; id <= cluster.size(); ++id) {
        if (cluster.host(id).running() && !cluster.host(id).leaving() && id != subject) {
            all.push_back(id);
        }
    }
    return all;
}

base::Sentence stateWord(const std::optional<swim::State>& state) {
    return state ? observe::stateWord(*state) : base::sentence("gone");
}

Refutation check(const Cluster& cluster, const Memory&, const Converged& claim) {
    if (cluster.agreement().all() == claim.expected) {
        return std::nullopt;
    }
    return base::sentence("{0} of {1} nodes list exactly those that run",
                          cluster.agreement().agreeing(), cluster.agreement().taking());
}

Refutation check(const Cluster& cluster, const Memory&, const Believed& claim) {
    const std::string& name = cluster.host(claim.subject).name();
    for (const HostId id : observersOf(cluster, claim.observers, claim.subject)) {
        if (!cluster.host(id).running()) {
            return base::sentence("{0} does not run", cluster.host(id).name());
        }
        const auto member = cluster.host(id).node().find(name);
        const auto state = member ? std::optional(member->state) : std::nullopt;
        if (state != claim.state) {
            return base::sentence("for {0} {1} is {2}, not {3}", cluster.host(id).name(), name,
                                  stateWord(state), stateWord(claim.state));
        }
    }
    return std::nullopt;
}

Refutation check(const Cluster& cluster, const Memory& memory, const EverBelieved& claim) {
    const std::string& name = cluster.host(claim.subject).name();
    HostId believer = kNoHost;
    for (const HostId id : observersOf(cluster, claim.observers, kNoHost)) {
        if (believer == kNoHost && memory.everBelieved(id, name, claim.state)) {
            believer = id;
        }
    }
    if ((believer != kNoHost) == claim.expected) {
        return std::nullopt;
    }
    return believer == kNoHost
               ? base::sentence("nobody ever called {0} {1}", name, stateWord(claim.state))
               : base::sentence("{0} called {1} {2}", cluster.host(believer).name(), name,
                                stateWord(claim.state));
}

Refutation check(const Cluster& cluster, const Memory&, const MetaKnown& claim) {
    const std::string& name = cluster.host(claim.subject).name();
    for (const HostId id : observersOf(cluster, claim.observers, kNoHost)) {
        if (!cluster.host(id).running()) {
            return base::sentence("{0} does not run", cluster.host(id).name());
        }
        const auto member = cluster.host(id).node().find(name);
        if (!member || base::asText(member->identity->meta) != claim.meta) {
            return base::sentence("{0} knows other metadata of {1}", cluster.host(id).name(), name);
        }
    }
    return std::nullopt;
}

Refutation check(const Cluster& cluster, const Memory&, const FalseDeathsAtMost& claim) {
    const std::uint64_t count = cluster.statistics().falseDeaths();
    if (count <= claim.count) {
        return std::nullopt;
    }
    return base::counted(count, "{0} death of a running node was declared",
                         "{0} deaths of running nodes were declared");
}

Refutation check(const Cluster& cluster, const Memory& memory, const Heard& claim) {
    for (const HostId id : observersOf(cluster, claim.hosts, kNoHost)) {
        if (!memory.heard(id, claim.text)) {
            return base::sentence("{0} did not get \"{1}\"", cluster.host(id).name(), claim.text);
        }
    }
    return std::nullopt;
}

}  // namespace

void Memory::reported(const observe::Report& report) {
    const auto* event = std::get_if<swim::Event>(&report.event);
    if (event == nullptr) {
        return;
    }
    if (const auto* message = std::get_if<swim::MessageReceived>(event)) {
        m_heard.emplace(report.observer, std::string(base::asText(message->bytes)));
    } else if (const auto* suspected = std::get_if<swim::Suspected>(event)) {
        m_believed.emplace(report.observer, suspected->member.name(), swim::State::Suspect);
    } else if (const auto* died = std::get_if<swim::Died>(event)) {
        m_believed.emplace(report.observer, died->member.name(), swim::State::Dead);
    } else if (const auto* left = std::get_if<swim::Left>(event)) {
        m_believed.emplace(report.observer, left->member.name(), swim::State::Left);
    } else if (const auto* joined = std::get_if<swim::Joined>(event)) {
        m_believed.emplace(report.observer, joined->member.name(), swim::State::Alive);
    }
}

std::optional<base::Sentence> refute(const Cluster& cluster, const Memory& memory,
                                     const Claim& claim) {
    return std::visit([&](const auto& one) { return check(cluster, memory, one); }, claim);
}

}  // namespace swimscope::sim
