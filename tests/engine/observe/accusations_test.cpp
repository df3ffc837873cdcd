#include "engine/observe/accusations.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::aliveNews;
using test::death;
using test::memberNames;
using test::Story;
using test::suspicion;
using test::ViewBuilder;

TEST(Accusations, TablesShowWhoNoticedFirst) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all).wait(2s);
    story.sees(ViewBuilder("a-01").alive("a-01").alive("a-02").alive("a-03").alive("a-04"));
    story.sees(ViewBuilder("a-02").alive("a-01").alive("a-02").alive("a-03").suspect("a-04"));
    EXPECT_EQ(story.text(FindingKind::Suspected),
              "a-04 is suspected by 1 of 3 observers; a-01 and a-03 still hold it alive; it "
              "answers us; a-02 noticed first");
    const auto dead = [](ViewBuilder& view) { view.dead("a-04"); };
    story.wait(5s).sweep(memberNames("a", 3), dead);
    EXPECT_EQ(story.text(FindingKind::Dead),
              "a-04 is held dead by 3 of 3 observers; it answers us; a-02 noticed first");
    ASSERT_TRUE(story.insight().noticedFirst("a-04"));
    EXPECT_EQ(story.insight().noticedFirst("a-04")->who, "a-02");
    EXPECT_FALSE(story.insight().noticedFirst("a-04")->told);
}

TEST(Accusations, AKilledMemberDoesNotAnswer) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all).wait(2s);
    story.hear(
        watch::Unanswered{test::addressOf("a-04"), "a-04", base::verbatim("connection refused")});
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) { view.dead("a-04"); });
    EXPECT_EQ(story.text(FindingKind::Dead),
              "a-04 is held dead by 3 of 3 observers; a-01 noticed first");
}

TEST(Accusations, SomeHoldItDeadAndSomeStillSuspectIt) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        view.build()->observer == "a-01" ? view.dead("x") : view.suspect("x");
    });
    EXPECT_EQ(story.text(FindingKind::Dead),
              "x is held dead by 1 of 3 observers and suspected by 2");
}

TEST(Accusations, NobodyKnowsWhoWasFirstWhenItWasSoBefore) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) { view.dead("x"); });
    EXPECT_EQ(story.text(FindingKind::Dead), "x is held dead by 3 of 3 observers");
    EXPECT_FALSE(story.insight().noticedFirst("x"));
}

TEST(Accusations, GossipNamesTheAccuserBeforeAnyTable) {
    Story story;
    story.sweep(memberNames("a", 4)).wait(1s);
    story.hear(suspicion("a-02", "a-04", "a-02"));
    story.hear(suspicion("a-03", "a-04", "a-01"));
    EXPECT_EQ(story.text(FindingKind::Suspected),
              "a-04 is suspected by a-02 and a-03, as gossip has it; a-02 noticed first");
    const auto evidence = base::english(story.find(FindingKind::Suspected)->evidence);
    EXPECT_EQ(evidence[0], "a-02 suspects it at incarnation 1, first hand: it told us itself");
    EXPECT_EQ(evidence[1], "a-03 suspects it at incarnation 1, heard from a-01");
    EXPECT_EQ(story.insight().accusers("a-04"), (std::vector<std::string>{"a-02", "a-03"}));
}

std::string standingText(const Accused& accused) {
    std::string text = accused.node + ":";
    for (const Accusation& one : accused.accusations) {
        const char* hand = one.hand == Hand::First    ? " first"
                           : one.hand == Hand::Retold ? " retold"
                                                      : " second";
        text += " " + one.accuser + hand + (one.dead ? " dead" : "");
    }
    return text;
}

TEST(Accusations, WhatStandsIsToldWhenItChangesFirstHandFirst) {
    Story story;
    story.sweep(memberNames("a", 4)).wait(1s);
    EXPECT_TRUE(story.insight().takeAccused().empty());
    story.hear(suspicion("a-03", "a-04", "a-01"));
    story.hear(suspicion("a-02", "a-04", "a-02"));
    auto accused = story.insight().takeAccused();
    ASSERT_EQ(accused.size(), 1u);
    EXPECT_EQ(standingText(accused[0]), "a-04: a-02 first a-03 retold");
    story.hear(suspicion("a-02", "a-04", "a-01"));
    EXPECT_TRUE(story.insight().takeAccused().empty());
    story.hear(death("a-03", "a-04", "a-03"));
    accused = story.insight().takeAccused();
    ASSERT_EQ(accused.size(), 1u);
    EXPECT_EQ(standingText(accused[0]), "a-04: a-03 first dead a-02 first");
    story.hear(aliveNews("a-04", "a-01", 2));
    accused = story.insight().takeAccused();
    ASSERT_EQ(accused.size(), 1u);
    EXPECT_EQ(standingText(accused[0]), "a-04:");
}

