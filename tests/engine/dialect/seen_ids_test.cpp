#include "engine/dialect/seen_ids.h"

#include <gtest/gtest.h>

namespace swimscope::dialect {
namespace {

TEST(SeenIds, AnIdIsNewOnce) {
    SeenIds seen;
    EXPECT_TRUE(seen.note({1}));
    EXPECT_FALSE(seen.note({1}));
    EXPECT_TRUE(seen.note({2}));
}

TEST(SeenIds, ForgetTheOldestFirst) {
    SeenIds seen(/*capacity=*/2);
    seen.note({1});
    seen.note({2});
    seen.note({3});
    EXPECT_EQ(seen.size(), 2u);
    EXPECT_FALSE(seen.note({3}));
    EXPECT_FALSE(seen.note({2}));
    EXPECT_TRUE(seen.note({1}));
}

}  // namespace
}  // namespace swimscope::dialect
