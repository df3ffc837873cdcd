#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "engine/sim/cluster.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

ClusterOptions talking(std::size_t nodes) {
    ClusterOptions options;
    options.nodes = nodes;
    options.node = ClusterOptions::simulated(swim::Timing::Local);
    return options;
}

/// Counts what it hears.
class Ears : public Watcher {
public:
    void reported(const observe::Report& report) override {
        ++reports;
        last = report;
    }
    void sent(const MessageView& message) override { kinds.push_back(message.kind); }
    void lost(const MessageView&) override { ++lostOnes; }
    void arrived(const MessageView&) override { ++arrivals; }

    int reports = 0;
    int lostOnes = 0;
    int arrivals = 0;
    std::vector<MessageKind> kinds;
    observe::Report last;
};

TEST(ClusterTraffic, WatchersHearReportsAndMessages) {
    Cluster cluster(talking(5));
    Ears ears;
    cluster.watch(&ears);
    cluster.runFor(10s);
    EXPECT_GT(ears.reports, 25);
    EXPECT_GT(ears.arrivals, 50);
    EXPECT_EQ(ears.lostOnes, 0);
    EXPECT_NE(std::find(ears.kinds.begin(), ears.kinds.end(), MessageKind::Ping), ears.kinds.end());
    EXPECT_GE(ears.last.observer, 1u);
    EXPECT_LE(ears.last.instant, cluster.now());
    cluster.unwatch(&ears);
    const int before = ears.reports;
    cluster.runFor(10s);
    EXPECT_EQ(ears.reports, before);
}

/// Runs until a datagram is in the air.
MessageView inTheAir(Cluster& cluster) {
    MessageView found;
    while (found.serial == 0) {
        cluster.step();
        cluster.forEachMessage([&](const MessageView& message) {
            if (message.serial != 0) {
                found = message;
            }
        });
    }
    found.bytes = {};
    return found;
}

TEST(ClusterTraffic, AMessageInTheAirCanBeDropped) {
    Cluster cluster(talking(5));
    const MessageView message = inTheAir(cluster);
    EXPECT_TRUE(cluster.dropMessage(message.serial));
    EXPECT_FALSE(cluster.dropMessage(message.serial));
    const auto before = cluster.traffic().datagramsLost;
    cluster.runUntil(message.arrival);
    EXPECT_EQ(cluster.traffic().datagramsLost, before + 1);
}

TEST(ClusterTraffic, AMessageInTheAirCanBeDelayed) {
    Cluster cluster(talking(5));
    Ears ears;
    const MessageView message = inTheAir(cluster);
    EXPECT_TRUE(cluster.delayMessage(message.serial, 3s));
    const auto stillThere = [&] {
        bool there = false;
        cluster.forEachMessage(
            [&](const MessageView& other) { there = there || other.serial == message.serial; });
        return there;
    };
    cluster.runUntil(message.arrival + 2s);
    EXPECT_TRUE(stillThere());
    cluster.runUntil(message.arrival + 3s);
    EXPECT_FALSE(stillThere());
    EXPECT_FALSE(cluster.delayMessage(message.serial, 1s));
}

TEST(ClusterTraffic, CommandsAnswerUnderTheirId) {
    Cluster cluster(talking(3));
    cluster.runFor(5s);
    Ears ears;
    cluster.watch(&ears);
    const auto id = cluster.command(1, swim::SendToAddress{addressNumber(2), base::Bytes(3)});
    const auto* outcome = std::get_if<swim::Outcome>(std::get_if<swim::Event>(&ears.last.event));
    ASSERT_NE(outcome, nullptr);
    EXPECT_EQ(outcome->id, id);
    EXPECT_TRUE(outcome->ok);
}

}  // namespace
}  // namespace swimscope::sim
