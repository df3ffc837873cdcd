#include "engine/headless/simulate_options.h"

#include <algorithm>
#include <optional>

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

using namespace std::chrono_literals;

TEST(SimulateOptions, AllOfThemAreRead) {
    const auto parsed = parseSimulateOptions(
        {"--nodes", "100", "--seed", "7", "--for", "90s", "--script", "x.demo", "--json"});
    ASSERT_TRUE(parsed.options) << parsed.error;
    EXPECT_EQ(parsed.options->nodes, 100u);
    EXPECT_EQ(parsed.options->seed, 7u);
    EXPECT_EQ(parsed.options->duration, 90s);
    EXPECT_EQ(parsed.options->script, "x.demo");
    EXPECT_TRUE(parsed.options->json);
    EXPECT_TRUE(parseSimulateOptions({"--converged"}).options->converged);
}

TEST(SimulateOptions, NoneIsNeeded) {
    const auto parsed = parseSimulateOptions({});
    ASSERT_TRUE(parsed.options);
    EXPECT_FALSE(parsed.options->nodes);
}

TEST(SimulateOptions, WrongOnesAreOneLineAndTwo) {
    const std::vector<std::vector<std::string>> wrong = {
        {"--nodes", "0"},
        {"--nodes", "x"},
        {"--for", "long"},
        {"--for", "0"},
        {"--what"},
        {"--adversary", "--script", "x"},
        {"--script", "x", "--converged"},
        {"--run", "x", "--seed", "3"},
        {"--runs", "3"},
        {"--adversary", "--runs", "0"},
        {"--seed", "minus"},
        {"unexpected"},
    };
    for (const auto& arguments : wrong) {
        const auto parsed = parseSimulateOptions(arguments);
        EXPECT_FALSE(parsed.options);
        EXPECT_EQ(parsed.exitCode, 2);
        EXPECT_EQ(std::count(parsed.error.begin(), parsed.error.end(), '\n'), 1) << parsed.error;
    }
}

TEST(SimulateOptions, HelpIsHelp) {
    const auto parsed = parseSimulateOptions({"--help"});
    EXPECT_FALSE(parsed.options);
    EXPECT_EQ(parsed.exitCode, 0);
    EXPECT_NE(parsed.output.find("--converged"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless
