// Insight against clusters of real nodes in virtual time: nothing where all is well, and what is
// wrong where something is.
#include <cstdlib>

#include <gtest/gtest.h>

#include "engine/observe/insight.h"
#include "tests/support/watched_insight.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::convergedCluster;
using test::WatchedInsight;

std::string repeat(std::uint64_t seed) {
    return "repeat with SWIMSCOPE_SEED=" + std::to_string(seed) + " observe_test " +
           "--gtest_filter=" +
           ::testing::UnitTest::GetInstance()->current_test_info()->test_suite_name() + "." +
           ::testing::UnitTest::GetInstance()->current_test_info()->name();
}

/// 1 to `count`, or the one that the environment asks for.
std::vector<std::uint64_t> seeds(std::uint64_t count) {
    if (const char* one = std::getenv("SWIMSCOPE_SEED")) {
        return {std::strtoull(one, nullptr, 10)};
    }
    std::vector<std::uint64_t> all;
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        all.push_back(seed);
    }
    return all;
}

/// Work as a healthy cluster does it: messages, changed metadata, each at a moment of its own.
void load(sim::Cluster& cluster, std::uint64_t seed, base::Duration duration) {
    base::Random random(seed);
    for (base::Duration at = 1s; at < duration; at += 500ms) {
        const auto host = static_cast<sim::HostId>(1 + random.below(cluster.size()));
        const std::string text = "work " + std::to_string(random.below(1000000));
        const bool meta = random.below(4) == 0;
        cluster.at(cluster.now() + at, [&cluster, host, text, meta] {
            if (meta) {
                EXPECT_TRUE(cluster.apply(
                    sim::SetMeta{host, base::toBytes(std::string_view("v=" + text))}));
            } else {
                EXPECT_TRUE(
                    cluster.apply(sim::BroadcastText{host, base::toBytes(std::string_view(text))}));
            }
        });
    }
}

TEST(InsightOfClusters, AHealthyOneUnderLoadHasNoFinding) {
    for (const std::uint64_t seed : seeds(100)) {
        SCOPED_TRACE(repeat(seed));
        WatchedInsight look(convergedCluster(3 + seed % 18, seed));
        load(look.watched.cluster, seed, 25s);
        EXPECT_TRUE(look.run(30s, [&] { return !look.seen.empty(); })) << look.all();
        EXPECT_EQ(look.insight.beliefs().observers().size(), look.watched.cluster.size());
    }
}

TEST(InsightOfClusters, LostAndLatePacketsAreNoFinding) {
    for (const std::uint64_t seed : seeds(25)) {
        SCOPED_TRACE(repeat(seed));
        WatchedInsight look(convergedCluster(3 + seed % 18, seed));
        ASSERT_TRUE(look.watched.cluster.apply(sim::SetLoss{{}, 0.02}));
        ASSERT_TRUE(look.watched.cluster.apply(
            sim::SetLatency{{}, sim::Latency::lognormal(2ms, /*sigmaPercent=*/80)}));
        load(look.watched.cluster, seed, 25s);
        EXPECT_TRUE(look.run(30s, [&] { return !look.seen.empty(); })) << look.all();
    }
}

TEST(InsightOfClusters, MembersThatJoinOneAfterTheOtherAreNoFinding) {
    for (const std::uint64_t seed : seeds(25)) {
        SCOPED_TRACE(repeat(seed));
        auto options = convergedCluster(3 + seed % 18, seed);
        options.converged = false;
        WatchedInsight look(std::move(options));
        EXPECT_TRUE(look.run(20s, [&] { return !look.seen.empty(); })) << look.all();
        EXPECT_EQ(look.insight.beliefs().observers().size(), look.watched.cluster.size());
    }
}

TEST(InsightOfClusters, AKilledMemberIsSuspectedThenDeadAndSomebodyNoticedFirst) {
    for (const std::uint64_t seed : seeds(10)) {
        SCOPED_TRACE(repeat(seed));
        WatchedInsight look(convergedCluster(9, seed), 500ms);
        look.run(10s);
        ASSERT_TRUE(look.watched.cluster.apply(sim::Kill{5}));
        EXPECT_TRUE(look.finds(FindingKind::Suspected, "n-0005", 30s)) << look.all();
        EXPECT_TRUE(look.insight.noticedFirst("n-0005")) << look.all();
        EXPECT_FALSE(look.insight.accusers("n-0005").empty()) << look.all();
        EXPECT_TRUE(look.finds(FindingKind::Dead, "n-0005", 60s)) << look.all();
        EXPECT_NE(look.find(FindingKind::Dead)->text.english().find("noticed first"),
                  std::string::npos)
            << look.all();
        EXPECT_EQ(look.find(FindingKind::Islands), nullptr) << look.all();
    }
}

