#include "engine/machine/timer_table.h"

#include <gtest/gtest.h>

namespace swimscope::machine {
namespace {

using namespace std::chrono_literals;

base::Instant at(base::Duration time) {
    return base::Instant(time);
}

TEST(TimerTable, GivesTimersInTheOrderOfTheirTimes) {
    TimerTable<int> timers;
    timers.set(1, at(30ms));
    timers.set(2, at(10ms));
    timers.set(3, at(20ms));
    EXPECT_EQ(timers.next(), at(10ms));
    EXPECT_EQ(timers.takeDue(at(30ms)), 2);
    EXPECT_EQ(timers.takeDue(at(30ms)), 3);
    EXPECT_EQ(timers.takeDue(at(30ms)), 1);
    EXPECT_EQ(timers.takeDue(at(30ms)), std::nullopt);
    EXPECT_EQ(timers.next(), std::nullopt);
}

TEST(TimerTable, NeverGivesATimerEarly) {
    TimerTable<int> timers;
    timers.set(1, at(30ms));
    EXPECT_EQ(timers.takeDue(at(29ms)), std::nullopt);
    EXPECT_TRUE(timers.contains(1));
}

TEST(TimerTable, TimersOfOneInstantComeInTheOrderTheyWereSet) {
    TimerTable<int> timers;
    for (const int key : {7, 3, 9, 1}) {
        timers.set(key, at(5ms));
    }
    for (const int key : {7, 3, 9, 1}) {
        EXPECT_EQ(timers.takeDue(at(5ms)), key);
    }
}

TEST(TimerTable, SettingAgainReplaces) {
    TimerTable<int> timers;
    timers.set(1, at(5ms));
    timers.set(1, at(50ms));
    EXPECT_EQ(timers.size(), 1u);
    EXPECT_EQ(timers.next(), at(50ms));
}

TEST(TimerTable, CancellingForgetsAndMayBeRepeated) {
    TimerTable<int> timers;
    timers.set(1, at(5ms));
    timers.cancel(1);
    timers.cancel(1);
    EXPECT_FALSE(timers.contains(1));
    EXPECT_EQ(timers.takeDue(at(1s)), std::nullopt);
}

}  // namespace
}  // namespace swimscope::machine
