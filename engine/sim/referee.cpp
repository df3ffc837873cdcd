#include "engine/sim/referee.h"

#include <cstdio>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/sim/row_invariants.h"
#include "engine/sim/run_invariants.h"
#include "engine/sim/trace_hash.h"

namespace swimscope::sim {

namespace {

/// What an event says about a row.
struct Said {
    std::string_view name;
    const swim::Member* member = nullptr;
    bool forgotten = false;
};

Said saidAbout(const swim::Member& member) {
    return {member.name(), &member, false};
}

struct SaidOf {
    Said operator()(const swim::Joined& event) const { return saidAbout(event.member); }
    Said operator()(const swim::Suspected& event) const { return saidAbout(event.member); }
    Said operator()(const swim::SuspicionConfirmed& event) const { return saidAbout(event.member); }
    Said operator()(const swim::Refuted& event) const { return saidAbout(event.member); }
    Said operator()(const swim::Died& event) const { return saidAbout(event.member); }
    Said operator()(const swim::Left& event) const { return saidAbout(event.member); }
    Said operator()(const swim::Updated& event) const { return saidAbout(event.member); }
    Said operator()(const swim::Reaped& event) const { return {event.name, nullptr, true}; }
    template <typename Other>
    Said operator()(const Other&) const {
        return {};
    }
};

RowSeen rowOf(const swim::Member& member) {
    const base::Endpoint& address = member.identity->address;
    return {member.state, member.incarnation,
            static_cast<std::uint32_t>(stableHash(address.ip.bytes()) ^ address.port)};
}

}  // namespace

std::unique_ptr<Referee> Referee::strict(const swim::Options& node) {
    auto referee = std::make_unique<Referee>();
    referee->add(std::make_unique<IncarnationsRise>());
    referee->add(std::make_unique<LegalChanges>());
    referee->add(std::make_unique<OneMetaPerIncarnation>());
    referee->add(std::make_unique<NotDeadToItself>());
    referee->add(std::make_unique<OneEventPerChange>());
    referee->add(std::make_unique<QueuesWithinLimits>());
    referee->add(std::make_unique<DeadlinesAhead>());
    referee->add(std::make_unique<NoFalseDeath>());
    referee->add(std::make_unique<BroadcastsArrive>(node.retransmitMult));
    return referee;
}

bool Referee::watchedFromTheStart(HostId observer) const {
    return indexOf(observer) < m_watchedLife.size() && m_watchedLife[indexOf(observer)] != 0;
}

void Referee::booted(const Truth& truth, HostId host, base::Instant) {
    if (m_watchedLife.size() < truth.size()) {
        m_watchedLife.resize(truth.size(), 0);
    }
    m_watchedLife[indexOf(host)] = truth.host(host).life;
}

void Referee::event(const Truth& truth, HostId observer, base::Instant now,
                    const swim::Event& event) {
    const Said said = std::visit(SaidOf{}, event);
    Happening happening{truth, observer, now, event, kNoHost, said.member, {}, {}, true};
    if (!said.name.empty()) {
        happening.subject = truth.find(said.name);
    }
    if (happening.subject != kNoHost) {
        const std::uint32_t life = truth.host(observer).life;
        if (said.member != nullptr) {
            happening.after = rowOf(*said.member);
        }
        const RowLedger::Seen seen =
            m_ledger.exchange(observer, life, happening.subject, happening.after);
        happening.known = seen.heardOf || watchedFromTheStart(observer);
        happening.before = seen.row;
    }
    for (const auto& invariant : m_invariants) {
        invariant->see(happening, m_findings);
    }
}

void Referee::pulse(const Truth& truth, HostId observer, const Pulse& pulse) {
    for (const auto& invariant : m_invariants) {
        invariant->pulse(truth, observer, pulse, m_findings);
    }
}

void Referee::applied(const Truth& truth, base::Instant now, const Fault& fault) {
    for (const auto& invariant : m_invariants) {
        invariant->applied(truth, now, fault, m_findings);
    }
}

void Referee::audit(const Cluster& cluster) {
    for (HostId id = 1; id <= cluster.size(); ++id) {
        if (!cluster.host(id).running()) {
            continue;
        }
        const std::uint32_t life = cluster.host(id).life();
        const std::vector<swim::Member> members = cluster.host(id).node().members();
        std::vector<std::optional<RowSeen>> told;
        told.reserve(members.size());
        for (const swim::Member& member : members) {
            const HostId subject = cluster.truth().find(member.name());
            const RowLedger::Seen seen = m_ledger.find(id, life, subject);
            const bool heard = seen.heardOf || watchedFromTheStart(id);
            told.push_back(heard ? seen.row : rowOf(member));
        }
        for (const auto& invariant : m_invariants) {
            invariant->audit(cluster.truth(), id, cluster.now(), members, told, m_findings);
        }
    }
}

void Referee::end(const Cluster& cluster) {
    constexpr std::size_t kAuditable = 300;
    if (cluster.size() <= kAuditable) {
        audit(cluster);
    }
    for (const auto& invariant : m_invariants) {
        invariant->end(cluster.truth(), cluster.now(), m_findings);
    }
}

std::string Referee::describe(const Truth& truth, const Violation& violation) {
    char time[32];
    std::snprintf(time, sizeof time, "%.6f", base::toSeconds(violation.instant.time_since_epoch()));
    const std::string who =
        violation.observer == kNoHost ? "" : " " + truth.host(violation.observer).name;
    return std::string("at ") + time + " s" + who + ": " + violation.text + " (" +
           violation.invariant + ")";
}

}  // namespace swimscope::sim
