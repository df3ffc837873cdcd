#include "engine/base/random.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

TEST(Random, TheSameSeedGivesTheSameRun) {
    Random a(42);
    Random b(42);
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(a.next(), b.next());
    }
    EXPECT_NE(Random(1).next(), Random(2).next());
}

TEST(Random, TheFirstNumbersArePinnedBecauseRecordedSeedsDependOnThem) {
    Random random(1);
    EXPECT_EQ(random.next(), 0xb3f2af6d0fc710c5u);
    EXPECT_EQ(random.next(), 0x853b559647364ceau);
    EXPECT_EQ(random.below(1000), 276u);
}

TEST(Random, DrawsStayBelowTheBoundAndReachEveryValue) {
    Random random(7);
    for (const std::uint64_t bound : {2u, 3u, 5u, 8u, 100u}) {
        std::vector<int> seen(bound);
        for (std::uint64_t i = 0; i < bound * 100; ++i) {
            const std::uint64_t drawn = random.below(bound);
            ASSERT_LT(drawn, bound);
            ++seen[drawn];
        }
        EXPECT_EQ(std::count(seen.begin(), seen.end(), 0), 0) << bound;
    }
    EXPECT_EQ(random.below(0), 0u);
    EXPECT_EQ(random.below(1), 0u);
    EXPECT_LT(random.below(~std::uint64_t{0}), ~std::uint64_t{0});
}

TEST(Random, UnitIsInTheHalfOpenInterval) {
    Random random(3);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double drawn = random.unit();
        ASSERT_GE(drawn, 0.0);
        ASSERT_LT(drawn, 1.0);
        sum += drawn;
    }
    EXPECT_NEAR(sum / 10000, 0.5, 0.02);
}

TEST(Random, ShuffleKeepsTheItems) {
    Random random(9);
    std::vector<int> items(50);
    std::iota(items.begin(), items.end(), 0);
    std::vector<int> shuffled = items;
    random.shuffle(std::span<int>(shuffled));
    EXPECT_NE(shuffled, items);
    std::sort(shuffled.begin(), shuffled.end());
    EXPECT_EQ(shuffled, items);
}

TEST(Random, FillCoversEveryLength) {
    for (std::size_t length : {0u, 1u, 7u, 8u, 9u, 12u}) {
        std::vector<std::uint8_t> a(length);
        std::vector<std::uint8_t> b(length);
        Random(5).fill(a);
        Random(5).fill(b);
        EXPECT_EQ(a, b);
    }
    std::array<std::uint8_t, 64> bytes{};
    Random(5).fill(bytes);
    EXPECT_LT(std::count(bytes.begin(), bytes.end(), 0), 8);
}

}  // namespace
}  // namespace swimscope::base
