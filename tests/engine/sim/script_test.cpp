#include "engine/sim/script.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

Script mustRead(std::string_view text, const ScriptOverrides& overrides = {}) {
    auto script = readScript(text, overrides);
    EXPECT_TRUE(script) << (script ? std::string() : script.error().text());
    return script ? std::move(*script) : Script{};
}

std::string errorOf(std::string_view text) {
    const auto script = readScript(text);
    return script ? std::string("none") : script.error().text();
}

TEST(Script, TheHeadSaysWhatIsDecidedBeforehand) {
    const Script script = mustRead(R"(# A lesson.
title A short partition
title[zh_CN] 短暂分区
nodes 8
seed 7
timing local
start converged
run 90s
option gossipNodes 4
option probeInterval 500ms for n-0002 n-0003
link latency 1ms..5ms
link loss 5%
link reorder 1% by 30ms
secret 00112233445566778899aabbccddeeff
label blue
)");
    EXPECT_EQ(script.title.at(""), "A short partition");
    EXPECT_EQ(script.title.at("zh_CN"), "短暂分区");
    EXPECT_EQ(script.cluster.nodes, 8u);
    EXPECT_EQ(script.cluster.seed, 7u);
    EXPECT_TRUE(script.cluster.converged);
    EXPECT_EQ(script.duration, 90s);
    EXPECT_EQ(script.cluster.node.gossipNodes, 4u);
    EXPECT_EQ(script.cluster.node.probeTimeout, 200ms);
    EXPECT_EQ(script.cluster.nodeOf.at(3).probeInterval, 500ms);
    EXPECT_EQ(script.cluster.nodeOf.at(3).gossipNodes, 4u);
    EXPECT_EQ(script.cluster.link.latency, Latency::uniform(1ms, 5ms));
    EXPECT_DOUBLE_EQ(script.cluster.link.loss, 0.05);
    EXPECT_EQ(script.cluster.link.reorderBy, 30ms);
    EXPECT_EQ(script.cluster.secrets.keys.size(), 1u);
    EXPECT_EQ(script.cluster.secrets.label, "blue");
}

TEST(Script, EntriesComeInOrderOfTime) {
    const Script script = mustRead(R"(nodes 4
at 20s kill n-0003
caption at 5s First
expect at 30s n-0003 dead for all
at 5s pause n-0001
expect converged
)");
    ASSERT_EQ(script.entries.size(), 4u);
    EXPECT_TRUE(std::holds_alternative<Caption>(script.entries[0].what));
    EXPECT_EQ(script.entries[0].line, 3u);
    EXPECT_EQ(script.entries[1].at, base::Instant(5s));
    EXPECT_EQ(script.entries[2].at, base::Instant(20s));
    EXPECT_TRUE(std::holds_alternative<Claim>(script.entries[3].what));
    EXPECT_EQ(script.atTheEnd.size(), 1u);
}

TEST(Script, CaptionsAndQuestionsHaveTranslations) {
    const Script script = mustRead(R"(caption at 5s Watch n-0003
caption[zh_CN] at 5s 注意 n-0003
question at 6s Who is declared dead first?
question[zh_CN] at 6s 谁先被宣告死亡？
choice n-0001
choice[zh_CN] 一号
right n-0003
)");
    ASSERT_EQ(script.entries.size(), 2u);
    const auto& caption = std::get<Caption>(script.entries[0].what);
    EXPECT_EQ(caption.text.at("zh_CN"), "注意 n-0003");
    const auto& question = std::get<Question>(script.entries[1].what);
    EXPECT_EQ(question.text.size(), 2u);
    ASSERT_EQ(question.choices.size(), 2u);
    EXPECT_EQ(question.choices[0].text.at("zh_CN"), "一号");
    EXPECT_TRUE(question.choices[1].right);
}

