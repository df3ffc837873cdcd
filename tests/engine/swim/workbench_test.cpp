#include "engine/swim/workbench.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

TEST(SpareBytes, StorageComesBackOnce) {
    SpareBytes spare;
    EXPECT_EQ(spare.take().capacity(), 0u);
    base::Bytes bytes(1400);
    const std::uint8_t* const place = bytes.data();
    spare.give(std::move(bytes));
    EXPECT_EQ(spare.take().data(), place);
    EXPECT_EQ(spare.take().capacity(), 0u);
}

TEST(SpareBytes, WhatIsLargeOrTooMuchIsNotKept) {
    SpareBytes spare;
    spare.give(base::Bytes(1 << 20));
    EXPECT_EQ(spare.take().capacity(), 0u);
    for (int i = 0; i < 1000; ++i) {
        spare.give(base::Bytes(100));
    }
    int kept = 0;
    while (spare.take().capacity() > 0) {
        ++kept;
    }
    EXPECT_GT(kept, 100);
    EXPECT_LT(kept, 1000);
}

}  // namespace
}  // namespace swimscope::swim
