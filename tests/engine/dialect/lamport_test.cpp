#include "engine/dialect/lamport.h"

#include <gtest/gtest.h>

namespace swimscope::dialect {
namespace {

TEST(LamportClock, StartsAtOneAndStampsBeforeMoving) {
    LamportClock clock;
    EXPECT_EQ(clock.now(), 1u);
    EXPECT_EQ(clock.stamp(), 1u);
    EXPECT_EQ(clock.now(), 2u);
}

TEST(LamportClock, MovesPastWhatItHears) {
    LamportClock clock;
    clock.witness(10);
    EXPECT_EQ(clock.now(), 11u);
    clock.witness(5);
    EXPECT_EQ(clock.now(), 11u);
    clock.witness(11);
    EXPECT_EQ(clock.now(), 12u);
}

TEST(LamportClock, TheLastNumberIsNotBelieved) {
    LamportClock clock;
    clock.witness(UINT64_MAX);
    EXPECT_EQ(clock.now(), 1u);
}

}  // namespace
}  // namespace swimscope::dialect
