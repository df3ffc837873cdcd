#include "engine/net/asio_address.h"

#include <gtest/gtest.h>

namespace swimscope::net {
namespace {

base::IpAddress ip(const char* text) {
    return *base::IpAddress::parse(text);
}

TEST(AsioAddress, BothFamiliesSurviveTheRoundTrip) {
    for (const char* text : {"127.0.0.1", "10.1.2.3", "::1", "fe80::1"}) {
        EXPECT_EQ(fromAsio(*toAsio(ip(text))), ip(text)) << text;
    }
}

TEST(AsioAddress, AMappedAddressIsPlainIpv4OnBothWays) {
    const base::IpAddress mapped = ip("::ffff:10.0.0.1");
    EXPECT_EQ(toAsio(mapped)->to_string(), "10.0.0.1");
    EXPECT_EQ(fromAsio(asio::ip::make_address("::ffff:10.0.0.1")), ip("10.0.0.1"));
}

TEST(AsioAddress, BytesOfAnOddLengthCannotBeDialled) {
    const base::Bytes odd{1, 2, 3};
    EXPECT_FALSE(toAsio(*base::IpAddress::fromBytes(odd)));
    EXPECT_FALSE(toAsio(base::IpAddress()));
}

TEST(AsioAddress, ADualStackSocketReachesIpv4ThroughTheMappedForm) {
    EXPECT_EQ(forFamily(ip("10.0.0.1"), true)->to_string(), "::ffff:10.0.0.1");
    EXPECT_EQ(forFamily(ip("10.0.0.1"), false)->to_string(), "10.0.0.1");
    EXPECT_EQ(forFamily(ip("::1"), true)->to_string(), "::1");
    EXPECT_FALSE(forFamily(ip("::1"), false));
}

}  // namespace
}  // namespace swimscope::net
