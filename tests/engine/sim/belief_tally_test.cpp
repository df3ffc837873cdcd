#include "engine/sim/belief_tally.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using swim::State;

TEST(BeliefTally, CountsEachBeliefOnce) {
    BeliefTally tally;
    tally.hold(1, 3, State::Suspect);
    tally.hold(2, 3, State::Suspect);
    tally.hold(2, 3, State::Dead);
    EXPECT_EQ(tally.against(3)[1], 1u);
    EXPECT_EQ(tally.against(3)[2], 1u);
    EXPECT_EQ(tally.size(), 2u);
    tally.hold(1, 3, State::Alive);
    EXPECT_EQ(tally.against(3)[1], 0u);
    EXPECT_EQ(tally.heldBy(2).at(3), State::Dead);
}

TEST(BeliefTally, ForgetsWhoIsGone) {
    BeliefTally tally;
    tally.hold(1, 3, State::Dead);
    tally.hold(1, 2, State::Left);
    const auto changes = tally.changes();
    tally.forget(1);
    tally.forget(9);
    EXPECT_EQ(tally.size(), 0u);
    EXPECT_EQ(tally.against(3)[2], 0u);
    EXPECT_GT(tally.changes(), changes);
    EXPECT_TRUE(tally.heldBy(77).empty());
    EXPECT_EQ(tally.against(77)[0], 0u);
}

}  // namespace
}  // namespace swimscope::sim
