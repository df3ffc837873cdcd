#include "engine/watch/view.h"

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

Row row(const char* name) {
    return {
        std::make_shared<Record>(Record{.name = name, .address = {}, .meta = {}, .versions = {}}),
        1, Belief::Alive};
}

TEST(View, FindsARowByItsWholeName) {
    View view;
    view.rows = {row("a"), row("b-1"), row("b-2")};
    ASSERT_NE(view.find("b-1"), nullptr);
    EXPECT_EQ(view.find("b-1")->name(), "b-1");
    EXPECT_EQ(view.find("b"), nullptr);
    EXPECT_EQ(view.find("c"), nullptr);
}

TEST(View, BeliefsHaveMemberlistsNames) {
    EXPECT_STREQ(beliefName(Belief::Alive), "alive");
    EXPECT_STREQ(beliefName(Belief::Suspect), "suspect");
    EXPECT_STREQ(beliefName(Belief::Dead), "dead");
    EXPECT_STREQ(beliefName(Belief::Left), "left");
    EXPECT_STREQ(beliefName(Belief::Unknown), "unknown");
}

}  // namespace
}  // namespace swimscope::watch
