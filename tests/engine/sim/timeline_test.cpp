#include "engine/sim/timeline.h"

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

void find(Timeline& timeline) {
    while (!timeline.work(1000)) {
    }
}

void seek(Timeline& timeline, base::Instant when, BranchId branch = kNoBranch) {
    const auto status = timeline.seek(branch == kNoBranch ? timeline.branch().id : branch, {when});
    ASSERT_TRUE(status) << status.error();
    find(timeline);
    EXPECT_EQ(timeline.run().cluster().now(), when);
}

std::uint64_t hashOf(const Timeline& timeline) {
    return timeline.run().cluster().traceHash();
}

TEST(Timeline, BackAndForthIsTheSameRun) {
    Timeline straight(labScript());
    std::vector<std::uint64_t> hashes;
    for (int i = 0; i <= 6; ++i) {
        straight.advance({second(5.0 * i)}, kNoLimit);
        hashes.push_back(hashOf(straight));
    }
    Timeline moved(labScript());
    for (const int i : {6, 1, 4, 0, 5, 2, 6}) {
        seek(moved, second(5.0 * i));
        EXPECT_EQ(hashOf(moved), hashes[static_cast<std::size_t>(i)]) << i;
    }
    EXPECT_EQ(moved.branches().size(), 1u);
    EXPECT_EQ(moved.end().at, second(30));
}

TEST(Timeline, APokeWhereTheFutureIsKnownIsABranch) {
    Timeline timeline(labScript());
    seek(timeline, second(20));
    const auto uneventful = hashOf(timeline);
    seek(timeline, second(5));
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    EXPECT_EQ(timeline.branch().id, 2u);
    EXPECT_EQ(timeline.branch().parent, 1u);
    EXPECT_EQ(timeline.branch().fork.at, second(5));
    EXPECT_EQ(timeline.branch().name, "kill n-0003 at 5.000 s");
    seek(timeline, second(20));
    const auto eventful = hashOf(timeline);
    EXPECT_NE(eventful, uneventful);
    seek(timeline, second(20), 1);
    EXPECT_EQ(hashOf(timeline), uneventful);
    seek(timeline, second(20), 2);
    EXPECT_EQ(hashOf(timeline), eventful);
}

TEST(Timeline, AtTheEndOfWhatIsKnownABranchGoesOn) {
    Timeline timeline(labScript());
    seek(timeline, second(5));
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    ASSERT_TRUE(timeline.poke(Fault{Kill{4}}));
    EXPECT_EQ(timeline.branches().size(), 1u);
    EXPECT_EQ(timeline.branch().pokes.size(), 2u);
}

TEST(Timeline, UndoAndRedoRestoreTheHash) {
    Timeline timeline(labScript());
    seek(timeline, second(5));
    const auto before = hashOf(timeline);
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    const auto first = hashOf(timeline);
    ASSERT_TRUE(timeline.poke(Fault{Pause{4}}));
    seek(timeline, second(20));
    const auto after = hashOf(timeline);

    ASSERT_TRUE(timeline.undo());
    find(timeline);
    EXPECT_EQ(hashOf(timeline), first);
    EXPECT_TRUE(timeline.run().cluster().host(4).running());
    EXPECT_FALSE(timeline.run().cluster().host(4).paused());
    ASSERT_TRUE(timeline.undo());
    find(timeline);
    EXPECT_EQ(hashOf(timeline), before);
    EXPECT_TRUE(timeline.run().cluster().host(3).running());
    EXPECT_EQ(timeline.run().cluster().now(), second(5));
    EXPECT_FALSE(timeline.undo());

    ASSERT_TRUE(timeline.redo());
    find(timeline);
    EXPECT_FALSE(timeline.run().cluster().host(3).running());
    ASSERT_TRUE(timeline.redo());
    find(timeline);
    EXPECT_FALSE(timeline.redo());
    EXPECT_EQ(timeline.branch().id, 1u);
    seek(timeline, second(20));
    EXPECT_EQ(hashOf(timeline), after);
}

TEST(Timeline, ASearchThatIsGivenUpStaysWhereItWas) {
    Timeline timeline(labScript());
    seek(timeline, second(20));
    const auto there = hashOf(timeline);
    ASSERT_TRUE(timeline.seek(1, {second(10)}));
    EXPECT_FALSE(timeline.work(3));
    EXPECT_TRUE(timeline.seeking());
    EXPECT_LT(timeline.progress(), 1);
    timeline.cancel();
    EXPECT_FALSE(timeline.seeking());
    EXPECT_EQ(hashOf(timeline), there);
    EXPECT_EQ(timeline.progress(), 1);
}

TEST(Timeline, SeekingIsSilent) {
    Timeline timeline(labScript());
    std::size_t heard = 0;
    timeline.setHeard([&heard](const observe::Report&) { ++heard; });
    seek(timeline, second(10));
    seek(timeline, second(2));
    EXPECT_EQ(heard, 0u);
    timeline.advance({second(4)}, kNoLimit);
    EXPECT_GT(heard, 0u);
}

TEST(Timeline, MarksStayWhenOneGoesBack) {
    Timeline timeline(labScript());
    seek(timeline, second(1));
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    seek(timeline, second(20));
    const auto marks = timeline.branch().marks;
    EXPECT_GE(marks.size(), 3u);
    seek(timeline, second(0));
    EXPECT_EQ(timeline.branch().marks, marks);
    seek(timeline, second(20));
    EXPECT_EQ(timeline.branch().marks, marks);
}

TEST(Timeline, ABranchHasANameOfOneLine) {
    Timeline timeline(labScript());
    EXPECT_TRUE(timeline.rename(1, "quiet"));
    EXPECT_EQ(timeline.branch().name, "quiet");
    EXPECT_FALSE(timeline.rename(1, ""));
    EXPECT_FALSE(timeline.rename(2, "none"));
    EXPECT_FALSE(timeline.seek(9, {}));
}

}  // namespace
}  // namespace swimscope::sim
