#include "engine/dialect/serf.h"

#include "engine/dialect/limits.h"
#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_key_codec.h"
#include "engine/dialect/tags.h"
#include "tests/engine/dialect/query_filters.h"
#include "tests/engine/dialect/serf_agent.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

SerfQueryResponse responseIn(const swim::Command& command) {
    const auto& send = std::get<swim::SendToAddress>(command);
    EXPECT_EQ(send.to, kAsker);
    EXPECT_EQ(send.bytes.at(0), 5);
    auto response = decodeSerfQueryResponse(bodyOf(send.bytes));
    EXPECT_TRUE(response);
    return *response;
}

SerfQuery query(const std::string& name, std::uint32_t flags, base::Bytes payload = {}) {
    SerfQuery query;
    query.ltime = 4;
    query.id = 99;
    query.addr = base::toBytes(kAsker.ip.bytes());
    query.port = kAsker.port;
    query.sourceNode = "x";
    query.flags = flags;
    query.name = name;
    query.payload = std::move(payload);
    return query;
}

TEST(Serf, TagsAreItsMetadata) {
    Agent agent(Tags{{"role", "swimscope"}});
    EXPECT_EQ(readTags(agent.serf.nodeMeta(512)), (Tags{{"role", "swimscope"}}));
    EXPECT_TRUE(agent.serf.setTags({{"a", "b"}}));
    EXPECT_EQ(agent.serf.tags(), (Tags{{"a", "b"}}));
    EXPECT_FALSE(agent.serf.setTags({{"a", std::string(kMaxMetaBytes, 'x')}}));
    EXPECT_EQ(agent.serf.tags(), (Tags{{"a", "b"}}));
    EXPECT_FALSE(agent.serf.setMeta(base::asBytes("raw")));
}

TEST(Serf, AUserEventIsToldAndRetoldOnce) {
    Agent agent;
    const base::Bytes event = encode(SerfUserEvent{5, "deploy", {1, 2}, true});
    const auto events = only<UserEvent>(agent.heard(event));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].name, "deploy");
    EXPECT_EQ(events[0].lamport, 5u);
    EXPECT_TRUE(events[0].coalesce);
    EXPECT_EQ(agent.gossip(), std::vector<base::Bytes>{event});
    EXPECT_TRUE(only<UserEvent>(agent.heard(event)).empty());
}

TEST(Serf, OurUserEventIsGossipedAndNoNewsWhenItComesBack) {
    Agent agent;
    ASSERT_TRUE(agent.serf.userEvent("deploy", base::asBytes("v1")));
    const auto gossip = agent.gossip();
    ASSERT_EQ(gossip.size(), 1u);
    EXPECT_EQ(decodeSerfUserEvent(bodyOf(gossip[0]))->name, "deploy");
    EXPECT_TRUE(only<UserEvent>(agent.heard(gossip[0])).empty());
}

TEST(Serf, UserEventsHaveALimit) {
    Agent agent;
    EXPECT_FALSE(agent.serf.userEvent("big", base::Bytes(kUserEventLimit, 'x')));
    EXPECT_FALSE(agent.serf.userEvent("", {}));
    EXPECT_FALSE(agent.serf.hasBroadcasts());
}

TEST(Serf, EventTimesGoOnFromWhatWasHeard) {
    Agent agent;
    agent.heard(encode(SerfUserEvent{41, "x", {}, false}));
    agent.gossip();
    ASSERT_TRUE(agent.serf.userEvent("y", {}));
    for (const auto& message : agent.gossip()) {
        const auto event = decodeSerfUserEvent(bodyOf(message));
        if (event->name == "y") {
            EXPECT_EQ(event->ltime, 42u);
        }
    }
}

TEST(Serf, ABroadcastIsAUserEvent) {
    Agent agent;
    const auto bytes = agent.serf.wrapBroadcast(base::asBytes("hello"), "text/plain", {});
    ASSERT_TRUE(bytes);
    Agent other;
    const auto events = only<UserEvent>(other.heard(*bytes));
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].name, Serf::kBroadcastEvent);
    EXPECT_TRUE(only<UserEvent>(agent.heard(*bytes)).empty());
}

TEST(Serf, AMessageForOneNodeIsOurEnvelope) {
    Agent agent;
    const auto bytes = agent.serf.wrap(base::asBytes("hello"), "text/plain", {});
    ASSERT_TRUE(bytes);
    Agent other;
    const auto messages = only<Message>(other.heard(*bytes));
    ASSERT_EQ(messages.size(), 1u);
    EXPECT_TRUE(messages[0].ours);
    EXPECT_EQ(messages[0].sender, "us");
}

