#include "engine/session/live_lab_obedience.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "live_lab_watched.h"
#include "watching.h"

namespace swimscope::session {
namespace {

class LiveLabObedienceTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(lab.error, "");
        ASSERT_TRUE(lab.settles(3));
    }

    WatchedLiveLab lab{liveLab(3)};
};

TEST_F(LiveLabObedienceTest, WhatOnlyVirtualTimeCanDoIsRefusedInOneSentence) {
    EXPECT_TRUE(lab.tell(GoOn{}).ok);
    EXPECT_FALSE(lab.tell(Halt{}).ok);
    EXPECT_FALSE(lab.tell(Step{}).ok);
    EXPECT_FALSE(lab.tell(Seek{secondOf(1), 0}).ok);
    EXPECT_FALSE(lab.tell(SetSpeed{2}).ok);
    EXPECT_FALSE(lab.tell(UndoPoke{}).ok);
    EXPECT_FALSE(lab.tell(SwitchBranch{1}).ok);
    const swim::Outcome saved = lab.tell(SaveRun{});
    EXPECT_FALSE(saved.ok);
    EXPECT_NE(saved.text.find("real time"), std::string::npos);
}

TEST_F(LiveLabObedienceTest, AProgramFromOutsideCanBeCutOffButNotStopped) {
    MemberSettings outsider = member("outsider");
    outsider.seeds = {(*lab.lab->frame()->identities)[0].address.toString()};
    Watched other(outsider);
    ASSERT_EQ(other.error, "");
    ASSERT_TRUE(lab.settles(4));
    const auto marks = lab.lab->frame()->marks;
    EXPECT_TRUE(std::any_of(marks->begin(), marks->end(), [](const sim::Mark& mark) {
        return mark.kind == sim::MarkKind::Started && mark.host == 4;
    }));
    for (const sim::Fault& fault : {sim::Fault(sim::Kill{4}), sim::Fault(sim::Pause{4}),
                                    sim::Fault(sim::Slow{4, {}}), sim::Fault(sim::Leave{4})}) {
        const swim::Outcome refused = lab.poke(fault);
        EXPECT_FALSE(refused.ok);
        EXPECT_NE(refused.text.find("outsider is a program from outside"), std::string::npos);
    }
    EXPECT_FALSE(lab.tell(SetViewpoint{4}).ok);
    ASSERT_TRUE(lab.poke(sim::Partition{{{4}}}).ok);
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return nodeOf(frame, 4).truth != LabTruth::Running &&
               nodeOf(frame, 4).belief == swim::State::Dead;
    }));
    EXPECT_TRUE(other.awaitNode<swim::Died>("n-0001"));
    ASSERT_TRUE(lab.poke(sim::Heal{}).ok);
    ASSERT_TRUE(lab.poke(sim::JoinHosts{1, {4}}).ok);
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return nodeOf(frame, 4).truth == LabTruth::Running && frame.beliefs->empty();
    }));
}

TEST_F(LiveLabObedienceTest, MembersSpeakFromTheViewpoint) {
    EXPECT_FALSE(lab.ask(Leave{}).ok) << "everybody cannot leave";
    ASSERT_TRUE(lab.tell(SetViewpoint{1}).ok);
    EXPECT_EQ(lab.ask(Members{}).text, "3 members");
    EXPECT_TRUE(lab.ask(Health{}).ok);
    EXPECT_TRUE(lab.ask(Ping{"n-0002"}).ok);
    EXPECT_TRUE(lab.ask(Join{{"n-0002"}}).ok);
    EXPECT_FALSE(lab.ask(Send{"nobody", {}}).ok);
    EXPECT_FALSE(lab.ask(Keys{}).ok);
    EXPECT_FALSE(lab.ask(DemoKill{"nobody"}).ok);
    EXPECT_TRUE(lab.ask(DemoKill{"n-0001"}).ok);
    EXPECT_FALSE(lab.ask(Health{}).ok) << "it does not run";
    EXPECT_TRUE(lab.ask(DemoRestart{"n-0001"}).ok);
}

TEST_F(LiveLabObedienceTest, AMessageThatIsOnlyDrawnCanBeReadButNotCaught) {
    const auto frame = lab.awaitFrame([](const LabFrame& now) {
        return std::any_of(now.messages.begin(), now.messages.end(),
                           [](const LabMessage& one) { return one.serial != 0; });
    });
    const auto found = std::find_if(frame->messages.begin(), frame->messages.end(),
                                    [](const LabMessage& one) { return one.serial != 0; });
    ASSERT_NE(found, frame->messages.end());
    const swim::Outcome outcome = lab.tell(PokeRun{sim::DropMessage{found->serial}});
    EXPECT_FALSE(outcome.ok);
    EXPECT_NE(outcome.text, "");
    EXPECT_TRUE(lab.tell(Inspect{0}).ok);
    EXPECT_FALSE(lab.tell(Inspect{99'999'999}).ok);
}

}  // namespace
}  // namespace swimscope::session
