#include "engine/observe/contacts.h"

#include <algorithm>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kFailures = 2;
/// Pings are datagrams, and one of them may be lost on a good day.
constexpr std::size_t kLostPings = 3;
/// A restart is told for this long.
constexpr base::Duration kRestartTold = 10min;

/// The entry of `key`; nothing when there are too many already.
template <typename Map, typename Key>
typename Map::mapped_type* tracked(Map& map, const Key& key) {
    const auto known = map.find(key);
    if (known != map.end()) {
        return &known->second;
    }
    return map.size() < kMaxTracked ? &map[key] : nullptr;
}

struct Unreached {
    std::string name;
    base::Endpoint address;
    base::Words why;
    std::size_t failures = 0;
    base::Sentence holders;
};

void tellOne(const Unreached& member, std::vector<Finding>& out) {
    FindingBuilder finding(FindingKind::Unreachable, Severity::Warning, member.name);
    finding
        .text(sentence("{0} is alive for {1}, but does not answer us", member.name, member.holders))
        .evidence(sentence("{0}: {1}", member.address.toString(), member.why))
        .evidence(
            counted(member.failures, "{0} attempt failed in a row", "{0} attempts failed in a row"))
        .advice(sentence("Let the doctor look at {0}; the members may reach it by a way that is "
                         "closed to us.",
                         member.address.toString()))
        .node(member.name);
    out.push_back(finding.build());
}

void tellAll(const std::vector<Unreached>& members, std::vector<Finding>& out) {
    FindingBuilder finding(FindingKind::Unreachable, Severity::Warning, "");
    finding.text(sentence("{0} that others hold alive do not answer us, {1} among them",
                          counted(members.size(), "{0} member", "{0} members"),
                          members.front().name));
    for (const Unreached& member : members) {
        finding.node(member.name)
            .evidence(
                sentence("{0} at {1}: {2}", member.name, member.address.toString(), member.why));
    }
    finding.advice(
        sentence("Their addresses are probably not reachable from here: ask from a host of the "
                 "cluster, or through a port-forward."));
    out.push_back(finding.build());
}

}  // namespace

void Contacts::answered(const watch::View& view) {
    if (Peeks* peeks = tracked(m_peeks, view.asked)) {
        peeks->name = view.observer;
        peeks->failures = 0;
        peeks->lastAnswer = view.answeredAt;
    }
}

void Contacts::unanswered(base::Instant now, const watch::Unanswered& unanswered) {
    if (Peeks* peeks = tracked(m_peeks, unanswered.asked)) {
        if (!unanswered.name.empty()) {
            peeks->name = unanswered.name;
        }
        peeks->why = unanswered.why;
        peeks->lastFailure = now;
        ++peeks->failures;
    }
}

void Contacts::pinged(base::Instant now, const watch::Pinged& pinged) {
    Pings* pings = tracked(m_pings, pinged.node);
    if (!pings) {
        return;
    }
    if (pinged.rtt) {
        pings->lost = 0;
        pings->lastAck = now;
        ++pings->acked;
    } else if (++pings->lost == 1) {
        pings->firstLost = now;
    }
}

void Contacts::pulse(base::Instant now, const watch::PulseTaken& pulse) {
    Pulses* pulses = tracked(m_pulses, pulse.node);
    if (!pulses) {
        return;
    }
    if (pulse.restarted) {
        pulses->restarted = true;
        pulses->restartedAt = now;
        pulses->before = pulses->seqNo;
    }
    pulses->seqNo = pulse.seqNo;
}

bool Contacts::mute(const watch::View& view) const {
    const auto known = m_peeks.find(view.asked);
    return known != m_peeks.end() && known->second.failures > 0 &&
           known->second.lastFailure > view.answeredAt;
}

std::vector<std::string> Contacts::muteAmong(const BeliefMatrix& beliefs) const {
    std::vector<std::string> names;
    for (const auto& [address, peeks] : m_peeks) {
        const auto observer = peeks.failures > 0 ? beliefs.findObserver(peeks.name) : std::nullopt;
        if (observer && mute(*beliefs.view(*observer))) {
            names.push_back(peeks.name);
        }
    }
    return names;
}

