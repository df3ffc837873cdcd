#include "engine/sim/run_curve.h"

#include <algorithm>
#include <variant>

#include "engine/sim/limits.h"

namespace swimscope::sim {

RunCurve::RunCurve(Cluster& cluster) : m_cluster(cluster), m_apart(kCurveInterval) {
    m_cluster.watch(this);
    take();
}

RunCurve::~RunCurve() {
    m_cluster.unwatch(this);
}

CurvePoint RunCurve::now() const {
    const Statistics& statistics = m_cluster.statistics();
    const Traffic traffic = m_cluster.traffic();
    CurvePoint point;
    point.at = m_cluster.now();
    point.falseDeaths = statistics.falseDeaths();
    point.falseDeathsOfHealthy = statistics.falseDeathsOfHealthy();
    point.suspicions = statistics.suspicions();
    point.refutations = statistics.refutations();
    point.datagrams = traffic.datagrams;
    point.bytes = traffic.bytes();
    std::size_t running = 0;
    std::uint64_t scores = 0;
    for (std::size_t i = 0; i < m_cluster.size(); ++i) {
        if (m_cluster.truth().host(static_cast<HostId>(i + 1)).running) {
            ++running;
            scores += i < m_scores.size() ? m_scores[i] : 0;
        }
    }
    const auto count = static_cast<double>(running);
    point.healthLow = running == 0 ? 0 : static_cast<double>(scores) / count;
    point.healthHigh = point.healthLow;
    if (!m_points.empty()) {
        point.nodeSeconds =
            m_points.back().nodeSeconds + count * base::toSeconds(point.at - m_points.back().at);
    }
    return point;
}

void RunCurve::take() {
    m_points.push_back(now());
    if (m_points.size() >= kMaxCurvePoints) {
        halve();
    }
    m_next = m_points.back().at + m_apart;
}

void RunCurve::halve() {
    // The first stays: every rate begins there.
    std::size_t kept = 1;
    for (std::size_t i = 1; i < m_points.size(); i += 2) {
        CurvePoint point = m_points[std::min(i + 1, m_points.size() - 1)];
        point.healthLow = std::min(point.healthLow, m_points[i].healthLow);
        point.healthHigh = std::max(point.healthHigh, m_points[i].healthHigh);
        m_points[kept++] = point;
    }
    m_points.resize(kept);
    m_apart *= 2;
}

void RunCurve::reported(const observe::Report& report) {
    const auto* event = std::get_if<swim::Event>(&report.event);
    if (event == nullptr || m_cluster.truth().host(report.observer).leaving) {
        return;
    }
    if (const auto* health = std::get_if<swim::HealthChanged>(event)) {
        m_scores.resize(std::max<std::size_t>(m_scores.size(), report.observer));
        m_scores[indexOf(report.observer)] = health->score;
    } else if (const auto* suspected = std::get_if<swim::Suspected>(event)) {
        Discovery* about = openDiscovery(suspected->member.name());
        if (about != nullptr && !about->suspected) {
            about->suspected = report.instant - about->killed;
        }
    } else if (const auto* died = std::get_if<swim::Died>(event)) {
        if (Discovery* about = openDiscovery(died->member.name())) {
            about->lastDead = report.instant - about->killed;
            about->firstDead = about->firstDead.value_or(*about->lastDead);
            ++about->know;
        }
    }
}

Discovery* RunCurve::openDiscovery(const std::string& name) {
    const HostId host = m_cluster.find(name);
    if (host == kNoHost || m_cluster.truth().host(host).running) {
        return nullptr;
    }
    const auto found =
        std::find_if(m_discoveries.rbegin(), m_discoveries.rend(),
                     [host](const Discovery& one) { return one.host == host && !one.over; });
    return found == m_discoveries.rend() ? nullptr : &*found;
}

void RunCurve::applied(base::Instant now, const Fault& fault) {
    if (const auto* kill = std::get_if<Kill>(&fault)) {
        killed(kill->host, now);
    } else if (const auto* restart = std::get_if<Restart>(&fault)) {
        restarted(restart->host);
    }
}

void RunCurve::restarted(HostId host) {
    if (indexOf(host) < m_scores.size()) {
        m_scores[indexOf(host)] = 0;
    }
    for (Discovery& one : m_discoveries) {
        one.over = one.over || one.host == host;
    }
}

void RunCurve::killed(HostId host, base::Instant now) {
    if (m_discoveries.size() >= kMaxDiscoveries) {
        return;
    }
    Discovery discovery;
    discovery.host = host;
    discovery.killed = now;
    for (std::size_t i = 0; i < m_cluster.size(); ++i) {
        discovery.others += m_cluster.truth().host(static_cast<HostId>(i + 1)).running ? 1 : 0;
    }
    m_discoveries.push_back(discovery);
}

}  // namespace swimscope::sim
