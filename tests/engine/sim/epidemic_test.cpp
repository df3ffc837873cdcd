#include "engine/sim/epidemic.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

constexpr std::string_view kWideLab = "nodes 40\nseed 7\nstart converged\n";

void workOut(Epidemic& epidemic, const Timeline& timeline) {
    epidemic.follow(timeline);
    while (!epidemic.work(1000)) {
    }
}

const Mark* markOf(const Timeline& timeline, MarkKind kind, HostId host) {
    const auto& marks = timeline.branch().marks;
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
        return mark.kind == kind && mark.host == host;
    });
    return found == marks.end() ? nullptr : &*found;
}

std::shared_ptr<const LabEpidemic> followed(const Timeline& timeline, MarkKind kind, HostId host) {
    const Mark* mark = markOf(timeline, kind, host);
    if (mark == nullptr) {
        ADD_FAILURE() << "no such mark";
        return std::make_shared<const LabEpidemic>();
    }
    Epidemic epidemic(timeline, *mark);
    workOut(epidemic, timeline);
    return epidemic.picture();
}

TEST(Epidemic, ATextComesToAllAndTheFormulaIsNotFarOff) {
    Timeline timeline(labScript(kWideLab));
    timeline.advance({second(5)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{BroadcastText{3, base::toBytes("hello")}}));
    timeline.advance({second(30)}, kNoLimit);
    const auto shown = followed(timeline, MarkKind::Touched, 3);
    EXPECT_FALSE(shown->looking);
    EXPECT_TRUE(shown->over);
    EXPECT_EQ(shown->kind, UpdateKind::Text);
    EXPECT_EQ(shown->text, "hello");
    EXPECT_EQ(shown->origin, 3u);
    EXPECT_EQ(shown->began, second(5));
    EXPECT_EQ(shown->members, 40u);
    EXPECT_EQ(shown->know, 40u);
    ASSERT_TRUE(shown->half && shown->most && shown->all);
    EXPECT_LE(*shown->half, *shown->most);
    EXPECT_LE(*shown->most, *shown->all);
    EXPECT_LT(*shown->all, std::chrono::seconds(5));
    EXPECT_GT(shown->theory.half, base::Duration{});
    EXPECT_LT(shown->theory.half, *shown->all);
    ASSERT_TRUE(shown->told);
    EXPECT_GT(*shown->told, 40u);
    EXPECT_LE(*shown->told, 40u * shown->theory.retransmitLimit);
}

TEST(Epidemic, CountsTheTeller) {
    Timeline timeline(labScript(kWideLab));
    ASSERT_TRUE(timeline.poke(Fault{BroadcastText{3, base::toBytes("hello")}}));
    timeline.advance({second(10)}, kNoLimit);
    const auto shown = followed(timeline, MarkKind::Touched, 3);
    ASSERT_FALSE(shown->heard->empty());
    EXPECT_EQ(shown->heard->front(), (Hearing{base::Duration{}, 1, 40}));
    for (std::size_t i = 1; i < shown->heard->size(); ++i) {
        EXPECT_GE((*shown->heard)[i].know, (*shown->heard)[i - 1].know);
    }
}

TEST(Epidemic, ADeathIsKnownToAllThatRun) {
    Timeline timeline(labScript(kWideLab));
    ASSERT_TRUE(timeline.poke(Fault{Kill{5}}));
    timeline.advance({second(60)}, kNoLimit);
    const auto suspicion = followed(timeline, MarkKind::Suspected, 5);
    EXPECT_EQ(suspicion->kind, UpdateKind::Suspect);
    EXPECT_EQ(suspicion->members, 39u);
    EXPECT_EQ(suspicion->know, 39u);
    const auto death = followed(timeline, MarkKind::Died, 5);
    EXPECT_EQ(death->kind, UpdateKind::Dead);
    EXPECT_EQ(death->subject, 5u);
    EXPECT_EQ(death->know, 39u);
    EXPECT_EQ(death->incarnation, 1u);
}