void Contacts::find(const Scene& scene, std::vector<Finding>& out) const {
    findUnreachable(scene, out);
    findTcpOnly(scene, out);
    findRestarted(scene, out);
}

void Contacts::findUnreachable(const Scene& scene, std::vector<Finding>& out) const {
    constexpr std::size_t kTogetherFrom = 6;
    std::vector<Unreached> members;
    for (const auto& [address, peeks] : m_peeks) {
        const auto observed = scene.beliefs().findObserved(peeks.name);
        if (peeks.failures < kFailures || peeks.name.empty() || !observed ||
            scene.find(peeks.name)) {
            continue;
        }
        const Stance stance = scene.stance(*observed);
        // What the tables name by another address now is judged there.
        const bool moved = std::none_of(
            stance.alive.begin(), stance.alive.end(), [&, &at = address](auto witness) {
                return scene.row(*observed, witness)->record->address.reaches(at);
            });
        if (2 * stance.alive.size() < stance.all() || moved || !stance.dead.empty() ||
            !stance.suspect.empty()) {
            continue;
        }
        members.push_back({peeks.name, address, peeks.why, peeks.failures,
                           sentence("{0} of {1}", stance.alive.size(), observers(stance.all()))});
    }
    if (members.size() >= kTogetherFrom) {
        return tellAll(members, out);
    }
    for (const Unreached& member : members) {
        tellOne(member, out);
    }
}

void Contacts::findTcpOnly(const Scene& scene, std::vector<Finding>& out) const {
    std::vector<std::string> blocked;
    bool anyAck = false;
    for (const auto& [name, pings] : m_pings) {
        anyAck = anyAck || pings.lost < kLostPings;
        const auto witness = scene.find(name);
        if (pings.lost >= kLostPings && witness && scene.view(*witness).askedAt > pings.firstLost) {
            blocked.push_back(name);
        }
    }
    if (blocked.size() > 1 && !anyAck) {
        FindingBuilder finding(FindingKind::TcpOnly, Severity::Warning, "");
        finding
            .text(sentence("no ping of ours is answered, though {0} answer over TCP: UDP is closed "
                           "between us and the cluster",
                           listed(blocked)))
            .evidence(sentence("at least {0} pings to each were lost in a row", kLostPings))
            .advice(
                sentence("Open UDP for the gossip port between here and the members, both ways."))
            .nodes(blocked);
        out.push_back(finding.build());
        return;
    }
    for (const std::string& name : blocked) {
        const Pings& pings = m_pings.find(name)->second;
        FindingBuilder finding(FindingKind::TcpOnly, Severity::Warning, name);
        finding
            .text(sentence(
                "{0} answers over TCP, but {1} pings to it in a row were lost: UDP does not reach "
                "it",
                name, pings.lost))
            .evidence(pings.acked > 0 ? sentence("the last ping was answered {0} ago",
                                                 inWords(scene.now() - pings.lastAck))
                                      : sentence("no ping was ever answered"))
            .advice(sentence(
                "Open UDP for the gossip port of {0}, both ways; members with blocked UDP flap.",
                name))
            .node(name);
        out.push_back(finding.build());
    }
}

void Contacts::findRestarted(const Scene& scene, std::vector<Finding>& out) const {
    for (const auto& [name, pulses] : m_pulses) {
        if (!pulses.restarted || scene.now() > pulses.restartedAt + kRestartTold) {
            continue;
        }
        FindingBuilder finding(FindingKind::Restarted, Severity::Info, name);
        finding
            .text(sentence("{0} was started anew {1} ago, though it is still listed under the same "
                           "name and address",
                           name, inWords(scene.now() - pulses.restartedAt)))
            .evidence(sentence("the number of its pings fell from {0} to where it began again",
                               pulses.before))
            .advice(sentence("Look into its log for a crash."))
            .node(name)
            .since(pulses.restartedAt);
        out.push_back(finding.build());
    }
}

}  // namespace swimscope::observe
