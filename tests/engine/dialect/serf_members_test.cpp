#include "engine/dialect/serf_members.h"

#include <gtest/gtest.h>

#include "engine/dialect/limits.h"
#include "engine/swim/limits.h"

namespace swimscope::dialect {
namespace {

using Verdict = SerfMembers::Verdict;
const base::Instant kNow{};

SerfMembers twoAlive() {
    SerfMembers members("us");
    members.joined(kNow, "us");
    members.joined(kNow, "x");
    return members;
}

std::string changesOf(SerfMembers& members) {
    std::vector<Event> events;
    members.takeChanges(events);
    std::string text;
    for (const Event& event : events) {
        const auto& change = std::get<StatusChanged>(event);
        text += change.node + ":" + change.status + " ";
    }
    return text;
}

TEST(SerfMembers, ALeaveIntentAndThenGoneIsLeft) {
    SerfMembers members = twoAlive();
    EXPECT_EQ(members.leaveIntent(kNow, {5, "x", false}), Verdict::Retell);
    EXPECT_EQ(members.status("x"), SerfStatus::Leaving);
    members.gone("x");
    EXPECT_EQ(members.status("x"), SerfStatus::Left);
    EXPECT_EQ(changesOf(members), "us:alive x:alive x:leaving x:left ");
}

TEST(SerfMembers, GoneWithoutAnIntentIsFailed) {
    SerfMembers members = twoAlive();
    members.gone("x");
    EXPECT_EQ(members.status("x"), SerfStatus::Failed);
    EXPECT_EQ(members.leaveIntent(kNow, {5, "x", false}), Verdict::Retell);
    EXPECT_EQ(members.status("x"), SerfStatus::Left);
}

TEST(SerfMembers, IntentsOfTheSameTimeAreOldNews) {
    SerfMembers members = twoAlive();
    members.joinIntent(kNow, {5, "x"});
    EXPECT_EQ(members.leaveIntent(kNow, {5, "x", false}), Verdict::Ignore);
    EXPECT_EQ(members.status("x"), SerfStatus::Alive);
    EXPECT_EQ(members.joinIntent(kNow, {5, "x"}), Verdict::Ignore);
}

TEST(SerfMembers, AJoinIntentTakesALeaveBack) {
    SerfMembers members = twoAlive();
    members.leaveIntent(kNow, {5, "x", false});
    EXPECT_EQ(members.joinIntent(kNow, {6, "x"}), Verdict::Retell);
    EXPECT_EQ(members.status("x"), SerfStatus::Alive);
}

TEST(SerfMembers, BackFromLeftIsAlive) {
    SerfMembers members = twoAlive();
    members.leaveIntent(kNow, {5, "x", false});
    members.gone("x");
    members.joined(kNow, "x");
    EXPECT_EQ(members.status("x"), SerfStatus::Alive);
}

TEST(SerfMembers, ALeaveIntentAboutOurselvesIsRefutedUnlessTrue) {
    SerfMembers members = twoAlive();
    EXPECT_EQ(members.leaveIntent(kNow, {5, "us", false}), Verdict::Refute);
    EXPECT_EQ(members.status("us"), SerfStatus::Alive);
    members.leaveOurselves(6);
    EXPECT_EQ(members.leaveIntent(kNow, {6, "us", false}), Verdict::Ignore);
    EXPECT_EQ(members.leaveIntent(kNow, {7, "us", false}), Verdict::Retell);
    EXPECT_EQ(members.status("us"), SerfStatus::Leaving);
}

TEST(SerfMembers, IntentsAboutStrangersCountWhenTheyArrive) {
    SerfMembers members = twoAlive();
    EXPECT_EQ(members.leaveIntent(kNow, {5, "new", false}), Verdict::Retell);
    EXPECT_EQ(members.leaveIntent(kNow, {5, "new", false}), Verdict::Ignore);
    EXPECT_FALSE(members.status("new"));
    members.joined(kNow, "new");
    EXPECT_EQ(members.status("new"), SerfStatus::Leaving);
    EXPECT_EQ(members.statusLTime("new"), 5u);
}

TEST(SerfMembers, IntentsAboutStrangersAreForgottenAfterFiveMinutes) {
    SerfMembers members = twoAlive();
    members.leaveIntent(kNow, {5, "new", false});
    members.joined(kNow + std::chrono::minutes(6), "new");
    EXPECT_EQ(members.status("new"), SerfStatus::Alive);
}

TEST(SerfMembers, IntentsAboutStrangersAreBounded) {
    SerfMembers members = twoAlive();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < kMaxRecentIntents + 10; ++i) {
        kept += members.joinIntent(kNow, {1, "n" + std::to_string(i)}) == Verdict::Retell ? 1 : 0;
    }
    EXPECT_EQ(kept, kMaxRecentIntents);
}

TEST(SerfMembers, KnowsWhetherAnybodyElseLives) {
    SerfMembers members = twoAlive();
    EXPECT_TRUE(members.othersAlive());
    members.gone("x");
    EXPECT_FALSE(members.othersAlive());
    members.reaped("x");
    EXPECT_EQ(members.size(), 1u);
    EXPECT_FALSE(members.othersAlive());
}

TEST(SerfMembers, StatusesHaveSerfsNames) {
    EXPECT_STREQ(serfStatusName(SerfStatus::Leaving), "leaving");
    EXPECT_STREQ(serfStatusName(SerfStatus::Failed), "failed");
}

TEST(SerfMembers, IntentsAboutNamesThatNoNodeHasAreNotKept) {
    SerfMembers members("us");
    const std::string name(swim::kMaxNameBytes + 1, 'n');
    EXPECT_EQ(members.leaveIntent({}, {5, name, false}), SerfMembers::Verdict::Ignore);
    EXPECT_EQ(members.joinIntent({}, {6, name}), SerfMembers::Verdict::Ignore);
}

}  // namespace
}  // namespace swimscope::dialect
