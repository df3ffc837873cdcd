#include <algorithm>
#include <cmath>
#include <string>

#include "engine/sim/cluster.h"
#include "engine/sim/spread_formula.h"
#include "engine/sim/study.h"

namespace swimscope::sim {

namespace {

using namespace std::chrono_literals;

/// When each host heard the news, which is new metadata of one host.
class Hearers final : public Watcher {
public:
    void reported(const observe::Report& report) override {
        const auto* event = std::get_if<swim::Event>(&report.event);
        if (event != nullptr && std::holds_alternative<swim::Updated>(*event)) {
            times.push_back(report.instant);
        }
    }
    std::vector<base::Instant> times;
};

struct Spread {
    /// Seconds after the news at which each host heard it, in order; the first is the teller.
    std::vector<double> seconds;
    std::size_t members = 0;
    double messages = 0;

    double share(double after) const {
        const auto heard = std::upper_bound(seconds.begin(), seconds.end(), after);
        return static_cast<double>(heard - seconds.begin()) / static_cast<double>(members);
    }
    /// When that share knew it; a negative number when it never came to that.
    double timeOf(double wanted) const {
        const auto count =
            static_cast<std::size_t>(std::ceil(wanted * static_cast<double>(members)));
        return count <= seconds.size() && count > 0 ? seconds[count - 1] : -1;
    }
};

Spread spreadNews(std::size_t nodes, double loss, std::uint32_t retransmitMult,
                  std::uint64_t seed) {
    ClusterOptions options;
    options.nodes = nodes;
    options.seed = seed;
    options.converged = true;
    options.node.retransmitMult = retransmitMult;
    // Gossip alone: no push/pull, and no probe that carries news or suspects the unlucky.
    options.node.pushPullInterval = {};
    options.node.probeInterval = {};
    Cluster cluster(options);
    cluster.runFor(60s);
    if (!cluster.apply(SetLoss{{}, loss})) {
        return {};
    }
    Hearers hearers;
    cluster.watch(&hearers);
    const Traffic before = cluster.traffic();
    const base::Instant start = cluster.now();
    if (!cluster.apply(SetMeta{1, base::toBytes(std::string_view("news"))})) {
        return {};
    }
    cluster.runFor(30s);
    cluster.unwatch(&hearers);
    Spread result;
    result.members = nodes;
    for (const base::Instant when : hearers.times) {
        result.seconds.push_back(base::toSeconds(when - start));
    }
    result.messages =
        static_cast<double>((cluster.traffic() - before).datagrams) / static_cast<double>(nodes);
    return result;
}

}  // namespace

StudyResult studySpread(const StudyOptions& options, const StudyProgress& progress) {
    const std::vector<std::size_t> sizes = options.quick
                                               ? std::vector<std::size_t>{32, 64}
                                               : std::vector<std::size_t>{32, 128, 512, 1024, 4096};
    const std::vector<double> losses =
        options.quick ? std::vector<double>{0, 0.3} : std::vector<double>{0, 0.1, 0.2, 0.3};
    const std::vector<std::uint32_t> multipliers = {1, 2, 4, 8};
    const std::size_t middle = options.quick ? 64 : 1024;
    const swim::Options node = ClusterOptions::simulated(swim::Timing::Lan);
    const double interval = base::toSeconds(node.gossipInterval);
    const double fanOut = node.gossipNodes;
    const auto steps = static_cast<double>(sizes.size() * losses.size() + multipliers.size());
    double done = 0;

    StudyResult result;
    result.name = "spread";
    result.settings = {{"timing", "lan, 3 peers every 200 ms, no push/pull, no probes"},
                       {"formula", "1 / (1 + (n - 1) exp(-3 (1 - loss) t / 0.2 s))"},
                       {"seed", std::to_string(options.seed)}};
    StudyTable times{"Seconds until a share of the members knows",
                     {"members", "loss %", "50 %", "50 % by formula", "99 %", "99 % by formula",
                      "share at the end %", "messages per member"},
                     {}};
    StudyChart curves{"Share that knows, without loss", "seconds", "share", false, false, {}};
    const auto formulaTime = [&](std::size_t n, double loss, double share) {
        return SpreadFormula{n, fanOut, interval, loss}.secondsTo(share);
    };
    for (const std::size_t nodes : sizes) {
        for (const double loss : losses) {
            progress(done++ / steps, std::to_string(nodes) + " members");
            const Spread one = spreadNews(nodes, loss, node.retransmitMult, options.seed);
            times.rows.push_back({static_cast<double>(nodes), 100 * loss, one.timeOf(0.5),
                                  formulaTime(nodes, loss, 0.5), one.timeOf(0.99),
                                  formulaTime(nodes, loss, 0.99), 100 * one.share(1e9),
                                  one.messages});
            if (loss > 0) {
                continue;
            }
            StudyChart::Line measured{std::to_string(nodes), false, {}};
            StudyChart::Line formula{std::to_string(nodes) + " by formula", true, {}};
            for (double t = 0; t <= 2.5; t += 0.05) {
                measured.points.emplace_back(t, one.share(t));
                formula.points.emplace_back(
                    t, SpreadFormula{nodes, fanOut, interval, loss}.shareAfter(t));
            }
            curves.lines.push_back(std::move(measured));
            curves.lines.push_back(std::move(formula));
        }
    }
    StudyTable limits{"The retransmit limit, " + std::to_string(middle) + " members",
                      {"multiplier", "limit", "share at the end %, no loss",
                       "share at the end %, 30 % loss", "messages per member, no loss"},
                      {}};
    for (const std::uint32_t multiplier : multipliers) {
        progress(done++ / steps, "retransmit multiplier " + std::to_string(multiplier));
        const Spread clean = spreadNews(middle, 0, multiplier, options.seed);
        const Spread lossy = spreadNews(middle, 0.3, multiplier, options.seed);
        limits.rows.push_back({static_cast<double>(multiplier),
                               static_cast<double>(swim::retransmitLimit(multiplier, middle)),
                               100 * clean.share(1e9), 100 * lossy.share(1e9), clean.messages});
    }
    const auto& last = times.rows[times.rows.size() - losses.size()];
    result.figures = {{"secondsTo99OfLargest", last[4]}, {"formulaSecondsTo99OfLargest", last[5]}};
    result.tables = {std::move(times), std::move(limits)};
    result.charts = {std::move(curves)};
    return result;
}

}  // namespace swimscope::sim
