#include "engine/sim/recent_decisions.h"

#include <gtest/gtest.h>

#include "engine/sim/limits.h"

namespace swimscope::sim {
namespace {

base::Instant second(std::uint32_t number) {
    return base::Instant(std::chrono::seconds(number));
}

swim::Event answered() {
    swim::ProbeAnswered event;
    event.node = "b";
    return event;
}

TEST(RecentDecisions, AreKeptByWhoDecided) {
    RecentDecisions decisions(3);
    decisions.keep(second(1), 2, 3, swim::HealthChanged{1});
    decisions.keep(second(2), 1, 3, answered());
    decisions.keep(second(3), 2, 3, swim::HealthChanged{0});
    EXPECT_EQ(decisions.of(1).size(), 1u);
    EXPECT_EQ(decisions.of(2).size(), 2u);
    EXPECT_TRUE(decisions.of(3).empty());
    EXPECT_TRUE(decisions.of(99).empty());
    const auto all = decisions.of(kNoHost);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].at, second(1));
    EXPECT_EQ(all[1].observer, 1u);
    EXPECT_EQ(all[2].at, second(3));
}

TEST(RecentDecisions, MessagesOutcomesAndOutsidersAreNone) {
    RecentDecisions decisions(3);
    decisions.keep({}, 1, 3, swim::MessageReceived{});
    decisions.keep({}, 1, 3, swim::Outcome{});
    decisions.keep({}, 1, 3, swim::Rejected{});
    decisions.keep({}, kNoHost, 3, answered());
    decisions.keep({}, kFirstOutside, 3, answered());
    EXPECT_TRUE(decisions.of(kNoHost).empty());
}

TEST(RecentDecisions, TheLastStayAndRoutineDrivesNothingElseOut) {
    RecentDecisions decisions(1);
    decisions.keep(second(0), 1, 3, swim::HealthChanged{1});
    for (std::uint32_t i = 1; i <= 500; ++i) {
        decisions.keep(second(i), 1, 3, answered());
    }
    const auto kept = decisions.of(1);
    EXPECT_EQ(kept.size(), 1 + kMaxDecisionsOfOne / 4);
    EXPECT_EQ(kept.front().at, second(0));
    EXPECT_EQ(kept.back().at, second(500));
}

TEST(RecentDecisions, OfManyNodesFewAreKeptOfEach) {
    RecentDecisions decisions(10'000);
    for (HostId host = 1; host <= 10'000; ++host) {
        for (std::uint32_t i = 0; i < 20; ++i) {
            decisions.keep(second(i), host, 3, swim::HealthChanged{i});
        }
    }
    EXPECT_EQ(decisions.of(7).size(), 2u);
    EXPECT_LE(decisions.of(kNoHost).size(), kMaxDecisions);
}

}  // namespace
}  // namespace swimscope::sim
