#include "engine/headless/process_cost.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

TEST(ProcessCost, GrowsAndIsSane) {
    const double before = cpuSeconds();
    EXPECT_GE(cpuSeconds(), before);
    EXPECT_GT(peakBytes(), 1u << 20);
    EXPECT_LT(peakBytes(), 1ull << 40);
}

}  // namespace
}  // namespace swimscope::headless
