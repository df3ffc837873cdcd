#include "engine/net/system_lookup.h"

#include <gtest/gtest.h>

namespace swimscope::net {
namespace {

TEST(SystemLookup, FindsThisComputer) {
    const LookupAnswer answer = systemLookup("localhost");
    ASSERT_FALSE(answer.ips.empty()) << answer.why;
    for (const base::IpAddress& ip : answer.ips) {
        EXPECT_TRUE(ip.isLoopback()) << ip.toString();
    }
}

TEST(SystemLookup, SaysWhyThereIsNothing) {
    const LookupAnswer answer = systemLookup("no such host");
    EXPECT_TRUE(answer.ips.empty());
    EXPECT_NE(answer.why, "");
}

}  // namespace
}  // namespace swimscope::net
