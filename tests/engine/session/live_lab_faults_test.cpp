#include <gtest/gtest.h>

#include "live_lab_watched.h"

namespace swimscope::session {
namespace {

class LiveLabFaults : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(lab.error, "");
        ASSERT_TRUE(lab.settles(4));
    }
    /// Somebody holds that of the subject.
    bool comesToHold(sim::HostId subject, swim::State state) {
        return lab.holds([subject, state](const LabFrame& frame) {
            return nodeOf(frame, subject).against[static_cast<std::size_t>(state)] > 0;
        });
    }
    bool allForgive() {
        return lab.holds([](const LabFrame& frame) {
            return frame.beliefs->empty() && WatchedLiveLab::allAlive(frame);
        });
    }
    bool standsAs(sim::HostId host, LabTruth truth) {
        return lab.holds(
            [host, truth](const LabFrame& frame) { return nodeOf(frame, host).truth == truth; });
    }
    std::string refusal(sim::Fault fault) {
        const swim::Outcome outcome = lab.poke(std::move(fault));
        return outcome.ok ? std::string() : outcome.text.text();
    }

    WatchedLiveLab lab;
};

TEST_F(LiveLabFaults, AKilledNodeIsSuspectedThenDeadAndComesBack) {
    ASSERT_TRUE(lab.poke(sim::Kill{2}).ok);
    EXPECT_TRUE(standsAs(2, LabTruth::Killed));
    EXPECT_NE(refusal(sim::Kill{2}), "") << "it does not run";
    EXPECT_TRUE(comesToHold(2, swim::State::Suspect));
    EXPECT_TRUE(comesToHold(2, swim::State::Dead));
    const base::Endpoint before = (*lab.lab->frame()->identities)[1].address;
    ASSERT_TRUE(lab.poke(sim::Restart{2, /*newAddress=*/false, std::nullopt}).ok);
    EXPECT_TRUE(allForgive());
    EXPECT_EQ((*lab.lab->frame()->identities)[1].address, before);
}

TEST_F(LiveLabFaults, ARestartAtANewAddressMoves) {
    const base::Endpoint before = (*lab.lab->frame()->identities)[2].address;
    ASSERT_TRUE(lab.poke(sim::Leave{3}).ok);
    EXPECT_TRUE(standsAs(3, LabTruth::Left));
    EXPECT_TRUE(comesToHold(3, swim::State::Left));
    ASSERT_TRUE(lab.poke(sim::Restart{3, /*newAddress=*/true, std::nullopt}).ok);
    EXPECT_TRUE(allForgive());
    EXPECT_NE((*lab.lab->frame()->identities)[2].address, before);
}

TEST_F(LiveLabFaults, APausedNodeIsSuspectedAndRefutesWhenItGoesOn) {
    ASSERT_TRUE(lab.poke(sim::Pause{4}).ok);
    EXPECT_TRUE(standsAs(4, LabTruth::Paused));
    EXPECT_TRUE(comesToHold(4, swim::State::Suspect));
    ASSERT_TRUE(lab.poke(sim::Resume{4}).ok);
    EXPECT_TRUE(allForgive());
    EXPECT_TRUE(standsAs(4, LabTruth::Running));
}

TEST_F(LiveLabFaults, PartitionGivesTwoGroupsAndHeals) {
    ASSERT_TRUE(lab.poke(sim::Partition{{{1, 2}}}).ok);
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return WatchedLiveLab::believes(frame, 1, 3, swim::State::Dead) &&
               WatchedLiveLab::believes(frame, 4, 2, swim::State::Dead) &&
               WatchedLiveLab::believes(frame, 1, 2, swim::State::Alive) &&
               WatchedLiveLab::believes(frame, 3, 4, swim::State::Alive);
    }));
    ASSERT_TRUE(lab.poke(sim::Heal{}).ok);
    // The dead are not asked again: somebody has to introduce the islands.
    ASSERT_TRUE(lab.poke(sim::JoinHosts{1, {3}}).ok);
    EXPECT_TRUE(allForgive());
}

