#include "engine/watch/sweep.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/watch/contacts.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// Addresses kept of one name, in case the first fails.
constexpr std::size_t kMaxOtherPlaces = 3;
/// Failures spelled out in a summary.
constexpr std::size_t kMaxFailuresTold = 3;
constexpr std::size_t kMaxConsidered = 8 * kMaxHosts;

/// Why an address that somebody names can not be asked; nothing when it can.
base::Sentence unusableBecause(const base::Endpoint& place, const base::Endpoint& seenFrom) {
    const base::IpAddress ip = place.ip.unmapped();
    if (!ip.isV4() && !ip.isV6()) {
        return base::sentence("it advertises no address");
    }
    if (ip.isUnspecified()) {
        return base::sentence("it advertises a wildcard address, which nobody can dial");
    }
    if (ip.isLoopback() && !seenFrom.ip.unmapped().isLoopback()) {
        return base::sentence(
            "it advertises a loopback address, where everybody finds nobody but itself");
    }
    return {};
}

std::string durationText(base::Duration duration) {
    char text[32];
    const double ms = base::toMilliseconds(duration);
    if (ms < 1000) {
        std::snprintf(text, sizeof text, "%.1f ms", ms);
    } else {
        std::snprintf(text, sizeof text, "%.1f s", ms / 1000);
    }
    return text;
}

}  // namespace

SweepRound::SweepRound(CommandId id, std::uint64_t number, base::Instant startedAt)
    : m_startedAt(startedAt) {
    m_progress.id = id;
    m_progress.round = number;
}

bool SweepRound::add(const Target& target) {
    if (full() || !m_places.insert(target.at).second) {
        return false;
    }
    if (!target.name.empty()) {
        m_names[target.name].asking = true;
    }
    ++m_progress.known;
    m_waiting.push_back(target);
    return true;
}

void SweepRound::addKnown(const Target& target) {
    const auto named = m_names.find(target.name);
    if (named == m_names.end() || !named->second.asking) {
        add(target);
    } else if (named->second.others.size() < kMaxOtherPlaces) {
        named->second.others.push_back(target.at);
    }
}

void SweepRound::addUnusable(std::string_view seed, const base::Words& why) {
    ++m_progress.known;
    ++m_progress.asked;
    ++m_progress.failed;
    noteFailure(std::string(seed), why);
}

bool SweepRound::next(Target& out) {
    if (m_waiting.empty()) {
        return false;
    }
    out = std::move(m_waiting.front());
    m_waiting.pop_front();
    ++m_progress.asked;
    return true;
}

void SweepRound::answered(const Target& asked, const View& view,
                          std::vector<Unanswered>& unusable) {
    ++m_progress.answered;
    if (!view.observer.empty()) {
        m_names[view.observer].answered = true;
    }
    if (!asked.name.empty()) {
        m_names[asked.name].asking = false;
    }
    for (const Row& row : view.rows) {
        if (!livingBelief(row.belief) || row.name().empty() || m_considered.contains(row.record)) {
            continue;
        }
        if (m_considered.size() < kMaxConsidered) {
            m_considered.insert(row.record);
        }
        consider(row, view, unusable);
    }
}

void SweepRound::consider(const Row& row, const View& view, std::vector<Unanswered>& unusable) {
    const base::Endpoint& place = row.record->address;
    if (full() || m_places.contains(place)) {
        return;
    }
    Known& known = m_names[row.name()];
    if (known.answered) {
        return;
    }
    if (const base::Sentence why = unusableBecause(place, view.asked); !why.empty()) {
        if (!known.asking) {
            m_places.insert(place);
            addUnusable(row.name(), why);
            unusable.push_back({place, row.name(), why});
        }
    } else if (!known.asking) {
        add({place, row.name()});
    } else if (known.others.size() < kMaxOtherPlaces) {
        known.others.push_back(place);
    }
}

void SweepRound::failed(const Target& asked, const base::Words& why) {
    ++m_progress.failed;
    noteFailure(
        asked.name.empty() ? asked.at.toString() : asked.name + " (" + asked.at.toString() + ")",
        why);
    const auto named = m_names.find(asked.name);
    if (asked.name.empty() || named == m_names.end()) {
        return;
    }
    named->second.asking = false;
    while (!named->second.answered && !named->second.others.empty()) {
        const base::Endpoint other = named->second.others.front();
        named->second.others.erase(named->second.others.begin());
        if (add({other, asked.name})) {
            return;
        }
    }
}

void SweepRound::noteFailure(const std::string& who, const base::Words& why) {
    if (m_failures.size() < kMaxFailuresTold) {
        m_failures.push_back(base::sentence("{0}: {1}", who, why));
    } else {
        ++m_moreFailures;
    }
}

SweepProgress SweepRound::progress(base::Instant now) const {
    SweepProgress progress = m_progress;
    progress.took = now - m_startedAt;
    return progress;
}

base::Sentence SweepRound::summary(base::Instant now) const {
    const base::Sentence head =
        anybodyAnswered()
            ? base::sentence("{0} of {1} members answered in {2}", m_progress.answered,
                             m_progress.known, durationText(now - m_startedAt))
            : base::sentence("nobody answered");
    base::Sentence failures;
    for (const base::Sentence& failure : m_failures) {
        failures = failures.empty() ? failure : base::sentence("{0}; {1}", failures, failure);
    }
    if (m_moreFailures > 0) {
        failures = base::sentence("{0}; and {1} more", failures, m_moreFailures);
    }
    return failures.empty() ? head : base::sentence("{0}: {1}", head, failures);
}

}  // namespace swimscope::watch
