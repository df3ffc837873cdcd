#include "engine/session/address_choice.h"

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

base::Endpoint at(const char* text) {
    return *base::Endpoint::parse(text);
}
base::IpAddress ip(const char* text) {
    return *base::IpAddress::parse(text);
}

TEST(AddressChoice, TakesTheConfiguredAddressAndFillsItsPort) {
    EXPECT_EQ(chooseAddress(at("0.0.0.0:7946"), at("10.0.0.1:99"), {}, false).address,
              at("10.0.0.1:99"));
    EXPECT_EQ(chooseAddress(at("0.0.0.0:7946"), at("10.0.0.1:0"), {}, false).address,
              at("10.0.0.1:7946"));
}

TEST(AddressChoice, TakesTheBoundAddressWhenItIsOne) {
    const auto choice = chooseAddress(at("127.0.0.1:5"), {}, {ip("10.0.0.1")}, false);
    EXPECT_EQ(choice.address, at("127.0.0.1:5"));
    EXPECT_FALSE(choice.warning);
}

TEST(AddressChoice, WarnsOfALoopbackAddressToldToOthers) {
    const auto choice = chooseAddress(at("0.0.0.0:5"), at("127.0.0.1:5"), {}, false);
    ASSERT_TRUE(choice.warning);
    EXPECT_NE(choice.warning->english().find("127.0.0.1"), std::string::npos);
    EXPECT_FALSE(chooseAddress(at("127.0.0.1:5"), at("127.0.0.1:5"), {}, false).warning);
}

TEST(AddressChoice, NeverPicksALinkLocalAddress) {
    const std::vector<base::IpAddress> interfaces{ip("169.254.1.1"), ip("fe80::1"), ip("fd00::7")};
    EXPECT_EQ(chooseAddress(at("[::]:5"), {}, interfaces, true).address, at("[fd00::7]:5"));
    EXPECT_TRUE(chooseAddress(at("0.0.0.0:5"), {}, interfaces, true).address.ip.isLoopback());
}

TEST(AddressChoice, NamesTheOtherAddressesItCouldHaveTaken) {
    const std::vector<base::IpAddress> two{ip("10.0.0.1"), ip("192.168.1.5"), ip("127.0.0.1")};
    const auto choice = chooseAddress(at("0.0.0.0:5"), {}, two, false);
    ASSERT_TRUE(choice.note);
    EXPECT_NE(choice.note->english().find("10.0.0.1:5"), std::string::npos);
    EXPECT_NE(choice.note->english().find("192.168.1.5"), std::string::npos);
    EXPECT_FALSE(chooseAddress(at("0.0.0.0:5"), {}, {ip("10.0.0.1")}, false).note);
}

TEST(AddressChoice, PrefersAPrivateInterfaceForAnUnspecifiedOne) {
    const std::vector<base::IpAddress> interfaces{ip("203.0.113.9"), ip("192.168.1.5"),
                                                  ip("127.0.0.1")};
    const auto choice = chooseAddress(at("0.0.0.0:7946"), {}, interfaces, false);
    EXPECT_EQ(choice.address, at("192.168.1.5:7946"));
    EXPECT_FALSE(choice.warning);
}

TEST(AddressChoice, WarnsOfAPublicAddressOnlyWithoutAKey) {
    const std::vector<base::IpAddress> interfaces{ip("203.0.113.9"), ip("127.0.0.1")};
    EXPECT_TRUE(chooseAddress(at("0.0.0.0:7946"), {}, interfaces, false).warning);
    EXPECT_FALSE(chooseAddress(at("0.0.0.0:7946"), {}, interfaces, true).warning);
}

TEST(AddressChoice, FallsBackToLoopbackAndSaysSo) {
    const auto choice = chooseAddress(at("0.0.0.0:7946"), {}, {ip("127.0.0.1")}, false);
    EXPECT_EQ(choice.address, at("127.0.0.1:7946"));
    EXPECT_TRUE(choice.warning);
    EXPECT_EQ(chooseAddress(at("0.0.0.0:7946"), {}, {ip("fe80::1")}, false).address,
              at("127.0.0.1:7946"))
        << "an IPv4 socket cannot be reached by IPv6";
}

TEST(AddressChoice, AnnouncesIpv4InItsShortForm) {
    EXPECT_EQ(chooseAddress(at("[::]:7946"), at("[::ffff:10.0.0.1]:1"), {}, false)
                  .address.ip.bytes()
                  .size(),
              4u);
}

TEST(AddressChoice, KnowsThePrivateRanges) {
    for (const char* text :
         {"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1", "169.254.1.1",
          "fd00::1", "fe80::1", "::ffff:10.0.0.1"}) {
        EXPECT_TRUE(isPrivate(ip(text))) << text;
    }
    for (const char* text : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:db8::1"}) {
        EXPECT_FALSE(isPrivate(ip(text))) << text;
    }
}

TEST(AddressChoice, ListsLoopbackLast) {
    const auto addresses = interfaceAddresses();
    ASSERT_FALSE(addresses.empty());
    EXPECT_TRUE(addresses.back().isLoopback());
}

TEST(AddressChoice, KnowsByWhichAddressPacketsLeave) {
    const base::IpAddress here = base::IpAddress::v4(127, 0, 0, 1);
    EXPECT_EQ(sourceTowards(here), here);
    EXPECT_EQ(sourceTowards(base::IpAddress::parse("::1").value()),
              base::IpAddress::parse("::1").value());
    EXPECT_FALSE(sourceTowards({}));
}

}  // namespace
}  // namespace swimscope::session
