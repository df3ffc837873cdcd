#include "engine/dialect/incoming.h"

#include <gtest/gtest.h>

#include "engine/dialect/limits.h"
#include "engine/dialect/serf_codec.h"
#include "engine/proto/envelope.h"

namespace swimscope::dialect {
namespace {

const base::Endpoint kPeer{base::IpAddress::v4(10, 0, 0, 9), 7946};

proto::Envelope hello(bool spread) {
    proto::Envelope envelope;
    envelope.id = {1, 2, 3};
    envelope.sender = "peer";
    envelope.contentType = "text/plain";
    envelope.spread = spread;
    envelope.bytes = base::toBytes(std::string_view("hello"));
    return envelope;
}

Outbox taken(const base::Bytes& bytes, SeenIds& seen) {
    Outbox out;
    takeMessage({kPeer, swim::Via::Packet, bytes}, seen, out);
    return out;
}

TEST(Incoming, OursIsOpened) {
    SeenIds seen;
    const Outbox out = taken(proto::encode(hello(/*spread=*/false)), seen);
    ASSERT_EQ(out.events.size(), 1u);
    const auto& message = std::get<Message>(out.events[0]);
    EXPECT_TRUE(message.ours);
    EXPECT_EQ(message.from, kPeer);
    EXPECT_EQ(message.id, "010203");
    EXPECT_EQ(message.sender, "peer");
    EXPECT_EQ(message.kind, "text");
    EXPECT_EQ(base::asText(message.bytes), "hello");
    EXPECT_TRUE(out.commands.empty());
}

TEST(Incoming, OursHeardTwiceIsToldOnce) {
    SeenIds seen;
    const base::Bytes bytes = proto::encode(hello(/*spread=*/true));
    EXPECT_EQ(taken(bytes, seen).events.size(), 1u);
    const Outbox again = taken(bytes, seen);
    EXPECT_TRUE(again.events.empty());
    EXPECT_TRUE(again.commands.empty());
}

TEST(Incoming, ABroadcastIsGossipedOnAtFirstSight) {
    SeenIds seen;
    const base::Bytes bytes = proto::encode(hello(/*spread=*/true));
    const Outbox out = taken(bytes, seen);
    ASSERT_EQ(out.commands.size(), 1u);
    EXPECT_EQ(std::get<swim::Broadcast>(out.commands[0]).bytes, bytes);
}

TEST(Incoming, WhatFitsNoDatagramIsNotGossipedOn) {
    SeenIds seen;
    proto::Envelope large = hello(/*spread=*/true);
    large.bytes.resize(kMaxSpreadBytes);
    EXPECT_TRUE(taken(proto::encode(large), seen).commands.empty());
}

TEST(Incoming, AMessageWithoutAnIdIsNeverADuplicate) {
    SeenIds seen;
    proto::Envelope nameless = hello(/*spread=*/true);
    nameless.id.clear();
    for (int i = 0; i < 2; ++i) {
        const Outbox out = taken(proto::encode(nameless), seen);
        EXPECT_EQ(out.events.size(), 1u);
        EXPECT_TRUE(out.commands.empty());
    }
}

TEST(Incoming, ForeignBytesAreShownAsTheyAre) {
    SeenIds seen;
    const base::Bytes bytes = base::toBytes(std::string_view("hello"));
    for (int i = 0; i < 2; ++i) {
        const Outbox out = taken(bytes, seen);
        ASSERT_EQ(out.events.size(), 1u);
        const auto& message = std::get<Message>(out.events[0]);
        EXPECT_FALSE(message.ours);
        EXPECT_EQ(message.bytes, bytes);
        EXPECT_EQ(message.kind, "text");
    }
}

TEST(Incoming, GossipKeysOfOthersAreBlanked) {
    SeenIds seen;
    SerfQuery query;
    query.name = "_serf_install-key";
    query.payload = base::Bytes(40, 7);
    const Outbox out = taken(encode(query), seen);
    const auto& message = std::get<Message>(out.events.at(0));
    EXPECT_TRUE(message.bytes.empty());
    EXPECT_EQ(message.kind, "Serf query");
}

TEST(Incoming, WhateverANodeMayBroadcastIsGossipedOn) {
    // 1400 less the compound's header, the part's length and the type byte.
    constexpr std::size_t kRoom = 1395;
    SeenIds seen;
    proto::Envelope message = hello(/*spread=*/true);
    message.bytes.resize(1000);
    message.bytes.resize(1000 + kRoom - proto::encode(message).size());
    const base::Bytes bytes = proto::encode(message);
    ASSERT_EQ(bytes.size(), kRoom);
    EXPECT_EQ(taken(bytes, seen).commands.size(), 1u);
}

TEST(Incoming, WhatAPeerCallsItselfIsCut) {
    SeenIds seen;
    proto::Envelope message = hello(/*spread=*/false);
    message.id.resize(10'000);
    message.sender.assign(10'000, 's');
    message.contentType.assign(10'000, 't');
    const Outbox out = taken(proto::encode(message), seen);
    ASSERT_EQ(out.events.size(), 1u);
    const auto& told = std::get<Message>(out.events[0]);
    EXPECT_EQ(told.id.size(), 2 * kMaxIdBytes);
    EXPECT_LT(told.sender.size(), 300u);
    EXPECT_LT(told.contentType.size(), 300u);
}

}  // namespace
}  // namespace swimscope::dialect
