#include "engine/swim/broadcast_bucket.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/random.h"

namespace swimscope::swim {
namespace {

std::vector<std::uint32_t> slotsOf(const BroadcastBucket& bucket) {
    std::vector<std::uint32_t> slots;
    bucket.forEach([&](std::uint32_t slot) { slots.push_back(slot); });
    return slots;
}

/// The next one for a draw with so much room left.
std::optional<std::uint32_t> take(BroadcastBucket& bucket, std::size_t room) {
    std::vector<BroadcastBucket::Item> taken;
    const auto run = bucket.takeRun(room, /*overhead=*/0, /*max=*/1, taken);
    EXPECT_EQ(run.count, taken.size());
    return taken.empty() ? std::nullopt : std::optional(taken.front().slot);
}

TEST(BroadcastBucket, TheLongestThatFitsIsTakenAndOfThoseTheNewest) {
    BroadcastBucket bucket;
    bucket.add(10, {1, 11});
    bucket.add(20, {2, 22});
    bucket.add(20, {4, 24});
    bucket.add(20, {3, 23});
    EXPECT_EQ(slotsOf(bucket), (std::vector<std::uint32_t>{24, 23, 22, 11}));
    EXPECT_EQ(bucket.longest(), 24u);
    EXPECT_EQ(bucket.last(), 11u);
    EXPECT_EQ(take(bucket, 9), std::nullopt);
    EXPECT_EQ(take(bucket, 19), 11u);
    EXPECT_EQ(take(bucket, 100), 24u);
    EXPECT_EQ(take(bucket, 20), 23u);
    EXPECT_EQ(bucket.last(), 22u);
    EXPECT_EQ(take(bucket, 20), 22u);
    EXPECT_EQ(take(bucket, 20), std::nullopt);
    EXPECT_TRUE(bucket.empty());
}

TEST(BroadcastBucket, WhatIsRemovedFromTheMiddleIsNeverMet) {
    BroadcastBucket bucket;
    for (std::uint32_t i = 1; i <= 5; ++i) {
        bucket.add(10, {i, i});
    }
    bucket.remove(10, {3, 3});
    EXPECT_EQ(slotsOf(bucket), (std::vector<std::uint32_t>{5, 4, 2, 1}));
    bucket.remove(10, {5, 5});
    bucket.remove(10, {1, 1});
    EXPECT_EQ(bucket.last(), 2u);
    EXPECT_EQ(take(bucket, 10), 4u);
    EXPECT_EQ(take(bucket, 10), 2u);
    EXPECT_TRUE(bucket.empty());
}

TEST(BroadcastBucket, EqualIdsAreToldApartByTheirSlots) {
    BroadcastBucket bucket;
    bucket.add(10, {1, 7});
    bucket.add(10, {1, 8});
    bucket.remove(10, {1, 7});
    EXPECT_EQ(slotsOf(bucket), std::vector<std::uint32_t>{8});
}

TEST(BroadcastBucket, ARunIsOfOneLengthAndFillsTheRoom) {
    BroadcastBucket bucket;
    for (std::uint32_t i = 1; i <= 5; ++i) {
        bucket.add(10, {i, i});
    }
    bucket.add(8, {9, 9});
    bucket.remove(10, {4, 4});
    std::vector<BroadcastBucket::Item> taken;
    const auto slots = [&taken] {
        std::vector<std::uint32_t> numbers;
        for (const auto& item : std::exchange(taken, {})) {
            numbers.push_back(item.slot);
        }
        return numbers;
    };
    EXPECT_EQ(bucket.takeRun(9, 2, 10, taken).count, 0u);
    EXPECT_EQ(bucket.takeRun(35, 2, 10, taken).length, 10u);
    EXPECT_EQ(slots(), (std::vector<std::uint32_t>{5, 3}));
    EXPECT_EQ(bucket.takeRun(100, 2, 1, taken).count, 1u);
    EXPECT_EQ(slots(), std::vector<std::uint32_t>{2});
    EXPECT_EQ(bucket.takeRun(11, 2, 10, taken).length, 8u);
    EXPECT_EQ(slots(), std::vector<std::uint32_t>{9});
    EXPECT_EQ(slotsOf(bucket), std::vector<std::uint32_t>{1});
}

/// Prints its seed when it fails.
TEST(BroadcastBucket, ARunIsAddedAsItsItemsOneAfterTheOther) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        base::Random random(seed);
        BroadcastBucket together;
        BroadcastBucket oneByOne;
        std::uint32_t slot = 0;
        for (int round = 0; round < 10; ++round) {
            std::vector<BroadcastBucket::Item> run;
            std::uint64_t id = 40 + random.below(40);
            for (std::uint64_t left = random.below(8); left > 0 && id > 10; --left) {
                run.push_back({id, ++slot});
                id -= random.below(6);
            }
            together.addRun(10, run);
            for (const auto& item : run) {
                oneByOne.add(10, item);
            }
        }
        ASSERT_EQ(slotsOf(together), slotsOf(oneByOne)) << "seed " << seed;
    }
}

/// Against a plain sorted list; prints its seed when it fails.
TEST(BroadcastBucket, DoesWhatASortedListDoes) {
    constexpr std::uint64_t kSeed = 42;
    base::Random random(kSeed);
    struct Row {
        std::size_t length;
        BroadcastBucket::Item item;
    };
    std::vector<Row> rows;
    BroadcastBucket bucket;
    for (std::uint32_t step = 0; step < 20'000; ++step) {
        const std::uint64_t choice = random.below(5);
        if (choice < 2 || rows.empty()) {
            const Row row{20 + random.below(4), {random.below(1000) * 100'000 + step, step}};
            rows.push_back(row);
            bucket.add(row.length, row.item);
        } else if (choice == 2) {
            const std::size_t which = random.below(rows.size());
            bucket.remove(rows[which].length, rows[which].item);
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(which));
        } else {
            const std::size_t room = 19 + random.below(6);
            const auto better = [room](const Row& a, const Row& b) {
                const bool fitsA = a.length <= room;
                const bool fitsB = b.length <= room;
                return std::tuple(fitsA, a.length, a.item.id) <
                       std::tuple(fitsB, b.length, b.item.id);
            };
            const auto best = std::max_element(rows.begin(), rows.end(), better);
            const auto taken = take(bucket, room);
            if (best->length > room) {
                ASSERT_EQ(taken, std::nullopt) << "seed " << kSeed << " step " << step;
            } else {
                ASSERT_EQ(taken, best->item.slot) << "seed " << kSeed << " step " << step;
                rows.erase(best);
            }
        }
        ASSERT_EQ(bucket.empty(), rows.empty()) << "seed " << kSeed << " step " << step;
    }
}

}  // namespace
}  // namespace swimscope::swim
