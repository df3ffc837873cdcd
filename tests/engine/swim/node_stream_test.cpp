#include <gtest/gtest.h>

#include "engine/swim/limits.h"
#include "engine/wire/stream_codec.h"
#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

/// Whether the bytes are one readable answer, and its message.
struct Answer {
    wire::Security security;
    wire::StreamDecoder decoder{security, wire::StreamDecoder::Role::Dialler};
    bool done = false;

    explicit Answer(const base::Bytes& bytes) {
        done = decoder.feed(bytes) == wire::StreamDecoder::Progress::Done;
    }
};

TEST(Streams, AnAnonymousPeekIsAnsweredAndChangesNothing) {
    Gathered pair(2);
    pair.a().delegate.state = base::Bytes{1, 2, 3};
    const auto events = pair.a().log.size();
    const Answer answer(
        pair.network.converse(pair.a(), kStranger, wire::encodePushPull(false, {}, {})));
    ASSERT_TRUE(answer.done);
    const auto* state = std::get_if<wire::PushPull>(&answer.decoder.message());
    ASSERT_NE(state, nullptr);
    EXPECT_EQ(state->nodes.size(), 2u);
    EXPECT_EQ(state->userState.size(), 3u);
    EXPECT_EQ(pair.a().node->members().size(), 2u);
    // Only that it happened is told.
    EXPECT_EQ(pair.a().log.size(), events + 1);
    EXPECT_EQ(pair.a().all<PushPullDone>().back().nodes, 0u);
}

TEST(Streams, AStreamPingIsAnsweredForUsAndForNobody) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    const auto ask = [&](std::string_view node) {
        wire::Ping ping;
        ping.seqNo = 5;
        ping.node = node;
        return network.converse(a, kStranger, wire::encoded(ping));
    };
    for (const char* node : {"a", ""}) {
        const Answer answer(ask(node));
        ASSERT_TRUE(answer.done);
        EXPECT_EQ(std::get<wire::Ack>(answer.decoder.message()).seqNo, 5u);
    }
    EXPECT_TRUE(ask("b").empty());
}

TEST(Streams, AnEmptyUserMessageIsNotDelivered) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    network.converse(a, kStranger, wire::encodeUserStream({}));
    EXPECT_FALSE(a.saw<MessageReceived>());
    network.converse(a, kStranger, wire::encodeUserStream(base::Bytes{1}));
    EXPECT_TRUE(a.saw<MessageReceived>());
}

TEST(Streams, APlainStreamToAnEncryptedNodeGetsAnErr) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.keys = {base::Bytes(16, 1)};
    Host& a = network.add(plan);
    const auto answer = network.converse(a, kStranger, wire::encodePushPull(false, {}, {}));
    ASSERT_FALSE(answer.empty());
    EXPECT_EQ(answer[0], 10);
    EXPECT_TRUE(a.saw<Rejected>());
    EXPECT_EQ(a.node->counters().streamFaults, 1u);
}

TEST(Streams, AnotherLabelIsClosedWithoutAByte) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.label = "blue";
    Host& a = network.add(plan);
    EXPECT_TRUE(network.converse(a, kStranger, wire::encodePushPull(false, {}, {})).empty());
}

TEST(Streams, ASilentPeerIsCutAfterTheTcpTimeout) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    a.node->streamAccepted(network.now(), {1000}, kStranger);
    network.run(2s);
    ASSERT_TRUE(a.saw<Rejected>());
    EXPECT_NE(a.all<Rejected>().back().reason.find("1000 ms"), std::string::npos);
}

TEST(Streams, OnlySoManyMayBeOpen) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    for (std::size_t i = 0; i < kMaxInboundStreams + 5; ++i) {
        a.node->streamAccepted(network.now(), {1000 + 2 * i}, kStranger);
    }
    std::vector<machine::Action> actions;
    a.node->takeActions(actions);
    EXPECT_EQ(actions.size(), 5u);
}

/// The beginning of a push/pull that announces a node and never sends it.
base::Bytes halfAPushPull() {
    wire::PushNodeState node;
    node.name = "x";
    const base::Bytes whole = wire::encodePushPull(false, std::vector{node}, {});
    return {whole.begin(), whole.end() - 4};
}

