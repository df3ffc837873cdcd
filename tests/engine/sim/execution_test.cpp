#include "engine/sim/execution.h"

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

std::uint64_t hashAt(const std::vector<PlacedPoke>& pokes, base::Instant when) {
    Execution run(labScript(), pokes);
    EXPECT_TRUE(run.advance({when}, kNoLimit));
    EXPECT_EQ(base::english(run.problems()), std::vector<std::string>{});
    return run.cluster().traceHash();
}

TEST(Execution, GoesInPiecesAsInOne) {
    Execution pieces(labScript(), {});
    while (!pieces.advance({second(20)}, 7)) {
    }
    EXPECT_EQ(pieces.cluster().traceHash(), hashAt({}, second(20)));
    EXPECT_EQ(pieces.cluster().now(), second(20));
}

TEST(Execution, OneEventIsOneStep) {
    Execution run(labScript(), {});
    EXPECT_TRUE(run.advance({base::Instant::max(), 5}, kNoLimit));
    EXPECT_EQ(run.place().steps, 5u);
}

TEST(Execution, ClaimsOfTheEndAreCheckedWhenItComesAndOnce) {
    const auto script = readScript(
        "nodes 3\nstart converged\nrun 4s\nat 3s kill n-0002\n"
        "expect n-0002 dead\n");
    ASSERT_TRUE(script) << script.error();
    Execution run(std::make_shared<const Script>(*script), {});
    run.advance({second(3)}, kNoLimit);
    EXPECT_EQ(run.player().claimsChecked(), 0u);
    while (!run.advance({second(9)}, 5)) {
    }
    run.advance({second(60)}, kNoLimit);
    EXPECT_EQ(run.player().claimsChecked(), 1u);
    // By the end of the script nobody knew; that everybody does later is another matter.
    ASSERT_EQ(run.player().failures().size(), 1u);
    EXPECT_TRUE(run.player().failures()[0].english().starts_with("line 5: "));
    EXPECT_EQ(run.cluster().now(), second(60));
}

TEST(Execution, APokedRunIsHadAgainFromItsPokes) {
    Execution run(labScript(), {});
    run.advance({second(3)}, kNoLimit);
    ASSERT_TRUE(run.poke(Fault{Kill{3}}));
    // A second one at the very same place.
    ASSERT_TRUE(run.poke(Fault{Pause{4}}));
    run.advance({second(9)}, kNoLimit);
    ASSERT_TRUE(run.poke(Fault{Resume{4}}));
    run.advance({second(20)}, kNoLimit);
    EXPECT_EQ(hashAt(run.pokes(), second(20)), run.cluster().traceHash());
    EXPECT_NE(hashAt({}, second(20)), run.cluster().traceHash());
}

TEST(Execution, AMessageTouchedInTheMiddleOfAnInstantIsTouchedAgain) {
    Execution run(labScript(), {});
    std::uint64_t serial = 0;
    for (std::uint64_t steps = 1; serial == 0 && steps < 1000; ++steps) {
        run.advance({base::Instant::max(), steps}, kNoLimit);
        run.cluster().forEachMessage([&](const MessageView& message) { serial = message.serial; });
    }
    ASSERT_NE(serial, 0u);
    ASSERT_TRUE(run.poke(DelayMessage{serial, std::chrono::milliseconds(900)}));
    run.advance({second(10)}, kNoLimit);
    EXPECT_EQ(hashAt(run.pokes(), second(10)), run.cluster().traceHash());
}

TEST(Execution, AStepDoesNotDoWhatWasDoneBehindIt) {
    Execution first(labScript(), {});
    first.advance({second(2)}, kNoLimit);
    ASSERT_TRUE(first.poke(Fault{Kill{3}}));
    const Place place = first.place();
    Execution again(labScript(), first.pokes());
    again.advance({base::Instant::max(), place.steps}, kNoLimit);
    EXPECT_EQ(again.poked(), 0u);
    EXPECT_EQ(again.next(), place.at);
    again.advance(Goal::at(place), kNoLimit);
    EXPECT_EQ(again.poked(), 1u);
    EXPECT_FALSE(again.cluster().host(3).running());
}

TEST(Execution, WhatCannotBeDoneOrWrittenChangesNothing) {
    Execution run(labScript(), {});
    EXPECT_FALSE(run.poke(Fault{Kill{99}}));
    EXPECT_FALSE(run.poke(DropMessage{12345}));
    EXPECT_FALSE(run.poke(Fault{BroadcastText{1, base::toBytes("two\nlines")}}));
    EXPECT_TRUE(run.pokes().empty());
}

TEST(Execution, APokeWithoutItsPlaceIsAProblem) {
    Execution run(labScript(), {{{17, second(40)}, Fault{Kill{3}}}});
    run.advance({second(50)}, kNoLimit);
    ASSERT_EQ(run.problems().size(), 1u);
    EXPECT_EQ(run.problems()[0].english(), "\"kill n-0003\" has no such place in this run");
}

}  // namespace
}  // namespace swimscope::sim
