#include "engine/dialect/plain.h"

#include <gtest/gtest.h>

#include "engine/dialect/limits.h"

namespace swimscope::dialect {
namespace {

using std::chrono::system_clock;
const auto kWall = system_clock::time_point(std::chrono::seconds(1'700'000'000));

DialectOptions named(const std::string& name, std::uint64_t seed = 1) {
    DialectOptions options;
    options.nodeName = name;
    options.seed = seed;
    return options;
}

Outbox told(Plain& plain, const base::Bytes& bytes) {
    Outbox out;
    plain.observe({}, swim::Event(swim::MessageReceived{{}, swim::Via::Packet, bytes}), out);
    return out;
}

base::Bytes text(std::string_view text) {
    return base::toBytes(text);
}

TEST(Plain, AMessageArrivesWithItsSender) {
    Plain a(named("a", 1));
    Plain b(named("b", 2));
    const auto bytes = a.wrap(text("hi"), "text/plain", kWall);
    ASSERT_TRUE(bytes);
    const Outbox out = told(b, *bytes);
    const auto& message = std::get<Message>(out.events.at(0));
    EXPECT_TRUE(message.ours);
    EXPECT_EQ(message.sender, "a");
    EXPECT_EQ(message.sentAt, kWall);
    EXPECT_EQ(message.bytes, text("hi"));
    EXPECT_TRUE(out.commands.empty());
}

TEST(Plain, EachMessageHasAnIdOfItsOwn) {
    Plain a(named("a"));
    Plain b(named("b"));
    EXPECT_EQ(told(b, *a.wrap(text("hi"), "text/plain", kWall)).events.size(), 1u);
    EXPECT_EQ(told(b, *a.wrap(text("hi"), "text/plain", kWall)).events.size(), 1u);
}

TEST(Plain, ABroadcastSpreadsAndIsNoNewsToItsSender) {
    Plain a(named("a", 1));
    Plain b(named("b", 2));
    const auto bytes = a.wrapBroadcast(text("hi"), "text/plain", kWall);
    const Outbox atB = told(b, *bytes);
    EXPECT_EQ(atB.events.size(), 1u);
    EXPECT_EQ(atB.commands.size(), 1u);
    const Outbox atA = told(a, *bytes);
    EXPECT_TRUE(atA.events.empty());
    EXPECT_TRUE(atA.commands.empty());
}

TEST(Plain, TagsAreWrittenIntoTheMetadata) {
    DialectOptions options = named("a");
    options.tags = {{"dc", "lab"}, {"role", "web"}};
    Plain plain(std::move(options));
    EXPECT_EQ(base::asText(plain.nodeMeta(512)), "dc=lab role=web");
    EXPECT_TRUE(plain.setTags({{"x", "1"}}));
    EXPECT_EQ(base::asText(plain.nodeMeta(512)), "x=1");
    EXPECT_EQ(plain.tags(), (Tags{{"x", "1"}}));
}

TEST(Plain, TagsThatDoNotFitChangeNothing) {
    Plain plain(named("a"));
    ASSERT_TRUE(plain.setTags({{"x", "1"}}));
    EXPECT_FALSE(plain.setTags({{"x", std::string(kMaxMetaBytes, 'y')}}));
    EXPECT_FALSE(plain.setTags({{"a b", "1"}}));
    EXPECT_EQ(base::asText(plain.nodeMeta(512)), "x=1");
}

TEST(Plain, MetadataIsFree) {
    Plain plain(named("a"));
    EXPECT_TRUE(plain.setMeta(base::Bytes{0, 1, 2}));
    EXPECT_EQ(plain.nodeMeta(512), (base::Bytes{0, 1, 2}));
    EXPECT_TRUE(plain.tags().empty());
    EXPECT_TRUE(plain.setMeta(text("a=1")));
    EXPECT_EQ(plain.tags(), (Tags{{"a", "1"}}));
    EXPECT_FALSE(plain.setMeta(base::Bytes(kMaxMetaBytes + 1, 0)));
}

TEST(Plain, AsksNothingOfItsPeers) {
    Plain plain(named("a"));
    EXPECT_EQ(plain.delegateVersion(), 0);
    EXPECT_TRUE(plain.localState(/*join=*/true).empty());
    EXPECT_FALSE(plain.ackPayload());
    EXPECT_FALSE(plain.hasBroadcasts());
    EXPECT_FALSE(plain.userEvent("deploy", {}));
    EXPECT_TRUE(plain.beginLeave({}));
    EXPECT_TRUE(plain.leaveReady());
    EXPECT_FALSE(plain.deadline());
}

TEST(Plain, FreeMetadataIsNotReplacedByTags) {
    DialectOptions options;
    options.meta = base::toBytes("free text");
    const auto plain = makePlain(options);
    EXPECT_FALSE(plain->setTags({{"a", "1"}}));
    EXPECT_EQ(base::asText(plain->nodeMeta(512)), "free text");
    ASSERT_TRUE(plain->setMeta({}));
    EXPECT_TRUE(plain->setTags({{"a", "1"}}));
    EXPECT_TRUE(plain->setTags({{"b", "2"}})) << "tags may follow tags";
}

TEST(Plain, ItsRoomIsWhatItsEnvelopesLeave) {
    DialectOptions options;
    options.nodeName = "n1";
    const auto plain = makePlain(options);
    const auto now = std::chrono::system_clock::time_point(std::chrono::hours(24 * 20600));
    const swim::MessageRoom messages{1394, 65'500, 1395, 20u << 20};
    const swim::MessageRoom room = plain->payloadRoom(messages, "text/plain");
    EXPECT_EQ(plain->wrap(base::Bytes(room.bestEffort, 'x'), "text/plain", now)->size(), 1394u);
    EXPECT_EQ(plain->wrap(base::Bytes(room.datagram, 'x'), "text/plain", now)->size(), 65'500u);
    EXPECT_EQ(plain->wrapBroadcast(base::Bytes(room.broadcast, 'x'), "text/plain", now)->size(),
              1395u);
    EXPECT_EQ(plain->wrap(base::Bytes(room.reliable, 'x'), "text/plain", now)->size(), 20u << 20);
}

}  // namespace
}  // namespace swimscope::dialect
