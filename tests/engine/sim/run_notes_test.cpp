#include "engine/sim/run_notes.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/sim/execution.h"
#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

std::vector<MarkKind> kindsAbout(const RunNotes& notes, HostId host) {
    std::vector<MarkKind> kinds;
    for (const Mark& mark : notes.marks()) {
        if (mark.host == host) {
            kinds.push_back(mark.kind);
        }
    }
    return kinds;
}

TEST(RunNotes, AKillLeavesThreeMarksHoweverManyLookOn) {
    Execution run(labScript(), {});
    run.advance({second(1)}, kNoLimit);
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    run.advance({second(20)}, kNoLimit);
    EXPECT_EQ(kindsAbout(run.notes(), 3),
              (std::vector{MarkKind::Killed, MarkKind::Suspected, MarkKind::Died}));
    EXPECT_EQ(run.notes().beliefs().against(3)[2], 7u);
}

TEST(RunNotes, ARestartTakesDeathBack) {
    Execution run(labScript(), {});
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    run.advance({second(20)}, kNoLimit);
    ASSERT_TRUE(run.poke(Fault{Restart{3, false, {}}}));
    run.advance({second(30)}, kNoLimit);
    // One that had forgotten it and has not met it again holds nothing against it.
    EXPECT_EQ(run.notes().beliefs().against(3), (std::array<std::uint32_t, 4>{}));
    const auto kinds = kindsAbout(run.notes(), 3);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), MarkKind::Started), 1);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), MarkKind::Refuted), 1);
}

TEST(RunNotes, ALeaveIsToldAsSuch) {
    Execution run(labScript(), {});
    ASSERT_TRUE(run.poke(Fault{Leave{3}}));
    run.advance({second(20)}, kNoLimit);
    const auto kinds = kindsAbout(run.notes(), 3);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), MarkKind::Leaving), 1);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), MarkKind::Left), 1);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), MarkKind::Died), 0);
}

TEST(RunNotes, KeepTheLastMessagesAndWhichOfThemWereLost) {
    Execution run(labScript("nodes 8\ntiming local\nstart converged\nlink loss 20%\n"), {});
    run.advance({second(5)}, kNoLimit);
    const auto recent = run.notes().recent().all();
    const auto lost = run.notes().recentlyLost().all();
    ASSERT_FALSE(recent.empty());
    ASSERT_FALSE(lost.empty());
    EXPECT_TRUE(
        std::is_sorted(recent.begin(), recent.end(),
                       [](const LabMessage& a, const LabMessage& b) { return a.sent < b.sent; }));
    EXPECT_NE(recent.back().serial, 0u);
    EXPECT_LE(lost.back().sent, run.cluster().now());
}

TEST(RunNotes, CountsAreThoseOfTheCluster) {
    Execution run(labScript("nodes 8\ntiming local\nstart converged\nlink loss 20%\n"), {});
    run.advance({second(20)}, kNoLimit);
    std::uint64_t sent = 0;
    std::uint64_t lost = 0;
    for (std::size_t kind = 0; kind < kMessageKinds; ++kind) {
        sent += run.notes().counts().sent[kind];
        lost += run.notes().counts().lost[kind];
    }
    EXPECT_EQ(sent, run.cluster().traffic().datagrams);
    EXPECT_EQ(lost, run.cluster().traffic().datagramsLost);
    EXPECT_GT(lost, 0u);
}

TEST(RunNotes, ADroppedMessageIsMarked) {
    Execution run(labScript(), {});
    std::uint64_t serial = 0;
    for (std::uint64_t steps = 1; serial == 0 && steps < 1000; ++steps) {
        run.advance({base::Instant::max(), steps}, kNoLimit);
        run.cluster().forEachMessage([&](const MessageView& message) { serial = message.serial; });
    }
    ASSERT_TRUE(run.poke(DropMessage{serial}));
    EXPECT_EQ(run.notes().marks().back().kind, MarkKind::Message);
}

}  // namespace
}  // namespace swimscope::sim
