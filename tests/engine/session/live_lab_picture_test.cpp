#include "engine/session/live_lab_picture.h"

#include <gtest/gtest.h>

#include "live_lab_watched.h"

namespace swimscope::session {
namespace {

class LiveLabPictureTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(lab.error, "");
        ASSERT_TRUE(lab.settles(3));
    }

    WatchedLiveLab lab{liveLab(3)};
};

TEST_F(LiveLabPictureTest, ShowsEveryNodesClock) {
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return std::all_of(frame.nodes.begin(), frame.nodes.end(), [&](const LabNode& node) {
            return node.nextProbe && node.periodStart && *node.periodStart < *node.nextProbe;
        });
    }));
}

TEST_F(LiveLabPictureTest, MessagesAreDrawnWithKindsAndSerials) {
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        return std::any_of(frame.messages.begin(), frame.messages.end(), [](const auto& one) {
            return one.kind == sim::MessageKind::Ping && one.serial != 0 && one.size > 0 &&
                   one.arrival > one.sent && one.from != one.to;
        });
    }));
}

TEST_F(LiveLabPictureTest, ASuspicionOfTheViewpointIsCountedDown) {
    ASSERT_TRUE(lab.tell(SetViewpoint{1}).ok);
    ASSERT_TRUE(lab.poke(sim::Pause{3}).ok);
    const auto frame =
        lab.awaitFrame([](const LabFrame& now) { return nodeOf(now, 3).suspicion.has_value(); });
    ASSERT_TRUE(nodeOf(*frame, 3).suspicion);
    EXPECT_EQ(nodeOf(*frame, 3).belief, swim::State::Suspect);
    EXPECT_GT(nodeOf(*frame, 3).suspicion->deadline, nodeOf(*frame, 3).suspicion->since);
    EXPECT_FALSE(frame->why->empty());
}

TEST_F(LiveLabPictureTest, TellsThatItIsLiveAndHasNoBranches) {
    const auto frame = lab.lab->frame();
    EXPECT_TRUE(frame->live);
    EXPECT_TRUE(frame->running);
    EXPECT_FALSE(frame->canUndo);
    EXPECT_TRUE(frame->branches->empty());
    EXPECT_TRUE(frame->script);
    EXPECT_TRUE(frame->options);
}

TEST_F(LiveLabPictureTest, MarksTellWhatWasDoneAndWhatCameOfIt) {
    ASSERT_TRUE(lab.poke(sim::Kill{2}).ok);
    EXPECT_TRUE(lab.holds([](const LabFrame& frame) {
        const auto is = [&](sim::MarkKind kind) {
            return std::any_of(
                frame.marks->begin(), frame.marks->end(),
                [kind](const sim::Mark& mark) { return mark.kind == kind && mark.host == 2; });
        };
        return is(sim::MarkKind::Killed) && is(sim::MarkKind::Suspected) && is(sim::MarkKind::Died);
    }));
    EXPECT_EQ(lab.lab->frame()->falseDeaths, 0u);
    EXPECT_GT(lab.lab->frame()->suspicions, 0u);
}

}  // namespace
}  // namespace swimscope::session
