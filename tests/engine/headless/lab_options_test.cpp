#include "engine/headless/lab_options.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

TEST(LabOptions, AllOfThemAreRead) {
    const auto parsed =
        parseLabOptions({"--live", "--nodes", "6", "--timing", "local", "--dialect", "serf",
                         "--label", "class", "--option", "suspicionMult=6", "--ipv6", "--json"},
                        "KioqKioqKioqKioqKioqKg==");
    ASSERT_TRUE(parsed.options) << parsed.error;
    const session::LabSettings& settings = parsed.options->settings;
    EXPECT_TRUE(settings.live);
    EXPECT_TRUE(settings.overIpv6);
    EXPECT_EQ(settings.nodes, 6u);
    EXPECT_EQ(settings.timing, swim::Timing::Local);
    EXPECT_EQ(settings.dialect, "serf");
    EXPECT_EQ(settings.label, "class");
    EXPECT_EQ(settings.options.at("suspicionMult"), "6");
    ASSERT_EQ(settings.keys.size(), 1u);
    EXPECT_TRUE(base::equal(settings.keys[0], base::Bytes(16, 0x2a)));
    EXPECT_TRUE(parsed.options->json);
}

TEST(LabOptions, NoneIsNeeded) {
    const auto parsed = parseLabOptions({}, std::nullopt);
    ASSERT_TRUE(parsed.options) << parsed.error;
    EXPECT_FALSE(parsed.options->settings.live);
}

TEST(LabOptions, WrongOnesAreOneLineAndTwo) {
    const std::vector<std::vector<std::string>> wrong = {
        {"--live", "--nodes", "61"},
        {"--live", "--dialect", "klingon"},
        {"--timing", "fast"},
        {"--option", "suspicionMult"},
        {"--option", "noSuchThing=1"},
        {"--key", "short"},
        {"--what"},
    };
    for (const auto& arguments : wrong) {
        const auto parsed = parseLabOptions(arguments, std::nullopt);
        EXPECT_FALSE(parsed.options);
        EXPECT_EQ(parsed.exitCode, 2);
        EXPECT_EQ(std::count(parsed.error.begin(), parsed.error.end(), '\n'), 1) << parsed.error;
    }
}

TEST(LabOptions, HelpIsHelp) {
    const auto parsed = parseLabOptions({"--help"}, std::nullopt);
    EXPECT_FALSE(parsed.options);
    EXPECT_EQ(parsed.exitCode, 0);
    EXPECT_NE(parsed.output.find("--live"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless
