#pragma once

#include <cstdint>
#include <vector>

#include "engine/sim/cluster.h"
#include "engine/sim/lab_comparison.h"

namespace swimscope::sim {

/// Watches one run and keeps its counts over virtual time, at most kMaxCurvePoints of them: when
/// they are full, every second one goes and the rest lie twice as far apart. Keeps too how each
/// kill was found out.
class RunCurve final : public Watcher {
public:
    explicit RunCurve(Cluster& cluster);
    ~RunCurve() override;
    RunCurve(const RunCurve&) = delete;
    RunCurve& operator=(const RunCurve&) = delete;

    /// After every event.
    void look() {
        if (m_cluster.now() >= m_next) {
            take();
        }
    }
    const Curve& points() const { return m_points; }
    /// As it stands now, between two points.
    CurvePoint now() const;
    const std::vector<Discovery>& discoveries() const { return m_discoveries; }

    void reported(const observe::Report& report) override;
    void applied(base::Instant now, const Fault& fault) override;

private:
    void take();
    void halve();
    void restarted(HostId host);
    void killed(HostId host, base::Instant now);
    /// Of a host that does not run, if anything is to be found out about it.
    Discovery* openDiscovery(const std::string& name);

    Cluster& m_cluster;
    Curve m_points;
    base::Duration m_apart;
    base::Instant m_next{};
    std::vector<Discovery> m_discoveries;
    /// Health scores by host, 0 until it says otherwise.
    std::vector<std::uint32_t> m_scores;
};

}  // namespace swimscope::sim
