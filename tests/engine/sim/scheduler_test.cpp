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

TEST(Scheduler, WhatComesSoonIsWhatIsTaken) {
    Scheduler scheduler;
    base::Random random(6);
    base::Instant now{};
    EXPECT_TRUE(scheduler.soon().empty());
    for (int i = 0; i < 5'000; ++i) {
        const std::size_t planned = random.below(4);
        for (std::size_t k = 0; k < planned; ++k) {
            scheduler.plan(now + base::Duration(static_cast<std::int64_t>(random.below(50))),
                           What::Datagram, 0);
        }
        if (scheduler.empty() || random.below(2) == 0) {
            continue;
        }
        std::vector<std::uint64_t> expected;
        for (const Moment& moment : scheduler.soon()) {
            expected.push_back(moment.sequence);
        }
        ASSERT_FALSE(expected.empty());
        EXPECT_EQ(expected.front(), scheduler.first().sequence);
        const std::size_t before = scheduler.size();
        const std::size_t taken = 1 + random.below(expected.size());
        for (std::size_t k = 0; k < taken; ++k) {
            const Moment moment = scheduler.take();
            ASSERT_EQ(moment.sequence, expected[k]);
            ASSERT_GE(moment.at, now);
            now = moment.at;
        }
        EXPECT_EQ(scheduler.size(), before - taken);
    }
}

}  // namespace
}  // namespace swimscope::sim
