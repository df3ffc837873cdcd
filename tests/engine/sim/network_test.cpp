#include "engine/sim/network.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

TEST(Network, HostsAreFoundWhereTheyAreAttached) {
    Network network{Link{}};
    const auto odd = *base::Endpoint::parse("192.168.0.1:80");
    network.attach(1, addressNumber(1));
    network.attach(2, addressNumber(70'000));
    network.attach(3, odd);
    EXPECT_EQ(network.at(addressNumber(1)), 1u);
    EXPECT_EQ(network.at(addressNumber(70'000)), 2u);
    EXPECT_EQ(network.at(odd), 3u);
    EXPECT_EQ(network.at(addressNumber(2)), kNoHost);
    network.detach(addressNumber(1));
    network.detach(odd);
    EXPECT_EQ(network.at(addressNumber(1)), kNoHost);
    EXPECT_EQ(network.at(odd), kNoHost);
}

TEST(Network, AddressesReadLikeAddresses) {
    EXPECT_EQ(addressNumber(0x010203).toString(), "10.1.2.3:7946");
}

TEST(Network, ACutIsOneWayUntilItHeals) {
    Network network{Link{}};
    network.cut(1, 2);
    EXPECT_FALSE(network.passes(1, 2));
    EXPECT_TRUE(network.passes(2, 1));
    network.heal(1, 2);
    EXPECT_TRUE(network.passes(1, 2));
}

TEST(Network, GroupsHearOnlyThemselves) {
    Network network{Link{}};
    network.partition({{1, 2}, {3}});
    EXPECT_TRUE(network.passes(1, 2));
    EXPECT_FALSE(network.passes(1, 3));
    EXPECT_FALSE(network.passes(3, 4));
    EXPECT_TRUE(network.passes(4, 5));
    network.healAll();
    EXPECT_TRUE(network.passes(1, 3));
}

TEST(Network, TheNearestLinkCounts) {
    Link far;
    far.latency = Latency::constant(100ms);
    Link farther;
    farther.latency = Latency::constant(200ms);
    Link near;
    near.latency = Latency::constant(1ms);
    Network network{near};
    EXPECT_EQ(network.link(1, 2), near);
    network.setOf(1, far);
    EXPECT_EQ(network.link(1, 2), far);
    EXPECT_EQ(network.link(2, 1), far);
    network.setOf(2, farther);
    EXPECT_EQ(network.link(1, 2), farther);
    network.setBetween(1, 2, near);
    EXPECT_EQ(network.link(1, 2), near);
    EXPECT_EQ(network.link(2, 1), farther);
    network.forgetLink(1);
    EXPECT_EQ(network.link(1, 2), farther);
    network.forgetLinks();
    EXPECT_EQ(network.link(1, 2), near);
}

}  // namespace
}  // namespace swimscope::sim