TEST(Streams, ThePushPullBeyondTheLimitIsClosedWithoutAnAnswer) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    const auto begin = [&](std::uint64_t id) {
        a.node->streamAccepted(network.now(), {id}, kStranger);
        a.node->streamData(network.now(), {id}, halfAPushPull());
    };
    for (std::uint64_t i = 0; i < kMaxServedPushPulls; ++i) {
        begin(1000 + 2 * i);
    }
    std::vector<machine::Action> actions;
    a.node->takeActions(actions);
    EXPECT_TRUE(actions.empty());
    begin(5000);
    a.node->takeActions(actions);
    ASSERT_EQ(actions.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<machine::CloseStream>(actions[0]));
    EXPECT_EQ(a.node->counters().pushPullsRefused, 1u);
    // Another kind of stream is served all the same, and one that ends makes room.
    wire::Ping ping;
    ping.seqNo = 5;
    EXPECT_FALSE(network.converse(a, kStranger, wire::encoded(ping)).empty());
    a.node->streamFailed(network.now(), {1000}, base::verbatim("reset"));
    begin(5002);
    EXPECT_EQ(a.node->counters().pushPullsRefused, 1u);
}

TEST(Streams, TheSizesOfBothStatesAreThoseOnTheWire) {
    Gathered pair(2);
    const base::Bytes request = wire::encodePushPull(false, {}, {});
    const base::Bytes answer = pair.network.converse(pair.a(), kStranger, request);
    const Counters counters = pair.a().node->counters();
    EXPECT_EQ(counters.sizeLocal, answer.size());
    EXPECT_EQ(counters.sizeRemote, request.size());
    EXPECT_GT(pair.b().node->counters().pushPullTimes.count, 0u);
    EXPECT_GT(pair.b().node->counters().pushPullTimes.longest, base::Duration{});
}

TEST(Streams, InputForUnknownStreamsIsIgnored) {
    VirtualNetwork network;
    Host& a = network.add(named("a"));
    a.node->streamOpened(network.now(), {77});
    a.node->streamData(network.now(), {77}, base::Bytes{1});
    a.node->streamEnded(network.now(), {77});
    a.node->streamFailed(network.now(), {77}, base::verbatim("x"));
    EXPECT_EQ(a.log.size(), 1u);
}

TEST(Reliable, AMessageIsWrittenAndItsCleanCloseIsTold) {
    Gathered pair(2);
    for (const std::size_t length : {std::size_t{1}, std::size_t{70000}, std::size_t{1} << 20}) {
        const base::Bytes bytes(length, 0x41);
        const auto outcome =
            pair.await(pair.a(), pair.network.submit(pair.a(), SendReliable{"b", bytes}));
        ASSERT_TRUE(outcome);
        EXPECT_TRUE(outcome->ok) << outcome->text;
        EXPECT_EQ(outcome->text.find("written to b, " + std::to_string(length) + " bytes"), 0u);
        ASSERT_TRUE(pair.b().saw<MessageReceived>());
        EXPECT_EQ(pair.b().all<MessageReceived>().back().bytes, bytes);
        EXPECT_EQ(pair.b().all<MessageReceived>().back().via, Via::Stream);
    }
}

TEST(Reliable, AFrozenPeerIsNotTakenForAReader) {
    Gathered pair(2);
    pair.network.freeze(pair.b());
    const auto outcome =
        pair.await(pair.a(), pair.network.submit(pair.a(), SendReliable{"b", base::Bytes{1}}));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
    EXPECT_NE(outcome->text.find("may not have read"), std::string::npos);
}

TEST(Reliable, ADeadPeerIsAClearFailure) {
    Gathered pair(2);
    pair.network.kill(pair.b());
    const auto outcome =
        pair.await(pair.a(), pair.network.submit(pair.a(), SendReliable{"b", base::Bytes{1}}));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
    EXPECT_NE(outcome->text.find("connection refused"), std::string::npos);
}

TEST(Streams, BeforeTheStartTheyAreClosedForThatReason) {
    test::FakeDelegate delegate;
    Options options = Options::of(Timing::Local);
    options.name = "a";
    Node node(options, {}, delegate, /*seed=*/1);
    node.streamAccepted(base::Instant{}, machine::ExchangeId{2}, kStranger);
    std::vector<Event> events;
    node.takeEvents(events);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(std::get<Rejected>(events[0]).reason, "stream closed: the node has not been started");
}

}  // namespace
}  // namespace swimscope::swim
