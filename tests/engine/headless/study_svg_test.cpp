#include <gtest/gtest.h>

#include "engine/headless/study_report.h"

namespace swimscope::headless {
namespace {

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

sim::StudyChart chart(bool logarithmic) {
    return {"Share < all & more",
            "members",
            "share",
            logarithmic,
            logarithmic,
            {{"measured", false, {{8, 1}, {64, 10}, {1024, 1000}}},
             {"formula", true, {{8, 1}, {1024, 900}}}}};
}

TEST(StudySvg, DrawsEveryLineOfEveryChart) {
    sim::StudyResult result;
    result.charts = {chart(false), chart(true)};
    const std::string svg = studySvg(result);
    EXPECT_EQ(svg.rfind("<svg ", 0), 0u);
    EXPECT_EQ(countOf(svg, "<polyline"), 4u);
    EXPECT_EQ(countOf(svg, "<text"), countOf(svg, "</text>"));
    EXPECT_EQ(countOf(svg, "Share &lt; all &amp; more"), 2u);
    EXPECT_EQ(countOf(svg, "nan"), 0u);
    EXPECT_EQ(countOf(svg, "inf"), 0u);
}

TEST(StudySvg, NothingToDrawIsStillAPicture) {
    sim::StudyResult result;
    result.charts = {sim::StudyChart{"empty", "x", "y", true, true, {{"none", false, {}}}}};
    result.charts.push_back({"zeros", "x", "y", true, true, {{"zero", false, {{1, 0}, {2, 0}}}}});
    const std::string svg = studySvg(result);
    EXPECT_EQ(countOf(svg, "nan"), 0u);
    EXPECT_EQ(countOf(svg, "inf"), 0u);
}

}  // namespace
}  // namespace swimscope::headless
