#include "engine/watch/peek_room.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using test::convergedCluster;
using test::WatchedCluster;
using namespace std::chrono_literals;

std::set<std::string> observers(const WatchedCluster& watched) {
    std::set<std::string> names;
    for (const auto& answer : watched.all<Answered>()) {
        names.insert(answer.view->observer);
    }
    return names;
}

std::size_t roundsDone(const WatchedCluster& watched) {
    std::size_t done = 0;
    for (const auto& progress : watched.all<SweepProgress>()) {
        done += progress.done ? 1 : 0;
    }
    return done;
}

TEST(Sweeping, OneSeedLeadsToEverybody) {
    WatchedCluster watched(convergedCluster(20));
    const auto outcome = watched.run(Sweep{{watched.addressOf(7)}, {}});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok) << outcome->text;
    EXPECT_EQ(observers(watched).size(), 20u);
    EXPECT_EQ(watched.all<Answered>().size(), 20u);
    EXPECT_LE(watched.all<SweepProgress>().size(), 20u);
    EXPECT_EQ(roundsDone(watched), 1u);
    const auto last = watched.all<SweepProgress>().back();
    EXPECT_TRUE(last.done);
    EXPECT_EQ(last.known, 20u);
    EXPECT_EQ(last.answered, 20u);
    EXPECT_EQ(outcome->text.text().substr(0, 26), "20 of 20 members answered ");
}

TEST(Sweeping, EqualRecordsOfAllObserversAreOne) {
    WatchedCluster watched(convergedCluster(10));
    watched.run(Sweep{{watched.addressOf(1)}, {}});
    std::set<const Record*> records;
    for (const auto& answer : watched.all<Answered>()) {
        for (const Row& row : answer.view->rows) {
            records.insert(row.record.get());
        }
    }
    EXPECT_EQ(records.size(), 10u);
}

TEST(Sweeping, TheDeadAreNotAskedAndTheUnreachableAreSaid) {
    WatchedCluster watched(convergedCluster(6));
    watched.cluster.runFor(5s);
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{3}));
    watched.cluster.runFor(100ms);
    // Still alive for the others.
    const auto early = watched.run(Sweep{{watched.addressOf(1)}, {}});
    ASSERT_TRUE(early);
    EXPECT_TRUE(early->ok);
    ASSERT_EQ(watched.all<Unanswered>().size(), 1u);
    EXPECT_EQ(watched.all<Unanswered>()[0].name, "n-0003");
    EXPECT_EQ(watched.all<SweepProgress>().back().failed, 1u);
    EXPECT_NE(early->text.find("n-0003"), std::string::npos) << early->text;

    watched.cluster.runFor(20s);
    watched.said.clear();
    watched.run(Sweep{{watched.addressOf(1)}, {}});
    EXPECT_TRUE(watched.all<Unanswered>().empty());
    EXPECT_EQ(observers(watched).size(), 5u);
    EXPECT_EQ(watched.view("n-0001")->find("n-0003")->belief, Belief::Dead);
}

TEST(Sweeping, RoundsFollowEachOtherUntilStopped) {
    WatchedCluster watched(convergedCluster(4));
    const auto id = watched.command(Sweep{{watched.addressOf(1)}, 5s});
    watched.cluster.runFor(21s);
    EXPECT_GE(roundsDone(watched), 4u);
    EXPECT_FALSE(watched.outcome(id));
    // Without its seed, those known from before lead on.
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{1}));
    watched.said.clear();
    watched.cluster.runFor(11s);
    EXPECT_EQ(observers(watched).size(), 3u);

    watched.command(Stop{});
    const auto outcome = watched.outcome(id);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok);
    EXPECT_NE(outcome->text.find("stopped after"), std::string::npos) << outcome->text;
    watched.said.clear();
    watched.cluster.runFor(60s);
    EXPECT_TRUE(watched.said.empty());
}

TEST(Sweeping, AnotherSweepReplacesTheFirst) {
    WatchedCluster watched(convergedCluster(4));
    const auto first = watched.command(Sweep{{watched.addressOf(1)}, 5s});
    const auto second = watched.command(Sweep{{watched.addressOf(2)}, {}});
    ASSERT_TRUE(watched.outcome(first));
    EXPECT_FALSE(watched.outcome(first)->ok);
    const auto outcome = watched.await(second);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok);
    EXPECT_EQ(watched.all<Outcome>().size(), 2u);
}

TEST(Sweeping, SeedsThatAllFailEndItWithTheirReasons) {
    WatchedCluster watched(convergedCluster(3));
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{1}));
    const auto outcome =
        watched.run(Sweep{{watched.addressOf(1), "nobody-here", "10.0.0.2:nonsense"}, {}});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
    EXPECT_NE(outcome->text.find("nobody answered"), std::string::npos) << outcome->text;
    EXPECT_NE(outcome->text.find("connection refused"), std::string::npos) << outcome->text;
    EXPECT_NE(outcome->text.find("nobody-here: the name has no address: host not found"),
              std::string::npos)
        << outcome->text;
    EXPECT_EQ(roundsDone(watched), 1u);
    EXPECT_FALSE(watched.run(Sweep{})->ok);
}

TEST(Sweeping, HostNamesAreLookedUp) {
    WatchedCluster watched(convergedCluster(3));
    EXPECT_TRUE(watched.run(Sweep{{"n-0002"}, {}})->ok);
    EXPECT_EQ(observers(watched).size(), 3u);
    EXPECT_TRUE(watched.run(Peek{"n-0003:7946"})->ok);
    const auto unknown = watched.run(Peek{"n-0099"});
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->text, "n-0099: the name has no address: host not found");
}

}  // namespace
}  // namespace swimscope::watch
