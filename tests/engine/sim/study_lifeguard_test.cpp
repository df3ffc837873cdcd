#include <algorithm>

#include <gtest/gtest.h>

#include "engine/sim/study.h"

namespace swimscope::sim {
namespace {

TEST(StudyLifeguard, EachPartHelpsAndTheWholeHelpsMost) {
    const StudyResult result =
        studyLifeguard({1, /*quick=*/true}, [](double, const std::string&) {});
    const StudyTable& table = result.tables.at(0);
    ASSERT_EQ(table.labels, (std::vector<std::string>{"SWIM", "LHA-Probe", "LHA-Suspicion", "Buddy",
                                                      "Lifeguard"}));
    const auto positives = [&](std::size_t row) { return table.rows[row][1]; };
    EXPECT_GT(positives(0), 100);
    EXPECT_LT(positives(1), positives(0));
    EXPECT_LT(positives(2), positives(0));
    EXPECT_LT(positives(4), std::min(positives(1), positives(2)));
    EXPECT_EQ(result.figures.at(0).first, "falsePositiveRatio");
    EXPECT_GT(result.figures.at(0).second, 20);
}

TEST(StudyLifeguard, AStoppedMemberIsFoundByAll) {
    const StudyResult result =
        studyLifeguard({2, /*quick=*/true}, [](double, const std::string&) {});
    for (const auto& row : result.tables.at(1).rows) {
        EXPECT_GT(row[1], 0);
        EXPECT_GE(row[3], row[1]);
    }
}

}  // namespace
}  // namespace swimscope::sim
