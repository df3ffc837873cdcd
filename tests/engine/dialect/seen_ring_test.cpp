#include "engine/dialect/seen_ring.h"

#include <gtest/gtest.h>

namespace swimscope::dialect {
namespace {

TEST(SeenRing, EachIdentityIsNewOncePerTime) {
    SeenRing ring;
    EXPECT_TRUE(ring.note(/*ltime=*/5, /*now=*/6, {1}));
    EXPECT_FALSE(ring.note(5, 6, {1}));
    EXPECT_TRUE(ring.note(5, 6, {2}));
    EXPECT_TRUE(ring.note(6, 7, {1}));
}

TEST(SeenRing, WhatIsOlderThanTheRingIsDropped) {
    SeenRing ring;
    EXPECT_FALSE(ring.note(/*ltime=*/10, /*now=*/10 + kSeenSlots + 1, {1}));
    EXPECT_TRUE(ring.note(/*ltime=*/11, /*now=*/11 + kSeenSlots, {1}));
}

TEST(SeenRing, ASlotIsReusedByALaterTime) {
    SeenRing ring;
    EXPECT_TRUE(ring.note(3, 4, {1}));
    EXPECT_TRUE(ring.note(3 + kSeenSlots, 4 + kSeenSlots, {1}));
    EXPECT_FALSE(ring.note(3 + kSeenSlots, 4 + kSeenSlots, {1}));
}

TEST(SeenRing, OneTimeCannotHoldAnyNumber) {
    SeenRing ring;
    std::size_t taken = 0;
    for (int i = 0; i < 1000; ++i) {
        const base::Bytes identity{static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8)};
        taken += ring.note(1, 2, identity) ? 1 : 0;
    }
    EXPECT_EQ(taken, kMaxSeenPerSlot);
}

TEST(SeenRing, AllSlotsTogetherAreBoundedToo) {
    SeenRing ring;
    const base::Bytes large(kMaxSeenBytes / 4, 7);
    for (std::uint64_t ltime = 1; ltime <= 4; ++ltime) {
        EXPECT_TRUE(ring.note(ltime, 5, large));
    }
    EXPECT_FALSE(ring.note(5, 6, large));
    EXPECT_TRUE(ring.note(1 + kSeenSlots, 2 + kSeenSlots, large));
}

}  // namespace
}  // namespace swimscope::dialect
