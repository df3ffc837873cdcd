#include "engine/sim/cluster.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

ClusterOptions small(std::size_t nodes, std::uint64_t seed = 1) {
    ClusterOptions options;
    options.nodes = nodes;
    options.seed = seed;
    options.node = ClusterOptions::simulated(swim::Timing::Local);
    return options;
}

TEST(Cluster, AColdClusterFindsTogether) {
    Cluster cluster(small(20));
    EXPECT_TRUE(cluster.runUntil(
        [&] { return cluster.agreement().all() && cluster.agreement().taking() == 20; }, 30s));
    for (HostId id = 1; id <= cluster.size(); ++id) {
        EXPECT_EQ(cluster.host(id).node().livingCount(), 20u);
    }
    EXPECT_EQ(cluster.host(3).name(), "n-0003");
    EXPECT_EQ(cluster.find("n-0003"), 3u);
}

TEST(Cluster, OneSeedIsOneHash) {
    const auto hash = [](std::uint64_t seed) {
        Cluster cluster(small(10, seed));
        cluster.runFor(20s);
        return cluster.traceHash();
    };
    EXPECT_EQ(hash(1), hash(1));
    EXPECT_NE(hash(1), hash(2));
}

TEST(Cluster, StepByStepIsTheSameRun) {
    Cluster whole(small(8));
    whole.runUntil(base::Instant(10s));
    Cluster stepped(small(8));
    while (stepped.next() && *stepped.next() <= base::Instant(10s)) {
        stepped.step();
    }
    EXPECT_EQ(stepped.traceHash(), whole.traceHash());
    EXPECT_EQ(stepped.steps(), whole.steps());
}

TEST(Cluster, AConvergedStartAgreesAtOnce) {
    auto options = small(30);
    options.converged = true;
    Cluster cluster(options);
    EXPECT_TRUE(cluster.agreement().all());
    EXPECT_EQ(cluster.agreement().taking(), 30u);
    cluster.runFor(10s);
    EXPECT_TRUE(cluster.agreement().all());
    EXPECT_EQ(cluster.statistics().falseDeaths(), 0u);
}

TEST(Cluster, EncryptedAndCompressedClustersWorkToo) {
    auto options = small(6);
    options.secrets = {{base::Bytes(16, 7)}, "blue"};
    options.node.enableCompression = true;
    Cluster cluster(options);
    EXPECT_TRUE(cluster.runUntil(
        [&] { return cluster.agreement().all() && cluster.agreement().taking() == 6; }, 30s));
}

TEST(Cluster, SingleHostsMayHaveOptionsOfTheirOwn) {
    auto options = small(3);
    options.nodeOf[2] = options.node;
    options.nodeOf[2].gossipNodes = 7;
    Cluster cluster(options);
    cluster.runFor(2s);
    EXPECT_EQ(cluster.host(1).node().options().gossipNodes, options.node.gossipNodes);
    EXPECT_EQ(cluster.host(2).node().options().gossipNodes, 7u);
}

}  // namespace
}  // namespace swimscope::sim
