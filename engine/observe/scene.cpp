#include "engine/observe/scene.h"

#include <algorithm>

#include "engine/swim/options.h"

namespace swimscope::observe {

namespace {

using namespace std::chrono_literals;

/// Nobody who looks once waits longer for a second look.
constexpr base::Duration kSoon = 10s;
/// An answer this much older than the newest one is history.
constexpr base::Duration kOutdated = 3min;
/// The LAN profile's multiplier and push/pull interval, and the WAN profile's gossip interval.
constexpr std::uint32_t kRetransmitMult = 4;
constexpr base::Duration kGossipInterval = 500ms;
constexpr base::Duration kPushPullInterval = 30s;

std::vector<std::size_t>& sideOf(watch::Belief belief, Stance& stance) {
    switch (belief) {
        case watch::Belief::Suspect:
            return stance.suspect;
        case watch::Belief::Dead:
            return stance.dead;
        case watch::Belief::Left:
            return stance.left;
        case watch::Belief::Alive:
        case watch::Belief::Unknown:
            break;
    }
    return stance.alive;
}

}  // namespace

Scene::Scene(const BeliefMatrix& beliefs, base::Instant now,
             const std::function<bool(const watch::View&)>& mute)
    : m_beliefs(beliefs), m_now(now) {
    base::Instant newest{};
    for (std::size_t i = 0; i < beliefs.observers().size(); ++i) {
        newest = std::max(newest, beliefs.view(i)->answeredAt);
    }
    for (std::size_t i = 0; i < beliefs.observers().size(); ++i) {
        const watch::View& view = *beliefs.view(i);
        if (view.answeredAt + kOutdated >= newest && !mute(view)) {
            m_witnesses.push_back(i);
        }
    }
    const std::size_t known = beliefs.observed().size();
    m_settle = swim::retransmitLimit(kRetransmitMult, known) * kGossipInterval;
    m_repair = 2 * swim::pushPullScale(kPushPullInterval, known);
}

const std::string& Scene::name(std::size_t witness) const {
    return m_beliefs.observers()[m_witnesses[witness]];
}

const watch::View& Scene::view(std::size_t witness) const {
    return *m_beliefs.view(m_witnesses[witness]);
}

std::optional<std::size_t> Scene::find(std::string_view name) const {
    const std::optional<std::size_t> column = m_beliefs.findObserver(name);
    const auto at = std::lower_bound(m_witnesses.begin(), m_witnesses.end(), column.value_or(0));
    if (!column || at == m_witnesses.end() || *at != *column) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - m_witnesses.begin());
}

const watch::Row* Scene::row(std::size_t observed, std::size_t witness) const {
    return m_beliefs.row(observed, m_witnesses[witness]);
}

base::Instant Scene::since(std::size_t observed, std::size_t witness) const {
    return m_beliefs.since(observed, m_witnesses[witness]);
}

Stance Scene::stance(std::size_t observed) const {
    Stance stance;
    const std::string& member = m_beliefs.observed()[observed];
    for (std::size_t witness = 0; witness < m_witnesses.size(); ++witness) {
        const watch::Row* held = row(observed, witness);
        if (name(witness) == member) {
            stance.own = held;
        } else if (held) {
            sideOf(held->belief, stance).push_back(witness);
        } else if (!view(witness).partial) {
            stance.absent.push_back(witness);
        }
    }
    return stance;
}

std::vector<std::string> Scene::names(const std::vector<std::size_t>& witnesses) const {
    std::vector<std::string> names;
    names.reserve(witnesses.size());
    for (const std::size_t witness : witnesses) {
        names.push_back(name(witness));
    }
    return names;
}

bool Scene::settled(std::size_t observed, std::size_t witness,
                    const std::vector<std::size_t>& others, base::Duration patience) const {
    base::Instant told = base::Instant::max();
    for (const std::size_t other : others) {
        told = std::min(told, since(observed, other));
    }
    const base::Instant due = std::max(told, since(observed, witness)) + patience;
    const auto askedAfter = [&](std::size_t other) { return view(other).askedAt >= due; };
    const auto again = std::count_if(others.begin(), others.end(), askedAfter);
    const bool both = !others.empty() && askedAfter(witness) &&
                      2 * static_cast<std::size_t>(again) >= others.size();
    if (!both && !others.empty() && patience <= kSoon) {
        wait(due);
    }
    return both;
}

void Scene::wait(base::Instant due) const {
    m_waiting = std::max(m_waiting.value_or(due), due);
}

}  // namespace swimscope::observe
