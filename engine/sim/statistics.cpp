#include "engine/sim/statistics.h"

#include <algorithm>
#include <variant>

namespace swimscope::sim {

void Statistics::report(const Truth& truth, HostId observer, base::Instant now,
                        const swim::Event& event) {
    if (std::holds_alternative<swim::Suspected>(event)) {
        ++m_suspicions;
        return;
    }
    if (std::holds_alternative<swim::SelfRefuted>(event)) {
        ++m_refutations;
        return;
    }
    const auto* died = std::get_if<swim::Died>(&event);
    if (died == nullptr) {
        return;
    }
    const HostId dead = truth.find(died->member.name());
    if (dead == kNoHost) {
        return;
    }
    const HostTruth& host = truth.host(dead);
    if (host.leaving) {
        return;
    }
    if (!host.running) {
        m_detections.push_back({dead, observer, now - host.diedAt});
        return;
    }
    ++m_falseDeaths;
    m_falseDeathsOfHealthy += host.touched ? 0 : 1;
    m_falseDeathsFirstHand += died->from == truth.host(observer).name ? 1 : 0;
}

std::optional<base::Duration> Statistics::detection(double quantile) const {
    if (m_detections.empty()) {
        return std::nullopt;
    }
    std::vector<base::Duration> times;
    times.reserve(m_detections.size());
    for (const Detection& detection : m_detections) {
        times.push_back(detection.after);
    }
    std::sort(times.begin(), times.end());
    const auto rank = static_cast<std::size_t>(quantile * static_cast<double>(times.size()));
    return times[std::min(rank, times.size() - 1)];
}

Traffic Traffic::operator-(const Traffic& other) const {
    return {datagrams - other.datagrams,
            datagramBytes - other.datagramBytes,
            datagramsLost - other.datagramsLost,
            datagramsDoubled - other.datagramsDoubled,
            streams - other.streams,
            streamMessages - other.streamMessages,
            streamBytes - other.streamBytes};
}

}  // namespace swimscope::sim
