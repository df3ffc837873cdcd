#include "engine/sim/run_curve.h"

#include <gtest/gtest.h>

#include "engine/sim/execution.h"
#include "engine/sim/limits.h"
#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

TEST(RunCurve, KeepsFewPointsHoweverLongTheRun) {
    Execution run(labScript(), {});
    run.advance({second(600)}, kNoLimit);
    const Curve& points = run.curve().points();
    EXPECT_LT(points.size(), kMaxCurvePoints);
    EXPECT_GT(points.size(), kMaxCurvePoints / 4);
    EXPECT_EQ(points.front().at, base::Instant{});
    for (std::size_t i = 1; i < points.size(); ++i) {
        EXPECT_LT(points[i - 1].at, points[i].at);
        EXPECT_LE(points[i - 1].datagrams, points[i].datagrams);
        EXPECT_LE(points[i].healthLow, points[i].healthHigh);
    }
}

TEST(RunCurve, CountsWhatTheClusterCounts) {
    Execution run(labScript(), {});
    run.advance({second(30)}, kNoLimit);
    const CurvePoint now = run.curve().now();
    EXPECT_EQ(now.at, second(30));
    EXPECT_EQ(now.datagrams, run.cluster().traffic().datagrams);
    EXPECT_EQ(now.suspicions, run.cluster().statistics().suspicions());
    EXPECT_NEAR(now.nodeSeconds, 30.0 * static_cast<double>(run.cluster().size()), 1e-6);
}

TEST(RunCurve, SaysHowAKillWasFoundOut) {
    Execution run(labScript(), {});
    run.advance({second(2)}, kNoLimit);
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    run.advance({second(40)}, kNoLimit);
    ASSERT_EQ(run.curve().discoveries().size(), 1u);
    const Discovery& found = run.curve().discoveries().front();
    EXPECT_EQ(found.host, 3u);
    EXPECT_EQ(found.killed, second(2));
    ASSERT_TRUE(found.suspected && found.firstDead && found.lastDead);
    EXPECT_LE(*found.suspected, *found.firstDead);
    EXPECT_LE(*found.firstDead, *found.lastDead);
    EXPECT_EQ(found.others, run.cluster().size() - 1);
    EXPECT_EQ(found.know, found.others);
}

TEST(RunCurve, ARestartedNodeIsFoundOutNoMore) {
    Execution run(labScript(), {});
    run.advance({second(2)}, kNoLimit);
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    ASSERT_TRUE(run.poke(Fault{Restart{3, false, {}}}));
    run.advance({second(30)}, kNoLimit);
    ASSERT_EQ(run.curve().discoveries().size(), 1u);
    EXPECT_TRUE(run.curve().discoveries().front().over);
    EXPECT_EQ(run.curve().discoveries().front().know, 0u);
}

}  // namespace
}  // namespace swimscope::sim
