#include "engine/net/sockets.h"

#include <gtest/gtest.h>

#include "engine/net/bound_socket.h"
#include "engine/net/limits.h"
#include "run_until.h"

namespace swimscope::net {
namespace {

struct Binding : testing::Test {
    Loop loop;
};

TEST_F(Binding, TakesTcpAndUdpOnTheSamePort) {
    const auto sockets = Sockets::bind(loop, kAnyLoopbackPort);
    ASSERT_TRUE(sockets);
    const BoundSocket& bound = (*sockets)->bound().front();
    EXPECT_NE((*sockets)->local().port, 0);
    EXPECT_EQ(bound.acceptor.local_endpoint().port(), bound.udp.local_endpoint().port());
}

TEST_F(Binding, SeveralAddressesShareThePortOfTheFirst) {
    const base::Endpoint wanted[] = {{base::IpAddress::v4(127, 0, 0, 1), 0},
                                     {base::IpAddress::v4(127, 0, 0, 9), 0},
                                     {*base::IpAddress::parse("::1"), 0}};
    const auto sockets = Sockets::bind(loop, wanted);
    ASSERT_TRUE(sockets) << sockets.error();
    const auto locals = (*sockets)->locals();
    ASSERT_EQ(locals.size(), 3u);
    EXPECT_EQ(locals[1].toString(), "127.0.0.9:" + std::to_string(locals[0].port));
    EXPECT_EQ(locals[2].toString(), "[::1]:" + std::to_string(locals[0].port));
}

TEST_F(Binding, OneThatFailsFailsAll) {
    const auto first = Sockets::bind(loop, kAnyLoopbackPort);
    ASSERT_TRUE(first);
    const base::Endpoint wanted[] = {{base::IpAddress::v4(127, 0, 0, 9), 0}, (*first)->local()};
    const auto second = Sockets::bind(loop, wanted);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error(), (*first)->local().toString() + " is in use by another program");
    EXPECT_FALSE(Sockets::bind(loop, std::span<const base::Endpoint>{}));
}

TEST_F(Binding, AsksForALargeReceiveBuffer) {
    const auto sockets = Sockets::bind(loop, kAnyLoopbackPort);
    ASSERT_TRUE(sockets);
    EXPECT_GE((*sockets)->receiveBuffer(), kUdpKernelBufferMin);
}

}  // namespace
}  // namespace swimscope::net