TEST(InsightOfClusters, ASplitIsTwoIslandsAndEndsWhenItHeals) {
    for (const std::uint64_t seed : seeds(10)) {
        SCOPED_TRACE(repeat(seed));
        WatchedInsight look(convergedCluster(10, seed));
        look.run(10s);
        ASSERT_TRUE(
            look.watched.cluster.apply(sim::Partition{{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10}}}));
        ASSERT_TRUE(look.finds(FindingKind::Islands, "cluster", 60s)) << look.all();
        look.run(20s);
        const Finding* split = look.find(FindingKind::Islands);
        ASSERT_NE(split, nullptr) << look.all();
        EXPECT_EQ(split->text.english(),
                  "the cluster is split into 2 islands: [n-0001, n-0002, n-0003 and 3 more] "
                  "[n-0007, n-0008, n-0009 and 1 more]");
    }
}

TEST(InsightOfClusters, AOneWayCutIsNamedWithItsDirection) {
    for (const std::uint64_t seed : seeds(10)) {
        SCOPED_TRACE(repeat(seed));
        WatchedInsight look(convergedCluster(3 + seed % 8, seed));
        look.run(15s);
        ASSERT_TRUE(look.watched.cluster.apply(sim::Cut{2, 3, /*oneWay=*/true}));
        ASSERT_TRUE(look.finds(FindingKind::OneWayLink, "n-0002>n-0003", 30s)) << look.all();
        EXPECT_EQ(look.find(FindingKind::OneWayLink)->text.english(),
                  "packets of n-0002 do not arrive at n-0003; packets of n-0003 arrive at n-0002");
    }
}

TEST(InsightOfClusters, ASlowMemberIsNamed) {
    for (const std::uint64_t seed : seeds(5)) {
        SCOPED_TRACE(repeat(seed));
        WatchedInsight look(convergedCluster(8, seed));
        look.run(10s);
        ASSERT_TRUE(look.watched.cluster.apply(sim::Slow{4, sim::Latency::constant(150ms)}));
        EXPECT_TRUE(look.finds(FindingKind::SlowLink, "n-0004", 60s)) << look.all();
    }
}

TEST(InsightOfClusters, ARestartIsNoticedByThePulse) {
    WatchedInsight look(convergedCluster(6, 3));
    look.run(40s);
    ASSERT_TRUE(look.watched.cluster.apply(sim::Restart{3, false, std::nullopt}));
    EXPECT_TRUE(look.finds(FindingKind::Restarted, "n-0003", 60s)) << look.all();
}

TEST(InsightOfClusters, AMemberWithOtherTimingIsNamed) {
    auto options = convergedCluster(6, 2);
    options.nodeOf[5] = sim::ClusterOptions::simulated(swim::Timing::Wan);
    WatchedInsight look(std::move(options));
    EXPECT_TRUE(look.finds(FindingKind::SettingDiffers, "", 120s)) << look.all();
    EXPECT_NE(look.find(FindingKind::SettingDiffers)->text.english().find("n-0005"),
              std::string::npos)
        << look.all();
}

TEST(InsightOfClusters, AThousandMembersAreSweptAndWhatIsWrongIsFound) {
    auto options = convergedCluster(1000, 7);
    WatchedInsight look(std::move(options), 20s);
    look.run(30s);
    EXPECT_TRUE(look.seen.empty()) << look.all();
    EXPECT_EQ(look.insight.beliefs().observers().size(), 1000u);
    EXPECT_EQ(look.insight.beliefs().observed().size(), 1000u);
    ASSERT_TRUE(look.watched.cluster.apply(sim::Kill{500}));
    ASSERT_TRUE(look.watched.cluster.apply(sim::Kill{501}));
    EXPECT_TRUE(look.finds(FindingKind::Dead, "n-0500", 120s)) << look.all();
    EXPECT_TRUE(look.finds(FindingKind::Dead, "n-0501", 120s)) << look.all();
    EXPECT_EQ(look.find(FindingKind::Islands), nullptr) << look.all();
}

}  // namespace
}  // namespace swimscope::observe
