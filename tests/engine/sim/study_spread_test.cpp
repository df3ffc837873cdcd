#include <gtest/gtest.h>

#include "engine/sim/study.h"

namespace swimscope::sim {
namespace {

TEST(StudySpread, NewsReachesEverybodyAboutAsFastAsTheFormulaSays) {
    const StudyResult result = studySpread({1, /*quick=*/true}, [](double, const std::string&) {});
    ASSERT_EQ(result.tables.size(), 2u);
    for (const auto& row : result.tables[0].rows) {
        const double loss = row[1];
        if (loss == 0) {
            EXPECT_EQ(row[6], 100);
        }
        EXPECT_GT(row[2], 0.5 * row[3]);
        EXPECT_LT(row[2], 2 * row[3]);
    }
    // The more often news is retold, the more hear it.
    const auto& limits = result.tables[1].rows;
    EXPECT_LT(limits.front()[3], limits.back()[3]);
    EXPECT_EQ(limits.back()[3], 100);
}

}  // namespace
}  // namespace swimscope::sim
