#include <gtest/gtest.h>

#include "engine/sim/cluster.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

/// Eight nodes that know each other.
class ClusterFaults : public testing::Test {
protected:
    static ClusterOptions options() {
        ClusterOptions options;
        options.nodes = 8;
        options.node = ClusterOptions::simulated(swim::Timing::Local);
        options.converged = true;
        return options;
    }
    void apply(const Fault& fault) {
        const auto status = m_cluster.apply(fault);
        ASSERT_TRUE(status) << status.error();
    }
    bool agree(base::Duration ceiling) {
        return m_cluster.runUntil([this] { return m_cluster.agreement().all(); }, ceiling);
    }
    std::optional<swim::State> belief(HostId observer, HostId about) {
        for (const swim::Member& member : m_cluster.host(observer).node().members()) {
            if (member.name() == m_cluster.host(about).name()) {
                return member.state;
            }
        }
        return std::nullopt;
    }

    Cluster m_cluster{options()};
};

TEST_F(ClusterFaults, AKilledHostIsDetectedByAll) {
    apply(Kill{3});
    EXPECT_FALSE(m_cluster.agreement().all());
    EXPECT_TRUE(agree(60s));
    EXPECT_EQ(m_cluster.statistics().detections().size(), 7u);
    EXPECT_EQ(m_cluster.statistics().falseDeaths(), 0u);
    EXPECT_FALSE(m_cluster.apply(Kill{3}));
}

TEST_F(ClusterFaults, ARestartedHostIsBack) {
    apply(Kill{3});
    m_cluster.runFor(20s);
    apply(Restart{3, false, base::toBytes(std::string_view("new"))});
    EXPECT_TRUE(agree(60s));
    EXPECT_EQ(m_cluster.host(3).life(), 2u);
}

TEST_F(ClusterFaults, ARestartElsewhereWaitsForTheOldRowToBeForgotten) {
    const base::Endpoint before = m_cluster.host(3).address();
    apply(Kill{3});
    m_cluster.runFor(10s);
    apply(Restart{3, true, std::nullopt});
    EXPECT_NE(m_cluster.host(3).address(), before);
    EXPECT_TRUE(agree(180s));
}

TEST_F(ClusterFaults, AShortPauseGoesUnpunished) {
    apply(Pause{2});
    m_cluster.runFor(800ms);
    apply(Resume{2});
    EXPECT_TRUE(agree(30s));
    EXPECT_EQ(m_cluster.statistics().falseDeaths(), 0u);
}

TEST_F(ClusterFaults, ALongPauseIsADeathThatIsTakenBack) {
    apply(Pause{2});
    m_cluster.runFor(40s);
    EXPECT_GT(m_cluster.statistics().falseDeaths(), 0u);
    apply(Resume{2});
    EXPECT_TRUE(agree(120s));
}

TEST_F(ClusterFaults, ALeaverIsSeenAsLeft) {
    apply(Leave{4});
    EXPECT_TRUE(agree(30s));
    EXPECT_EQ(belief(1, 4), swim::State::Left);
}

TEST_F(ClusterFaults, ASlowHostIsSuspectedAndRefutes) {
    apply(Slow{5, Latency::constant(1500ms)});
    m_cluster.runFor(30s);
    EXPECT_GT(m_cluster.statistics().suspicions(), 0u);
    EXPECT_GT(m_cluster.statistics().refutations(), 0u);
}

TEST_F(ClusterFaults, AStutteringHostSendsNothingWhileItIsBlocked) {
    apply(Stutter{5, 4s, 1ms});
    EXPECT_TRUE(m_cluster.host(5).blocked());
    m_cluster.runFor(30s);
    EXPECT_GT(m_cluster.statistics().suspicions(), 0u);
    apply(Stutter{5, 0s, 0s});
    m_cluster.runFor(5s);
    EXPECT_FALSE(m_cluster.host(5).blocked());
    EXPECT_TRUE(agree(120s));
}

TEST_F(ClusterFaults, ACutPairIsKeptAliveByTheOthers) {
    apply(Cut{1, 2, false});
    m_cluster.runFor(60s);
    EXPECT_EQ(m_cluster.statistics().falseDeaths(), 0u);
    apply(Mend{1, 2});
    EXPECT_TRUE(agree(30s));
}

TEST_F(ClusterFaults, AShortPartitionHealsByItself) {
    apply(Partition{{{1, 2, 3, 4}, {5, 6, 7, 8}}});
    m_cluster.runFor(3s);
    apply(Heal{});
    EXPECT_TRUE(agree(120s));
}

TEST_F(ClusterFaults, ALongPartitionHealsWithOneJoin) {
    apply(Partition{{{1, 2, 3, 4}, {5, 6, 7, 8}}});
    m_cluster.runFor(180s);
    apply(Heal{});
    m_cluster.runFor(60s);
    EXPECT_FALSE(m_cluster.agreement().all());
    apply(JoinHosts{1, {5}});
    EXPECT_TRUE(agree(120s));
}

TEST_F(ClusterFaults, LinksCanBeMadeWorseAndAreAsBeforeAfterHealing) {
    apply(SetLatency{{1, kNoHost}, Latency::constant(50ms)});
    apply(SetLoss{{2, 3}, 0.5});
    apply(SetDuplicate{{kNoHost, kNoHost}, 0.2});
    apply(SetReorder{{kNoHost, kNoHost}, 0.2, 30ms});
    EXPECT_EQ(m_cluster.network().link(1, 4).latency, Latency::constant(50ms));
    EXPECT_EQ(m_cluster.network().link(3, 2).loss, 0.5);
    m_cluster.runFor(10s);
    EXPECT_GT(m_cluster.traffic().datagramsDoubled, 0u);
    apply(Heal{});
    EXPECT_EQ(m_cluster.network().link(1, 4), options().link);
    EXPECT_EQ(m_cluster.network().link(3, 2), options().link);
}

TEST_F(ClusterFaults, ImpossibleFaultsAreRefused) {
    EXPECT_FALSE(m_cluster.apply(Kill{99}));
    EXPECT_FALSE(m_cluster.apply(Cut{1, 99, false}));
    EXPECT_FALSE(m_cluster.apply(Partition{{{1, 99}}}));
    EXPECT_FALSE(m_cluster.apply(SetLoss{{99, kNoHost}, 1}));
    apply(Kill{1});
    EXPECT_FALSE(m_cluster.apply(Pause{1}));
    EXPECT_FALSE(m_cluster.apply(BroadcastText{1, {}}));
}

}  // namespace
}  // namespace swimscope::sim
