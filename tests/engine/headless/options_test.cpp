#include "engine/headless/options.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace swimscope::headless {
namespace {

constexpr const char* kKey16 = "AAECAwQFBgcICQoLDA0ODw==";
constexpr const char* kKey32 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

session::MemberSettings settingsOf(const std::vector<std::string>& arguments,
                                   const std::optional<std::string>& environment = std::nullopt) {
    const ParsedOptions parsed = parseOptions(arguments, environment);
    EXPECT_TRUE(parsed.options) << parsed.error;
    return parsed.options ? parsed.options->settings : session::MemberSettings{};
}

TEST(Options, ReadEverySetting) {
    const ParsedOptions parsed = parseOptions(
        {"--name",    "n1",     "--bind", "127.0.0.1:5", "--advertise", "10.0.0.1:6", "--join",
         "a",         "--join", "b/c:1",  "--timing",    "local",       "--label",    "blue",
         "--dialect", "serf",   "--tag",  "role=web",    "--tag",       "empty=",     "--json"},
        std::nullopt);
    ASSERT_TRUE(parsed.options) << parsed.error;
    const session::MemberSettings& settings = parsed.options->settings;
    EXPECT_TRUE(parsed.options->json);
    EXPECT_EQ(settings.name, "n1");
    EXPECT_EQ(settings.bind, "127.0.0.1:5");
    EXPECT_EQ(settings.advertise, "10.0.0.1:6");
    EXPECT_EQ(settings.seeds, (std::vector<std::string>{"a", "b/c:1"}));
    EXPECT_EQ(settings.timing, swim::Timing::Local);
    EXPECT_EQ(settings.label, "blue");
    EXPECT_EQ(settings.dialect, "serf");
    EXPECT_EQ(settings.tags, (dialect::Tags{{"role", "web"}, {"empty", ""}}));
}

TEST(Options, ReadWhatANodeMayDoDifferently) {
    const session::MemberSettings s = settingsOf({"--bind",
                                                  "127.0.0.1:5",
                                                  "--bind",
                                                  "[::1]:5",
                                                  "--protocol",
                                                  "1",
                                                  "--udp-buffer-size",
                                                  "9000",
                                                  "--no-compression",
                                                  "--reclaim-after",
                                                  "1.5",
                                                  "--require-node-names",
                                                  "--no-tcp-pings-to",
                                                  "n2",
                                                  "--dns-config",
                                                  "/x",
                                                  "--no-verify-incoming",
                                                  "--no-verify-outgoing",
                                                  "--skip-inbound-label-check",
                                                  "--allow",
                                                  "127.0.0.0/8",
                                                  "--allow",
                                                  "::1/128"});
    EXPECT_EQ(s.bind, "127.0.0.1:5");
    EXPECT_EQ(s.alsoBind, (std::vector<std::string>{"[::1]:5"}));
    EXPECT_EQ(s.protocolVersion, 1);
    EXPECT_EQ(s.udpBufferSize, 9000u);
    EXPECT_FALSE(s.compression);
    EXPECT_EQ(s.deadNodeReclaimTime, std::chrono::milliseconds(1500));
    EXPECT_TRUE(s.requireNodeNames);
    EXPECT_TRUE(s.tcpPings);
    EXPECT_EQ(s.noTcpPingsTo, (std::vector<std::string>{"n2"}));
    EXPECT_EQ(s.dnsConfig, "/x");
    EXPECT_FALSE(s.verifyIncoming);
    EXPECT_FALSE(s.verifyOutgoing);
    EXPECT_TRUE(s.skipInboundLabelCheck);
    EXPECT_EQ(s.allow, (std::vector<std::string>{"127.0.0.0/8", "::1/128"}));
    EXPECT_FALSE(settingsOf({"--no-tcp-pings"}).tcpPings);
}

TEST(Options, HaveDefaultsForEverything) {
    EXPECT_TRUE(settingsOf({}).tcpPings);
    EXPECT_TRUE(settingsOf({}).compression);
    EXPECT_TRUE(settingsOf({}).verifyIncoming);
    EXPECT_TRUE(settingsOf({}).verifyOutgoing);

    const session::MemberSettings settings = settingsOf({});
    EXPECT_EQ(settings.timing, swim::Timing::Lan);
    EXPECT_EQ(settings.dialect, "plain");
    EXPECT_TRUE(settings.keys.empty());
    EXPECT_EQ(settingsOf({"--meta", "hello"}).meta, base::toBytes("hello"));
    EXPECT_EQ(settingsOf({"--timing", "wan"}).timing, swim::Timing::Wan);
}

TEST(Options, TakeKeysFromTheCommandLineAFileAndTheEnvironmentInThisOrder) {
    const std::string path = testing::TempDir() + "keys-" + std::to_string(getpid());
    std::ofstream(path) << "# comment\n\n" << kKey32 << "\n";
    const auto settings = settingsOf({"--key", kKey16, "--key-file", path},
                                     std::string(",") + "AAAAAAAAAAAAAAAAAAAAAA==");
    std::remove(path.c_str());
    ASSERT_EQ(settings.keys.size(), 3u);
    EXPECT_EQ(settings.keys[0].size(), 16u);
    EXPECT_EQ(settings.keys[1].size(), 32u);
    EXPECT_EQ(settings.keys[2], base::Bytes(16, 0));
}

TEST(Options, WrongOnesAreOneClearLineAndExitCodeTwo) {
    const std::vector<std::vector<std::string>> wrong{{"--frob"},
                                                      {"--timing", "slow"},
                                                      {"--key", "!"},
                                                      {"--key", "AAAA"},
                                                      {"--key-file", "/nonexistent/keys"},
                                                      {"--key-file", "/"},
                                                      {"--key-file", "/dev/null"},
                                                      {"--key-file", ""},
                                                      {"--tag", "novalue"},
                                                      {"--dialect", "klingon"},
                                                      {"--bind", "nonsense"},
                                                      {"--label", std::string(300, 'x')},
                                                      {"stray"}};
    for (const auto& arguments : wrong) {
        const ParsedOptions parsed = parseOptions(arguments, std::nullopt);
        EXPECT_FALSE(parsed.options) << arguments[0];
        EXPECT_EQ(parsed.exitCode, 2);
        EXPECT_EQ(std::count(parsed.error.begin(), parsed.error.end(), '\n'), 1) << parsed.error;
        EXPECT_TRUE(parsed.error.starts_with("swimscope-node: "));
        EXPECT_TRUE(parsed.output.empty());
    }
    EXPECT_EQ(parseOptions({"--key", "AAAA"}, std::nullopt).error,
              "swimscope-node: a gossip key has 16, 24 or 32 bytes, this one has 3\n");
}

TEST(Options, AKeyVariableWithoutAKeyIsWrong) {
    for (const char* value : {"", ",", "# none"}) {
        const ParsedOptions parsed = parseOptions({}, value);
        EXPECT_EQ(parsed.exitCode, 2);
        EXPECT_EQ(parsed.error, "swimscope-node: SWIMSCOPE_KEYS is set: there is no key in it\n");
    }
}

TEST(Options, NeverRepeatAKeyInAnError) {
    EXPECT_EQ(parseOptions({"--key", "se!cret"}, std::nullopt).error.find("se!cret"),
              std::string::npos);
}

TEST(Options, HelpAndVersionGoToStandardOutput) {
    const ParsedOptions help = parseOptions({"--help"}, std::nullopt);
    EXPECT_FALSE(help.options);
    EXPECT_EQ(help.exitCode, 0);
    for (const char* name :
         {"--name", "--bind", "--advertise", "--join", "--timing", "--key", "--key-file", "--label",
          "--dialect", "--tag", "--meta", "--json", "SWIMSCOPE_KEYS"}) {
        EXPECT_NE(help.output.find(name), std::string::npos) << name;
    }
    const ParsedOptions version = parseOptions({"--version"}, std::nullopt);
    EXPECT_TRUE(version.output.starts_with("swimscope-node "));
    EXPECT_EQ(version.exitCode, 0);
}

}  // namespace
}  // namespace swimscope::headless
