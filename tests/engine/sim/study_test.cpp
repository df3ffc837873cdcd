#include "engine/sim/study.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(StudyNumbers, AQuantileIsOneOfTheValues) {
    EXPECT_EQ(quantileOf({3, 1, 2, 4}, 0.5), 2);
    EXPECT_EQ(quantileOf({3, 1, 2, 4}, 0.99), 4);
    EXPECT_EQ(quantileOf({3, 1, 2, 4}, 0), 1);
    EXPECT_EQ(quantileOf({}, 0.5), 0);
}

TEST(StudyNumbers, TheMeanOfNothingIsNothing) {
    EXPECT_EQ(meanOf({1, 2, 6}), 3);
    EXPECT_EQ(meanOf({}), 0);
}

}  // namespace
}  // namespace swimscope::sim
