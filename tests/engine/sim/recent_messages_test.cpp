#include "engine/sim/recent_messages.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

LabMessage numberedMessage(std::uint64_t serial) {
    LabMessage message;
    message.serial = serial;
    return message;
}

TEST(RecentMessages, AreInTheOrderOfSending) {
    RecentMessages recent;
    EXPECT_TRUE(recent.all().empty());
    recent.add(numberedMessage(1));
    recent.add(numberedMessage(2));
    ASSERT_EQ(recent.all().size(), 2u);
    EXPECT_EQ(recent.all()[0].serial, 1u);
}

TEST(RecentMessages, TheOldestGoFirst) {
    RecentMessages recent;
    for (std::uint64_t i = 1; i <= kMaxRecentMessages + 10; ++i) {
        recent.add(numberedMessage(i));
    }
    const auto all = recent.all();
    ASSERT_EQ(all.size(), kMaxRecentMessages);
    EXPECT_EQ(all.front().serial, 11u);
    EXPECT_EQ(all.back().serial, kMaxRecentMessages + 10);
}

}  // namespace
}  // namespace swimscope::sim
