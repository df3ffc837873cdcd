#include "engine/base/address.h"

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

IpAddress ip(const char* text) {
    return IpAddress::parse(text).value();
}

IpAddress bytes(const Bytes& raw) {
    return IpAddress::fromBytes(raw).value();
}

TEST(IpAddress, TextGivesTheShortestByteForm) {
    EXPECT_EQ(toHex(ip("127.0.0.1").bytes()), "7f000001");
    EXPECT_EQ(toHex(ip("::1").bytes()), "00000000000000000000000000000001");
    EXPECT_EQ(ip("10.1.2.3"), IpAddress::v4(10, 1, 2, 3));
}

TEST(IpAddress, TextThatIsNoAddressGivesNothing) {
    for (const char* text : {"", "1.2.3", "1.2.3.256", "host", "127.0.0.1 ", "[::1]", "1::2::3"}) {
        EXPECT_FALSE(IpAddress::parse(text)) << text;
    }
    EXPECT_FALSE(IpAddress::parse(std::string_view("127.0.0.1\0x", 11)));
}

TEST(IpAddress, WireBytesAreKeptVerbatim) {
    const Bytes mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 10, 0, 0, 1};
    EXPECT_TRUE(equal(bytes(mapped).bytes(), mapped));
    EXPECT_NE(bytes(mapped), IpAddress::v4(10, 0, 0, 1));
    EXPECT_EQ(bytes(mapped).unmapped(), IpAddress::v4(10, 0, 0, 1));
    EXPECT_TRUE(bytes({}).empty());
    EXPECT_FALSE(IpAddress::fromBytes(Bytes(17)));
}

TEST(IpAddress, IsComparedWithRawBytes) {
    for (const char* text : {"10.0.0.1", "10.0.0.2", "::1", "::ffff:10.0.0.1"}) {
        for (const char* other : {"10.0.0.1", "10.0.0.2", "::1", "::ffff:10.0.0.1"}) {
            EXPECT_EQ(ip(text).consistsOf(ip(other).bytes()), ip(text) == ip(other)) << text;
        }
        EXPECT_FALSE(ip(text).consistsOf({}));
    }
    EXPECT_TRUE(IpAddress().consistsOf({}));
}

TEST(IpAddress, DisplayLooksThroughTheMappedForm) {
    EXPECT_EQ(ip("::ffff:10.0.0.1").toString(), "10.0.0.1");
    EXPECT_EQ(ip("fe80::1").toString(), "fe80::1");
    EXPECT_EQ(bytes({1, 2, 3}).toString(), "?010203");
}

TEST(IpAddress, KindsAreToldApart) {
    EXPECT_TRUE(ip("::ffff:1.2.3.4").isV4());
    EXPECT_FALSE(ip("::ffff:1.2.3.4").isV6());
    EXPECT_TRUE(ip("2001:db8::7").isV6());
    EXPECT_FALSE(bytes({1, 2, 3}).isV4());
    EXPECT_FALSE(bytes({1, 2, 3}).isV6());
    for (const char* text : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"}) {
        EXPECT_TRUE(ip(text).isLoopback()) << text;
    }
    EXPECT_FALSE(ip("10.0.0.1").isLoopback());
    EXPECT_FALSE(ip("fe80::1").isLoopback());
    for (const char* text : {"0.0.0.0", "::", "::ffff:0.0.0.0"}) {
        EXPECT_TRUE(ip(text).isUnspecified()) << text;
    }
    EXPECT_FALSE(ip("::1").isUnspecified());
    EXPECT_FALSE(IpAddress().isUnspecified());
}

TEST(Endpoint, TextRoundTrips) {
    for (const char* text : {"10.0.0.1:7946", "[::1]:7946", "[fe80::1]:0", "1.2.3.4:65535"}) {
        const auto endpoint = Endpoint::parse(text);
        ASSERT_TRUE(endpoint) << text;
        EXPECT_EQ(endpoint->toString(), text);
    }
}

TEST(Endpoint, OnlyRealAddressesAreReadBack) {
    const Endpoint odd{*IpAddress::fromBytes(Bytes{1, 2, 3, 4, 5}), 7946};
    EXPECT_EQ(odd.toString(), "?0102030405:7946");
    EXPECT_FALSE(Endpoint::parse(odd.toString()));
    const Endpoint mapped{ip("::ffff:10.0.0.1"), 7946};
    EXPECT_EQ(Endpoint::parse(mapped.toString()), (Endpoint{ip("10.0.0.1"), 7946}));
}

TEST(Endpoint, IncompleteTextGivesNothing) {
    for (const char* text : {"10.0.0.1", "10.0.0.1:", "10.0.0.1:65536", "10.0.0.1:-1", ":7946",
                             "::1:7946", "[10.0.0.1]:1", "[::1]", "10.0.0.1:7x", "10.0.0.1: 7"}) {
        EXPECT_FALSE(Endpoint::parse(text)) << text;
    }
}

TEST(Endpoint, TheMappedFormReachesTheSamePlace) {
    const Endpoint plain{ip("10.0.0.1"), 7946};
    EXPECT_TRUE(plain.reaches({ip("::ffff:10.0.0.1"), 7946}));
    EXPECT_FALSE(plain.reaches({ip("10.0.0.1"), 7947}));
    EXPECT_FALSE(plain.reaches({ip("10.0.0.2"), 7946}));
}

TEST(Ports, AreDigitsUpTo65535) {
    EXPECT_EQ(parsePort("0"), 0);
    EXPECT_EQ(parsePort("65535"), 65535);
    for (const char* bad : {"", "65536", "-1", "+1", "1x", " 1", "99999999999999999999"}) {
        EXPECT_FALSE(parsePort(bad)) << bad;
    }
}

TEST(HostAndPort, AreToldApart) {
    const auto parts = [](std::string_view text) {
        const HostPort split = splitHostPort(text);
        return std::string(split.host) + " " + std::string(split.port.value_or("none"));
    };
    EXPECT_EQ(parts("host"), "host none");
    EXPECT_EQ(parts("host:1"), "host 1");
    EXPECT_EQ(parts("host:"), "host ");
    EXPECT_EQ(parts(":1"), " 1");
    EXPECT_EQ(parts("::1"), "::1 none");
    EXPECT_EQ(parts("[::1]"), "::1 none");
    EXPECT_EQ(parts("[::1]:1"), "::1 1");
    EXPECT_EQ(parts("[]:1"), " 1");
    EXPECT_EQ(parts("[::1"), "[::1 none");
    EXPECT_EQ(parts(""), " none");
}

}  // namespace
}  // namespace swimscope::base
