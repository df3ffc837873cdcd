#include "engine/session/live_lab_wires.h"

#include <gtest/gtest.h>

#include "engine/session/limits.h"

namespace swimscope::session {
namespace {

using std::chrono::milliseconds;

constexpr sim::HostId kOurs = 1;
constexpr sim::HostId kOtherOfOurs = 2;
constexpr sim::HostId kSerf = 3;
constexpr sim::HostId kGo = 4;

base::Endpoint portOf(std::uint16_t port) {
    return {base::IpAddress::v4(127, 0, 0, 1), port};
}

class LiveWiresTest : public testing::Test {
protected:
    LiveWiresTest() {
        wires.place(kOurs, portOf(17946), /*outside=*/false);
        wires.place(kOtherOfOurs, portOf(17947), /*outside=*/false);
        wires.place(kSerf, portOf(7950), /*outside=*/true);
    }
    net::Passage send(std::uint16_t to) { return gate->leaving(now, portOf(to), ping); }
    net::Passage receive(std::uint16_t from) { return gate->arriving(now, portOf(from), ping); }
    sim::Network& network() { return wires.network(); }

    static sim::Link perfect() {
        sim::Link link;
        link.latency = {};
        return link;
    }
    std::size_t sent = 0;
    std::size_t lost = 0;
    bool dialledByUs = false;
    LiveWires wires{perfect(),
                    /*seed=*/1,
                    {[this](sim::MessageKind, bool gone) {
                         ++sent;
                         lost += gone ? 1 : 0;
                     },
                     [this](const base::Endpoint&) { return dialledByUs; }}};
    const sim::Latency punctual;
    std::unique_ptr<net::TrafficGate> gate = wires.gateOf(kOurs, punctual);
    base::Instant now{std::chrono::hours(1)};
    const base::Bytes ping{0, 0x80};
};

TEST_F(LiveWiresTest, WhatPassesAtOnceIsDrawnForAWhile) {
    EXPECT_EQ(send(17947).delay, base::Duration{});
    ASSERT_EQ(wires.flights(now).size(), 1u);
    const LiveFlight flight = wires.flights(now).front();
    EXPECT_EQ(flight.from, kOurs);
    EXPECT_EQ(flight.to, kOtherOfOurs);
    EXPECT_EQ(flight.kind, sim::MessageKind::Ping);
    EXPECT_EQ(flight.arrival, now + kDrawnFlight);
    EXPECT_TRUE(wires.flights(now + kDrawnFlight).empty());
}

TEST_F(LiveWiresTest, ADelayIsDrawnAsLongAsItIs) {
    sim::Link slow = perfect();
    slow.latency = sim::Latency::constant(milliseconds(900));
    network().setBetween(kOurs, kOtherOfOurs, slow);
    EXPECT_EQ(send(17947).delay, milliseconds(900));
    EXPECT_EQ(wires.flights(now).front().arrival, now + milliseconds(900));
}

TEST_F(LiveWiresTest, ACutTakesOneWayOnly) {
    network().cut(kOurs, kSerf);
    EXPECT_TRUE(send(7950).lost);
    EXPECT_FALSE(receive(7950).lost);
    EXPECT_EQ(lost, 1u);
    EXPECT_EQ(sent, 2u);
    network().healAll();
    network().cut(kSerf, kOurs);
    EXPECT_FALSE(send(7950).lost);
    EXPECT_TRUE(receive(7950).lost);
}

TEST_F(LiveWiresTest, BetweenOursItIsJudgedWhereItLeaves) {
    network().cut(kOtherOfOurs, kOurs);
    EXPECT_FALSE(receive(17947).lost) << "the sender's gate has let it through";
    EXPECT_EQ(sent, 0u);
}

TEST_F(LiveWiresTest, StrangersPassAndAreNotDrawn) {
    network().setEverywhere([] {
        sim::Link dead = perfect();
        dead.loss = 1;
        return dead;
    }());
    EXPECT_FALSE(send(9999).lost);
    EXPECT_TRUE(wires.flights(now).empty());
    EXPECT_TRUE(send(7950).lost);
}

TEST_F(LiveWiresTest, AProgramThatSendsFromAnotherAddressIsKnownByItsPort) {
    EXPECT_EQ(wires.at({base::IpAddress::v4(172, 17, 0, 2), 7950}), kSerf);
    EXPECT_EQ(wires.at({base::IpAddress::v4(172, 17, 0, 2), 17946}), sim::kNoHost);
}

TEST_F(LiveWiresTest, AStreamNeedsBothWays) {
    const net::StreamParty serf = gate->party(portOf(7950), /*dialled=*/true);
    EXPECT_TRUE(gate->piece(now, serf, /*leaving=*/true, 10));
    network().cut(kSerf, kOurs);
    EXPECT_FALSE(gate->piece(now, serf, /*leaving=*/true, 10));
    EXPECT_FALSE(gate->piece(now, serf, /*leaving=*/false, 10));
}

TEST_F(LiveWiresTest, WhoeverDialsUsIsKnownByItsAddressAlone) {
    const net::StreamParty caller = gate->party(portOf(50123), /*dialled=*/false);
    EXPECT_TRUE(gate->piece(now, caller, /*leaving=*/true, 10));
    network().cut(kOurs, kSerf);
    EXPECT_FALSE(gate->piece(now, caller, /*leaving=*/true, 10));
    // With a second program at that address either may be the caller.
    network().healAll();
    wires.place(kGo, portOf(7951), /*outside=*/true);
    const net::StreamParty either = gate->party(portOf(50124), /*dialled=*/false);
    EXPECT_TRUE(gate->piece(now, either, /*leaving=*/true, 10));
    network().cut(kOurs, kGo);
    EXPECT_FALSE(gate->piece(now, either, /*leaving=*/true, 10));
}

TEST_F(LiveWiresTest, AProgramMayDialFromAnotherAddressThanItListensOn) {
    const net::StreamParty caller =
        gate->party({base::IpAddress::v4(127, 0, 0, 9), 50123}, /*dialled=*/false);
    network().cut(kOurs, kSerf);
    EXPECT_FALSE(gate->piece(now, caller, /*leaving=*/true, 10));
}

TEST_F(LiveWiresTest, WhatOursDialledIsJudgedAtTheirEnd) {
    dialledByUs = true;
    network().partition({{kOurs}});
    const net::StreamParty ours = gate->party(portOf(50125), /*dialled=*/false);
    EXPECT_TRUE(gate->piece(now, ours, /*leaving=*/true, 10));
    EXPECT_TRUE(wires.flights(now).empty());
}

TEST_F(LiveWiresTest, AHostThatMovesIsNoLongerAtItsFormerAddress) {
    wires.place(kOtherOfOurs, portOf(17999), /*outside=*/false);
    EXPECT_EQ(wires.at(portOf(17999)), kOtherOfOurs);
    EXPECT_EQ(wires.at(portOf(17947)), sim::kNoHost);
}

TEST_F(LiveWiresTest, WhatSomebodyTakesOutOfTheAirIsNotDrawnAnyMore) {
    const std::uint64_t serial = send(17947).ticket;
    ASSERT_NE(wires.flight(serial), nullptr);
    wires.forget(serial);
    EXPECT_EQ(wires.flight(serial), nullptr);
}

}  // namespace
}  // namespace swimscope::session
