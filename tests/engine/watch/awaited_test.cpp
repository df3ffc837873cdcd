#include "engine/watch/awaited.h"

#include <string>

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

TEST(Awaited, IsTakenOnceByNumberOrWhenDue) {
    Awaited<std::string> awaited;
    const base::Instant now{1h};
    awaited.add(1, now + 1s, "one");
    awaited.add(2, now + 2s, "two");
    EXPECT_EQ(awaited.deadline(), now + 1s);
    EXPECT_EQ(awaited.take(1), "one");
    EXPECT_FALSE(awaited.take(1));
    EXPECT_FALSE(awaited.takeDue(now + 1s));
    EXPECT_EQ(awaited.takeDue(now + 2s), "two");
    EXPECT_TRUE(awaited.empty());
    EXPECT_FALSE(awaited.deadline());
}

TEST(Awaited, HasALimit) {
    Awaited<int> awaited;
    for (std::uint32_t i = 1; i <= kMaxWaiting; ++i) {
        EXPECT_TRUE(awaited.add(i, {}, 0));
    }
    EXPECT_FALSE(awaited.add(0, {}, 0));
    EXPECT_EQ(awaited.size(), kMaxWaiting);
    awaited.clear();
    EXPECT_TRUE(awaited.empty());
}

}  // namespace
}  // namespace swimscope::watch