TEST(Serf, MessagesThatAreNotSerfsAreShown) {
    Agent agent;
    const auto messages = only<Message>(agent.heard(base::toBytes(std::string_view("hello"))));
    ASSERT_EQ(messages.size(), 1u);
    EXPECT_FALSE(messages[0].ours);
    EXPECT_EQ(only<Message>(agent.heard(base::Bytes{3, 0x84, 0xa2})).size(), 1u);
    EXPECT_EQ(only<Message>(agent.heard({})).size(), 1u);
}

TEST(Serf, IntentsChangeTheStatusAndAreRetold) {
    Agent agent;
    const base::Bytes intent = encode(SerfLeave{9, "x", false});
    const auto changes = only<StatusChanged>(agent.heard(intent));
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].status, "leaving");
    EXPECT_EQ(agent.gossip(), std::vector<base::Bytes>{intent});
    agent.told(swim::Left{Agent::member("x")});
    EXPECT_EQ(agent.status("x"), "left");
}

TEST(Serf, ForceLeaveIsAnsweredByAJoinIntent) {
    Agent agent;
    agent.heard(encode(SerfLeave{9, "us", false}));
    const auto gossip = agent.gossip();
    ASSERT_EQ(gossip.size(), 1u);
    const auto join = decodeSerfJoin(bodyOf(gossip[0]));
    ASSERT_EQ(gossip[0][0], 1);
    EXPECT_EQ(join->node, "us");
    EXPECT_GT(join->ltime, 9u);
}

TEST(Serf, AJoinIsFollowedByAJoinIntent) {
    Agent agent;
    agent.told(swim::PushPullDone{kAsker, /*initiated=*/true, /*join=*/true, 2, 0});
    ASSERT_EQ(agent.gossip().size(), 1u);
    agent.told(swim::PushPullDone{kAsker, true, /*join=*/false, 2, 0});
    agent.gossip();
    EXPECT_EQ(agent.serf.members().statusLTime("us"), 1u);
}

TEST(Serf, LeavesInThreeSteps) {
    Agent agent;
    agent.told(swim::PushPullDone{kAsker, true, true, 2, 0});
    EXPECT_FALSE(agent.serf.beginLeave(agent.now));
    EXPECT_EQ(agent.status("us"), "leaving");
    EXPECT_EQ(agent.serf.deadline(), agent.now + 5s);
    std::vector<base::Bytes> told;
    while (agent.serf.hasBroadcasts()) {
        for (auto& message : agent.gossip()) {
            told.push_back(std::move(message));
        }
    }
    const auto isLeave = [](const base::Bytes& message) { return message[0] == 0; };
    const auto leave = std::find_if(told.begin(), told.end(), isLeave);
    ASSERT_NE(leave, told.end());
    EXPECT_EQ(decodeSerfLeave(bodyOf(*leave))->ltime, 2u);
    EXPECT_EQ(agent.serf.deadline(), agent.now);
    agent.expire();
    EXPECT_EQ(agent.serf.deadline(), agent.now + 1s);
    EXPECT_FALSE(agent.serf.leaveReady());
    agent.now += 1s;
    agent.expire();
    EXPECT_TRUE(agent.serf.leaveReady());
    EXPECT_FALSE(agent.serf.deadline());
}

TEST(Serf, OurOwnLeaveIntentComingBackIsNotRefuted) {
    Agent agent;
    agent.serf.beginLeave(agent.now);
    const auto gossip = agent.gossip();
    ASSERT_EQ(gossip.size(), 1u);
    agent.heard(gossip[0]);
    EXPECT_EQ(agent.status("us"), "leaving");
    for (const auto& message : agent.gossip()) {
        EXPECT_NE(message[0], 1);
    }
}

TEST(Serf, ALeaveIntentThatNobodyTakesDelaysAtMostFiveSeconds) {
    Agent agent;
    agent.serf.beginLeave(agent.now);
    agent.now += 5s;
    agent.expire();
    agent.now += 1s;
    agent.expire();
    EXPECT_TRUE(agent.serf.leaveReady());
}

TEST(Serf, ReachabilityPingsAreAcknowledged) {
    Agent agent;
    const Outbox out = agent.heard(encode(query("_serf_ping", kSerfFlagAck)));
    ASSERT_EQ(out.commands.size(), 1u);
    const auto ack = responseIn(out.commands[0]);
    EXPECT_EQ(ack.flags, kSerfFlagAck);
    EXPECT_EQ(ack.from, "us");
    EXPECT_EQ(ack.id, 99u);
    EXPECT_EQ(ack.ltime, 4u);
}

