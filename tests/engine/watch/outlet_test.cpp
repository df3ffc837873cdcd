#include "engine/watch/outlet.h"

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::watch {
namespace {

const base::Endpoint kPeer{base::IpAddress::v4(127, 0, 0, 1), 7946};

TEST(Outlet, AnEmptyPushPullIsTheAnonymousPeek) {
    wire::Security plain;
    Outlet outlet(plain, /*compression=*/false, /*seed=*/1);
    const auto id = outlet.open(kPeer, std::chrono::seconds(1));
    outlet.label(id);
    outlet.emptyPushPull(id);
    std::vector<machine::Action> actions;
    outlet.take(actions);
    ASSERT_EQ(actions.size(), 2u);
    const auto& sent = std::get<machine::SendOnStream>(actions[1]);
    EXPECT_EQ(base::toHex(sent.bytes),
              "0683a44a6f696ec2a54e6f64657300ac557365725374617465"
              "4c656e00");
}

TEST(Outlet, ALabelGoesFirst) {
    wire::Security labelled;
    labelled.label = "eu";
    Outlet outlet(labelled, /*compression=*/false, /*seed=*/1);
    const auto id = outlet.open(kPeer, std::chrono::seconds(1));
    outlet.label(id);
    std::vector<machine::Action> actions;
    outlet.take(actions);
    ASSERT_EQ(actions.size(), 2u);
    EXPECT_EQ(base::toHex(std::get<machine::SendOnStream>(actions[1]).bytes), "f4026575");
}

TEST(Outlet, NumbersItsPingsOneByOneAndCountsWhatLeaves) {
    wire::Security plain;
    Outlet outlet(plain, /*compression=*/false, /*seed=*/7);
    const std::uint32_t first = outlet.nextSeqNo();
    EXPECT_NE(first, 0u);
    EXPECT_EQ(outlet.nextSeqNo(), first + 1);
    outlet.ping(kPeer, first, "a");
    outlet.borrowedPing(kPeer, first + 1, kPeer, "b");
    EXPECT_EQ(outlet.datagrams(), 2u);
    std::vector<machine::Action> actions;
    outlet.take(actions);
    ASSERT_EQ(actions.size(), 2u);
    EXPECT_EQ(std::get<machine::SendDatagram>(actions[0]).bytes.size() +
                  std::get<machine::SendDatagram>(actions[1]).bytes.size(),
              outlet.bytes());
}

TEST(Outlet, APingMayAskForItsAnswerElsewhere) {
    wire::Security plain;
    Outlet outlet(plain, /*compression=*/false, /*seed=*/1);
    const base::Endpoint other{base::IpAddress::v4(10, 0, 0, 2), 7947};
    outlet.pingAnsweredTo(kPeer, 5, "b", other, "a");
    std::vector<machine::Action> actions;
    outlet.take(actions);
    ASSERT_EQ(actions.size(), 1u);
    const auto& sent = std::get<machine::SendDatagram>(actions[0]);
    EXPECT_EQ(sent.to, kPeer);
    wire::Scratch scratch;
    const auto ping = wire::decodePing(base::BytesView(sent.bytes).subspan(1), scratch);
    ASSERT_TRUE(ping);
    EXPECT_EQ(ping->seqNo, 5u);
    EXPECT_EQ(ping->node, "b");
    EXPECT_TRUE(other.ip.consistsOf(ping->sourceAddr));
    EXPECT_EQ(ping->sourcePort, 7947);
    EXPECT_EQ(ping->sourceNode, "a");
}

TEST(Outlet, TheDoctorsTextsAreThese) {
    wire::Security plain;
    Outlet outlet(plain, /*compression=*/false, /*seed=*/1);
    outlet.dskitStream({1});
    outlet.lineEnds({1});
    outlet.tlsHello({1});
    std::vector<machine::Action> actions;
    outlet.take(actions);
    ASSERT_EQ(actions.size(), 3u);
    EXPECT_EQ(base::toHex(std::get<machine::SendOnStream>(actions[0]).bytes), "02");
    EXPECT_EQ(base::toHex(std::get<machine::SendOnStream>(actions[1]).bytes), "0d0a0d0a");
    const base::Bytes& hello = std::get<machine::SendOnStream>(actions[2]).bytes;
    ASSERT_GT(hello.size(), 9u);
    EXPECT_EQ(hello[0], 0x16);
    EXPECT_EQ(hello.size(), 5u + hello[4]) << "the record says how long it is";
    EXPECT_EQ(hello.size(), 9u + hello[8]) << "the message says how long it is";
}

}  // namespace
}  // namespace swimscope::watch
