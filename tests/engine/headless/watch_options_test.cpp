#include "engine/headless/watch_options.h"

#include <gtest/gtest.h>

namespace swimscope::headless {
namespace {

using namespace std::chrono_literals;

ParsedWatchOptions parse(std::vector<std::string> arguments, WatchVerb verb = WatchVerb::Sweep) {
    return parseWatchOptions(verb, std::move(arguments), std::nullopt);
}

TEST(WatchOptions, TakeAddressesAndHowTheyAreRead) {
    const auto parsed =
        parse({"127.0.0.1", "db-2:7947", "--label", "eu", "--dialect", "serf", "--json", "--watch",
               "200ms", "--for", "1m", "--key", "MDEyMzQ1Njc4OWFiY2RlZg=="});
    ASSERT_TRUE(parsed.options) << parsed.error;
    const WatchOptions& options = *parsed.options;
    EXPECT_EQ(options.settings.seeds, (std::vector<std::string>{"127.0.0.1", "db-2:7947"}));
    EXPECT_EQ(options.settings.label, "eu");
    EXPECT_EQ(options.settings.dialect, "serf");
    EXPECT_EQ(options.settings.keys.size(), 1u);
    EXPECT_FALSE(options.settings.begins);
    EXPECT_TRUE(options.json);
    EXPECT_EQ(options.every, base::Duration(200ms));
    EXPECT_EQ(options.lasts, base::Duration(1min));
    watch::Options paced;
    options.settings.tune(paced);
    EXPECT_EQ(paced.minInterval, base::Duration(200ms));
}

TEST(WatchOptions, EachVerbHasItsOwn) {
    EXPECT_EQ(parse({"a", "--name", "node-a"}, WatchVerb::Doctor).options->name, "node-a");
    EXPECT_EQ(parse({"a", "--rate", "20"}, WatchVerb::Tap).options->perSecond, 20);
    const auto links = parse({"a", "--rate", "5"}, WatchVerb::Links);
    ASSERT_TRUE(links.options);
    watch::Options paced;
    links.options->settings.tune(paced);
    EXPECT_EQ(paced.linksPerHelper, 5);
    EXPECT_FALSE(parse({"a", "--name", "b"}, WatchVerb::Peek).options);
}

TEST(WatchOptions, WhatIsWrongIsOneLineAndStatusTwo) {
    for (const auto& words : std::vector<std::vector<std::string>>{{},
                                                                   {"a:b:c:d:"},
                                                                   {"a", "--watch", "soon"},
                                                                   {"a", "--for", "0s"},
                                                                   {"a", "--dialect", "klingon"},
                                                                   {"a", "--protocol", "9"},
                                                                   {"a", "--key", "short"},
                                                                   {"a", "--frobnicate"}}) {
        const auto parsed = parse(words);
        EXPECT_FALSE(parsed.options);
        EXPECT_EQ(parsed.exitCode, 2);
        EXPECT_EQ(std::count(parsed.error.begin(), parsed.error.end(), '\n'), 1) << parsed.error;
    }
    EXPECT_FALSE(parse({"a", "--rate", "1000"}, WatchVerb::Tap).options);
}

TEST(WatchOptions, HelpNamesTheExitStatus) {
    const auto parsed = parse({"--help"}, WatchVerb::Peek);
    EXPECT_FALSE(parsed.options);
    EXPECT_EQ(parsed.exitCode, 0);
    EXPECT_NE(parsed.output.find("3 unreachable"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless
