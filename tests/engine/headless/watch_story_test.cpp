#include "engine/headless/watch_story.h"

#include <gtest/gtest.h>

#include "watch_builder.h"

namespace swimscope::headless {
namespace {

using namespace std::chrono_literals;

WatchOptions asked(WatchVerb verb, bool asJson, bool again) {
    WatchOptions options;
    options.verb = verb;
    options.json = asJson;
    if (again) {
        options.every = 1s;
    }
    return options;
}

observe::Report answered(watch::Belief belief) {
    return reportAt(2s, watch::Event(watch::Answered{seenBy("a", belief)}));
}

observe::Report found(std::vector<observe::Finding> findings) {
    return reportAt(3s, observe::Findings{std::move(findings)});
}

std::string roundOf(WatchStory& story) {
    return story.roundOver({}, base::Instant(3s));
}

TEST(WatchStory, ATableWaitsForTheEndOfItsRound) {
    WatchStory story(asked(WatchVerb::Peek, false, false));
    EXPECT_EQ(story.hear(answered(watch::Belief::Alive)), "");
    EXPECT_EQ(story.hear(found({aFinding()})), "");
    const std::string text = roundOf(story);
    EXPECT_NE(text.find("lists 2 members"), std::string::npos);
    EXPECT_NE(text.find("Two islands."), std::string::npos);
    EXPECT_TRUE(story.alarmed());
}

TEST(WatchStory, PeopleDoNotReadTheSameTwice) {
    WatchStory story(asked(WatchVerb::Sweep, false, true));
    story.hear(answered(watch::Belief::Alive));
    EXPECT_NE(roundOf(story), "");
    story.hear(answered(watch::Belief::Alive));
    EXPECT_EQ(roundOf(story), "");
    story.hear(answered(watch::Belief::Dead));
    EXPECT_NE(roundOf(story).find("dead"), std::string::npos);
}

TEST(WatchStory, ScriptsGetEveryAnswerAndFindingsAsTheyComeAndGo) {
    WatchStory story(asked(WatchVerb::Sweep, true, true));
    EXPECT_NE(story.hear(answered(watch::Belief::Alive)).find("\"member\""), std::string::npos);
    EXPECT_NE(story.hear(answered(watch::Belief::Alive)).find("\"member\""), std::string::npos);
    EXPECT_NE(story.hear(found({aFinding()})).find("\"finding\""), std::string::npos);
    EXPECT_EQ(story.hear(found({aFinding()})), "");
    EXPECT_EQ(roundOf(story), "");
    EXPECT_NE(story.hear(found({})).find("\"findingOver\""), std::string::npos);
    EXPECT_FALSE(story.alarmed());
}

TEST(WatchStory, OnceMeansFindingsAtTheEnd) {
    WatchStory story(asked(WatchVerb::Sweep, true, false));
    EXPECT_EQ(story.hear(found({aFinding(observe::Severity::Info)})), "");
    EXPECT_NE(roundOf(story).find("\"finding\""), std::string::npos);
    EXPECT_FALSE(story.alarmed());
}

TEST(WatchStory, ASecondLookServesTheFindingsAlone) {
    WatchStory story(asked(WatchVerb::Sweep, true, false));
    EXPECT_NE(story.hear(answered(watch::Belief::Alive)).find("\"member\""), std::string::npos);
    EXPECT_FALSE(story.undecidedUntil());
    story.hear(reportAt(3s, observe::Findings{{}, base::Instant(5s)}));
    EXPECT_EQ(story.undecidedUntil(), base::Instant(5s));
    story.lookAgain();
    EXPECT_EQ(story.hear(answered(watch::Belief::Alive)), "");
    story.hear(found({aFinding()}));
    EXPECT_NE(roundOf(story).find("\"finding\""), std::string::npos);
}

TEST(WatchStory, TheTapIsAStreamAndEndsWithItsCost) {
    WatchStory story(asked(WatchVerb::Tap, false, false));
    EXPECT_EQ(story.hear(reportAt(1s, watch::Event(watch::Pinged{"a", {}, 1ms, {}}))), "");
    EXPECT_NE(
        story.hear(reportAt(1s, watch::Event(watch::Pinged{"a", {}, {}, {}}))).find("no answer"),
        std::string::npos);
    EXPECT_NE(story.hear(found({aFinding()})).find("Two islands."), std::string::npos);
    EXPECT_NE(story.hear(found({})).find("over: Two islands."), std::string::npos);
    EXPECT_NE(story.over({}).find("cost"), std::string::npos);
}

TEST(WatchStory, WhoeverIsSilentIsNamed) {
    WatchStory story(asked(WatchVerb::Links, false, false));
    story.hear(reportAt(1s, watch::Event(watch::Unanswered{{}, "b", base::verbatim("refused")})));
    story.hear(reportAt(1s, watch::Event(watch::LinkProbed{
                                "a", "b", watch::LinkProbed::Verdict::DoesNot, {}, {}, {}})));
    const std::string text = roundOf(story);
    EXPECT_NE(text.find("a -> b"), std::string::npos);
    EXPECT_NE(text.find("b: refused"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless
