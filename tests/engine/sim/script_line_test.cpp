#include "engine/sim/script_line.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

class ScriptLine : public testing::Test {
protected:
    ScriptLine() : m_names(20) { m_names.add("newcomer", 21); }
    Words words(std::string_view line) const { return Words(line, m_names); }

    HostNames m_names;
};

TEST_F(ScriptLine, HostsAreNamedOneByOneInRangesOrAllAtOnce) {
    EXPECT_EQ(words("n-0007").host(), 7u);
    EXPECT_EQ(words("newcomer").host(), 21u);
    EXPECT_EQ(words("n-0001 n-0003..n-0005 x").hosts(), (std::vector<HostId>{1, 3, 4, 5}));
    EXPECT_EQ(words("all").hosts().size(), 20u);
}

TEST_F(ScriptLine, UnknownHostsAreErrors) {
    for (const char* wrong : {"n-0021", "n-00001", "n-7", "n-0000", "bob", "n-0005..n-0003"}) {
        Words line = words(wrong);
        line.hosts();
        ASSERT_TRUE(line.error()) << wrong;
        EXPECT_NE(line.error()->english().find("there is no node"), std::string::npos);
    }
}

TEST_F(ScriptLine, LatenciesHaveThreeForms) {
    EXPECT_EQ(words("5ms").latency(), Latency::constant(5ms));
    EXPECT_EQ(words("1ms..5ms").latency(), Latency::uniform(1ms, 5ms));
    EXPECT_EQ(words("5ms~40%").latency(), Latency::lognormal(5ms, 40));
    Words wrong = words("fast");
    wrong.latency();
    EXPECT_TRUE(wrong.error());
}

TEST_F(ScriptLine, TheRestOfALineIsAsItWasTyped) {
    Words line = words("say  two  words \r");
    EXPECT_TRUE(line.take("say"));
    EXPECT_EQ(line.rest(), "two  words");
    line.end();
    EXPECT_FALSE(line.error());
}

TEST_F(ScriptLine, TheFirstErrorIsKept) {
    Words line = words("soon 7x");
    line.duration();
    line.number(base::verbatim("a number"));
    line.end();
    EXPECT_EQ(line.error()->english(), "\"soon\" is no time such as 500ms, 90s or 5m");
}

TEST_F(ScriptLine, WordsThatAreTooMuchAreErrors) {
    Words line = words("a b");
    line.word(base::verbatim("x"));
    line.end();
    EXPECT_EQ(line.error()->english(), "\"b\" is too much here");
}

TEST_F(ScriptLine, StatesAndKeys) {
    EXPECT_EQ(words("suspect").state(), swim::State::Suspect);
    EXPECT_EQ(words("gone").state(), std::nullopt);
    EXPECT_EQ(words("00112233445566778899aabbccddeeff").hex().size(), 16u);
    Words shortKey = words("0011");
    shortKey.hex();
    EXPECT_TRUE(shortKey.error());
}

}  // namespace
}  // namespace swimscope::sim
