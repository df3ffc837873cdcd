#include "engine/net/udp_channel.h"

#include <vector>

#include <asio/ip/v6_only.hpp>
#include <gtest/gtest.h>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"
#include "run_until.h"

namespace swimscope::net {
namespace {

using asio::ip::udp;

struct DatagramInbox final : UdpChannel::Owner {
    void onDatagram(base::Instant, const base::Endpoint& from, base::BytesView bytes) override {
        froms.push_back(from);
        datagrams.push_back(base::toBytes(bytes));
        if (destroyOnArrival) {
            destroyOnArrival->reset();
        }
    }
    void onDatagramsDone() override { ++wakeUps; }

    std::vector<base::Endpoint> froms;
    std::vector<base::Bytes> datagrams;
    int wakeUps = 0;
    std::unique_ptr<UdpChannel>* destroyOnArrival = nullptr;
};

struct UdpChannels : testing::Test {
    udp::socket bound(const char* address) {
        return udp::socket(loop.context(), udp::endpoint(asio::ip::make_address(address), 0));
    }
    static base::Endpoint addressOf(const udp::socket& socket) {
        return fromAsio(socket.local_endpoint());
    }

    Loop loop;
    DatagramInbox inbox;
    DatagramInbox other;
};

TEST_F(UdpChannels, CarryDatagramsWithTheAddressOfTheSender) {
    udp::socket receiver = bound("127.0.0.1");
    udp::socket sender = bound("127.0.0.1");
    const base::Endpoint to = addressOf(receiver);
    const base::Endpoint from = addressOf(sender);
    UdpChannel in(loop, std::move(receiver), inbox);
    UdpChannel out(loop, std::move(sender), other);
    in.start();
    EXPECT_FALSE(out.send(to, base::asBytes("hello")));
    EXPECT_FALSE(out.send(to, {}));
    ASSERT_TRUE(runUntil(loop, [&] { return inbox.datagrams.size() == 2; }));
    EXPECT_EQ(base::asText(inbox.datagrams[0]), "hello");
    EXPECT_TRUE(inbox.datagrams[1].empty());
    EXPECT_EQ(inbox.froms[0], from);
}

TEST_F(UdpChannels, TakeWhatWaitsInOneWakeUpButNoMoreThanTheBound) {
    udp::socket receiver = bound("127.0.0.1");
    const base::Endpoint to = addressOf(receiver);
    UdpChannel in(loop, std::move(receiver), inbox);
    UdpChannel out(loop, bound("127.0.0.1"), other);
    const std::size_t count = kDatagramsPerWakeUp + 5;
    for (std::size_t i = 0; i < count; ++i) {
        ASSERT_FALSE(out.send(to, base::asBytes("x")));
    }
    in.start();
    ASSERT_TRUE(runUntil(loop, [&] { return inbox.datagrams.size() == count; }));
    EXPECT_EQ(inbox.wakeUps, 2);
}

TEST_F(UdpChannels, CountWhatTheKernelThrewAway) {
    udp::socket receiver = bound("127.0.0.1");
    receiver.set_option(asio::socket_base::receive_buffer_size(1));
    const base::Endpoint to = addressOf(receiver);
    UdpChannel in(loop, std::move(receiver), inbox);
    UdpChannel out(loop, bound("127.0.0.1"), other);
    EXPECT_EQ(in.lost(), 0u);
    const std::size_t count = 200;
    for (std::size_t i = 0; i < count; ++i) {
        ASSERT_FALSE(out.send(to, base::Bytes(1000, 7)));
    }
    const std::uint64_t lost = in.lost();
    EXPECT_GT(lost, 0u);
    in.start();
    ASSERT_TRUE(runUntil(loop, [&] { return inbox.datagrams.size() + lost == count; }));
}

TEST_F(UdpChannels, KnowWhichAddressesTheyReach) {
    const auto v4 = base::IpAddress::v4(127, 0, 0, 1);
    const auto v6 = *base::IpAddress::parse("::1");
    UdpChannel four(loop, bound("127.0.0.1"), other);
    EXPECT_TRUE(four.reaches(v4));
    EXPECT_FALSE(four.reaches(v6));
    UdpChannel six(loop, bound("::1"), other);
    EXPECT_FALSE(six.reaches(v4));
    EXPECT_TRUE(six.reaches(v6));
    UdpChannel both(loop, bound("::"), other);
    EXPECT_TRUE(both.reaches(v4));
    EXPECT_TRUE(both.reaches(v6));
    EXPECT_FALSE(both.reaches({}));
}

TEST_F(UdpChannels, SayWhyADatagramCouldNotBeSent) {
    UdpChannel out(loop, bound("127.0.0.1"), other);
    const base::Bytes tooLong(70000, 0);
    EXPECT_TRUE(out.send({base::IpAddress::v4(127, 0, 0, 1), 9}, tooLong));
    EXPECT_TRUE(out.send({*base::IpAddress::parse("::1"), 9}, base::asBytes("x")));
    EXPECT_TRUE(out.send({base::IpAddress(), 9}, base::asBytes("x")));
}

TEST_F(UdpChannels, ADualStackSocketShowsIpv4PeersAsIpv4) {
    udp::socket receiver(loop.context(), udp::v6());
    receiver.set_option(asio::ip::v6_only(false));
    receiver.bind({asio::ip::address_v6::any(), 0});
    const base::Endpoint to{base::IpAddress::v4(127, 0, 0, 1), receiver.local_endpoint().port()};
    udp::socket sender = bound("127.0.0.1");
    const base::Endpoint from = addressOf(sender);
    UdpChannel in(loop, std::move(receiver), inbox);
    UdpChannel out(loop, std::move(sender), other);
    in.start();
    out.start();
    ASSERT_FALSE(out.send(to, base::asBytes("there")));
    ASSERT_TRUE(runUntil(loop, [&] { return inbox.datagrams.size() == 1; }));
    EXPECT_EQ(inbox.froms[0], from);
    ASSERT_FALSE(in.send(from, base::asBytes("back")));
    EXPECT_TRUE(runUntil(loop, [&] { return other.datagrams.size() == 1; }));
}

TEST_F(UdpChannels, MayBeDestroyedByTheirOwnerWhileDelivering) {
    udp::socket receiver = bound("127.0.0.1");
    const base::Endpoint to = addressOf(receiver);
    auto in = std::make_unique<UdpChannel>(loop, std::move(receiver), inbox);
    UdpChannel out(loop, bound("127.0.0.1"), other);
    inbox.destroyOnArrival = &in;
    ASSERT_FALSE(out.send(to, base::asBytes("1")));
    ASSERT_FALSE(out.send(to, base::asBytes("2")));
    in->start();
    ASSERT_TRUE(runUntil(loop, [&] { return in == nullptr; }));
    EXPECT_EQ(inbox.datagrams.size(), 1u);
    EXPECT_EQ(inbox.wakeUps, 0);
}

}  // namespace
}  // namespace swimscope::net
