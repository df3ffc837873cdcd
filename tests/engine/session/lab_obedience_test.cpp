#include "engine/session/lab_obedience.h"

#include <gtest/gtest.h>

#include "tests/engine/session/lab_watched.h"

namespace swimscope::session {
namespace {

TEST(LabObedience, RefusesWhatMakesNoSense) {
    WatchedLab lab;
    EXPECT_FALSE(lab.tell(SetSpeed{0}).ok);
    EXPECT_FALSE(lab.tell(SetViewpoint{99}).ok);
    EXPECT_FALSE(lab.tell(SwitchBranch{9}).ok);
    EXPECT_FALSE(lab.tell(RenameBranch{1, ""}).ok);
    EXPECT_FALSE(lab.tell(UndoPoke{}).ok);
    EXPECT_FALSE(lab.tell(RedoPoke{}).ok);
    EXPECT_FALSE(lab.tell(Inspect{99999}).ok);
    EXPECT_FALSE(lab.tell(PokeRun{sim::Fault(sim::Kill{99})}).ok);
    EXPECT_FALSE(lab.ask(Ping{"n-0002"}).ok);
    EXPECT_FALSE(lab.ask(DemoKill{"nobody"}).ok);
}

TEST(LabObedience, TheViewpointTakesTheCommandsOfAMember) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(SetViewpoint{2}).ok);
    EXPECT_EQ(lab.ask(Members{}).text, "8 members");
    EXPECT_TRUE(lab.ask(Health{}).ok);
    EXPECT_EQ(lab.ask(SetMeta{base::toBytes("rack=1")}).text, "meta n-0002 rack=1");
    EXPECT_TRUE(lab.ask(Send{"n-0003", base::toBytes("hello")}).ok);
    EXPECT_TRUE(lab.ask(Broadcast{base::toBytes("hello")}).ok);
    EXPECT_TRUE(lab.ask(Join{{"n-0004"}}).ok);
    EXPECT_TRUE(lab.ask(DemoKill{"n-0005"}).ok);
    EXPECT_TRUE(lab.ask(DemoRestart{"n-0005"}).ok);
    EXPECT_TRUE(lab.ask(Leave{}).ok);
    ASSERT_TRUE(lab.tell(SetViewpoint{sim::kNoHost}).ok);
    EXPECT_FALSE(lab.ask(Leave{}).ok);
    EXPECT_EQ(lab.ask(Members{}).text, "8 members");
}

TEST(LabObedience, AMessageInTheAirIsShownAndDropped) {
    WatchedLab lab;
    std::uint64_t serial = 0;
    for (int i = 0; serial == 0 && i < 1000; ++i) {
        const std::uint64_t before = lab.lab->frame()->steps;
        ASSERT_TRUE(lab.tell(Step{}).ok);
        const auto frame =
            lab.awaitFrame([before](const LabFrame& now) { return now.steps > before; });
        for (const LabMessage& message : frame->messages) {
            serial = message.serial;
        }
    }
    ASSERT_NE(serial, 0u);
    ASSERT_TRUE(lab.tell(Inspect{serial}).ok);
    const auto shown =
        lab.awaitFrame([](const LabFrame& frame) { return frame.inspection != nullptr; });
    ASSERT_FALSE(shown->inspection->parts.empty());
    EXPECT_EQ(shown->inspection->parts[0].kind.english(), "ping");
    EXPECT_TRUE(lab.tell(PokeRun{sim::DropMessage{serial}}).ok);
    EXPECT_FALSE(lab.tell(PokeRun{sim::DropMessage{serial}}).ok);
    const auto gone = lab.awaitFrame([](const LabFrame& frame) { return frame.messages.empty(); });
    EXPECT_TRUE(gone->messages.empty());
}

TEST(LabObedience, BranchesAreListedNamedAndSwitched) {
    WatchedLab lab;
    ASSERT_TRUE(lab.tell(Seek{secondOf(10)}).ok);
    const auto quiet = lab.settledAt(secondOf(10))->hash;
    ASSERT_TRUE(lab.tell(Seek{secondOf(5)}).ok);
    ASSERT_TRUE(lab.tell(PokeRun{sim::Fault(sim::Kill{3})}).ok);
    ASSERT_TRUE(lab.tell(RenameBranch{2, "a kill"}).ok);
    const auto frame = lab.awaitFrame([](const LabFrame& now) {
        return now.branches->size() == 2 && now.branches->back().name == "a kill";
    });
    ASSERT_EQ(frame->branches->size(), 2u);
    EXPECT_EQ(frame->branches->back().parent, 1u);
    EXPECT_EQ(frame->branches->back().fork, secondOf(5));
    ASSERT_EQ(frame->branches->back().pokes.size(), 1u);
    EXPECT_EQ(sim::pokeText(frame->branches->back().pokes[0].poke), "kill n-0003");
    ASSERT_TRUE(lab.tell(SwitchBranch{1}).ok);
    EXPECT_EQ(lab.settledAt(secondOf(10))->hash, quiet);
}

TEST(LabObedience, ASearchIsGivenUpForTheNextCommand) {
    WatchedLab lab;
    const auto id = lab.lab->control(Seek{secondOf(100'000)});
    EXPECT_TRUE(lab.tell(CancelSeek{}).ok);
    EXPECT_TRUE(lab.awaitReport([id](const observe::Report& report) {
        const auto* outcome = WatchedLab::find<swim::Outcome>(report);
        return outcome && outcome->id == id && !outcome->ok;
    }));
}

}  // namespace
}  // namespace swimscope::session
