#include "running.h"

namespace swimscope::examples {
namespace {

TEST(HelloCluster, JoinsASeedThatComesLaterAndGreetsIt) {
    const std::string seed = freeAddress("127.0.0.41");
    Running late(SWIMSCOPE_BIN "/hello_cluster", {"late", "127.0.0.42:0", seed});
    ASSERT_TRUE(late.says("up as late at 127.0.0.42:"));
    ASSERT_TRUE(late.says("not joined yet: no seed could be joined"));
    Running first(SWIMSCOPE_BIN "/hello_cluster", {"first", seed});
    ASSERT_TRUE(late.says("joined: joined through " + seed));
    EXPECT_TRUE(late.says("2 members:"));
    EXPECT_TRUE(first.says("late says: hello from late"));
    EXPECT_TRUE(late.says("first says: hello from first"));
    EXPECT_EQ(late.end(), 0);
    EXPECT_TRUE(first.says("late (left)"));
    EXPECT_EQ(first.end(), 0);
}

TEST(HelloCluster, SaysWhyItCannotStart) {
    Running wrong(SWIMSCOPE_BIN "/hello_cluster", {"n", "192.0.2.1:1"});
    EXPECT_EQ(wrong.exitCode(), 1);
}

}  // namespace
}  // namespace swimscope::examples
