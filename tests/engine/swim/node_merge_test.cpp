#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "engine/wire/stream_codec.h"
#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

/// A node that says nothing by itself, so that a test sees only the exchange it asks for.
HostPlan quiet(std::string name) {
    HostPlan plan = named(std::move(name));
    plan.options.probeInterval = {};
    plan.options.gossipInterval = {};
    plan.options.pushPullInterval = {};
    return plan;
}

TEST(PushPull, UserStateTravelsBothWays) {
    VirtualNetwork network;
    Host& a = network.add(quiet("a"));
    Host& b = network.add(quiet("b"));
    a.delegate.state = base::Bytes{1};
    b.delegate.state = base::Bytes{2};
    network.join(b, a);
    network.run(1s);
    ASSERT_EQ(a.delegate.merged.size(), 1u);
    EXPECT_EQ(a.delegate.merged[0], (std::pair{base::Bytes{2}, true}));
    ASSERT_EQ(b.delegate.merged.size(), 1u);
    EXPECT_EQ(b.delegate.merged[0], (std::pair{base::Bytes{1}, true}));
}

TEST(PushPull, TheScheduleRepairsWhatGossipMissed) {
    HostPlan plan;
    plan.options.probeInterval = {};
    Gathered pair(2, plan);
    pair.network.lossPercent = 100;
    pair.network.inject(pair.a(), kStranger,
                        wire::encoded(wire::Alive{1,
                                                  "x",
                                                  base::IpAddress::v4(10, 3, 3, 3).bytes(),
                                                  7946,
                                                  {},
                                                  base::Bytes{1, 5, 2, 0, 255, 0}}));
    EXPECT_TRUE(pair.soon([&] { return pair.b().node->find("x").has_value(); }, 40s));
}

TEST(PushPull, AVetoAppliesNothing) {
    VirtualNetwork network;
    Host& a = network.add(quiet("a"));
    Host& b = network.add(quiet("b"));
    a.delegate.mergeVeto = "not in this house";
    network.join(b, a);
    network.run(500ms);
    EXPECT_FALSE(a.node->find("b"));
    ASSERT_TRUE(a.saw<Rejected>());
    EXPECT_NE(a.all<Rejected>().front().reason.find("not in this house"), std::string::npos);
}

TEST(PushPull, AVetoOfOnePeerHoldsInMergesToo) {
    VirtualNetwork network;
    Host& a = network.add(quiet("a"));
    Host& b = network.add(quiet("b"));
    a.delegate.asksAlive = true;
    a.delegate.aliveVeto = "wrong datacenter";
    network.join(b, a);
    network.run(1s);
    EXPECT_EQ(a.believes("b"), std::nullopt);
    EXPECT_EQ(b.believes("a"), State::Alive);
}

TEST(PushPull, MisfitsAreRefusedOnBothSides) {
    VirtualNetwork network;
    HostPlan serf = named("a");
    serf.options.versions = {1, 5, 2, 2, 5, 5};
    HostPlan plain = named("b");
    plain.options.versions = {1, 5, 2, 0, 0, 0};
    Host& a = network.add(serf);
    Host& b = network.add(plain);
    const auto id = network.join(b, a);
    network.run(2s);
    ASSERT_TRUE(b.outcome(id));
    EXPECT_FALSE(b.outcome(id)->ok);
    EXPECT_NE(b.outcome(id)->text.find("is incompatible: [2, 0]"), std::string::npos);
    EXPECT_FALSE(a.node->find("b"));
    EXPECT_FALSE(b.node->find("a"));
}

TEST(PushPull, AMergeIsOnlyShownToADelegateThatChecks) {
    VirtualNetwork network;
    Host& a = network.add(quiet("a"));
    Host& b = network.add(quiet("b"));
    b.delegate.asksMerge = true;
    network.join(b, a);
    network.run(500ms);
    EXPECT_EQ(a.delegate.mergesAsked, 0);
    EXPECT_EQ(b.delegate.mergesAsked, 1);
}

TEST(PushPull, TheFirstComesAWholeIntervalAfterTheStagger) {
    VirtualNetwork network;
    HostPlan plan = quiet("a");
    plan.options.pushPullInterval = 15s;
    Host& a = network.add(plan);
    Host& b = network.add(quiet("b"));
    network.join(b, a);
    network.run(15s);
    const auto periodic = [&] { return a.all<PushPullDone>().size() == 2; };
    EXPECT_FALSE(periodic());
    EXPECT_TRUE(network.runUntil(periodic, 16s));
}

TEST(PushPull, ADeathAtSecondHandIsOnlyASuspicion) {
    Gathered pair(2);
    const auto vsn = Versions{1, 5, 2, 0, 255, 0}.bytes();
    wire::PushNodeState node;
    node.name = "b";
    node.addr = pair.b().address.ip.bytes();
    node.port = pair.b().address.port;
    node.incarnation = 1;
    node.state = 2;
    node.vsn = vsn;
    pair.network.converse(pair.a(), kStranger,
                          wire::encodePushPull(false, std::span(&node, 1), {}));
    EXPECT_EQ(pair.a().believes("b"), State::Suspect);
    EXPECT_EQ(pair.a().all<Suspected>().back().from, "a");
    EXPECT_TRUE(pair.soon([&] { return pair.a().believes("b") == State::Alive; }));
}

TEST(Restart, UnderTheSameNameAndAddressWeComeBackByRefuting) {
    for (const bool cleanly : {true, false}) {
        Gathered group(3);
        const HostPlan again = [&] {
            HostPlan plan = named("b");
            plan.address = group.b().address;
            plan.meta = "second life";
            return plan;
        }();
        if (cleanly) {
            group.await(group.b(), group.network.submit(group.b(), Leave{}));
        }
        group.network.kill(group.b());
        if (!cleanly) {
            ASSERT_TRUE(group.soon([&] { return group.a().believes("b") == State::Dead; }, 60s));
        }
        Host& second = group.network.add(again);
        group.network.join(second, group.a());
        EXPECT_TRUE(group.soon(
            [&] {
                const auto b = group.a().node->find("b");
                return b && b->state == State::Alive &&
                       base::asText(b->identity->meta) == "second life";
            },
            2s))
            << cleanly;
        ASSERT_TRUE(second.saw<SelfRefuted>());
        // Nobody accuses us: they only remember who we were.
        EXPECT_EQ(second.all<SelfRefuted>().front().accuser, "") << cleanly;
        EXPECT_FALSE(second.saw<NameTaken>());
    }
}

TEST(Restart, OnAnotherPortOurNameIsStillTakenUntilItIsForgotten) {
    Gathered pair(2);
    pair.network.kill(pair.b());
    ASSERT_TRUE(pair.soon([&] { return pair.a().believes("b") == State::Dead; }, 60s));
    HostPlan moved = named("b");
    moved.address = base::Endpoint{pair.b().address.ip, 7999};
    Host& second = pair.network.add(moved);
    pair.network.join(second, pair.a());
    ASSERT_TRUE(pair.soon([&] { return second.saw<NameTaken>(); }));
    EXPECT_EQ(second.all<NameTaken>().front().holder, pair.b().address);
    EXPECT_TRUE(pair.a().saw<Conflict>());
    EXPECT_TRUE(pair.soon([&] { return pair.a().believes("b") == State::Alive; }, 120s));
    EXPECT_EQ(pair.a().node->find("b")->identity->address.port, 7999);
}

}  // namespace
}  // namespace swimscope::swim
