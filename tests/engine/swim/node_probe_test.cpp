#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "tests/engine/swim/pair.h"

namespace swimscope::swim {
namespace {

TEST(Probing, TheLivingAnswerAndTheRoundTripIsMeasured) {
    Gathered pair(2);
    pair.b().delegate.ack = base::Bytes{9};
    ASSERT_TRUE(pair.soon([&] {
        const auto answers = pair.a().all<ProbeAnswered>();
        return !answers.empty() && !answers.back().payload.empty();
    }));
    const auto answer = pair.a().all<ProbeAnswered>().back();
    EXPECT_EQ(answer.kind, ProbeKind::Direct);
    EXPECT_EQ(answer.node, "b");
    EXPECT_EQ(answer.rtt, 2ms);
    EXPECT_EQ(base::toHex(answer.payload), "09");
}

TEST(Probing, AKilledNodeIsSuspectedAndDeadWithinTheBound) {
    Gathered group(4);
    ASSERT_TRUE(group.complete);
    const auto killed = group.network.now();
    group.network.kill(group.b());
    ASSERT_TRUE(group.soon([&] { return group.network.converged(3); }, 60s));
    const auto took = group.network.now() - killed;
    // At most one round of probes until somebody meets it, its probe, and the longest suspicion.
    EXPECT_LT(took, 4s + 2s + 18s);
    EXPECT_GE(took, 3s);
    for (Host* host : {group.hosts[0], group.hosts[2], group.hosts[3]}) {
        EXPECT_EQ(host->all<Died>().size(), 1u);
        EXPECT_EQ(host->believes("b"), State::Dead);
    }
}

TEST(Probing, AFrozenNodeRefutesWhenItWakes) {
    HostPlan plan;
    plan.options = Options::of(Timing::Lan);
    Gathered group(4, plan);
    group.network.freeze(group.b());
    ASSERT_TRUE(group.soon([&] { return group.a().saw<Suspected>(); }));
    group.network.thaw(group.b());
    EXPECT_TRUE(group.soon([&] { return group.a().saw<Refuted>(); }));
    EXPECT_TRUE(group.b().saw<SelfRefuted>());
    EXPECT_FALSE(group.a().saw<Died>());
    EXPECT_GT(group.a().node->find("b")->incarnation, 1u);
}

TEST(Probing, ACutLinkIsBridgedByOthers) {
    Gathered group(3);
    group.network.cut(group.a(), group.b());
    ASSERT_TRUE(group.soon([&] {
        for (const auto& answer : group.a().all<ProbeAnswered>()) {
            if (answer.kind == ProbeKind::Indirect && answer.node == "b") {
                return true;
            }
        }
        return false;
    }));
    group.network.run(30s);
    EXPECT_FALSE(group.a().saw<Died>());
    EXPECT_FALSE(group.a().saw<UdpBlocked>());
}

TEST(Probing, HelpersSayWhenTheyHearNothingEither) {
    Gathered group(3);
    group.network.kill(group.b());
    ASSERT_TRUE(group.soon([&] { return group.a().saw<ProbeFailed>(); }));
    const auto failed = group.a().all<ProbeFailed>().front();
    EXPECT_EQ(failed.nacksExpected, 1u);
    EXPECT_EQ(failed.nacksReceived, 1u);
    EXPECT_EQ(group.a().node->counters().health, 0u);
}

TEST(Probing, WithoutNackersAFailureCostsHealth) {
    Gathered pair(2);
    pair.network.kill(pair.b());
    ASSERT_TRUE(pair.soon([&] { return pair.a().saw<ProbeFailed>(); }));
    EXPECT_EQ(pair.a().node->counters().health, 1u);
}

TEST(Probing, TheStreamPingKeepsANodeWithBlockedUdpAlive) {
    Gathered pair(2);
    pair.network.cutDatagrams(pair.a(), pair.b());
    ASSERT_TRUE(pair.soon([&] { return pair.a().saw<UdpBlocked>(); }));
    pair.network.run(30s);
    EXPECT_FALSE(pair.a().saw<Suspected>());
    EXPECT_EQ(pair.a().believes("b"), State::Alive);
}

TEST(Probing, WithStreamPingsOffBlockedUdpIsDeath) {
    HostPlan plan;
    plan.options.disableTcpPings = true;
    Gathered pair(2, plan);
    pair.network.cutDatagrams(pair.a(), pair.b());
    EXPECT_TRUE(pair.soon([&] { return pair.a().saw<Died>(); }, 60s));
}

/// Whether a node that asks nothing learns of its suspicion from the ping of the one who suspects.
bool suspectIsTold(bool buddySystem) {
    VirtualNetwork network;
    HostPlan plan = named("a");
    plan.options.gossipInterval = {};
    plan.options.buddySystem = buddySystem;
    Host& a = network.add(plan);
    // b asks nothing, so that only the ping of a can tell it.
    plan = named("b");
    plan.options.gossipInterval = {};
    plan.options.probeInterval = {};
    plan.options.pushPullInterval = {};
    Host& b = network.add(plan);
    network.join(b, a);
    EXPECT_TRUE(network.runUntil([&] { return network.converged(2); }, 30s));
    // News that was waiting would take the place of the buddy system: pings carry it.
    EXPECT_TRUE(network.runUntil([&] { return a.node->counters().queued == 0; }, 60s));
    network.inject(a, kStranger, wire::encoded(wire::Suspect{1, "b", "x"}));
    EXPECT_EQ(a.believes("b"), State::Suspect);
    network.runUntil([&] { return b.saw<SelfRefuted>(); }, 2s);
    return b.saw<SelfRefuted>() && b.all<SelfRefuted>().front().accuser == "a";
}

TEST(Probing, ASuspectHearsOfItWithThePing) {
    EXPECT_TRUE(suspectIsTold(/*buddySystem=*/true));
}

TEST(Probing, StreamPingsCanBeOffForOneNode) {
    HostPlan plan;
    plan.options.disableTcpPingsFor = [](std::string_view node) { return node == "b"; };
    Gathered pair(2, plan);
    pair.network.cutDatagrams(pair.a(), pair.b());
    EXPECT_TRUE(pair.soon([&] { return pair.a().saw<Died>(); }, 60s));
    // b may ping a by stream, and does.
    EXPECT_TRUE(pair.b().saw<UdpBlocked>());
    EXPECT_FALSE(pair.b().saw<Died>());
}

TEST(Probing, ProbesAreTimedAndTheSlowedOnesCounted) {
    Gathered pair(2);
    pair.network.run(5s);
    const Counters calm = pair.a().node->counters();
    EXPECT_EQ(calm.probeTimes.longest, 2 * pair.network.latency);
    EXPECT_EQ(calm.probesDegraded, 0u);
    pair.network.kill(pair.b());
    ASSERT_TRUE(pair.soon([&] { return pair.a().node->counters().health > 0; }));
    ASSERT_TRUE(pair.soon([&] { return pair.a().node->counters().probesDegraded > 0; }));
    EXPECT_GE(pair.a().node->counters().probeTimes.longest, 1s);
}

TEST(Probing, AFailedDatagramAsksTheOthersAtOnce) {
    Gathered pair(2);
    ASSERT_TRUE(pair.soon([&] { return pair.a().saw<ProbeAnswered>(); }));
    pair.network.cutDatagrams(pair.a(), pair.b());
    const auto probes = pair.a().node->counters().probes;
    ASSERT_TRUE(pair.soon([&] { return pair.a().node->counters().probes > probes; }));
    const auto streams = pair.a().node->counters().streamsOut;
    pair.a().node->datagramFailed(pair.network.now(), pair.b().address,
                                  base::verbatim("unreachable"));
    EXPECT_EQ(pair.a().node->counters().streamsOut, streams + 1);
}

TEST(Probing, TicksSleptThroughAreLost) {
    Gathered pair(2);
    const auto probes = pair.a().node->counters().probes;
    pair.network.freeze(pair.a());
    pair.network.run(100s);
    pair.network.thaw(pair.a());
    EXPECT_LE(pair.a().node->counters().probes, probes + 2);
}

TEST(ApplicationPing, TellsTheRoundTrip) {
    Gathered pair(2);
    const auto id = pair.network.submit(pair.a(), Ping{"b"});
    const auto outcome = pair.await(pair.a(), id);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok);
    EXPECT_EQ(outcome->took, 2ms);
}

TEST(ApplicationPing, SaysWhenNobodyAnswers) {
    Gathered pair(2);
    pair.network.kill(pair.b());
    const auto outcome = pair.await(pair.a(), pair.network.submit(pair.a(), Ping{"b"}));
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
    EXPECT_EQ(outcome->text, "no response from b");
    const auto unknown = pair.await(pair.a(), pair.network.submit(pair.a(), Ping{"nobody"}));
    EXPECT_EQ(unknown->text, "there is no node named nobody");
}

}  // namespace
}  // namespace swimscope::swim