TEST(Script, NewcomersHaveNames) {
    const Script script = mustRead(R"(nodes 3
at 20s add later
at 10s add
at 25s kill later
at 26s kill n-0004
)");
    EXPECT_EQ(std::get<Kill>(std::get<Fault>(script.entries[2].what)).host, 5u);
    EXPECT_EQ(std::get<Kill>(std::get<Fault>(script.entries[3].what)).host, 4u);
}

TEST(Script, ClaimsHaveManyForms) {
    const Script script = mustRead(R"(nodes 5
expect converged
expect apart
expect n-0003 dead
expect n-0003 gone for n-0001 n-0002
expect n-0003 was suspect
expect n-0003 never dead for n-0001
expect n-0003 meta role=db
expect false-deaths at-most 0
expect heard all good morning
)");
    ASSERT_EQ(script.atTheEnd.size(), 9u);
    const auto claim = [&](std::size_t i) { return std::get<Claim>(script.atTheEnd[i].what); };
    EXPECT_FALSE(std::get<Converged>(claim(1)).expected);
    EXPECT_EQ(std::get<Believed>(claim(3)).state, std::nullopt);
    EXPECT_EQ(std::get<Believed>(claim(3)).observers.size(), 2u);
    EXPECT_FALSE(std::get<EverBelieved>(claim(5)).expected);
    EXPECT_EQ(std::get<Heard>(claim(8)).text, "good morning");
}

TEST(Script, WhoCallsDecidesNodesAndSeed) {
    const Script script = mustRead("nodes 5\nseed 1\nat 1s kill n-0009\n", {9, 42});
    EXPECT_EQ(script.cluster.nodes, 9u);
    EXPECT_EQ(script.cluster.seed, 42u);
}

TEST(Script, ErrorsNameTheirLine) {
    EXPECT_EQ(errorOf("nodes 5\n\n# fine\nat 1s kill n-0009\n"),
              "line 4: there is no node \"n-0009\"");
    EXPECT_EQ(errorOf("nodes none"), "line 1: \"none\" is not a number of nodes");
    EXPECT_EQ(errorOf("nodes 0"), "line 1: a cluster has 1 to 200000 nodes");
    EXPECT_EQ(errorOf("dance"), "line 1: no line begins with \"dance\"");
    EXPECT_EQ(errorOf("at noon heal"), "line 1: \"noon\" is no time such as 500ms, 90s or 5m");
    EXPECT_EQ(errorOf("at 1s"), "line 1: here what happens is missing");
    EXPECT_EQ(errorOf("start warm"), "line 1: a cluster starts cold or converged");
    EXPECT_EQ(errorOf("choice x"), "line 1: a choice stands below its question");
    EXPECT_EQ(errorOf("answer at 3s"),
              "line 1: the time of an answer stands below its question: answer at 5s");
    EXPECT_EQ(errorOf("question at 5s What?\nright this\nanswer at 3s"),
              "line 3: an answer comes after its question");
    EXPECT_EQ(errorOf("option size 3"), "line 1: there is no option \"size\"");
    EXPECT_EQ(errorOf("\noption suspicionMult 0"),
              "line 2: the suspicion multipliers must be 1 to 100");
    EXPECT_EQ(errorOf("link colour red"),
              "line 1: links have latency, loss, duplicate and reorder");
    EXPECT_EQ(errorOf("expect n-0001 happy"),
              "line 1: \"happy\" is none of alive, suspect, dead, left, gone");
    EXPECT_EQ(errorOf("expect n-0001 was gone"),
              "line 1: \"gone\" can only be claimed of the present");
}

TEST(Script, AnythingCanBeThrownAtTheReader) {
    base::Random random(11);
    const std::string alphabet = "at expect n-0001..| kill\n\t[]%~5s#\xff";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::uint64_t i = random.below(80); i > 0; --i) {
            text += alphabet[random.below(alphabet.size())];
        }
        const auto script = readScript(text);
        if (!script) {
            EXPECT_EQ(script.error().text().rfind("line ", 0), 0u) << script.error();
        }
    }
}

}  // namespace
}  // namespace swimscope::sim
