#include "engine/sim/script_options.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

bool set(swim::Options& options, std::string_view name, std::string_view value) {
    const HostNames names(1);
    Words words(value, names);
    return readOptionValue(options, name, words) && !words.error();
}

TEST(ScriptOptions, AreThoseOfTheNode) {
    swim::Options options;
    EXPECT_TRUE(set(options, "probeInterval", "700ms"));
    EXPECT_TRUE(set(options, "gossipNodes", "5"));
    EXPECT_TRUE(set(options, "disableTcpPings", "yes"));
    EXPECT_EQ(options.probeInterval, 700ms);
    EXPECT_EQ(options.gossipNodes, 5u);
    EXPECT_TRUE(options.disableTcpPings);
    EXPECT_TRUE(set(options, "disableTcpPings", "no"));
    EXPECT_FALSE(options.disableTcpPings);
}

TEST(ScriptOptions, WrongOnesAreNotSet) {
    swim::Options options;
    EXPECT_FALSE(set(options, "probeColour", "1"));
    EXPECT_FALSE(set(options, "probeInterval", "soon"));
    EXPECT_FALSE(set(options, "gossipNodes", "many"));
    EXPECT_FALSE(set(options, "disableTcpPings", "maybe"));
}

}  // namespace
}  // namespace swimscope::sim
