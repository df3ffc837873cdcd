#include "engine/sim/spread_formula.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(SpreadFormula, BeginsWithOneAndEndsWithAll) {
    const SpreadFormula formula{100, 3, 0.2, 0};
    EXPECT_NEAR(formula.shareAfter(0), 0.01, 1e-9);
    EXPECT_NEAR(formula.shareAfter(60), 1, 1e-9);
}

TEST(SpreadFormula, TimeAndShareAreTheSameCurve) {
    const SpreadFormula formula{1024, 3, 0.2, 0.3};
    for (const double share : {0.1, 0.5, 0.99}) {
        EXPECT_NEAR(formula.shareAfter(formula.secondsTo(share)), share, 1e-9);
    }
}

TEST(SpreadFormula, LossAndSmallFanOutSlowIt) {
    const SpreadFormula quick{128, 3, 0.2, 0};
    EXPECT_GT((SpreadFormula{128, 3, 0.2, 0.3}.secondsTo(0.5)), quick.secondsTo(0.5));
    EXPECT_GT((SpreadFormula{128, 1, 0.2, 0}.secondsTo(0.5)), quick.secondsTo(0.5));
    EXPECT_EQ((SpreadFormula{1, 3, 0.2, 0}.shareAfter(0)), 1);
}

}  // namespace
}  // namespace swimscope::sim
