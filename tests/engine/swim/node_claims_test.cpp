#include <gtest/gtest.h>

#include "engine/swim/limits.h"
#include "engine/wire/message_codec.h"
#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

const base::Bytes kVersions{1, 5, 2, 0, 255, 0};

base::Bytes alive(std::string_view node, std::uint32_t incarnation, std::string_view meta = {},
                  const base::IpAddress& ip = kStranger.ip) {
    return wire::encoded(
        wire::Alive{incarnation, node, ip.bytes(), 7946, base::asBytes(meta), kVersions});
}
base::Bytes suspect(std::string_view node, std::uint32_t incarnation, std::string_view from) {
    return wire::encoded(wire::Suspect{incarnation, node, from});
}
base::Bytes dead(std::string_view node, std::uint32_t incarnation, std::string_view from) {
    return wire::encoded(wire::Dead{incarnation, node, from});
}

/// One node that only hears what the test injects.
struct Listener {
    VirtualNetwork network;
    Host* host = nullptr;

    explicit Listener(Options options = Options::of(Timing::Lan)) {
        HostPlan plan = named("us");
        plan.options = options;
        plan.options.probeInterval = {};
        plan.options.pushPullInterval = {};
        host = &network.add(plan);
    }
    Listener& hears(base::Bytes bytes) {
        network.inject(*host, kStranger, std::move(bytes));
        return *this;
    }
};

TEST(Claims, EveryChangeOfStateIsOneEvent) {
    Listener listener;
    Host& us = *listener.host;
    listener.hears(alive("x", 1)).hears(suspect("x", 1, "y")).hears(alive("x", 2));
    listener.hears(suspect("x", 2, "y")).hears(dead("x", 2, "y")).hears(alive("x", 3));
    listener.hears(dead("x", 3, "x"));
    EXPECT_EQ(us.all<Joined>().size(), 3u);
    EXPECT_EQ(us.all<Suspected>().size(), 2u);
    EXPECT_EQ(us.all<Refuted>().size(), 1u);
    EXPECT_EQ(us.all<Died>().size(), 1u);
    EXPECT_EQ(us.all<Died>().front().from, "y");
    EXPECT_EQ(us.all<Left>().size(), 1u);
}

TEST(Claims, AMetaChangeIsAnUpdateThatKnowsWhatWasBefore) {
    Listener listener;
    listener.hears(alive("x", 1, "old")).hears(alive("x", 2, "new")).hears(alive("x", 3, "new"));
    const auto updates = listener.host->all<Updated>();
    ASSERT_EQ(updates.size(), 1u);
    EXPECT_EQ(base::asText(updates[0].before->meta), "old");
    EXPECT_EQ(base::asText(updates[0].member.identity->meta), "new");
}

TEST(Claims, AnotherAddressIsAConflictEvent) {
    Listener listener;
    const auto other = base::IpAddress::v4(10, 1, 1, 1);
    listener.hears(alive("x", 1)).hears(alive("x", 9, {}, other));
    const auto conflicts = listener.host->all<Conflict>();
    ASSERT_EQ(conflicts.size(), 1u);
    EXPECT_EQ(conflicts[0].other.ip, other);
    EXPECT_EQ(listener.host->node->find("x")->incarnation, 1u);
}

TEST(Claims, AccusedWeRefuteAboveTheAccusation) {
    Listener listener;
    Host& us = *listener.host;
    listener.hears(suspect("us", 1, "y")).hears(dead("us", 40, "z"));
    const auto refutations = us.all<SelfRefuted>();
    ASSERT_EQ(refutations.size(), 2u);
    EXPECT_EQ(refutations[0].incarnation, 2u);
    EXPECT_EQ(refutations[0].accuser, "y");
    EXPECT_EQ(refutations[1].incarnation, 41u);
    EXPECT_EQ(us.believes("us"), State::Alive);
    EXPECT_EQ(us.node->counters().health, 2u);
    EXPECT_EQ(us.all<HealthChanged>().back().score, 2u);
}

TEST(Claims, AnAliveAtIncarnationZeroOnlyMakesADeadRow) {
    Listener listener;
    Host& us = *listener.host;
    listener.hears(alive("x", 0));
    EXPECT_EQ(us.believes("x"), State::Dead);
    EXPECT_EQ(us.all<Joined>().size(), 1u);
    listener.hears(alive("x", 1));
    EXPECT_EQ(us.believes("x"), State::Alive);
    EXPECT_EQ(us.all<Joined>().size(), 2u);
}

