#include "engine/sim/script_words.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

TEST(ScriptWords, Durations) {
    EXPECT_EQ(readDuration("90s"), 90s);
    EXPECT_EQ(readDuration("1.5s"), 1500ms);
    EXPECT_EQ(readDuration("500ms"), 500ms);
    EXPECT_EQ(readDuration("20us"), 20us);
    EXPECT_EQ(readDuration("0.1ms"), 100us);
    EXPECT_EQ(readDuration("5m"), 5min);
    EXPECT_EQ(readDuration("2h"), 2h);
    EXPECT_EQ(readDuration("0"), 0s);
    for (const char* wrong : {"", "s", "5", "-1s", "1 s", "1.2.3s", "9999999h", "abc", "1e3s"}) {
        EXPECT_FALSE(readDuration(wrong)) << wrong;
    }
}

TEST(ScriptWords, Shares) {
    EXPECT_DOUBLE_EQ(*readShare("5%"), 0.05);
    EXPECT_DOUBLE_EQ(*readShare("0.25"), 0.25);
    EXPECT_DOUBLE_EQ(*readShare("100%"), 1);
    EXPECT_FALSE(readShare("101%"));
    EXPECT_FALSE(readShare("2"));
    EXPECT_FALSE(readShare("x%"));
}

TEST(ScriptWords, Numbers) {
    EXPECT_EQ(readNumber("17"), 17u);
    EXPECT_FALSE(readNumber("-1"));
    EXPECT_FALSE(readNumber("1x"));
    EXPECT_FALSE(readNumber(""));
}

}  // namespace
}  // namespace swimscope::sim
