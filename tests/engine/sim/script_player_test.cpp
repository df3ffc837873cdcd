#include "engine/sim/script_player.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

/// Failures of a script that was played to its end.
std::vector<std::string> played(std::string_view text) {
    auto script = readScript(text);
    EXPECT_TRUE(script) << (script ? std::string() : script.error().text());
    Cluster cluster(script->cluster);
    ScriptPlayer player(cluster, *script);
    cluster.runFor(script->duration);
    player.finish();
    return base::english(player.failures());
}

TEST(ScriptPlayer, WhatHoldsIsNoFailure) {
    EXPECT_EQ(played(R"(nodes 6
timing local
start converged
run 40s
at 5s kill n-0003
expect at 4s n-0003 alive
expect at 20s n-0003 dead for all
expect at 20s n-0003 was suspect
expect at 20s n-0004 never dead
expect converged
)"),
              std::vector<std::string>{});
}

TEST(ScriptPlayer, WhatDoesNotHoldIsNamedWithItsLine) {
    const auto failures = played(R"(nodes 3
timing local
start converged
run 5s
expect at 2s n-0003 dead for n-0001
at 3s resume n-0002
at 3s kill n-0002
at 4s kill n-0002
)");
    ASSERT_EQ(failures.size(), 2u);
    EXPECT_EQ(failures[0], "line 5: for n-0001 n-0003 is alive, not dead");
    EXPECT_EQ(failures[1], "line 8: n-0002 does not run");
}

TEST(ScriptPlayer, OneScriptIsOneHash) {
    const auto hash = [] {
        auto script = readScript("nodes 6\ntiming local\nat 3s partition n-0001 | n-0002\n");
        Cluster cluster(script->cluster);
        ScriptPlayer player(cluster, *script);
        cluster.runFor(script->duration);
        return cluster.traceHash();
    };
    EXPECT_EQ(hash(), hash());
}

}  // namespace
}  // namespace swimscope::sim
