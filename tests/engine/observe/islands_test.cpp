#include "engine/observe/islands.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::memberNames;
using test::Story;
using test::ViewBuilder;

std::vector<std::string> both(std::vector<std::string> a, const std::vector<std::string>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Each of `mine` holds itself and its like alive and `theirs` as given.
void side(Story& story, const std::vector<std::string>& mine,
          const std::vector<std::string>& theirs, watch::Belief belief) {
    for (const std::string& observer : mine) {
        ViewBuilder view(observer);
        for (const std::string& member : mine) {
            view.alive(member);
        }
        for (const std::string& member : theirs) {
            view.row(member, belief, 1);
        }
        story.sees(view);
    }
}

TEST(Islands, ASplitIsTwoOfThem) {
    Story story;
    const auto left = memberNames("a", 3);
    const auto right = memberNames("b", 2);
    side(story, left, right, watch::Belief::Dead);
    side(story, right, left, watch::Belief::Dead);
    EXPECT_EQ(story.text(FindingKind::Islands),
              "the cluster is split into 2 islands: [a-01, a-02 and a-03] [b-01 and b-02]");
    const Finding* finding = story.find(FindingKind::Islands);
    EXPECT_EQ(finding->severity, Severity::Critical);
    EXPECT_EQ(finding->nodes, both(right, left));
    EXPECT_EQ(finding->evidence[0].english(), "a-01, a-02 and a-03 hold the others dead (6)");
    // What the split explains is not told member by member.
    EXPECT_EQ(story.findings().size(), 1u) << story.all();
}

TEST(Islands, SuspicionIsEnoughWhenBothSidesHaveIt) {
    Story story;
    side(story, memberNames("a", 2), memberNames("b", 2), watch::Belief::Suspect);
    side(story, memberNames("b", 2), memberNames("a", 2), watch::Belief::Suspect);
    EXPECT_EQ(story.count(FindingKind::Islands), 1u);
}

TEST(Islands, ADeadMemberIsNone) {
    Story story;
    auto all = memberNames("a", 4);
    story.sweep(all);
    // Its last answer still holds everybody alive, and it does not answer any more.
    const auto rest = memberNames("a", 3);
    story.wait(5s).sweep(rest, [](ViewBuilder& view) { view.dead("a-04"); });
    EXPECT_EQ(story.count(FindingKind::Islands), 0u) << story.all();
    EXPECT_EQ(story.count(FindingKind::Dead), 1u);
}

TEST(Islands, WhoIsOnlySuspectedIsNone) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(all, [](ViewBuilder& view) {
        if (view.build()->observer != "a-04") {
            view.suspect("a-04");
        }
    });
    EXPECT_EQ(story.count(FindingKind::Islands), 0u) << story.all();
}

TEST(Islands, WhoHasJustJoinedIsNone) {
    Story story;
    const auto all = memberNames("a", 4);
    story.sweep(memberNames("a", 3));
    ViewBuilder newcomer("a-04");
    for (const std::string& member : all) {
        newcomer.alive(member);
    }
    story.sees(newcomer);
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

TEST(Islands, AMemberThatAllLostAndThatLostAllIsAlone) {
    Story story;
    const auto rest = memberNames("a", 3);
    side(story, rest, {"z"}, watch::Belief::Dead);
    side(story, {"z"}, rest, watch::Belief::Dead);
    EXPECT_EQ(story.text(FindingKind::Islands),
              "z is alone: it and the 3 other observers do not hold each other alive, though all "
              "of them answer us");
}

TEST(Islands, ClustersThatDoNotKnowEachOther) {
    Story story;
    story.sweep(memberNames("a", 2)).sweep(memberNames("b", 2));
    EXPECT_EQ(story.text(FindingKind::Islands),
              "the cluster is split into 2 islands: [a-01 and a-02] [b-01 and b-02]");
}

TEST(Islands, AFewLateWordsDoNotHideASplit) {
    Story story;
    const auto left = memberNames("a", 5);
    const auto right = memberNames("b", 5);
    side(story, left, right, watch::Belief::Dead);
    for (const std::string& observer : right) {
        ViewBuilder view(observer);
        for (const std::string& member : right) {
            view.alive(member);
        }
        for (const std::string& member : left) {
            view.row(member, member == "a-01" ? watch::Belief::Alive : watch::Belief::Dead, 1);
        }
        story.sees(view);
    }
    EXPECT_EQ(story.count(FindingKind::Islands), 1u) << story.all();
}

TEST(Islands, EndWithTheSplit) {
    Story story;
    side(story, memberNames("a", 2), memberNames("b", 2), watch::Belief::Dead);
    side(story, memberNames("b", 2), memberNames("a", 2), watch::Belief::Dead);
    EXPECT_EQ(story.count(FindingKind::Islands), 1u);
    story.wait(5s).sweep(both(memberNames("a", 2), memberNames("b", 2)));
    EXPECT_TRUE(story.findings().empty()) << story.all();
}

}  // namespace
}  // namespace swimscope::observe
