#include "engine/swim/member.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

TEST(Member, EveryStateHasItsName) {
    EXPECT_STREQ(stateName(State::Alive), "alive");
    EXPECT_STREQ(stateName(State::Suspect), "suspect");
    EXPECT_STREQ(stateName(State::Dead), "dead");
    EXPECT_STREQ(stateName(State::Left), "left");
}

TEST(Member, VersionsTravelInMemberlistsOrder) {
    const std::array<std::uint8_t, 6> expected{1, 5, 2, 0, 255, 4};
    EXPECT_EQ((Versions{1, 5, 2, 0, 255, 4}).bytes(), expected);
}

}  // namespace
}  // namespace swimscope::swim
