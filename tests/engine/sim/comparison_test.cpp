#include "engine/sim/comparison.h"

#include <gtest/gtest.h>

#include "tests/support/lab_scripts.h"

namespace swimscope::sim {
namespace {

const char* const kPlain =
    "nodes 8\nseed 7\ntiming local\nstart converged\noption gossipNodes 2\n"
    "option suspicionMult 5 for n-0002\n";

std::shared_ptr<const Script> plain() {
    return std::make_shared<const Script>(*readScript(kPlain));
}

std::shared_ptr<const Script> rivalWith(const OptionMap& options) {
    auto script = withOptions(kPlain, {}, options);
    EXPECT_TRUE(script) << script.error();
    return script ? *script : nullptr;
}

std::string refusalOf(const OptionMap& options) {
    const auto script = withOptions(kPlain, {}, options);
    return script ? std::string() : script.error().text();
}

void catchUp(Comparison& comparison, const Timeline& timeline) {
    comparison.follow(timeline);
    while (!comparison.work(1000)) {
    }
}

TEST(Comparison, OptionsAreForEveryNode) {
    const auto script = rivalWith({{"suspicionMult", "2"}, {"timing", "wan"}});
    EXPECT_EQ(script->cluster.node.suspicionMult, 2u);
    EXPECT_EQ(script->cluster.node.probeInterval, std::chrono::seconds(5));
    EXPECT_EQ(script->cluster.node.gossipNodes, 2u) << "what the script says itself stays";
    EXPECT_EQ(script->cluster.nodeOf.at(2).suspicionMult, 2u);
}

TEST(Comparison, WrongOptionsAreOneSentence) {
    EXPECT_EQ(refusalOf({{"probeColour", "blue"}}), "there is no option \"probeColour\"");
    EXPECT_EQ(refusalOf({{"suspicionMult", "0"}}), "the suspicion multipliers must be 1 to 100");
    EXPECT_EQ(refusalOf({{"timing", "slow"}}), "the timings are lan, wan and local");
    EXPECT_FALSE(refusalOf({{"gossipNodes", "many"}}).empty());
    EXPECT_FALSE(refusalOf({{"gossipNodes", "2\nseed 9"}}).empty());
    EXPECT_FALSE(refusalOf({}).empty());
}

TEST(Comparison, SaysWhatIsDifferent) {
    Timeline timeline(plain());
    Comparison comparison(rivalWith({{"gossipNodes", "2"}, {"suspicionMult", "2"}}), {}, timeline);
    const auto shown = comparison.picture(timeline);
    EXPECT_EQ(shown->differences, (std::vector<LabDifference>{{"suspicionMult", "3", "2"}}));
    Comparison same(rivalWith({{"gossipNodes", "2"}}), {}, timeline);
    EXPECT_FALSE(same.isDifferent());
}

TEST(Comparison, TheRivalIsDoneTheSameToAtTheSameTime) {
    Timeline timeline(plain());
    timeline.advance({second(3)}, kNoLimit);
    ASSERT_TRUE(timeline.poke(Fault{Kill{3}}));
    timeline.advance({second(40)}, kNoLimit);
    Comparison comparison(rivalWith({{"suspicionMult", "9"}}), {}, timeline);
    catchUp(comparison, timeline);
    const auto shown = comparison.picture(timeline);
    EXPECT_EQ(shown->behind, base::Duration{});
    EXPECT_EQ(shown->there.now.at, second(40));
    ASSERT_EQ(shown->there.discoveries.size(), 1u);
    EXPECT_EQ(shown->there.discoveries[0].killed, second(3));
    EXPECT_LT(*shown->here.discoveries[0].firstDead, *shown->there.discoveries[0].firstDead);
    EXPECT_TRUE(shown->problems.empty());
}

TEST(Comparison, FollowsBackAndIntoBranches) {
    Timeline timeline(plain());
    timeline.advance({second(20)}, kNoLimit);
    Comparison comparison(rivalWith({{"suspicionMult", "9"}}), {}, timeline);
    catchUp(comparison, timeline);
    ASSERT_TRUE(timeline.seek(1, {second(5)}));
    while (!timeline.work(1000)) {
    }
    catchUp(comparison, timeline);
    EXPECT_EQ(comparison.picture(timeline)->there.now.at, second(5));
    ASSERT_TRUE(timeline.poke(Fault{Kill{4}}));
    timeline.advance({second(12)}, kNoLimit);
    catchUp(comparison, timeline);
    const auto shown = comparison.picture(timeline);
    EXPECT_EQ(shown->there.now.at, second(12));
    ASSERT_EQ(shown->there.discoveries.size(), 1u);
    EXPECT_EQ(shown->there.discoveries[0].killed, second(5));
}

TEST(Comparison, LagsAndSaysSo) {
    Timeline timeline(plain());
    timeline.advance({second(20)}, kNoLimit);
    Comparison comparison(rivalWith({{"suspicionMult", "9"}}), {}, timeline);
    EXPECT_FALSE(comparison.work(10));
    EXPECT_GT(comparison.picture(timeline)->behind, std::chrono::seconds(15));
}

TEST(Comparison, MessagesTouchedByHandAreLeftAlone) {
    Timeline timeline(plain());
    timeline.advance({second(3)}, kNoLimit);
    std::uint64_t serial = 0;
    while (serial == 0) {
        timeline.advance({base::Instant::max(), timeline.run().cluster().steps() + 1}, kNoLimit);
        timeline.run().cluster().forEachMessage(
            [&serial](const MessageView& message) { serial = message.serial; });
    }
    ASSERT_TRUE(timeline.poke(DropMessage{serial}));
    timeline.advance({second(10)}, kNoLimit);
    Comparison comparison(rivalWith({{"suspicionMult", "9"}}), {}, timeline);
    catchUp(comparison, timeline);
    EXPECT_EQ(comparison.picture(timeline)->messagesLeftAlone, 1u);
    EXPECT_TRUE(comparison.picture(timeline)->problems.empty());
}

}  // namespace
}  // namespace swimscope::sim
