#include "engine/base/allow_list.h"

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

AllowList listOf(std::vector<std::string> blocks) {
    auto list = AllowList::parse(blocks);
    EXPECT_TRUE(list);
    return list ? *list : AllowList{};
}

IpAddress allowAddress(std::string_view text) {
    return IpAddress::parse(text).value_or(IpAddress{});
}

TEST(AllowList, AnEmptyOneAllowsEverybody) {
    EXPECT_FALSE(AllowList{}.mustCheck());
    EXPECT_TRUE(AllowList{}.allows(allowAddress("8.8.8.8")));
    EXPECT_TRUE(AllowList{}.allows(IpAddress{}));
}

TEST(AllowList, ABlockHoldsWhatSharesItsPrefix) {
    const AllowList list = listOf({"10.0.0.0/8", "192.168.7.200/25", "fd00::/12"});
    EXPECT_TRUE(list.mustCheck());
    for (const char* inside : {"10.255.0.1", "192.168.7.129", "fd0f::1"}) {
        EXPECT_TRUE(list.allows(allowAddress(inside))) << inside;
    }
    for (const char* outside : {"11.0.0.1", "192.168.7.127", "fd10::1", "::1"}) {
        EXPECT_FALSE(list.allows(allowAddress(outside))) << outside;
    }
}

TEST(AllowList, EdgesOfThePrefix) {
    EXPECT_TRUE(listOf({"0.0.0.0/0"}).allows(allowAddress("203.0.113.9")));
    EXPECT_FALSE(listOf({"0.0.0.0/0"}).allows(allowAddress("::1")));
    EXPECT_TRUE(listOf({"203.0.113.9/32"}).allows(allowAddress("203.0.113.9")));
    EXPECT_FALSE(listOf({"203.0.113.9/32"}).allows(allowAddress("203.0.113.8")));
    EXPECT_TRUE(listOf({"::1/128"}).allows(allowAddress("::1")));
}

TEST(AllowList, TheMappedFormIsTheSameAddressAndOddBytesAreNone) {
    const AllowList list = listOf({"10.0.0.0/8"});
    EXPECT_TRUE(list.allows(allowAddress("::ffff:10.1.2.3")));
    EXPECT_FALSE(list.allows(*IpAddress::fromBytes(Bytes{10, 1, 2})));
}

TEST(AllowList, WhatIsNoBlockIsNamed) {
    for (const std::string text : {"10.0.0.1", "10.0.0.0/33", "::/129", "x/8", "10.0.0.0/",
                                   "10.0.0.0/8x", "10.0.0.0/-1", ""}) {
        const auto list = AllowList::parse(std::vector<std::string>{text});
        ASSERT_FALSE(list) << text;
        EXPECT_NE(list.error().find("\"" + text + "\""), std::string::npos);
    }
}

}  // namespace
}  // namespace swimscope::base
