#include <gtest/gtest.h>

#include "engine/sim/study.h"

namespace swimscope::sim {
namespace {

TEST(StudySwim, DetectionAndLoadAreThoseOfThePaper) {
    double share = 0;
    const StudyResult result = studySwim({1, /*quick=*/true}, [&](double now, const std::string&) {
        EXPECT_GE(now, share);
        share = now;
    });
    EXPECT_GT(share, 0.5);
    ASSERT_EQ(result.tables.size(), 1u);
    for (const auto& row : result.tables[0].rows) {
        ASSERT_EQ(row.size(), result.tables[0].columns.size());
        // Twenty trials: the mean of a distribution with mean and deviation around 1.6 and 1.
        EXPECT_GT(row[1], 1.0);
        EXPECT_LT(row[1], 2.4);
        EXPECT_LE(row[4], row[5]) << "later than round-robin probing allows";
        EXPECT_NEAR(row[6], 2.0, 0.05);
    }
}

TEST(StudySwim, TheSameSeedGivesTheSameTable) {
    const auto quiet = [](double, const std::string&) {};
    EXPECT_EQ(studySwim({7, true}, quiet).tables[0].rows,
              studySwim({7, true}, quiet).tables[0].rows);
}

}  // namespace
}  // namespace swimscope::sim