TEST(Claims, ADeadNameIsReclaimedAfterTheReclaimTimeAndALeftOneAtOnce) {
    Options options = Options::of(Timing::Lan);
    options.deadNodeReclaimTime = 10s;
    Listener listener(options);
    Host& us = *listener.host;
    const auto other = base::IpAddress::v4(10, 1, 1, 1);
    listener.hears(alive("x", 5)).hears(dead("x", 5, "y")).hears(alive("x", 1, {}, other));
    EXPECT_EQ(us.believes("x"), State::Dead);
    listener.network.run(11s);
    listener.hears(alive("x", 1, {}, other));
    EXPECT_EQ(us.believes("x"), State::Alive);
    EXPECT_EQ(us.node->find("x")->identity->address.ip, other);
    listener.hears(dead("x", 1, "x")).hears(alive("x", 1));
    EXPECT_EQ(us.believes("x"), State::Alive);
    EXPECT_EQ(us.node->find("x")->identity->address.ip, kStranger.ip);
}

/// Only 10/8 may enter.
Listener guarded() {
    Options options = Options::of(Timing::Lan);
    options.allowed = *base::AllowList::parse(std::vector<std::string>{"10.0.0.0/8"});
    return Listener(options);
}

TEST(Allowed, AnAliveFromOrAboutAStrangeAddressIsDropped) {
    Listener listener = guarded();
    Host& us = *listener.host;
    const base::Endpoint outside{base::IpAddress::v4(192, 0, 2, 1), 7946};
    listener.network.inject(us, outside, alive("x", 1));
    listener.hears(alive("x", 1, {}, outside.ip));
    EXPECT_EQ(us.believes("x"), std::nullopt);
    EXPECT_EQ(us.all<Rejected>().size(), 2u);
    listener.hears(alive("x", 1));
    EXPECT_EQ(us.believes("x"), State::Alive);
    // A move is judged like an entry, before it could be called a conflict.
    listener.hears(alive("x", 2, {}, outside.ip));
    EXPECT_FALSE(us.saw<Conflict>());
}

TEST(Allowed, OtherPacketsFromStrangersAreTaken) {
    Listener listener = guarded();
    Host& us = *listener.host;
    const base::Endpoint outside{base::IpAddress::v4(192, 0, 2, 1), 7946};
    listener.hears(alive("x", 1));
    listener.network.inject(us, outside, suspect("x", 1, "y"));
    EXPECT_EQ(us.believes("x"), State::Suspect);
}

TEST(Claims, EachClaimThatChangesSomethingIsCounted) {
    Listener listener;
    Host& us = *listener.host;
    listener.hears(alive("x", 1)).hears(alive("x", 1)).hears(suspect("x", 1, "y"));
    listener.hears(suspect("x", 0, "z")).hears(dead("x", 1, "y")).hears(dead("x", 1, "y"));
    const Counters counters = us.node->counters();
    EXPECT_EQ(counters.aliveTaken, 2u);  // our own at the start is one
    EXPECT_EQ(counters.suspectTaken, 1u);
    EXPECT_EQ(counters.deadTaken, 1u);
}

TEST(Claims, ADeathWithTooFewWitnessesIsCounted) {
    Listener listener;
    for (const char* name : {"x", "y", "z", "w"}) {
        listener.hears(alive(name, 1));
    }
    listener.hears(suspect("x", 1, "y"));
    listener.network.run(30s);
    EXPECT_EQ(listener.host->believes("x"), State::Dead);
    EXPECT_EQ(listener.host->node->counters().timeoutsDegraded, 1u);
}

TEST(Claims, ASuspicionEndsInDeathAtItsDeadline) {
    VirtualNetwork network;
    Host& us = network.add(named("us"));
    network.inject(us, kStranger, alive("x", 1));
    network.inject(us, kStranger, suspect("x", 1, "y"));
    const auto deadline = us.all<Suspected>().front().deadline;
    EXPECT_EQ(deadline - network.now(), 3s);
    network.run(10s);
    ASSERT_EQ(us.all<Died>().size(), 1u);
    EXPECT_EQ(us.all<Died>().front().member.since, deadline);
    EXPECT_EQ(us.all<Died>().front().from, "us");
}

TEST(Claims, ConfirmationsShortenASuspicion) {
    Options options = Options::of(Timing::Lan);
    VirtualNetwork network;
    HostPlan plan = named("us");
    plan.options = options;
    Host& us = network.add(plan);
    for (const char* name : {"x", "y", "z", "w"}) {
        network.inject(us, kStranger, alive(name, 1));
    }
    network.inject(us, kStranger, suspect("x", 1, "y"));
    const auto first = us.all<Suspected>().front().deadline;
    EXPECT_EQ(first - network.now(), 24s);
    network.inject(us, kStranger, suspect("x", 1, "z"));
    network.inject(us, kStranger, suspect("x", 1, "z"));
    network.inject(us, kStranger, suspect("x", 1, "w"));
    const auto confirmed = us.all<SuspicionConfirmed>();
    ASSERT_EQ(confirmed.size(), 2u);
    EXPECT_LT(confirmed[0].deadline, first);
    EXPECT_EQ(confirmed[1].deadline - network.now(), 4s);
    EXPECT_EQ(confirmed[1].confirmations, 2u);
}