TEST(Serf, UsersQueriesAreShownRetoldAndNotAnswered) {
    Agent agent;
    const base::Bytes bytes = encode(query("uptime", kSerfFlagAck));
    const Outbox out = agent.heard(bytes);
    EXPECT_TRUE(out.commands.empty());
    ASSERT_EQ(only<Query>(out).size(), 1u);
    EXPECT_EQ(only<Query>(out)[0].from, "x");
    EXPECT_EQ(agent.gossip(), std::vector<base::Bytes>{bytes});
    EXPECT_TRUE(agent.heard(bytes).events.empty());
}

TEST(Serf, AQueryThatMustNotSpreadIsNotRetold) {
    Agent agent;
    agent.heard(encode(query("uptime", kSerfFlagNoBroadcast)));
    EXPECT_FALSE(agent.serf.hasBroadcasts());
}

TEST(Serf, KeyQueriesAreFollowedAndAnswered) {
    const std::vector<base::Bytes> keys{base::Bytes(16, 1)};
    const auto ring = wire::Keyring::create(keys, keys[0]);
    Agent agent;
    agent.serf.lendKeyring(*ring);
    const Outbox out = agent.heard(
        encode(query("_serf_install-key", 0, encode(SerfKeyRequest{base::Bytes(16, 2)}))));
    ASSERT_EQ(out.commands.size(), 2u);
    EXPECT_TRUE(std::holds_alternative<swim::KeyAdd>(out.commands[0]));
    const auto response = responseIn(out.commands[1]);
    EXPECT_EQ(response.flags, 0u);
    EXPECT_TRUE(decodeSerfKeyResponse(response.payload)->result);
}

TEST(Serf, KeyQueriesForOthersAreLeftAlone) {
    Agent agent;
    SerfQuery other = query("_serf_list-keys", 0);
    other.filters = {encodeNodeFilter({"x"})};
    EXPECT_TRUE(agent.heard(encode(other)).commands.empty());
}

TEST(Serf, QueriesFromImpossibleAddressesAreNotAnswered) {
    Agent agent;
    SerfQuery broken = query("_serf_ping", kSerfFlagAck);
    broken.addr = {1, 2, 3};
    EXPECT_TRUE(agent.heard(encode(broken)).commands.empty());
}

TEST(Serf, RelaysArePassedOn) {
    Agent agent;
    const base::Bytes inner = encode(SerfQueryResponse{1, 2, "x", 0, {}});
    const Outbox out = agent.heard(
        encode(SerfRelay{base::toBytes(kAsker.ip.bytes()), kAsker.port, "", "asker", inner}));
    ASSERT_EQ(out.commands.size(), 1u);
    const auto& send = std::get<swim::SendToAddress>(out.commands[0]);
    EXPECT_EQ(send.to, kAsker);
    EXPECT_EQ(send.bytes, inner);
}

TEST(Serf, OurCoordinateMovesWithMeasuredRoundTrips) {
    Agent agent;
    const auto before = agent.serf.ackPayload();
    ASSERT_TRUE(before);
    EXPECT_TRUE(decodeAckPayload(*before));
    agent.told(
        swim::ProbeAnswered{"x", swim::ProbeKind::Direct, 20ms, encodeAckPayload(Coordinate{})});
    EXPECT_NE(agent.serf.ackPayload(), before);
}

TEST(Serf, ItsRoomForBroadcastsIsThatOfAUserEvent) {
    Agent agent;
    const swim::MessageRoom room =
        agent.serf.payloadRoom({1394, 65'500, 1395, 20u << 20}, "text/plain");
    EXPECT_LT(room.broadcast, kUserEventLimit);
    EXPECT_TRUE(agent.serf.wrapBroadcast(base::Bytes(room.broadcast, 'x'), "text/plain", {}));
    // A few bytes are kept for clocks that grow.
    EXPECT_FALSE(agent.serf.wrapBroadcast(base::Bytes(room.broadcast + 9, 'x'), "text/plain", {}));
    EXPECT_GT(room.bestEffort, room.broadcast);
}

TEST(Serf, AUserEventThatNoAgentCouldSendIsOnlyAMessage) {
    Agent agent;
    const SerfUserEvent event{5, "huge", base::Bytes(kMaxUserEventBytes, 'x'), false};
    const Outbox out = agent.heard(encode(event));
    EXPECT_TRUE(only<UserEvent>(out).empty());
    EXPECT_EQ(only<Message>(out).size(), 1u);
    EXPECT_FALSE(agent.serf.hasBroadcasts());
}

TEST(Serf, WhatIsToldOfAQueryIsCut) {
    Agent agent;
    const Outbox out = agent.heard(encode(query(std::string(5000, 'q'), 0)));
    ASSERT_EQ(only<Query>(out).size(), 1u);
    EXPECT_LT(only<Query>(out).front().name.size(), 300u);
}

}  // namespace
}  // namespace swimscope::dialect
