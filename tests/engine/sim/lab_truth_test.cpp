#include "engine/sim/lab_truth.h"

#include <gtest/gtest.h>

#include "engine/sim/timeline.h"
#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

TEST(LabTruth, SaysHowAHostIsWhateverAnybodyBelieves) {
    Timeline timeline(labScript());
    timeline.advance({second(1)}, kNoLimit);
    const Cluster& cluster = timeline.run().cluster();
    EXPECT_EQ(truthOf(cluster, 1), LabTruth::Running);
    ASSERT_TRUE(timeline.poke(Fault{Kill{1}}));
    ASSERT_TRUE(timeline.poke(Fault{Pause{2}}));
    ASSERT_TRUE(timeline.poke(Fault{Slow{3, Latency{}}}));
    EXPECT_EQ(truthOf(cluster, 1), LabTruth::Killed);
    EXPECT_EQ(truthOf(cluster, 2), LabTruth::Paused);
    ASSERT_TRUE(timeline.poke(Fault{Partition{{{4}}}}));
    EXPECT_EQ(truthOf(cluster, 4), LabTruth::CutOff);
    EXPECT_EQ(truthOf(cluster, 5), LabTruth::Running);
}

}  // namespace
}  // namespace swimscope::sim