TEST_F(LiveLabFaults, WhoeverHearsNobodyAccusesEverybody) {
    for (const sim::HostId other : {2, 3, 4}) {
        ASSERT_TRUE(lab.poke(sim::Cut{other, 1, /*oneWay=*/true}).ok);
    }
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return WatchedLiveLab::believes(frame, 1, 2, swim::State::Suspect) ||
               WatchedLiveLab::believes(frame, 1, 3, swim::State::Suspect) ||
               WatchedLiveLab::believes(frame, 1, 4, swim::State::Suspect);
    }));
    EXPECT_TRUE(standsAs(1, LabTruth::CutOff));
    ASSERT_TRUE(lab.poke(sim::Heal{}).ok);
    ASSERT_TRUE(lab.poke(sim::JoinHosts{1, {}}).ok);
    EXPECT_TRUE(allForgive());
}

TEST_F(LiveLabFaults, LossIsCountedByKind) {
    ASSERT_TRUE(lab.poke(sim::SetLoss{{}, 1.0}).ok);
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return frame.counts.lost[static_cast<std::size_t>(sim::MessageKind::Ping)] > 0 ||
               frame.counts.lost[static_cast<std::size_t>(sim::MessageKind::Gossip)] > 0;
    }));
    EXPECT_TRUE(comesToHold(1, swim::State::Suspect));
    ASSERT_TRUE(lab.poke(sim::Heal{}).ok);
}

TEST_F(LiveLabFaults, AMessageInFlightCanBeTakenOutWhenTheLinksAreSlow) {
    ASSERT_TRUE(lab.poke(sim::SetLatency{{}, sim::Latency::constant(std::chrono::seconds(30))}).ok);
    const auto slow = [](const LabMessage& message) {
        return message.serial != 0 && message.arrival - message.sent >= std::chrono::seconds(30);
    };
    const auto frame = lab.awaitFrame([&](const LabFrame& now) {
        return std::any_of(now.messages.begin(), now.messages.end(), slow);
    });
    const auto found = std::find_if(frame->messages.begin(), frame->messages.end(), slow);
    ASSERT_NE(found, frame->messages.end());
    const std::uint64_t serial = found->serial;
    EXPECT_TRUE(lab.tell(PokeRun{sim::DelayMessage{serial, std::chrono::seconds(5)}}).ok);
    EXPECT_TRUE(lab.tell(Inspect{serial}).ok);
    EXPECT_FALSE(lab.lab->frame()->inspection->parts.empty());
    EXPECT_TRUE(lab.tell(PokeRun{sim::DropMessage{serial}}).ok);
    EXPECT_FALSE(lab.tell(PokeRun{sim::DropMessage{serial}}).ok);
    EXPECT_TRUE(lab.holds([serial](const LabFrame& now) {
        return std::none_of(now.messages.begin(), now.messages.end(),
                            [serial](const LabMessage& one) { return one.serial == serial; });
    }));
}

TEST_F(LiveLabFaults, ASlowNodeIsShownAsSlow) {
    ASSERT_TRUE(lab.poke(sim::Slow{2, sim::Latency::constant(std::chrono::seconds(2))}).ok);
    EXPECT_TRUE(standsAs(2, LabTruth::Slow));
    EXPECT_TRUE(comesToHold(2, swim::State::Suspect));
    ASSERT_TRUE(lab.poke(sim::Slow{2, {}}).ok);
    EXPECT_TRUE(standsAs(2, LabTruth::Running));
}

TEST_F(LiveLabFaults, NobodyCanBeTouchedWhoIsNotThere) {
    EXPECT_EQ(refusal(sim::Kill{9}), "there is no node 9");
    EXPECT_NE(refusal(sim::Cut{1, 9, false}), "");
    EXPECT_NE(refusal(sim::Partition{{{1, 9}}}), "");
    EXPECT_NE(refusal(sim::SetLoss{{9, 1}, 0.5}), "");
}

}  // namespace
}  // namespace swimscope::session
