#include "engine/sim/statistics.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

swim::Died died(const char* name, const char* from) {
    auto identity = std::make_shared<swim::Identity>();
    identity->name = name;
    return {{identity, 1, swim::State::Dead, {}}, from};
}

class StatisticsTest : public testing::Test {
protected:
    StatisticsTest() {
        for (const char* name : {"n-0001", "n-0002", "n-0003"}) {
            m_truth.host(m_truth.add(name)).running = true;
        }
    }
    Truth m_truth;
    Statistics m_statistics;
};

TEST_F(StatisticsTest, ARealDeathIsADetection) {
    m_truth.host(3).running = false;
    m_truth.host(3).diedAt = base::Instant(10s);
    m_statistics.report(m_truth, 1, base::Instant(14s), died("n-0003", "n-0001"));
    m_statistics.report(m_truth, 2, base::Instant(15s), died("n-0003", "n-0001"));
    ASSERT_EQ(m_statistics.detections().size(), 2u);
    EXPECT_EQ(m_statistics.detection(0), 4s);
    EXPECT_EQ(m_statistics.detection(0.99), 5s);
    EXPECT_EQ(m_statistics.falseDeaths(), 0u);
}

TEST_F(StatisticsTest, ADeathOfALivingHostIsFalse) {
    m_truth.host(2).touched = true;
    m_statistics.report(m_truth, 1, base::Instant(1s), died("n-0003", "n-0001"));
    m_statistics.report(m_truth, 1, base::Instant(1s), died("n-0002", "n-0003"));
    EXPECT_EQ(m_statistics.falseDeaths(), 2u);
    EXPECT_EQ(m_statistics.falseDeathsOfHealthy(), 1u);
    EXPECT_EQ(m_statistics.falseDeathsFirstHand(), 1u);
    EXPECT_FALSE(m_statistics.detection(0.5));
}

TEST_F(StatisticsTest, WhoLeavesMayBeCalledDead) {
    m_truth.host(2).leaving = true;
    m_statistics.report(m_truth, 1, base::Instant(1s), died("n-0002", "n-0001"));
    EXPECT_EQ(m_statistics.falseDeaths(), 0u);
}

TEST_F(StatisticsTest, TrafficIsADifference) {
    Traffic before;
    before.datagrams = 3;
    before.streamBytes = 5;
    Traffic after = before;
    after.datagrams = 10;
    after.datagramBytes = 70;
    EXPECT_EQ((after - before).messages(), 7u);
    EXPECT_EQ((after - before).bytes(), 70u);
}

}  // namespace
}  // namespace swimscope::sim
