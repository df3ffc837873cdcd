#include "engine/sim/chronicle_watch.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/sim/execution.h"
#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

/// A run whose first host is killed at 2 s, watched from the start.
struct WatchedDeath {
    WatchedDeath() : run(labScript(), {}), watch(run.cluster(), 1) {
        run.watch(&watch);
        go(second(2));
        EXPECT_TRUE(run.poke(Fault{Kill{1}}));
        go(second(12));
    }
    ~WatchedDeath() { run.unwatch(&watch); }
    void go(base::Instant until) {
        while (!run.advance({until}, 1)) {
            watch.look();
        }
    }
    Chronicle tell(double from, double to) {
        Chronicle chronicle;
        chronicle.window = {second(from), second(to), 1};
        chronicle.until = second(to);
        watch.tell(chronicle);
        return chronicle;
    }

    Execution run;
    ChronicleWatch watch;
};

TEST(ChronicleWatch, EveryHostHasABeliefWhenTheWindowBegins) {
    WatchedDeath death;
    const Chronicle told = death.tell(1, 1.5);
    ASSERT_EQ(told.beliefs.size(), 8u);
    for (const ChronicleBelief& belief : told.beliefs) {
        EXPECT_EQ(belief.at, second(1));
        EXPECT_EQ(belief.state, swim::State::Alive);
    }
    ASSERT_EQ(told.truths.size(), 8u);
    EXPECT_EQ(told.truths.front().truth, LabTruth::Running);
}

TEST(ChronicleWatch, ADeathIsTold) {
    WatchedDeath death;
    const Chronicle told = death.tell(1.5, 12);
    const auto killed = std::find_if(
        told.truths.begin(), told.truths.end(),
        [](const ChronicleTruth& one) { return one.host == 1 && one.truth == LabTruth::Killed; });
    ASSERT_NE(killed, told.truths.end());
    EXPECT_EQ(killed->at, second(2));
    const auto count = [&told](swim::State state) {
        return std::count_if(
            told.beliefs.begin(), told.beliefs.end(),
            [state](const ChronicleBelief& one) { return one.state == state && one.observer > 1; });
    };
    EXPECT_GE(count(swim::State::Suspect), 1);
    EXPECT_EQ(count(swim::State::Dead), 7);
    EXPECT_TRUE(std::any_of(told.messages.begin(), told.messages.end(), [](const auto& one) {
        return one.kind == MessageKind::Ping && one.to == 1 && one.lost && one.aboutSubject;
    }));
    EXPECT_TRUE(std::any_of(told.messages.begin(), told.messages.end(), [](const auto& one) {
        return one.says && one.says->state == swim::State::Suspect && !one.lost && one.arrival;
    }));
    EXPECT_TRUE(std::any_of(told.messages.begin(), told.messages.end(), [](const auto& one) {
        return one.kind == MessageKind::Nack && one.aboutSubject;
    }));
}

TEST(ChronicleWatch, MessagesAreThoseThatTouchTheWindow) {
    WatchedDeath death;
    const Chronicle told = death.tell(3, 4);
    ASSERT_FALSE(told.messages.empty());
    for (const ChronicleMessage& message : told.messages) {
        EXPECT_LE(message.sent, second(4));
        EXPECT_GE(message.arrival.value_or(message.sent), second(3));
    }
}

TEST(ChronicleWatch, WhatIsForgottenLeavesBeliefsBehind) {
    WatchedDeath death;
    const Chronicle before = death.tell(8, 12);
    death.watch.forgetBefore(second(7));
    const Chronicle after = death.tell(8, 12);
    EXPECT_EQ(death.watch.began(), second(7));
    EXPECT_EQ(before.messages, after.messages);
    EXPECT_EQ(before.beliefs, after.beliefs);
    EXPECT_TRUE(death.tell(3, 4).messages.empty());
}

}  // namespace
}  // namespace swimscope::sim
