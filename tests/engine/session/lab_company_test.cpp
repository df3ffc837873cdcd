#include "engine/session/lab_company.h"

#include <gtest/gtest.h>

#include "tests/engine/session/lab_watched.h"

namespace swimscope::session {
namespace {

bool rivalIsThere(const LabFrame& frame) {
    return frame.comparison != nullptr && frame.comparison->there.now.at == frame.now &&
           frame.comparison->here.now.at == frame.now;
}

TEST(LabCompany, ARivalIsBroughtAlongAndPutAway) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 30}).ok);
    ASSERT_TRUE(lab.tell(CompareWith{{{"suspicionMult", "9"}}}).ok);
    const auto frame = lab.awaitFrame(rivalIsThere);
    ASSERT_TRUE(rivalIsThere(*frame));
    EXPECT_EQ(frame->comparison->differences.size(), 1u);
    EXPECT_EQ(frame->comparison->there.discoveries.size(), 1u);
    ASSERT_TRUE(lab.tell(StopComparing{}).ok);
    EXPECT_FALSE(lab.awaitFrame([](const LabFrame& now) { return !now.comparison; })->comparison);
}

TEST(LabCompany, TheRivalRewindsWithTheRun) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 30}).ok);
    ASSERT_TRUE(lab.tell(CompareWith{{{"suspicionMult", "9"}}}).ok);
    ASSERT_TRUE(rivalIsThere(*lab.awaitFrame(rivalIsThere)));
    ASSERT_TRUE(lab.tell(Seek{secondOf(5)}).ok);
    const auto frame = lab.awaitFrame(
        [](const LabFrame& now) { return now.now == secondOf(5) && rivalIsThere(now); });
    EXPECT_EQ(frame->comparison->there.now.at, secondOf(5));
}

TEST(LabCompany, WhatCannotBeComparedIsSaidInASentence) {
    WatchedLab lab;
    EXPECT_EQ(lab.tell(CompareWith{{{"nonsense", "1"}}}).text, "there is no option \"nonsense\"");
    const auto same = lab.tell(CompareWith{{{"timing", "local"}}});
    EXPECT_FALSE(same.ok);
    EXPECT_FALSE(lab.lab->frame()->comparison);
}

TEST(LabCompany, ARumourIsStartedAndFollowed) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(StartRumour{2}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 10}).ok);
    const auto frame = lab.awaitFrame(
        [](const LabFrame& now) { return now.epidemic != nullptr && now.epidemic->over; });
    ASSERT_TRUE(frame->epidemic);
    EXPECT_EQ(frame->epidemic->kind, sim::UpdateKind::Text);
    EXPECT_EQ(frame->epidemic->members, 8u);
    EXPECT_GT(frame->epidemic->know, 4u);
    EXPECT_FALSE(lab.tell(StartRumour{99}).ok);
    ASSERT_TRUE(lab.tell(StopFollowing{}).ok);
    EXPECT_FALSE(lab.awaitFrame([](const LabFrame& now) { return !now.epidemic; })->epidemic);
}

TEST(LabCompany, AnUpdateOfThePastIsFollowed) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 40}).ok);
    const auto before = lab.awaitFrame([](const LabFrame& now) { return now.marks->size() > 2; });
    for (const sim::Mark& mark : *before->marks) {
        if (mark.kind == sim::MarkKind::Suspected) {
            ASSERT_TRUE(lab.tell(FollowUpdate{mark}).ok);
        }
    }
    const auto frame = lab.awaitFrame(
        [](const LabFrame& now) { return now.epidemic != nullptr && now.epidemic->over; });
    ASSERT_TRUE(frame->epidemic);
    EXPECT_EQ(frame->epidemic->kind, sim::UpdateKind::Suspect);
    EXPECT_EQ(frame->epidemic->know, 7u);
}

TEST(LabCompany, TheFrameNamesTheOptions) {
    WatchedLab lab;
    const auto frame = lab.awaitFrame([](const LabFrame& now) { return now.options != nullptr; });
    ASSERT_TRUE(frame->options);
    const auto has = [&frame](const char* name, const char* value) {
        return std::find(frame->options->begin(), frame->options->end(),
                         std::pair<std::string, std::string>(name, value)) != frame->options->end();
    };
    EXPECT_TRUE(has("suspicionMult", "3"));
    EXPECT_TRUE(has("buddySystem", "yes"));
    EXPECT_TRUE(has("probeInterval", "1s"));
}

TEST(LabCompany, AChronicleIsMadeWithoutDisturbingTheRun) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(Step{Step::Unit::ProbePeriod, 20}).ok);
    ASSERT_TRUE(lab.tell(Seek{secondOf(6)}).ok);
    const auto before = lab.settledAt(secondOf(6));
    ASSERT_TRUE(lab.tell(TellChronicle{secondOf(0), secondOf(5), 3}).ok);
    const auto frame = lab.awaitFrame(
        [](const LabFrame& now) { return now.chronicle != nullptr && !now.chronicle->progress; });
    ASSERT_TRUE(frame->chronicle);
    EXPECT_EQ(frame->chronicle->until, secondOf(5));
    EXPECT_FALSE(frame->chronicle->messages.empty());
    EXPECT_EQ(frame->hash, before->hash);
    EXPECT_EQ(frame->now, before->now);
    EXPECT_FALSE(lab.tell(TellChronicle{secondOf(0), secondOf(5), 99}).ok);
    ASSERT_TRUE(lab.tell(StopTelling{}).ok);
    EXPECT_FALSE(lab.awaitFrame([](const LabFrame& now) { return !now.chronicle; })->chronicle);
}

}  // namespace
}  // namespace swimscope::session