TEST(Claims, ADelegateMayVetoAnAlive) {
    Listener listener;
    Host& us = *listener.host;
    us.delegate.asksAlive = true;
    us.delegate.aliveVeto = "wrong datacenter";
    listener.hears(alive("x", 1));
    EXPECT_FALSE(us.node->find("x"));
    ASSERT_TRUE(us.saw<Rejected>());
    EXPECT_NE(us.all<Rejected>().front().reason.find("wrong datacenter"), std::string::npos);
    us.delegate.aliveVeto.reset();
    listener.hears(alive("x", 1));
    EXPECT_EQ(us.believes("x"), State::Alive);
}

TEST(Claims, TheDeadAndTheLeftAreForgottenInTime) {
    Gathered group(3);
    group.network.submit(group.b(), Leave{});
    group.network.kill(group.c());
    ASSERT_TRUE(group.soon([&] { return group.a().believes("c") == State::Dead; }));
    EXPECT_EQ(group.a().believes("b"), State::Left);
    EXPECT_TRUE(group.soon([&] { return group.a().node->members().size() == 1; }, 60s));
    EXPECT_EQ(group.a().all<Reaped>().size(), 2u);
}

TEST(Claims, AfterLeavingNothingAboutUsIsAccepted) {
    Gathered pair(2);
    const auto id = pair.network.submit(pair.b(), Leave{});
    ASSERT_TRUE(pair.await(pair.b(), id));
    pair.network.inject(pair.b(), kStranger, alive("b", 99, {}, pair.b().address.ip));
    pair.network.inject(pair.b(), kStranger, suspect("b", 99, "a"));
    EXPECT_EQ(pair.b().believes("b"), State::Left);
    EXPECT_FALSE(pair.b().saw<SelfRefuted>());
}

TEST(Claims, WhatIsTooLongIsRejectedAndKeepsNothing) {
    Listener listener;
    Host& us = *listener.host;
    const std::string longName(kMaxNameBytes + 1, 'n');
    const std::string longMeta(kMaxPeerMetaBytes + 1, 'm');
    listener.hears(alive(longName, 1)).hears(alive("x", 1, longMeta));
    EXPECT_EQ(us.node->members().size(), 1u);
    EXPECT_EQ(us.node->counters().queued, 1u);
    listener.hears(alive("x", 1)).hears(suspect("x", 1, longName)).hears(dead("x", 1, longName));
    EXPECT_EQ(us.believes("x"), State::Alive);
    const auto rejections = us.all<Rejected>();
    ASSERT_EQ(rejections.size(), 4u);
    for (const Rejected& rejected : rejections) {
        EXPECT_LE(rejected.reason.text().size(), kMaxReasonBytes + 3);
    }
}

TEST(Claims, MetadataAboveOurOwnLimitIsTakenFromOthers) {
    Listener listener;
    listener.hears(alive("x", 1, std::string(600, 'm')));
    ASSERT_TRUE(listener.host->node->find("x"));
    EXPECT_EQ(listener.host->node->find("x")->identity->meta.size(), 600u);
}

TEST(Claims, TheTableHoldsABudgetOfBytes) {
    Listener listener;
    Host& us = *listener.host;
    const std::string meta(kMaxPeerMetaBytes, 'm');
    const auto rows = kMaxTableBytes / kMaxPeerMetaBytes + 10;
    for (std::size_t i = 0; i < rows; ++i) {
        listener.hears(alive("n" + std::to_string(i), 1, meta));
    }
    std::size_t bytes = 0;
    for (const Member& member : us.node->members()) {
        bytes += member.name().size() + member.identity->meta.size();
    }
    EXPECT_LE(bytes, kMaxTableBytes);
    EXPECT_TRUE(us.saw<Rejected>());
    // A row that shrinks makes room again.
    listener.hears(alive("n0", 2, "small")).hears(alive("late", 1, "small"));
    EXPECT_TRUE(us.node->find("late"));
}

TEST(Claims, NewsThatFitNoPacketLetGossipSleep) {
    HostPlan plan;
    plan.options.probeInterval = {};
    Gathered pair(2, plan);
    pair.network.run(10s);
    ASSERT_EQ(pair.a().node->counters().queued, 0u);
    pair.network.inject(pair.a(), kStranger, alive("x", 1, std::string(2000, 'm')));
    EXPECT_EQ(pair.a().node->counters().queued, 1u);
    pair.network.run(1s);
    EXPECT_EQ(pair.a().node->counters().queued, 0u);
    // Push/pull tells it, so the other learns it all the same.
    EXPECT_TRUE(pair.soon([&] { return pair.b().node->find("x").has_value(); }, 60s));
}

}  // namespace
}  // namespace swimscope::swim
