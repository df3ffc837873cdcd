#include "engine/watch/link_round.h"

#include <set>

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

TEST(LinkRound, VisitsEachOrderedPairOnceAndEachHelperInTurn) {
    constexpr std::size_t kMembers = 7;
    LinkRound round(kMembers);
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::size_t expectedHelper = 0;
    while (const auto task = round.next()) {
        EXPECT_NE(task->from, task->to);
        EXPECT_EQ(task->from, expectedHelper++ % kMembers);
        EXPECT_TRUE(seen.insert({task->from, task->to}).second);
        round.pass();
    }
    EXPECT_EQ(seen.size(), kMembers * (kMembers - 1));
}

TEST(LinkRound, NobodyAndOneAreNoPair) {
    EXPECT_FALSE(LinkRound(0).next());
    EXPECT_FALSE(LinkRound(1).next());
    EXPECT_EQ(LinkRound().pairs(), 0u);
}

}  // namespace
}  // namespace swimscope::watch
