#include <gtest/gtest.h>

#include "engine/session/lab.h"
#include "engine/sim/script.h"

namespace swimscope::session {
namespace {

TEST(LabScript, SaysEverythingThatWasSet) {
    LabSettings settings;
    settings.nodes = 12;
    settings.seed = 99;
    settings.timing = swim::Timing::Wan;
    settings.converged = false;
    settings.link.latency = sim::Latency::lognormal(std::chrono::milliseconds(5), 40);
    settings.link.loss = 0.05;
    settings.link.duplicate = 0.01;
    settings.link.reorder = 0.02;
    settings.options = {{"buddySystem", "no"}, {"gossipNodes", "2"}};
    const std::string text = labScript(settings);
    EXPECT_EQ(text,
              "nodes 12\nseed 99\ntiming wan\nstart cold\nlink latency 5ms~40%\nlink loss 5%\n"
              "link duplicate 1%\nlink reorder 2% by 20ms\noption buddySystem no\n"
              "option gossipNodes 2\n");
    const auto script = sim::readScript(text);
    ASSERT_TRUE(script) << script.error();
    EXPECT_EQ(script->cluster.link, settings.link);
    EXPECT_FALSE(script->cluster.node.buddySystem);
    EXPECT_EQ(script->cluster.node.gossipNodes, 2u);
}

TEST(LabScript, AScriptIsTakenAsItIs) {
    LabSettings settings;
    settings.script = "nodes 3\n";
    EXPECT_EQ(labScript(settings), "nodes 3\n");
}

}  // namespace
}  // namespace swimscope::session
