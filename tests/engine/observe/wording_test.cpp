#include "engine/observe/wording.h"

#include <gtest/gtest.h>

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;

TEST(Wording, ListsNamesAsPeopleDo) {
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(listed({"a"}), "a");
    EXPECT_EQ(listed({"a", "b"}), "a and b");
    EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(listed({"a", "b", "c", "d", "e"}, 2), "a, b and 3 more");
    EXPECT_EQ(listed({""}), "(no name)");
}

TEST(Wording, CountsInOneAndMany) {
    EXPECT_EQ(counted(1, "member"), "1 member");
    EXPECT_EQ(counted(0, "member"), "0 members");
}

TEST(Wording, SaysDurationsInTheirUnit) {
    EXPECT_EQ(inWords(400us), "0.4 ms");
    EXPECT_EQ(inWords(85ms), "85 ms");
    EXPECT_EQ(inWords(1500ms), "1.5 s");
    EXPECT_EQ(inWords(1s), "1 s");
    EXPECT_EQ(inWords(90s), "90 s");
    EXPECT_EQ(inWords(3min), "3 min");
    EXPECT_EQ(inWords(-3min), "0 ms");
}

}  // namespace
}  // namespace swimscope::observe
