#include "engine/headless/study_options.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

TEST(StudyCommandLine, NamesAStudyAndAForm) {
    const auto parsed =
        parseStudyCommand({"lifeguard", "--seed", "9", "--csv", "--svg", "a.svg", "--quick"});
    ASSERT_TRUE(parsed.command);
    EXPECT_EQ(parsed.command->kind, StudyCommand::Kind::Lifeguard);
    EXPECT_EQ(parsed.command->form, StudyCommand::Form::Csv);
    EXPECT_EQ(parsed.command->svgFile, "a.svg");
    EXPECT_EQ(parsed.command->options.seed, 9u);
    EXPECT_TRUE(parsed.command->options.quick);
    EXPECT_EQ(parseStudyCommand({"swim"}).command->form, StudyCommand::Form::Text);
    EXPECT_EQ(parseStudyCommand({"spread", "--json"}).command->form, StudyCommand::Form::Json);
}

TEST(StudyCommandLine, WrongOnesAreOneLineAndTwo) {
    for (const auto& arguments : std::vector<std::vector<std::string>>{{},
                                                                       {"swum"},
                                                                       {"swim", "--json", "--csv"},
                                                                       {"swim", "--seed", "x"},
                                                                       {"swim", "more"}}) {
        const auto parsed = parseStudyCommand(arguments);
        EXPECT_FALSE(parsed.command);
        EXPECT_EQ(parsed.exitCode, 2);
        EXPECT_EQ(std::count(parsed.error.begin(), parsed.error.end(), '\n'), 1) << parsed.error;
    }
}

TEST(StudyCommandLine, HelpIsNoError) {
    const auto parsed = parseStudyCommand({"--help"});
    EXPECT_FALSE(parsed.command);
    EXPECT_EQ(parsed.exitCode, 0);
    EXPECT_NE(parsed.output.find("lifeguard"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless
