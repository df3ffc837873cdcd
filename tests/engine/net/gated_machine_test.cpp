#include "engine/net/gated_machine.h"

#include <gtest/gtest.h>

#include "engine/net/limits.h"
#include "gate_support.h"

namespace swimscope::net {
namespace {

using std::chrono::milliseconds;

class GatedMachineTest : public testing::Test, protected GatedPair {
protected:
    machine::SendDatagram sending(const std::string& text) { return {peer, base::toBytes(text)}; }
};

TEST_F(GatedMachineTest, AnOpenGateChangesNothing) {
    ask(sending("out"));
    datagram("in");
    EXPECT_EQ(sockets, Words{"send out"});
    EXPECT_EQ(inner.diary, Words{"datagram in"});
    EXPECT_FALSE(machine.deadline());
}

TEST_F(GatedMachineTest, WhatIsLostGoesNowhere) {
    gate.passage.lost = true;
    ask(sending("out"));
    datagram("in");
    pass(milliseconds(1000));
    EXPECT_TRUE(sockets.empty());
    EXPECT_TRUE(inner.diary.empty());
}

TEST_F(GatedMachineTest, WhatIsDelayedComesExactlyThen) {
    gate.passage.delay = milliseconds(30);
    ask(sending("out"));
    datagram("in");
    ASSERT_TRUE(machine.deadline());
    EXPECT_EQ(*machine.deadline(), now + milliseconds(30));
    pass(milliseconds(29));
    EXPECT_TRUE(sockets.empty());
    pass(milliseconds(1));
    EXPECT_EQ(sockets, Words{"send out"});
    EXPECT_EQ(inner.diary, Words{"datagram in"});
}

TEST_F(GatedMachineTest, ACopyComesBesides) {
    gate.passage.copy = milliseconds(10);
    ask(sending("out"));
    datagram("in");
    EXPECT_EQ(sockets, Words{"send out"});
    pass(milliseconds(10));
    EXPECT_EQ(sockets, (Words{"send out", "send out"}));
    EXPECT_EQ(inner.diary, (Words{"datagram in", "datagram in"}));
}

TEST_F(GatedMachineTest, WhatIsHeldCanBeDroppedByItsTicket) {
    gate.passage = {false, milliseconds(30), std::nullopt, /*ticket=*/7};
    ask(sending("out"));
    EXPECT_FALSE(machine.drop(8));
    EXPECT_TRUE(machine.drop(7));
    EXPECT_FALSE(machine.drop(7));
    pass(milliseconds(100));
    EXPECT_TRUE(sockets.empty());
}

TEST_F(GatedMachineTest, WhatIsHeldCanBeDelayedFurther) {
    gate.passage = {false, milliseconds(30), std::nullopt, /*ticket=*/7};
    datagram("in");
    EXPECT_TRUE(machine.delay(7, milliseconds(50)));
    EXPECT_FALSE(machine.delay(8, milliseconds(50)));
    pass(milliseconds(79));
    EXPECT_TRUE(inner.diary.empty());
    pass(milliseconds(1));
    EXPECT_EQ(inner.diary, Words{"datagram in"});
}

TEST_F(GatedMachineTest, APausedMachineHearsEverythingWhenItGoesOnAndThenItsTimers) {
    inner.due = now + milliseconds(10);
    machine.setPaused(now, true);
    datagram("first");
    datagram("second");
    pass(milliseconds(500));
    EXPECT_TRUE(inner.diary.empty());
    EXPECT_FALSE(machine.deadline()) << "a stopped process has no timers";
    machine.setPaused(now, false);
    EXPECT_EQ(inner.diary, (Words{"datagram first", "datagram second", "expired"}));
}

TEST_F(GatedMachineTest, ALateMachineHandlesItsInputsInOrderAndItsTimersInTime) {
    gate.late = milliseconds(40);
    inner.due = now + milliseconds(10);
    datagram("first");
    gate.late = milliseconds(1);
    datagram("second");
    pass(milliseconds(39));
    EXPECT_EQ(inner.diary, Words{"expired"});
    pass(milliseconds(1));
    EXPECT_EQ(inner.diary, (Words{"expired", "datagram first", "datagram second"}));
}

TEST_F(GatedMachineTest, OneThatIsNoLongerLateHandlesAtOnceWhatWaits) {
    gate.late = std::chrono::seconds(5);
    datagram("in");
    gate.late = {};
    machine.hurry(now);
    EXPECT_EQ(inner.diary, Words{"datagram in"});
}

TEST_F(GatedMachineTest, ABlockedMachineKeepsBothWaysAndItsTimersGoOn) {
    inner.due = now + milliseconds(10);
    machine.setBlocked(now, true);
    ask(sending("out"));
    datagram("in");
    pass(milliseconds(100));
    EXPECT_EQ(inner.diary, Words{"expired"});
    EXPECT_TRUE(sockets.empty());
    machine.setBlocked(now, false);
    drain();
    EXPECT_EQ(sockets, Words{"send out"});
    EXPECT_EQ(inner.diary, (Words{"expired", "datagram in"}));
}

TEST_F(GatedMachineTest, KeepsNoMoreThanItHasRoomFor) {
    machine.setPaused(now, true);
    const std::string large(60'000, 'x');
    for (std::size_t bytes = 0; bytes < kMaxHeldBytes + large.size(); bytes += large.size()) {
        datagram(large);
    }
    EXPECT_GT(machine.overflowed(), 0u);
    machine.setPaused(now, false);
    EXPECT_LE(inner.diary.size() * large.size(), kMaxHeldBytes);
}

}  // namespace
}  // namespace swimscope::net
