#include "engine/swim/world.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

base::Bytes encodedAs(std::uint8_t byte) {
    return {byte};
}

TEST(AliveMessages, TheSameNewsIsEncodedOnce) {
    AliveMessages messages(/*kept=*/true);
    int encodings = 0;
    const auto encode = [&] { return encodedAs(static_cast<std::uint8_t>(++encodings)); };
    const SharedBytes first = messages.message(3, 1, encode);
    EXPECT_EQ(messages.message(3, 1, encode), first);
    EXPECT_EQ(encodings, 1);
    EXPECT_NE(messages.message(3, 2, encode), first);
    EXPECT_NE(messages.message(4, 2, encode), first);
    EXPECT_EQ(encodings, 3);
    EXPECT_EQ(*first, encodedAs(1));
}

TEST(AliveMessages, WithoutAPoolThatKeepsNothingIsShared) {
    World world;
    const auto encode = [] { return encodedAs(1); };
    EXPECT_NE(world.alives.message(3, 1, encode), world.alives.message(3, 1, encode));
}

}  // namespace
}  // namespace swimscope::swim
