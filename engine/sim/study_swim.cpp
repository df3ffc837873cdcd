#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/sim/cluster.h"
#include "engine/sim/study.h"

namespace swimscope::sim {

namespace {

using namespace std::chrono_literals;

/// Waits for the first suspicion of one host.
class FirstSuspicion final : public Watcher {
public:
    void expect(std::string name) {
        m_name = std::move(name);
        m_at.reset();
    }
    std::optional<base::Instant> at() const { return m_at; }

    void reported(const observe::Report& report) override {
        const auto* event = std::get_if<swim::Event>(&report.event);
        const auto* suspected = event ? std::get_if<swim::Suspected>(event) : nullptr;
        if (suspected != nullptr && !m_at && suspected->member.name() == m_name) {
            m_at = report.instant;
        }
    }

private:
    std::string m_name;
    std::optional<base::Instant> m_at;
};

ClusterOptions idleCluster(std::size_t nodes, std::uint64_t seed) {
    ClusterOptions options;
    options.nodes = nodes;
    options.seed = seed;
    options.converged = true;
    return options;
}

/// Protocol periods that began between the end of a host and the probe that found it out. A probe
/// takes one period to fail.
double periodsUntil(base::Duration suspectedAfter, base::Duration period) {
    const double waited = base::toSeconds(suspectedAfter - period) / base::toSeconds(period);
    return std::max(1.0, std::floor(waited) + 1.0);
}

/// Kills hosts of one cluster, one at a time, until so many were found out.
void detectFailures(std::size_t nodes, std::size_t kills, std::uint64_t seed,
                    std::vector<double>& periods) {
    ClusterOptions options = idleCluster(nodes, seed);
    options.node.pushPullInterval = {};
    Cluster cluster(options);
    FirstSuspicion watcher;
    cluster.watch(&watcher);
    base::Random random(seed);
    const base::Duration period = options.node.probeInterval;
    for (std::size_t i = 0; i < kills; ++i) {
        const auto victim = static_cast<HostId>(nodes - i);
        cluster.runFor(base::Duration(
            static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(period.count())))));
        const base::Instant killedAt = cluster.now();
        watcher.expect(cluster.host(victim).name());
        if (!cluster.apply(Kill{victim}) ||
            !cluster.runUntil([&] { return watcher.at().has_value(); },
                              period * static_cast<std::int64_t>(4 * nodes))) {
            break;
        }
        periods.push_back(periodsUntil(*watcher.at() - killedAt, period));
    }
    cluster.unwatch(&watcher);
}

/// Datagrams a member sends in one idle period.
double idleLoad(std::size_t nodes, std::uint64_t seed) {
    ClusterOptions options = idleCluster(nodes, seed);
    options.node.pushPullInterval = {};
    Cluster cluster(options);
    constexpr int kPeriods = 60;
    // The news of the start has to be told to its end first.
    cluster.runFor(60s);
    const Traffic before = cluster.traffic();
    cluster.runFor(options.node.probeInterval * kPeriods);
    const Traffic during = cluster.traffic() - before;
    return static_cast<double>(during.datagrams) / (static_cast<double>(nodes) * kPeriods);
}

}  // namespace

StudyResult studySwim(const StudyOptions& options, const StudyProgress& progress) {
    const std::vector<std::size_t> sizes =
        options.quick ? std::vector<std::size_t>{8, 32}
                      : std::vector<std::size_t>{8, 16, 32, 64, 128, 256, 512, 1024};
    const std::size_t wanted = options.quick ? 20 : 200;
    const double expected = std::exp(1.0) / (std::exp(1.0) - 1.0);
    StudyResult result;
    result.name = "swim";
    result.settings = {{"timing", "lan, period 1 s"},
                       {"trials per size", std::to_string(wanted)},
                       {"seed", std::to_string(options.seed)}};
    StudyTable table{"First detection in periods, and messages",
                     {"members", "mean periods", "e/(e-1)", "99 % periods", "longest", "bound 2n-1",
                      "messages per member and period"},
                     {}};
    StudyChart detection{"Periods to the first detection", "members", "periods", true, false, {}};
    detection.lines = {{"measured", false, {}}, {"e/(e-1)", true, {}}};
    StudyChart traffic{"Messages per member and period", "members", "messages", true, false, {}};
    traffic.lines = {{"measured", false, {}}, {"ping and ack", true, {}}};
    double done = 0;
    for (const std::size_t nodes : sizes) {
        // Few of a cluster are killed, so that nearly all members are alive all the time.
        const std::size_t kills = std::max<std::size_t>(1, nodes / 16);
        std::vector<double> periods;
        for (std::uint64_t run = 0; periods.size() < wanted && run < wanted; ++run) {
            detectFailures(nodes, std::min(kills, wanted - periods.size()),
                           options.seed + 7919 * run, periods);
            progress((done + static_cast<double>(periods.size()) / static_cast<double>(wanted)) /
                         static_cast<double>(sizes.size()),
                     std::to_string(nodes) + " members");
        }
        ++done;
        const double mean = meanOf(periods);
        const double messages = idleLoad(nodes, options.seed);
        const auto members = static_cast<double>(nodes);
        table.rows.push_back({members, mean, expected, quantileOf(periods, 0.99),
                              quantileOf(periods, 1), 2 * members - 1, messages});
        detection.lines[0].points.emplace_back(members, mean);
        detection.lines[1].points.emplace_back(members, expected);
        traffic.lines[0].points.emplace_back(members, messages);
        traffic.lines[1].points.emplace_back(members, 2.0);
    }
    result.figures = {{"meanPeriodsOfLargest", table.rows.back()[1]},
                      {"expectedPeriods", expected},
                      {"messagesOfSmallest", table.rows.front()[6]},
                      {"messagesOfLargest", table.rows.back()[6]}};
    result.tables.push_back(std::move(table));
    result.charts = {std::move(detection), std::move(traffic)};
    return result;
}

}  // namespace swimscope::sim
