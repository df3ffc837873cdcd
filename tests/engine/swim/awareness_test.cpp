#include "engine/swim/awareness.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

TEST(Awareness, StaysBetweenZeroAndItsMaximum) {
    Awareness awareness(8);
    EXPECT_FALSE(awareness.apply(-1));
    EXPECT_EQ(awareness.score(), 0u);
    EXPECT_TRUE(awareness.apply(3));
    EXPECT_EQ(awareness.score(), 3u);
    EXPECT_TRUE(awareness.apply(100));
    EXPECT_EQ(awareness.score(), 7u);
    EXPECT_FALSE(awareness.apply(1));
}

TEST(Awareness, AWorseScoreStretchesTheInterval) {
    Awareness awareness(8);
    EXPECT_EQ(awareness.scale(1s), 1s);
    awareness.apply(3);
    EXPECT_EQ(awareness.scale(1s), 4s);
}

}  // namespace
}  // namespace swimscope::swim
