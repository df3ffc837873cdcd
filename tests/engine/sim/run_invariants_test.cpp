#include "engine/sim/run_invariants.h"

#include <gtest/gtest.h>

#include "engine/swim/limits.h"
#include "tests/support/sim_events.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;
using swim::State;
using test::simMember;
using test::Trial;

TEST(RunInvariants, AQueueBeyondItsLimitIsFound) {
    Trial<QueuesWithinLimits> trial;
    trial.referee.pulse(trial.truth, 1, {{}, true, std::nullopt, swim::kMaxQueuedBroadcasts});
    EXPECT_EQ(trial.violations(), 0u);
    trial.referee.pulse(trial.truth, 1, {{}, true, std::nullopt, swim::kMaxQueuedBroadcasts + 1});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RunInvariants, ADeadlineInThePastIsFound) {
    Trial<DeadlinesAhead> trial;
    const base::Instant now(5s);
    trial.referee.pulse(trial.truth, 1, {now, true, now + 1ns, 0});
    trial.referee.pulse(trial.truth, 1, {now, true, std::nullopt, 0});
    trial.referee.pulse(trial.truth, 1, {now, false, now, 0});
    EXPECT_EQ(trial.violations(), 0u);
    trial.referee.pulse(trial.truth, 1, {now, true, now, 0});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RunInvariants, AFailedProbeOfAHealthyHostIsFound) {
    Trial<NoFalseDeath> trial;
    trial.truth.host(3).touched = true;
    trial.truth.distorted = true;
    trial.hears(swim::ProbeFailed{"n-0003", 0, 0});
    EXPECT_EQ(trial.violations(), 0u);
    trial.hears(swim::ProbeFailed{"n-0002", 0, 0});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RunInvariants, ADeathOfAHealthyHostIsFound) {
    Trial<NoFalseDeath> trial;
    trial.hears(swim::Died{simMember("n-0002", 1, State::Dead), "n-0003"});
    EXPECT_EQ(trial.violations(), 1u);
    trial.truth.host(3).running = false;
    trial.hears(swim::Died{simMember("n-0003", 1, State::Dead), "n-0002"});
    EXPECT_EQ(trial.violations(), 1u);
}

TEST(RunInvariants, WhereOthersAreSlowHearsayMayKill) {
    Trial<NoFalseDeath> trial;
    trial.truth.distorted = true;
    trial.hears(swim::Died{simMember("n-0002", 1, State::Dead), "n-0003"});
    EXPECT_EQ(trial.violations(), 0u);
}

TEST(RunInvariants, WithLossAnybodyMayBeSuspected) {
    Trial<NoFalseDeath> trial;
    trial.truth.lossy = true;
    trial.hears(swim::ProbeFailed{"n-0002", 0, 0});
    trial.hears(swim::Died{simMember("n-0002", 1, State::Dead), "n-0003"});
    EXPECT_EQ(trial.violations(), 0u);
}

/// A broadcast by host 2 that only those in `heardBy` get; how many are missing it.
std::size_t missing(std::uint32_t mult, const std::vector<HostId>& heardBy) {
    Trial<BroadcastsArrive> trial(mult);
    BroadcastsArrive rule(mult);
    Findings findings;
    const base::Bytes bytes = base::toBytes(std::string_view("news"));
    rule.applied(trial.truth, base::Instant(1s), BroadcastText{2, bytes}, findings);
    const swim::Event event = swim::MessageReceived{{}, swim::Via::Packet, bytes};
    for (const HostId host : heardBy) {
        rule.see({trial.truth, host, {}, event, kNoHost, nullptr, {}, {}, true}, findings);
    }
    rule.end(trial.truth, base::Instant(2s), findings);
    EXPECT_EQ(findings.count(), 0u);
    rule.end(trial.truth, base::Instant(2s) + kBroadcastTime, findings);
    return findings.count();
}

TEST(RunInvariants, ABroadcastThatSomebodyMissedIsFound) {
    EXPECT_EQ(missing(40, {1, 3}), 0u);
    EXPECT_EQ(missing(40, {1}), 1u);
    EXPECT_EQ(missing(40, {}), 2u);
}

TEST(RunInvariants, WhereGossipPromisesNothingNothingIsDemanded) {
    EXPECT_EQ(missing(4, {}), 0u);
}

}  // namespace
}  // namespace swimscope::sim
