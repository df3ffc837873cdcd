#include "engine/headless/figures.h"

#include <map>

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

std::map<std::string, double> byName(const observe::Traffic& traffic) {
    std::map<std::string, double> values;
    for (const Figure& figure : figuresOf(traffic)) {
        EXPECT_TRUE(values.emplace(figure.name, figure.value).second) << figure.name;
    }
    return values;
}

TEST(Figures, CarryMemberlistsNames) {
    const auto values = byName({});
    for (const char* name : {"tcp.accept",
                             "tcp.connect",
                             "tcp.sent",
                             "udp.sent",
                             "udp.received",
                             "node.instances.alive",
                             "node.instances.suspect",
                             "node.instances.dead",
                             "node.instances.left",
                             "size.local",
                             "size.remote",
                             "health.score",
                             "degraded.probe",
                             "degraded.timeout",
                             "msg.alive",
                             "msg.suspect",
                             "msg.dead",
                             "queue.broadcasts",
                             "probeNode.count",
                             "gossip.count",
                             "pushPullNode.count",
                             "udp.lost"}) {
        EXPECT_TRUE(values.contains(name)) << name;
    }
}

TEST(Figures, SayWhatWasCounted) {
    observe::Traffic traffic;
    traffic.members = {3, 2, 1, 0};
    traffic.lost = 9;
    traffic.counters.bytesIn = 77;
    traffic.counters.probeTimes.add(std::chrono::milliseconds(2));
    traffic.counters.probeTimes.add(std::chrono::milliseconds(6));
    auto values = byName(traffic);
    EXPECT_EQ(values["node.instances.suspect"], 2);
    EXPECT_EQ(values["udp.lost"], 9);
    EXPECT_EQ(values["udp.received"], 77);
    EXPECT_EQ(values["probeNode.count"], 2);
    EXPECT_DOUBLE_EQ(values["probeNode.meanMs"], 4);
    EXPECT_DOUBLE_EQ(values["probeNode.longestMs"], 6);
    EXPECT_DOUBLE_EQ(values["pushPullNode.meanMs"], 0);
}

}  // namespace
}  // namespace swimscope::headless
