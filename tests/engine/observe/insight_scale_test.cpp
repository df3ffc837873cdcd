#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/observe/insight.h"
#include "tests/support/watched_insight.h"

/// A thousand members, each of them asked.
namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;

/// A watcher that only sweeps, and an insight that hears it.
class SweptCluster {
public:
    explicit SweptCluster(sim::ClusterOptions options) : watched(std::move(options)) {
        watched.keeps = false;
        watched.hear = [this](const watch::Event& event) {
            insight.hear(watched.cluster.now(), event);
            const auto* progress = std::get_if<watch::SweepProgress>(&event);
            if (progress != nullptr && progress->done) {
                ++rounds;
                last = *progress;
            }
        };
    }

    bool sweepUntilRound(std::size_t wanted) {
        return watched.cluster.runUntil([&] { return rounds >= wanted; }, 300s);
    }
    const std::vector<Finding>& findings() { return insight.findings(watched.cluster.now()); }
    bool names(const std::vector<FindingKind>& kinds, sim::HostId host) {
        const std::string& name = watched.cluster.host(host).name();
        return std::any_of(findings().begin(), findings().end(), [&](const Finding& finding) {
            return std::find(kinds.begin(), kinds.end(), finding.kind) != kinds.end() &&
                   std::find(finding.nodes.begin(), finding.nodes.end(), name) !=
                       finding.nodes.end();
        });
    }
    std::string text() {
        std::string all;
        for (const Finding& finding : findings()) {
            all +=
                std::string(findingKindName(finding.kind)) + ": " + finding.text.english() + "\n";
        }
        return all;
    }

    test::WatchedCluster watched;
    Insight insight;
    std::size_t rounds = 0;
    watch::SweepProgress last;
};

TEST(InsightOfAThousand, AllAreSweptAndAllTheirFaultsAreFound) {
    const std::vector<FindingKind> kGone = {FindingKind::Dead, FindingKind::Suspected,
                                            FindingKind::Unreachable};
    auto options = test::convergedCluster(1000);
    const std::vector<sim::HostId> narrow = {77, 78};
    for (const sim::HostId host : narrow) {
        options.nodeOf[host] = options.node;
        options.nodeOf[host].versions.pMax = 4;
    }
    const std::vector<sim::HostId> gone = {3, 40, 250, 600, 999};
    SweptCluster swept(options);
    for (std::size_t i = 0; i < gone.size(); ++i) {
        ASSERT_TRUE(i % 2 == 0 ? swept.watched.cluster.apply(sim::Kill{gone[i]})
                               : swept.watched.cluster.apply(sim::Pause{gone[i]}));
    }
    swept.watched.cluster.runFor(5s);
    swept.watched.command(watch::Sweep{{swept.watched.addressOf(500)}, 5s});
    ASSERT_TRUE(swept.sweepUntilRound(2));

    EXPECT_EQ(swept.insight.beliefs().observed().size(), 1000u);
    EXPECT_EQ(swept.insight.beliefs().observers().size(), 1000u - gone.size());
    for (const sim::HostId host : gone) {
        EXPECT_TRUE(swept.names(kGone, host)) << host << "\n" << swept.text();
    }
    for (const sim::HostId host : narrow) {
        EXPECT_TRUE(swept.names({FindingKind::SettingDiffers}, host)) << swept.text();
    }
    // Nobody else is said to be gone.
    for (const Finding& finding : swept.findings()) {
        const bool says = std::find(kGone.begin(), kGone.end(), finding.kind) != kGone.end() &&
                          !finding.nodes.empty();
        EXPECT_TRUE(!says || std::any_of(gone.begin(), gone.end(), [&](sim::HostId host) {
            return swept.watched.cluster.host(host).name() == finding.nodes.front();
        })) << finding.text.english();
    }
}

TEST(InsightOfAThousand, UnderKeyAndLabelAHealthyClusterHasNoFindingEither) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        auto options = test::convergedCluster(12, seed);
        options.secrets.keys = {base::Bytes(32, static_cast<std::uint8_t>(seed))};
        options.secrets.label = "lab";
        test::WatchedInsight look(options);
        EXPECT_TRUE(look.run(30s, [&] { return !look.seen.empty(); })) << "seed " << seed << "\n"
                                                                       << look.all();
        EXPECT_EQ(look.insight.beliefs().observers().size(), 12u);
    }
}

}  // namespace
}  // namespace swimscope::observe