TEST(Epidemic, ARefutationBeginsAtWhomItIsAbout) {
    Timeline timeline(labScript(kWideLab));
    ASSERT_TRUE(timeline.poke(Fault{Pause{5}}));
    timeline.advance({second(6)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{Resume{5}}));
    timeline.advance({second(40)}, kNoLimit);
    const auto shown = followed(timeline, MarkKind::Refuted, 5);
    EXPECT_EQ(shown->kind, UpdateKind::Alive);
    EXPECT_EQ(shown->origin, 5u);
    EXPECT_GT(shown->incarnation, 1u);
    EXPECT_EQ(shown->know, 40u);
    EXPECT_EQ(shown->heard->front().know, 1u);
    EXPECT_LE(shown->began, markOf(timeline, MarkKind::Refuted, 5)->at);
}

TEST(Epidemic, AGoodbyeAndMetadataAreUpdatesToo) {
    Timeline timeline(labScript(kWideLab));
    ASSERT_TRUE(timeline.poke(Fault{SetMeta{4, base::toBytes("rack=2")}}));
    timeline.advance({second(10)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{Leave{6}}));
    timeline.advance({second(30)}, kNoLimit);
    const auto meta = followed(timeline, MarkKind::Touched, 4);
    EXPECT_EQ(meta->kind, UpdateKind::Meta);
    EXPECT_EQ(meta->know, 40u);
    const auto goodbye = followed(timeline, MarkKind::Left, 6);
    EXPECT_EQ(goodbye->kind, UpdateKind::Left);
    EXPECT_EQ(goodbye->know, 39u);
}

TEST(Epidemic, FollowsTheNewestAsItGoesOn) {
    Timeline timeline(labScript(kWideLab));
    timeline.advance({second(5)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{BroadcastText{3, base::toBytes("hello")}}));
    Epidemic epidemic(timeline, timeline.branch().marks.back());
    workOut(epidemic, timeline);
    EXPECT_EQ(epidemic.picture()->know, 1u);
    timeline.advance({second(5.3)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{Kill{9}}));
    timeline.advance({second(30)}, kNoLimit);
    workOut(epidemic, timeline);
    const auto shown = epidemic.picture();
    EXPECT_TRUE(shown->over);
    EXPECT_EQ(shown->members, 39u);
    EXPECT_EQ(shown->know, 39u);
}

TEST(Epidemic, WhatAnotherBranchNeverHadIsMissingThere) {
    Timeline timeline(labScript(kWideLab));
    timeline.advance({second(5)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{BroadcastText{3, base::toBytes("hello")}}));
    const Mark mark = timeline.branch().marks.back();
    timeline.advance({second(20)}, kNoLimit);
    Epidemic epidemic(timeline, mark);
    workOut(epidemic, timeline);
    ASSERT_TRUE(timeline.undo());
    while (!timeline.work(1000)) {
    }
    timeline.advance({second(20)}, kNoLimit);
    workOut(epidemic, timeline);
    EXPECT_TRUE(epidemic.picture()->missing);
    ASSERT_TRUE(timeline.seek(1, {second(20)}));
    while (!timeline.work(1000)) {
    }
    workOut(epidemic, timeline);
    EXPECT_FALSE(epidemic.picture()->missing);
    EXPECT_EQ(epidemic.picture()->know, 40u);
}

TEST(Epidemic, SaysHowFarTheSearchIs) {
    Timeline timeline(labScript(kWideLab));
    timeline.advance({second(20)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{BroadcastText{3, base::toBytes("hello")}}));
    Epidemic epidemic(timeline, timeline.branch().marks.back());
    EXPECT_FALSE(epidemic.work(500));
    const auto shown = epidemic.picture();
    ASSERT_TRUE(shown->looking);
    EXPECT_GT(*shown->looking, 0);
    EXPECT_LT(*shown->looking, 1);
}

TEST(Epidemic, AMarkThatIsNoNewsIsMissing) {
    Timeline timeline(labScript(kWideLab));
    ASSERT_TRUE(timeline.poke(Fault{Pause{3}}));
    timeline.advance({second(2)}, kNoLimit);
    EXPECT_TRUE(followed(timeline, MarkKind::Touched, 3)->missing);
}

}  // namespace
}  // namespace swimscope::sim
