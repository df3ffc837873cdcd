#include "gui/models/node_record.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace swimscope::gui {

namespace {

/// The smallest value that at least `share` of the sorted values do not exceed; nearest rank.
double nearestRank(const std::vector<double>& sorted, double share) {
    const auto rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

}  // namespace

RttSummary NodeRecord::rttSummary() const {
    RttSummary summary;
    std::vector<double> answered;
    answered.reserve(rtt.size());
    for (const RttSample& sample : rtt) {
        if (sample.rttMs >= 0) {
            answered.push_back(sample.rttMs);
        }
    }
    summary.samples = rtt.size();
    summary.lossPercent = lossPercent().value_or(0);
    if (answered.empty()) {
        return summary;
    }
    std::sort(answered.begin(), answered.end());
    summary.min = answered.front();
    summary.median = nearestRank(answered, 0.5);
    summary.p99 = nearestRank(answered, 0.99);
    return summary;
}

std::optional<double> NodeRecord::lastRtt() const {
    const auto found = std::find_if(rtt.rbegin(), rtt.rend(),
                                    [](const RttSample& sample) { return sample.rttMs >= 0; });
    if (found == rtt.rend()) {
        return std::nullopt;
    }
    return found->rttMs;
}

std::optional<double> NodeRecord::lossPercent() const {
    if (rtt.empty()) {
        return std::nullopt;
    }
    const auto lost = std::count_if(rtt.begin(), rtt.end(),
                                    [](const RttSample& sample) { return sample.rttMs < 0; });
    return 100.0 * static_cast<double>(lost) / static_cast<double>(rtt.size());
}

std::optional<double> NodeRecord::agreement() const {
    if (observers == 0) {
        return std::nullopt;
    }
    return 100.0 * agreeing / observers;
}

QStringList NodeRecord::accuserNames() const {
    QStringList names;
    for (const Accuser& accuser : accusers) {
        names << accuser.name;
    }
    return names;
}

void NodeRecord::addAccuser(Accuser accuser) {
    const auto known = std::find_if(accusers.begin(), accusers.end(), [&](const Accuser& other) {
        return other.name == accuser.name;
    });
    if (known != accusers.end() && known->hand <= accuser.hand) {
        known->dead = known->dead || accuser.dead;
        return;
    }
    if (known != accusers.end()) {
        accuser.dead = accuser.dead || known->dead;
        accusers.erase(known);
        --accuserCount;
    }
    ++accuserCount;
    const auto place =
        std::upper_bound(accusers.begin(), accusers.end(), accuser.hand,
                         [](Accuser::Hand hand, const Accuser& b) { return hand < b.hand; });
    accusers.insert(place, std::move(accuser));
    if (accusers.size() > kMaxAccusers) {
        accusers.pop_back();
    }
}

void NodeRecord::clearAccusers() {
    accusers.clear();
    accuserCount = 0;
}

void NodeRecord::addSample(RttSample sample) {
    if (rtt.size() >= kMaxRttSamples) {
        rtt.erase(rtt.begin());
    }
    rtt.push_back(sample);
}

void NodeRecord::takeBack(qint64 at) {
    std::erase_if(rtt, [at](const RttSample& sample) { return sample.at >= at; });
    std::erase_if(history, [at](const StateSpan& span) { return span.at >= at; });
    if (!history.empty()) {
        state = history.back().state;
        since = history.back().at;
    }
    if (lastHeard && *lastHeard >= at) {
        const auto answered = std::find_if(
            rtt.rbegin(), rtt.rend(), [](const RttSample& sample) { return sample.rttMs >= 0; });
        lastHeard = answered != rtt.rend() ? std::optional(answered->at) : std::nullopt;
    }
    clearAccusers();
    deathAt.reset();
}

void NodeRecord::forgetObserver() {
    rtt.clear();
    history.clear();
    lastHeard.reset();
    clearAccusers();
    deathAt.reset();
}

void NodeRecord::addSpan(StateSpan span) {
    if (history.size() >= kMaxStateSpans) {
        history.erase(history.begin());
    }
    history.push_back(span);
}

}  // namespace swimscope::gui
