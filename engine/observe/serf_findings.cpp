#include "engine/observe/serf_findings.h"

#include <algorithm>
#include <utility>

#include "engine/observe/finding_ledger.h"
#include "engine/observe/limits.h"
#include "engine/observe/wording.h"

namespace swimscope::observe {

namespace {

constexpr std::size_t kClockViews = 4;
/// A few events may be lost to gossip until the next table exchange.
constexpr std::uint64_t kClockLag = 16;

}  // namespace

void SerfFindings::answered(const watch::View& view, const dialect::SerfPushPull& state) {
    if (m_agents.size() >= kMaxTracked && m_agents.count(view.observer) == 0) {
        return;
    }
    Agent& agent = m_agents[view.observer];
    ++agent.views;
    agent.askedAt = view.askedAt;
    agent.clocks.push_back(
        {view.askedAt, view.answeredAt, state.ltime, state.eventLTime, state.queryLTime});
    if (agent.clocks.size() > kClockViews) {
        agent.clocks.pop_front();
    }
    const auto keep = [&view](const Since& before, Since& after, const std::string& name) {
        const auto known = before.find(name);
        if (after.size() < kMaxStateRecords) {
            after.emplace(name, known == before.end() ? view.answeredAt : known->second);
        }
    };
    Since left;
    for (const std::string& name : state.leftMembers) {
        keep(agent.left, left, name);
    }
    Since failed;
    for (const auto& [name, ltime] : state.statusLTimes) {
        const watch::Row* row = view.find(name);
        const bool present =
            row && (row->belief == watch::Belief::Alive || row->belief == watch::Belief::Suspect);
        if (!present && left.count(name) == 0) {
            keep(agent.failed, failed, name);
        }
    }
    agent.left = std::move(left);
    agent.failed = std::move(failed);
}

void SerfFindings::find(const Scene& scene, std::vector<Finding>& out) const {
    findClocks(scene, out);
    findGhosts(scene, out);
}

/// Behind what others knew before it was asked, and long enough for news to travel; the less of its
/// last two answers.
SerfFindings::Lag SerfFindings::lagOf(const Agent& agent, Clock clock,
                                      base::Duration settle) const {
    Lag lag{UINT64_MAX, {}};
    for (std::size_t i = agent.clocks.size() - 2; i < agent.clocks.size(); ++i) {
        std::uint64_t most = 0;
        for (const auto& [name, other] : m_agents) {
            for (const Clocks& seen : other.clocks) {
                if (seen.answeredAt + settle <= agent.clocks[i].askedAt && seen.*clock > most) {
                    most = seen.*clock;
                    lag.ahead = name;
                }
            }
        }
        const std::uint64_t own = agent.clocks[i].*clock;
        lag.ticks = std::min(lag.ticks, most > own ? most - own : 0);
    }
    return lag;
}

void SerfFindings::findClocks(const Scene& scene, std::vector<Finding>& out) const {
    struct Kind {
        const char* name;
        Clock clock;
        /// Of the member, by so many, of whom.
        base::Template<3> lags;
    };
    constexpr Kind kKindsOfClock[] = {
        {"member", &Clocks::members,
         base::Template<3>(
             "{0}'s member clock is {1} behind what {2} had before: it misses joins and leaves")},
        {"event", &Clocks::events,
         base::Template<3>(
             "{0}'s event clock is {1} behind what {2} had before: it misses user events")},
        {"query", &Clocks::queries,
         base::Template<3>(
             "{0}'s query clock is {1} behind what {2} had before: it misses queries")}};
    for (const auto& [name, agent] : m_agents) {
        if (agent.clocks.size() < 2 || !scene.find(name)) {
            continue;
        }
        for (const Kind& kind : kKindsOfClock) {
            const Lag lag = lagOf(agent, kind.clock, scene.settle());
            if (lag.ticks < kClockLag) {
                continue;
            }
            FindingBuilder finding(FindingKind::ClockBehind, Severity::Warning,
                                   name + "|" + kind.name);
            finding.text(sentence(kind.lags, name, lag.ticks, lag.ahead))
                .evidence(
                    sentence("its clock is at {0}, and it was as far behind in the answer before",
                             agent.clocks.back().*kind.clock))
                .advice(sentence("Look whether gossip reaches {0}; table exchanges alone bring it "
                                 "up to date only now and then.",
                                 name))
                .node(name);
            out.push_back(finding.build());
        }
    }
}

void SerfFindings::findGhosts(const Scene& scene, std::vector<Finding>& out) const {
    Since names;
    for (const auto& entry : m_agents) {
        names.insert(entry.second.failed.begin(), entry.second.failed.end());
    }
    for (const auto& entry : names) {
        findGhost(scene, entry.first, out);
    }
    for (std::size_t observed = 0; observed < scene.beliefs().observed().size(); ++observed) {
        const std::string& node = scene.beliefs().observed()[observed];
        if (names.count(node) == 0 && madeToLeave(node)) {
            findRemains(scene, observed, out);
        }
    }
}

bool SerfFindings::madeToLeave(std::string_view node) const {
    return std::any_of(m_agents.begin(), m_agents.end(), [&](const auto& entry) {
        return entry.second.left.find(node) != entry.second.left.end();
    });
}

std::vector<std::string> SerfFindings::released(const Scene& scene, const std::string& node) const {
    std::vector<std::string> names;
    for (const auto& [name, agent] : m_agents) {
        if (agent.left.count(node) != 0 && scene.find(name)) {
            names.push_back(name);
        }
    }
    return names;
}

void SerfFindings::findRemains(const Scene& scene, std::size_t observed,
                               std::vector<Finding>& out) const {
    const std::string& node = scene.beliefs().observed()[observed];
    const Stance stance = scene.stance(observed);
    if (stance.dead.empty() || stance.holding() > 0 || stance.own) {
        return;
    }
    const std::vector<std::string> holders = scene.names(stance.dead);
    FindingBuilder finding(FindingKind::Ghost, Severity::Info, node);
    finding.text(plural(
        holders.size(), "{0} was made to leave; {1} still has it in the table as dead",
        "{0} was made to leave; {1} still have it in the table as dead", node, listed(holders)));
    for (const std::size_t holder : stance.dead) {
        finding.evidence(heldAt(scene.name(holder), *scene.row(observed, holder)));
    }
    finding.evidence(ofWhom(sentence("left"), released(scene, node)))
        .evidence(sentence("nobody holds it alive, so nobody brings it back"))
        .advice(sentence(
            "Nothing needs to be done: the dead are forgotten after half a minute to a minute."))
        .node(node)
        .nodes(holders);
    out.push_back(finding.build());
}

void SerfFindings::findGhost(const Scene& scene, const std::string& node,
                             std::vector<Finding>& out) const {
    std::vector<std::string> holders;
    const std::vector<std::string> gone = released(scene, node);
    base::Instant told = base::Instant::max();
    for (const std::string& name : gone) {
        told = std::min(told, m_agents.find(name)->second.left.find(node)->second);
    }
    for (const auto& [name, agent] : m_agents) {
        const auto failed = agent.failed.find(node);
        if (failed == agent.failed.end() || !scene.find(name) || gone.empty()) {
            continue;
        }
        const base::Instant due = std::max(told, failed->second) + scene.settle();
        if (agent.views > 1 && agent.askedAt >= due) {
            holders.push_back(name);
        } else {
            scene.wait(due);
        }
    }
    if (holders.empty() || gone.size() < holders.size()) {
        return;
    }
    FindingBuilder finding(FindingKind::Ghost, Severity::Warning, node);
    finding
        .text(plural(holders.size(), "{0} has left for {1}; {2} still lists it as failed",
                     "{0} has left for {1}; {2} still list it as failed", node,
                     counted(gone.size(), "{0} agent", "{0} agents"), listed(holders)))
        .evidence(ofWhom(sentence("left"), gone))
        .evidence(plural(holders.size(),
                         "failed: {0}, which goes on trying to reach it and would take it back",
                         "failed: {0}, which go on trying to reach it and would take it back",
                         listed(holders, 16)))
        .advice(sentence("Force {0} to leave once more from {1}.", node, holders[0]))
        .node(node)
        .nodes(holders);
    out.push_back(finding.build());
}

}  // namespace swimscope::observe
