#include "engine/watch/pulse.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;
using test::convergedCluster;
using test::WatchedCluster;

Options pulseOptions() {
    Options options;
    options.self = test::kWatcherAddress;
    return options;
}

CommandId taking(WatchedCluster& watched) {
    watched.run(Peek{watched.addressOf(sim::HostId{1})});
    return watched.command(TakePulses{2s});
}

TEST(Pulse, ShowsTheNameTheAddressAndTheRateOfEachMember) {
    WatchedCluster watched(convergedCluster(4), pulseOptions());
    taking(watched);
    watched.cluster.runFor(30s);
    std::set<std::string> names;
    for (const PulseTaken& pulse : watched.all<PulseTaken>()) {
        names.insert(pulse.node);
        EXPECT_EQ(pulse.claimedName, pulse.node);
        EXPECT_EQ(pulse.claimedAddress, pulse.source);
        EXPECT_FALSE(pulse.restarted);
        ASSERT_TRUE(pulse.probeTimeout);
        EXPECT_NEAR(base::toMilliseconds(*pulse.probeTimeout), 500, 5) << "of the LAN profile";
    }
    EXPECT_EQ(names.size(), 4u);
    const auto last = watched.all<PulseTaken>().back();
    ASSERT_TRUE(last.probesPerSecond);
    EXPECT_GE(*last.probesPerSecond, 0.4);
    EXPECT_LE(*last.probesPerSecond, 1.6);
}

TEST(Pulse, OurOwnRequestsAreNotCountedAsProbes) {
    WatchedCluster watched(convergedCluster(3), pulseOptions());
    taking(watched);
    watched.command(MeasureLinks{1s});
    watched.cluster.runFor(40s);
    double sum = 0;
    double count = 0;
    for (const PulseTaken& pulse : watched.all<PulseTaken>()) {
        sum += pulse.probesPerSecond.value_or(0);
        count += pulse.probesPerSecond ? 1 : 0;
    }
    ASSERT_GT(count, 5);
    EXPECT_GE(sum / count, 0.7);
    EXPECT_LE(sum / count, 1.3) << "one probe a second in the LAN profile";
}

TEST(Pulse, ANewProcessUnderTheOldNameIsSeen) {
    WatchedCluster watched(convergedCluster(3), pulseOptions());
    taking(watched);
    watched.cluster.runFor(30s);
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{sim::HostId{2}}));
    ASSERT_TRUE(watched.cluster.apply(sim::Restart{sim::HostId{2}, false, {}}));
    const std::string name = sim::usualHostName(sim::HostId{2});
    EXPECT_TRUE(watched.cluster.runUntil(
        [&] {
            const auto all = watched.all<PulseTaken>();
            return std::any_of(all.begin(), all.end(), [&](const PulseTaken& pulse) {
                return pulse.node == name && pulse.restarted;
            });
        },
        30s));
}

TEST(Pulse, WithoutAnAddressOfOursItIsRefused) {
    WatchedCluster watched(convergedCluster(3));
    const auto outcome = watched.run(TakePulses{});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
    EXPECT_NE(outcome->text.find("address"), std::string::npos);
}

TEST(Pulse, PingsThatNeverArriveAreSaidOnce) {
    Options options;
    options.self = *base::Endpoint::parse("198.51.100.7:7946");
    WatchedCluster watched(convergedCluster(3), options);
    const CommandId id = taking(watched);
    watched.cluster.runFor(60s);
    EXPECT_TRUE(watched.all<PulseTaken>().empty());
    const auto outcomes = watched.all<Outcome>();
    EXPECT_EQ(std::count_if(outcomes.begin(), outcomes.end(),
                            [&](const Outcome& outcome) {
                                return outcome.id == id && !outcome.final && !outcome.ok;
                            }),
              1);
}

TEST(Pulse, AStrangersPingIsNotOurs) {
    Desk desk(pulseOptions(), wire::Security{}, /*seed=*/1);
    PulseRoom room(desk);
    wire::Ping ping;
    ping.node = "somebody";
    EXPECT_FALSE(room.ping({}, {}, ping));
    ping.node = "swimscope-pulse-12";
    EXPECT_TRUE(room.ping({}, {}, ping));
    EXPECT_TRUE(desk.events.empty());
}

}  // namespace
}  // namespace swimscope::watch