TEST(Accusations, ARefutedOneIsOver) {
    Story story;
    story.sweep(memberNames("a", 4)).wait(1s);
    story.hear(suspicion("a-02", "a-04", "a-02"));
    story.hear(aliveNews("a-04", "a-01", 2));
    EXPECT_TRUE(story.findings().empty()) << story.all();
    EXPECT_TRUE(story.insight().accusers("a-04").empty());
    story.hear(suspicion("a-03", "a-04", "a-03"));
    EXPECT_TRUE(story.findings().empty()) << "it is older than the refutation";
}

TEST(Accusations, TablesThatWereReadLaterKnowBetter) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all).wait(1s);
    story.hear(suspicion("a-02", "a-04", "a-02"));
    EXPECT_EQ(story.count(FindingKind::Suspected), 1u);
    story.wait(10s).sweep(all);
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(Accusations, ASuspicionTakenFromATableIsMarked) {
    Story story;
    story.sweep(memberNames("a", 4)).wait(1s);
    story.hear(death("a-01", "a-04", "a-01"));
    story.hear(suspicion("a-03", "a-04", "a-03"));
    const auto evidence = base::english(story.find(FindingKind::Dead)->evidence);
    EXPECT_EQ(evidence[0], "a-01 declared it dead at incarnation 1, first hand: it told us itself");
    EXPECT_EQ(evidence[1],
              "a-03 suspects it at incarnation 1, passed on: it has this from another's table");
}

TEST(Accusations, LeavingIsNone) {
    Story story;
    story.sweep(memberNames("a", 3));
    story.hear(death("a-03", "a-03", "a-01"));
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(Accusations, OneThatAccusesManyWhoAreAliveIsTheSuspect) {
    Story story;
    const auto all = memberNames("a", 8);
    story.sweep(all).wait(1s);
    for (const char* victim : {"a-02", "a-03", "a-04"}) {
        story.hear(suspicion("a-01", victim, "a-05"));
        story.hear(aliveNews(victim, "a-05", 2));
    }
    story.hear(suspicion("a-07", "a-06", "a-05"));
    story.hear(aliveNews("a-06", "a-05", 2));
    EXPECT_EQ(story.text(FindingKind::Accuser),
              "suspect the accuser: a-01 made 3 of 4 accusations that were refuted, of 3 different "
              "members");
    EXPECT_EQ(story.find(FindingKind::Accuser)->nodes[0], "a-01");
}

TEST(Accusations, WhoAccusesTheDeadIsNoSuspect) {
    Story story;
    const auto all = memberNames("a", 8);
    story.sweep(all).wait(1s);
    for (const char* victim : {"a-02", "a-03", "a-04"}) {
        story.hear(suspicion("a-01", victim, "a-05"));
    }
    story.wait(10s).sweep({"a-01", "a-05", "a-06", "a-07", "a-08"},
                          [](ViewBuilder& view) { view.dead("a-02").dead("a-03").dead("a-04"); });
    EXPECT_EQ(story.count(FindingKind::Accuser), 0u) << story.all();
    EXPECT_EQ(story.count(FindingKind::Dead), 3u);
}

TEST(Accusations, AForgottenNameBeginsAnew) {
    Story story;
    const auto all = memberNames("a", 3);
    story.sweep(all, [](ViewBuilder& view) { view.dead("x", 9); });
    story.wait(5s).sweep(all);
    EXPECT_TRUE(story.findings().empty()) << story.all();
    story.wait(5s).sweep(all, [](ViewBuilder& view) { view.alive("x"); });
    story.wait(5s).sweep(all, [](ViewBuilder& view) { view.suspect("x"); });
    EXPECT_EQ(story.insight().noticedFirst("x")->who, "a-01");
}

}  // namespace
}  // namespace swimscope::observe
