#include <algorithm>
#include <map>
#include <string>

#include "engine/sim/cluster.h"
#include "engine/sim/study.h"

namespace swimscope::sim {

namespace {

using namespace std::chrono_literals;

/// Which parts of Lifeguard are on.
struct Variant {
    const char* name;
    bool probe;
    bool suspicion;
    bool buddy;
};
constexpr Variant kVariants[] = {
    {"SWIM", false, false, false},         {"LHA-Probe", true, false, false},
    {"LHA-Suspicion", false, true, false}, {"Buddy", false, false, true},
    {"Lifeguard", true, true, true},
};

swim::Options optionsOf(const Variant& variant) {
    swim::Options options = ClusterOptions::simulated(swim::Timing::Lan);
    options.suspicionMult = 5;
    options.suspicionMaxTimeoutMult = variant.suspicion ? 6 : 1;
    options.awarenessMaxMultiplier = variant.probe ? 8 : 1;
    options.buddySystem = variant.buddy;
    return options;
}

/// Counts deaths that nodes report, by whether subject and observer were slowed.
class Deaths final : public Watcher {
public:
    explicit Deaths(const Cluster& cluster, std::size_t slowed)
        : m_cluster(cluster), m_slowed(slowed) {}

    void reported(const observe::Report& report) override {
        const auto* event = std::get_if<swim::Event>(&report.event);
        const auto* died = event ? std::get_if<swim::Died>(event) : nullptr;
        if (died == nullptr) {
            return;
        }
        const HostId subject = m_cluster.find(died->member.name());
        if (!slow(subject)) {
            ++falsePositives;
            falsePositivesAtHealthy += slow(report.observer) ? 0 : 1;
        } else if (!slow(report.observer)) {
            heard[subject].push_back(report.instant);
        }
    }

    std::uint64_t falsePositives = 0;
    std::uint64_t falsePositivesAtHealthy = 0;
    /// When healthy members learned of the death of each slow one.
    std::map<HostId, std::vector<base::Instant>> heard;

private:
    bool slow(HostId host) const { return host != kNoHost && host <= m_slowed; }

