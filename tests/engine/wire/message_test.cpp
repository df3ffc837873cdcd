#include "engine/wire/message.h"

#include <gtest/gtest.h>

namespace swimscope::wire {
namespace {

TEST(Message, TypesHaveMemberlistsNames) {
    EXPECT_STREQ(messageTypeName(0), "ping");
    EXPECT_STREQ(messageTypeName(2), "ackResp");
    EXPECT_STREQ(messageTypeName(11), "nackResp");
    EXPECT_STREQ(messageTypeName(244), "hasLabel");
}

TEST(Message, OtherBytesAreUnknown) {
    int known = 0;
    for (int type = 0; type < 256; ++type) {
        known += std::string_view(messageTypeName(static_cast<std::uint8_t>(type))) != "unknown";
    }
    EXPECT_EQ(known, 15);
}

}  // namespace
}  // namespace swimscope::wire
