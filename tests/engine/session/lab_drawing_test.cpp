#include "engine/session/lab_drawing.h"

#include <gtest/gtest.h>

#include "engine/sim/cluster.h"

namespace swimscope::session {
namespace {

class LabDrawingTest : public testing::Test {
protected:
    LabDrawingTest() {
        sim::ClusterOptions options;
        options.nodes = 3;
        options.converged = true;
        options.node = sim::ClusterOptions::simulated(swim::Timing::Local);
        cluster = std::make_unique<sim::Cluster>(std::move(options));
    }

    /// Until n-0001 suspects n-0003, which is killed.
    void killTheThird() {
        ASSERT_TRUE(cluster->apply(sim::Kill{3}));
        ASSERT_TRUE(cluster->runUntil([this] { return suspicionOf(table(), "n-0003").has_value(); },
                                      std::chrono::minutes(1)));
    }
    const swim::MemberTable& table() const { return cluster->host(1).node().table(); }

    std::unique_ptr<sim::Cluster> cluster;
};

TEST_F(LabDrawingTest, ANodesClockIsReadFromIt) {
    cluster->runFor(std::chrono::seconds(2));
    sim::LabNode shown;
    drawClockwork(
        cluster->host(1).node(), [this](std::string_view name) { return cluster->find(name); },
        shown);
    ASSERT_TRUE(shown.nextProbe);
    EXPECT_GT(*shown.nextProbe, cluster->now());
    EXPECT_EQ(*shown.nextProbe - *shown.periodStart, cluster->options().node.probeInterval);
}

TEST_F(LabDrawingTest, ASuspectIsShownWithItsSuspicion) {
    killTheThird();
    sim::LabNode shown;
    drawBelief(table(), "n-0003", shown);
    EXPECT_EQ(shown.belief, swim::State::Suspect);
    ASSERT_TRUE(shown.suspicion);
    EXPECT_GT(shown.suspicion->deadline, shown.suspicion->since);
}

TEST_F(LabDrawingTest, AStrangerIsNotBelievedToBeAnything) {
    sim::LabNode shown;
    shown.incarnation = 5;
    drawBelief(table(), "nobody", shown);
    EXPECT_FALSE(shown.belief);
    EXPECT_EQ(shown.incarnation, 0u);
}

TEST_F(LabDrawingTest, OfTwoSuspicionsTheSoonerIsShown) {
    const sim::LabSuspicion late{{}, base::Instant(std::chrono::seconds(9)), 0, 0};
    const sim::LabSuspicion soon{{}, base::Instant(std::chrono::seconds(4)), 0, 0};
    std::optional<sim::LabSuspicion> shown;
    showSooner(shown, late);
    showSooner(shown, std::nullopt);
    showSooner(shown, soon);
    showSooner(shown, late);
    EXPECT_EQ(shown->deadline, soon.deadline);
}

TEST_F(LabDrawingTest, TheLargestCampDecides) {
    sim::BeliefTally tally;
    constexpr sim::HostId kSubject = 9;
    EXPECT_EQ(commonBelief(tally, kSubject, 5), swim::State::Alive);
    tally.hold(1, kSubject, swim::State::Suspect);
    tally.hold(2, kSubject, swim::State::Suspect);
    EXPECT_EQ(commonBelief(tally, kSubject, 5), swim::State::Alive);
    tally.hold(3, kSubject, swim::State::Suspect);
    EXPECT_EQ(commonBelief(tally, kSubject, 5), swim::State::Suspect);
    for (const sim::HostId observer : {1, 2, 3}) {
        tally.hold(observer, kSubject, swim::State::Dead);
    }
    EXPECT_EQ(commonBelief(tally, kSubject, 5), swim::State::Dead);
}

TEST(LabDrawing, NobodyBelievesAnythingOfWhomMostHaveForgotten) {
    sim::BeliefTally tally;
    constexpr sim::HostId kSubject = 9;
    for (const sim::HostId observer : {1, 2, 3, 4, 5}) {
        tally.hold(observer, kSubject, swim::State::Dead);
    }
    tally.unlist(1, kSubject);
    tally.unlist(2, kSubject);
    EXPECT_EQ(commonBelief(tally, kSubject, 5), swim::State::Dead);
    tally.unlist(3, kSubject);
    EXPECT_EQ(commonBelief(tally, kSubject, 5), std::nullopt);
    for (const sim::HostId observer : {1, 2, 3, 4, 5}) {
        tally.hold(observer, kSubject, swim::State::Alive);
    }
    EXPECT_EQ(commonBelief(tally, kSubject, 5), swim::State::Alive);
    EXPECT_EQ(tally.size(), 0u);
    tally.unlist(4, kSubject);
    tally.forget(4);
    EXPECT_EQ(tally.unlisted(kSubject), 0u);
    EXPECT_EQ(tally.size(), 0u);
}

TEST_F(LabDrawingTest, BeliefsAreListedByObserver) {
    sim::BeliefTally tally;
    tally.hold(2, 3, swim::State::Dead);
    tally.hold(1, 3, swim::State::Suspect);
    const BeliefList list = listBeliefs(tally, 3);
    ASSERT_EQ(list.beliefs->size(), 2u);
    EXPECT_EQ((*list.beliefs)[0].observer, 1u);
    EXPECT_EQ((*list.beliefs)[1].state, swim::State::Dead);
    EXPECT_FALSE(list.leftOut);
}

}  // namespace
}  // namespace swimscope::session
