#include <gtest/gtest.h>

#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

TEST(Gossip, ABroadcastIsToldAsOftenAsTheLimitSays) {
    Gathered group(6);
    ASSERT_TRUE(group.complete);
    group.network.submit(group.a(), Broadcast{base::toBytes(std::string_view("news"))});
    group.network.run(10s);
    // The Local timing allows two tellings among six, each to a random peer, who does not retell.
    std::size_t heard = 0;
    for (std::size_t i = 1; i < group.hosts.size(); ++i) {
        heard += group.hosts[i]->saw<MessageReceived>() ? 1 : 0;
    }
    EXPECT_GE(heard, 1u);
    EXPECT_LE(heard, 2u);
}

TEST(Gossip, CompressionIsAChoice) {
    const auto sizeOf = [](bool compression) {
        HostPlan plan;
        plan.options.enableCompression = compression;
        plan.options.probeInterval = {};
        Gathered pair(2, plan);
        std::size_t size = 0;
        pair.network.tap = [&](const auto&, const auto&, base::BytesView bytes) {
            size = std::max(size, bytes.size());
        };
        pair.network.submit(pair.a(), SendBestEffort{"b", base::Bytes(1000, 'x')});
        pair.network.run(1s);
        return size;
    };
    EXPECT_LT(sizeOf(true), 200u);
    EXPECT_GT(sizeOf(false), 1000u);
}

TEST(Gossip, RoundsThatTellSomethingAreCounted) {
    Gathered pair(2);
    pair.network.run(30s);
    const auto before = pair.a().node->counters().gossipRounds;
    pair.network.submit(pair.a(), Broadcast{base::Bytes{1}});
    pair.network.run(10s);
    // Local timing retells twice, and there is one peer.
    EXPECT_EQ(pair.a().node->counters().gossipRounds - before, 2u);
}

TEST(Gossip, TheTickSleepsWhileNothingIsQueued) {
    Gathered pair(2);
    pair.network.run(30s);
    ASSERT_EQ(pair.a().node->counters().queued, 0u);
    const auto before = pair.a().node->counters().packetsOut;
    pair.network.run(10s);
    // Ten pings and ten acks, nothing else.
    EXPECT_LE(pair.a().node->counters().packetsOut - before, 22u);
}

TEST(Gossip, TheApplicationsBroadcastsRideAlong) {
    Gathered pair(2);
    pair.network.run(10s);
    pair.a().delegate.pending = {base::toBytes(std::string_view("one")),
                                 base::toBytes(std::string_view("two"))};
    EXPECT_TRUE(pair.soon([&] { return pair.b().all<MessageReceived>().size() >= 2; }, 2s));
    EXPECT_TRUE(pair.a().delegate.pending.empty());
}

TEST(Gossip, TheDeadHearNewsOnlyForAWhile) {
    Gathered pair(2);
    std::size_t toB = 0;
    pair.network.kill(pair.b());
    ASSERT_TRUE(pair.soon([&] { return pair.a().believes("b") == State::Dead; }));
    pair.network.tap = [&](const auto&, const base::Endpoint& to, base::BytesView) {
        toB += to == pair.b().address ? 1u : 0u;
    };
    pair.network.submit(pair.a(), UpdateNode{});
    pair.network.run(2s);
    EXPECT_GT(toB, 0u);
    pair.network.run(60s);
    toB = 0;
    pair.network.submit(pair.a(), UpdateNode{});
    pair.network.run(5s);
    EXPECT_EQ(toB, 0u);
}

TEST(Packets, NoDatagramIsLargerThanTheBufferAllows) {
    HostPlan plan;
    plan.keys = {base::Bytes(32, 5)};
    plan.label = "production";
    plan.meta = std::string(300, 'm');
    std::size_t largest = 0;
    Gathered group(8, plan);
    ASSERT_TRUE(group.complete);
    group.network.tap = [&](const auto&, const auto&, base::BytesView bytes) {
        largest = std::max(largest, bytes.size());
    };
    for (Host* host : group.hosts) {
        host->delegate.meta.assign(400, static_cast<std::uint8_t>('q'));
        group.network.submit(*host, UpdateNode{});
    }
    group.network.run(20s);
    EXPECT_GT(largest, 100u);
    // The checksum's five bytes are never reserved.
    EXPECT_LE(largest, 1405u);
}

TEST(Packets, ChecksumsGoOnlyToThoseWhoKnowThem) {
    for (const std::uint8_t pMax : {std::uint8_t{4}, std::uint8_t{5}}) {
        HostPlan plan;
        plan.options.versions.pMax = pMax;
        plan.options.enableCompression = false;
        Gathered pair(2, plan);
        bool checksum = false;
        pair.network.tap = [&](const auto&, const auto&, base::BytesView bytes) {
            checksum = checksum || bytes[0] == 12;
        };
        pair.network.submit(pair.a(), SendBestEffort{"b", base::Bytes{1}});
        pair.network.run(1s);
        EXPECT_EQ(checksum, pMax == 5);
        EXPECT_TRUE(pair.b().saw<MessageReceived>());
    }
}

}  // namespace
}  // namespace swimscope::swim
