#include "engine/session/lab_picture.h"

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::session {
namespace {

using sim::Fault;

/// A timeline that stands at two seconds, with a way to poke and to go on.
struct Scene {
    Scene() { go(2); }
    void go(double seconds) { timeline.advance({sim::second(seconds)}, sim::kNoLimit); }
    void poke(const Fault& fault) {
        const auto status = timeline.poke(fault);
        ASSERT_TRUE(status) << status.error();
    }
    LabTruth truth(sim::HostId host) { return truthOf(timeline.run().cluster(), host); }

    sim::Timeline timeline{sim::labScript()};
    LabPicture picture;
};

TEST(LabPicture, TruthIsWhatWasDone) {
    Scene scene;
    scene.poke(sim::Kill{2});
    scene.poke(sim::Pause{3});
    scene.poke(sim::Slow{4, sim::Latency::constant(std::chrono::milliseconds(50))});
    scene.poke(sim::Leave{5});
    scene.poke(sim::Partition{{{6}}});
    scene.go(10);
    EXPECT_EQ(scene.truth(1), LabTruth::Running);
    EXPECT_EQ(scene.truth(2), LabTruth::Killed);
    EXPECT_EQ(scene.truth(3), LabTruth::Paused);
    EXPECT_EQ(scene.truth(4), LabTruth::Slow);
    EXPECT_EQ(scene.truth(5), LabTruth::Left);
    EXPECT_EQ(scene.truth(6), LabTruth::CutOff);
}

TEST(LabPicture, ANodeShowsItsClockwork) {
    Scene scene;
    const auto frame = scene.picture.frame(scene.timeline, 1);
    ASSERT_EQ(frame->nodes.size(), 8u);
    const LabNode& node = frame->nodes[3];
    ASSERT_TRUE(node.nextProbe && node.periodStart);
    EXPECT_GE(*node.nextProbe, frame->now);
    EXPECT_LE(*node.periodStart, frame->now);
    EXPECT_EQ(node.belief, swim::State::Alive);
    EXPECT_EQ(node.health, 0u);
    EXPECT_EQ((*frame->identities)[3].name, "n-0004");
}

TEST(LabPicture, ASuspicionCountsDown) {
    Scene scene;
    scene.poke(sim::Kill{3});
    for (double at = 2; at < 20; at += 0.05) {
        scene.go(at);
        const auto all = scene.picture.frame(scene.timeline, sim::kNoHost);
        const auto& shown = all->nodes[2].suspicion;
        if (shown) {
            EXPECT_LE(shown->since, all->now);
            EXPECT_GE(shown->deadline, all->now);
            EXPECT_GT(all->nodes[2].against[1], 0u);
            EXPECT_FALSE(all->beliefs->empty());
            return;
        }
    }
    FAIL() << "nobody suspected n-0003";
}

TEST(LabPicture, EverybodyIsTheMajority) {
    Scene scene;
    scene.poke(sim::Kill{3});
    scene.go(20);
    const auto all = scene.picture.frame(scene.timeline, sim::kNoHost);
    EXPECT_EQ(all->nodes[2].belief, swim::State::Dead);
    EXPECT_EQ(all->nodes[3].belief, swim::State::Alive);
    EXPECT_EQ(all->nodes[2].against[2], 7u);
    const auto members = membersSeenBy(scene.timeline.run(), sim::kNoHost);
    ASSERT_EQ(members.size(), 8u);
    EXPECT_EQ(members[2].state, swim::State::Dead);
    // The dead see nothing.
    EXPECT_TRUE(membersSeenBy(scene.timeline.run(), 3).empty());
    EXPECT_EQ(scene.picture.frame(scene.timeline, 3)->nodes[0].belief, std::nullopt);
}

TEST(LabPicture, WhatHasNotChangedIsShared) {
    Scene scene;
    const auto one = scene.picture.frame(scene.timeline, 1);
    const auto two = scene.picture.frame(scene.timeline, 1);
    EXPECT_GT(two->number, one->number);
    EXPECT_EQ(one->identities, two->identities);
    EXPECT_EQ(one->beliefs, two->beliefs);
    EXPECT_EQ(one->marks, two->marks);
    EXPECT_EQ(one->branches, two->branches);
    scene.poke(sim::AddHost{"web"});
    scene.picture.branchesChanged();
    const auto three = scene.picture.frame(scene.timeline, 1);
    EXPECT_EQ(three->identities->back().name, "web");
    EXPECT_NE(three->branches, two->branches);
}

}  // namespace
}  // namespace swimscope::session
