#include "engine/sim/scheduler.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/random.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

TEST(Scheduler, MomentsComeInOrderOfTime) {
    Scheduler scheduler;
    scheduler.plan(base::Instant(3s), What::Chore, 3);
    scheduler.plan(base::Instant(1s), What::Chore, 1);
    scheduler.plan(base::Instant(2s), What::Chore, 2);
    EXPECT_EQ(scheduler.take().index, 1u);
    EXPECT_EQ(scheduler.take().index, 2u);
    EXPECT_EQ(scheduler.take().index, 3u);
    EXPECT_TRUE(scheduler.empty());
}

TEST(Scheduler, MomentsOfOneInstantComeAsPlanned) {
    Scheduler scheduler;
    for (std::uint32_t i = 0; i < 100; ++i) {
        scheduler.plan(base::Instant(1s), What::Deadline, i);
    }
    for (std::uint32_t i = 0; i < 100; ++i) {
        EXPECT_EQ(scheduler.take().index, i);
    }
}

TEST(Scheduler, ThousandsPlannedAndTakenInTurnStaySorted) {
    Scheduler scheduler;
    base::Random random(5);
    std::vector<std::pair<base::Instant, std::uint64_t>> taken;
    base::Instant now{};
    for (int i = 0; i < 20'000; ++i) {
        scheduler.plan(now + base::Duration(static_cast<std::int64_t>(random.below(1000))),
                       What::Datagram, 0);
        if (random.below(3) != 0) {
            const Moment moment = scheduler.take();
            now = moment.at;
            taken.emplace_back(moment.at, moment.sequence);
        }
    }
    EXPECT_TRUE(std::is_sorted(taken.begin(), taken.end(),
                               [](const auto& a, const auto& b) { return a.first < b.first; }));
}

}  // namespace
}  // namespace swimscope::sim
