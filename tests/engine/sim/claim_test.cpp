#include "engine/sim/claim.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

class ClaimTest : public testing::Test {
protected:
    ClaimTest() {
        m_cluster.watch(&m_memory);
        m_cluster.runFor(1s);
    }
    static ClusterOptions options() {
        ClusterOptions options;
        options.nodes = 5;
        options.node = ClusterOptions::simulated(swim::Timing::Local);
        options.node.retransmitMult = 20;
        options.converged = true;
        return options;
    }
    std::string refutation(const Claim& claim) {
        const auto refuted = refute(m_cluster, m_memory, claim);
        return refuted ? refuted->english() : "holds";
    }

    Memory m_memory;
    Cluster m_cluster{options()};
};

TEST_F(ClaimTest, AboutThePresent) {
    EXPECT_EQ(refutation(Converged{true}), "holds");
    EXPECT_EQ(refutation(Converged{false}), "5 of 5 nodes list exactly those that run");
    EXPECT_EQ(refutation(Believed{2, swim::State::Alive, {}}), "holds");
    EXPECT_EQ(refutation(Believed{2, std::nullopt, {3}}), "for n-0003 n-0002 is alive, not gone");
    EXPECT_EQ(refutation(FalseDeathsAtMost{0}), "holds");
    EXPECT_TRUE(m_cluster.apply(Kill{4}));
    EXPECT_EQ(refutation(Believed{2, swim::State::Alive, {4}}), "n-0004 does not run");
}

TEST_F(ClaimTest, AboutThePast) {
    EXPECT_EQ(refutation(EverBelieved{4, swim::State::Dead, true, {}}),
              "nobody ever called n-0004 dead");
    EXPECT_TRUE(m_cluster.apply(Kill{4}));
    m_cluster.runFor(30s);
    EXPECT_EQ(refutation(EverBelieved{4, swim::State::Dead, true, {}}), "holds");
    EXPECT_EQ(refutation(EverBelieved{4, swim::State::Dead, false, {1}}),
              "n-0001 called n-0004 dead");
}

TEST_F(ClaimTest, AboutMetadataAndMessages) {
    EXPECT_EQ(refutation(MetaKnown{2, "role=db", {1}}), "n-0001 knows other metadata of n-0002");
    EXPECT_EQ(refutation(Heard{"hello", {1}}), "n-0001 did not get \"hello\"");
    EXPECT_TRUE(m_cluster.apply(SetMeta{2, base::toBytes(std::string_view("role=db"))}));
    EXPECT_TRUE(m_cluster.apply(BroadcastText{3, base::toBytes(std::string_view("hello"))}));
    m_cluster.runFor(20s);
    EXPECT_EQ(refutation(MetaKnown{2, "role=db", {}}), "holds");
    EXPECT_EQ(refutation(Heard{"hello", {1, 2, 4, 5}}), "holds");
}

TEST_F(ClaimTest, AboutFalseDeaths) {
    EXPECT_TRUE(m_cluster.apply(Pause{4}));
    m_cluster.runFor(40s);
    EXPECT_NE(refutation(FalseDeathsAtMost{0}), "holds");
}

}  // namespace
}  // namespace swimscope::sim
