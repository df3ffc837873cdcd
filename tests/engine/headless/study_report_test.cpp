#include "engine/headless/study_report.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace swimscope::headless {
namespace {

sim::StudyResult example() {
    sim::StudyResult result;
    result.name = "swim";
    result.settings = {{"timing", "lan, period 1 s"}};
    result.tables = {
        {"First, \"detection\"", {"part", "a, b"}, {{0, 1.5}, {1, 123456.7}}, {"x", "y"}}};
    result.figures = {{"falsePositiveRatio", 61.25}};
    return result;
}

TEST(StudyReport, JsonIsOneObjectWithEveryFigureAsAField) {
    const std::string text = studyJson(example());
    EXPECT_EQ(text.find('\n'), text.size() - 1);
    const auto parsed = nlohmann::json::parse(text);
    EXPECT_EQ(parsed["study"], "swim");
    EXPECT_EQ(parsed["falsePositiveRatio"], 61.25);
    EXPECT_EQ(parsed["settings"]["timing"], "lan, period 1 s");
    EXPECT_EQ(parsed["tables"][0]["rows"][0][0], "x");
    EXPECT_EQ(parsed["tables"][0]["rows"][1][1], 123457);
}

TEST(StudyReport, TextAlignsItsColumns) {
    EXPECT_EQ(studyText(example()),
              "timing: lan, period 1 s\n"
              "\n"
              "First, \"detection\"\n"
              "  part    a, b\n"
              "     x     1.5\n"
              "     y  123457\n"
              "\n"
              "falsePositiveRatio: 61.25\n");
}

TEST(StudyReport, CsvQuotesWhatWouldBreakARow) {
    EXPECT_EQ(studyCsv(example()),
              "# timing: lan, period 1 s\n"
              "# First, \"detection\"\n"
              "part,\"a, b\"\n"
              "x,1.5\n"
              "y,123457\n");
}

TEST(StudyReport, NumbersAreShort) {
    EXPECT_EQ(shortNumber(0), "0");
    EXPECT_EQ(shortNumber(2), "2");
    EXPECT_EQ(shortNumber(1.23456), "1.235");
    EXPECT_EQ(shortNumber(98765.4), "98765");
}

}  // namespace
}  // namespace swimscope::headless