    const Cluster& m_cluster;
    std::size_t m_slowed;
};

struct SlowSetting {
    std::size_t members = 128;
    std::size_t slow = 0;
    base::Duration blocked{};
    base::Duration open{};
    base::Duration length{};
};

struct SlowRun {
    double falsePositives = 0;
    double falsePositivesAtHealthy = 0;
    double messages = 0;
    double bytes = 0;
    std::vector<double> firstSeconds;
    std::vector<double> lastSeconds;
};

SlowRun runSetting(const Variant& variant, const SlowSetting& setting, std::uint64_t seed) {
    ClusterOptions options;
    options.nodes = setting.members;
    options.seed = seed;
    options.converged = true;
    options.node = optionsOf(variant);
    Cluster cluster(options);
    cluster.runFor(15s);
    Deaths deaths(cluster, setting.slow);
    cluster.watch(&deaths);
    const Traffic before = cluster.traffic();
    const base::Instant start = cluster.now();
    for (std::size_t i = 1; i <= setting.slow; ++i) {
        static_cast<void>(
            cluster.apply(Stutter{static_cast<HostId>(i), setting.blocked, setting.open}));
    }
    cluster.runFor(setting.length);
    cluster.unwatch(&deaths);
    const Traffic during = cluster.traffic() - before;
    SlowRun outcome;
    outcome.falsePositives = static_cast<double>(deaths.falsePositives);
    outcome.falsePositivesAtHealthy = static_cast<double>(deaths.falsePositivesAtHealthy);
    outcome.messages = static_cast<double>(during.datagrams) / static_cast<double>(setting.members);
    outcome.bytes = static_cast<double>(during.bytes()) / static_cast<double>(setting.members);
    for (const auto& [host, times] : deaths.heard) {
        outcome.firstSeconds.push_back(base::toSeconds(times.front() - start));
        if (times.size() >= setting.members - setting.slow) {
            outcome.lastSeconds.push_back(base::toSeconds(times.back() - start));
        }
    }
    return outcome;
}

void accumulate(SlowRun& sum, const SlowRun& one) {
    sum.falsePositives += one.falsePositives;
    sum.falsePositivesAtHealthy += one.falsePositivesAtHealthy;
    sum.messages += one.messages;
    sum.bytes += one.bytes;
    sum.firstSeconds.insert(sum.firstSeconds.end(), one.firstSeconds.begin(),
                            one.firstSeconds.end());
    sum.lastSeconds.insert(sum.lastSeconds.end(), one.lastSeconds.begin(), one.lastSeconds.end());
}

/// Members that stop and go for a while, as an overloaded machine does.
std::vector<SlowSetting> intervalSettings(bool quick) {
    if (quick) {
        return {{32, 6, 16s, 1ms, 60s}};
    }
    std::vector<SlowSetting> settings;
    for (const std::size_t slow : {4, 8, 16, 32}) {
        for (const base::Duration blocked : {2s, 8s, 16s, 32s}) {
            for (const base::Duration open :
                 {base::Duration(1ms), base::Duration(64ms), base::Duration(1s)}) {
                settings.push_back({128, slow, blocked, open, 120s});
            }
        }
    }
    return settings;
}

/// Members that stop once, for longer than any suspicion lasts.
std::vector<SlowSetting> thresholdSettings(bool quick) {
    if (quick) {
        return {{32, 4, 60s, 1h, 60s}};
    }
    return {{128, 1, 90s, 1h, 90s}, {128, 4, 90s, 1h, 90s}, {128, 8, 90s, 1h, 90s}};
}

double percentOf(double part, double whole) {
    return whole > 0 ? 100 * part / whole : 0;
}

}  // namespace

StudyResult studyLifeguard(const StudyOptions& options, const StudyProgress& progress) {
    const auto intervals = intervalSettings(options.quick);
    const auto thresholds = thresholdSettings(options.quick);
    const std::uint64_t repeats = options.quick ? 1 : 2;
    const double steps = static_cast<double>(std::size(kVariants) * repeats *
                                             (intervals.size() + thresholds.size()));
    double done = 0;
    std::map<std::size_t, std::vector<double>> bySlow;
    std::vector<SlowRun> totals;
    std::vector<SlowRun> latencies;
    for (const Variant& variant : kVariants) {
        SlowRun total;
        SlowRun latency;
        std::map<std::size_t, double> slowCounts;
        for (std::uint64_t repeat = 0; repeat < repeats; ++repeat) {
            for (const SlowSetting& setting : intervals) {
                progress(done++ / steps, variant.name);
                const SlowRun one = runSetting(variant, setting, options.seed + repeat);
                accumulate(total, one);
                slowCounts[setting.slow] += one.falsePositives;
            }
            for (const SlowSetting& setting : thresholds) {
                progress(done++ / steps, variant.name);
                accumulate(latency, runSetting(variant, setting, options.seed + repeat));
            }
        }
        for (const auto& [slow, count] : slowCounts) {
            bySlow[slow].push_back(count);
        }
        totals.push_back(std::move(total));
        latencies.push_back(std::move(latency));
    }

    StudyResult result;
    result.name = "lifeguard";
    result.settings = {
        {"members", std::to_string(intervals.front().members)},
        {"timing",
         "lan, suspicion multiplier 5 (alpha), maximum multiplier 6 (beta), 1 without "
         "LHA-Suspicion"},
        {"slow members",
         "messages neither leave nor come in for a while, then flow, again and "
         "again; timers go on"},
        {"false positive", "a death reported by any member about one that was not slowed"},
        {"runs per component", std::to_string(repeats * intervals.size())},
        {"seed", std::to_string(options.seed)}};
    StudyTable positives{"False positives",
                         {"component", "all", "% of SWIM", "at healthy members", "% of SWIM",
                          "messages per member", "% of SWIM", "bytes per member"},
                         {}};
    StudyTable latency{
        "Seconds until a stopped member is declared dead",
        {"component", "first, median", "first, 99 %", "all know, median", "all know, 99 %"},
        {}};
    StudyChart chart{
        "False positives by slow members", "slow members", "false positives", true, true, {}};
    for (std::size_t i = 0; i < std::size(kVariants); ++i) {
        const SlowRun& one = totals[i];
        const SlowRun& swim = totals.front();
        positives.rows.push_back(
            {static_cast<double>(i), one.falsePositives,
             percentOf(one.falsePositives, swim.falsePositives), one.falsePositivesAtHealthy,
             percentOf(one.falsePositivesAtHealthy, swim.falsePositivesAtHealthy), one.messages,
             percentOf(one.messages, swim.messages), one.bytes});
        latency.rows.push_back({static_cast<double>(i), quantileOf(latencies[i].firstSeconds, 0.5),
                                quantileOf(latencies[i].firstSeconds, 0.99),
                                quantileOf(latencies[i].lastSeconds, 0.5),
                                quantileOf(latencies[i].lastSeconds, 0.99)});
        StudyChart::Line line{kVariants[i].name, false, {}};
        for (const auto& [slow, counts] : bySlow) {
            line.points.emplace_back(static_cast<double>(slow), counts[i]);
        }
        chart.lines.push_back(std::move(line));
        positives.labels.emplace_back(kVariants[i].name);
        latency.labels.emplace_back(kVariants[i].name);
    }
    const double rest = std::max(1.0, totals.back().falsePositives);
    const double restHealthy = std::max(1.0, totals.back().falsePositivesAtHealthy);
    result.figures = {
        {"falsePositiveRatio", totals.front().falsePositives / rest},
        {"falsePositiveRatioAtHealthy", totals.front().falsePositivesAtHealthy / restHealthy},
        {"medianFirstDetectionSwim", quantileOf(latencies.front().firstSeconds, 0.5)},
        {"medianFirstDetectionLifeguard", quantileOf(latencies.back().firstSeconds, 0.5)}};
    result.tables = {std::move(positives), std::move(latency)};
    result.charts = {std::move(chart)};
    return result;
}

}  // namespace swimscope::sim
