#include "engine/headless/watch_json.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "watch_builder.h"

namespace swimscope::headless {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

const std::chrono::system_clock::time_point kNoon{1500ms};

std::vector<json> lines(const std::string& text) {
    std::vector<json> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        all.push_back(json::parse(line));
        EXPECT_TRUE(all.back().contains("event"));
        EXPECT_EQ(all.back()["at"], "1970-01-01T00:00:01.500Z");
    }
    return all;
}

TEST(WatchJson, AnAnswerIsALineForEachRowAndObserver) {
    const auto view = seenBy("a", watch::Belief::Suspect);
    observe::BeliefMatrix beliefs;
    beliefs.put(view);
    const auto said = lines(answerJson(*view, beliefs, base::Instant(5s), "auto", kNoon));
    ASSERT_EQ(said.size(), 3u);
    EXPECT_EQ(said[0]["event"], "answer");
    EXPECT_EQ(said[0]["bytes"], 99);
    EXPECT_EQ(said[2]["event"], "member");
    EXPECT_EQ(said[2]["observer"], "a");
    EXPECT_EQ(said[2]["node"], "b\x1b[2J");
    EXPECT_EQ(said[2]["address"], "10.0.0.2:7946");
    EXPECT_EQ(said[2]["state"], "suspect");
    EXPECT_EQ(said[2]["incarnation"], 3);
    EXPECT_EQ(said[2]["meta"], "role=db");
    EXPECT_EQ(said[2]["ageMs"], 3000.0);
}

TEST(WatchJson, AFindingHasEvidenceAndAdvice) {
    const auto said = lines(findingJson(aFinding(), base::Instant(2s), kNoon)).front();
    EXPECT_EQ(said["kind"], "islands");
    EXPECT_EQ(said["severity"], "warning");
    EXPECT_EQ(said["text"], "Two islands.");
    EXPECT_EQ(said["evidence"], (json{"a sees a", "b sees b"}));
    EXPECT_EQ(said["advice"], "Join them.");
    EXPECT_EQ(lines(findingOverJson(aFinding(), kNoon)).front()["event"], "findingOver");
}

TEST(WatchJson, ALinkThatNobodyCouldMeasureIsNeitherGoodNorBad) {
    watch::LinkProbed link{"a", "b", watch::LinkProbed::Verdict::Reaches, 2ms, {}, {}};
    auto said = lines(watchEventJson(link, kNoon)).front();
    EXPECT_EQ(said["event"], "link");
    EXPECT_EQ(said["reachable"], true);
    EXPECT_EQ(said["rttMs"], 2.0);
    link = {"a", "b", watch::LinkProbed::Verdict::DoesNot, {}, 500ms, true};
    said = lines(watchEventJson(link, kNoon)).front();
    EXPECT_EQ(said["reachable"], false);
    EXPECT_EQ(said["delivers"], true);
    EXPECT_EQ(said["probeTimeoutMs"], 500.0);
    link.verdict = watch::LinkProbed::Verdict::HelperMute;
    said = lines(watchEventJson(link, kNoon)).front();
    EXPECT_TRUE(said["reachable"].is_null());
    EXPECT_TRUE(said["rttMs"].is_null());
}

TEST(WatchJson, EveryEventIsALineThatSaysWhatItIs) {
    const base::Endpoint peer = *base::Endpoint::parse("10.0.0.2:1");
    watch::SweepProgress over;
    over.done = true;
    watch::Heard heard;
    heard.kind = watch::RumourKind::Suspect;
    heard.node = "b";
    heard.from = "a";
    watch::PulseTaken pulse;
    pulse.probesPerSecond = 1.0;
    const std::vector<std::pair<watch::Event, std::string>> all{
        {watch::Unanswered{peer, "b", base::verbatim("refused")}, "unanswered"},
        {over, "sweep"},
        {heard, "rumour"},
        {watch::Pinged{"b", peer, 1ms, {}}, "ping"},
        {pulse, "pulse"},
        {watch::Rejected{peer, base::verbatim("garbage")}, "rejected"}};
    for (const auto& [event, name] : all) {
        EXPECT_EQ(lines(watchEventJson(event, kNoon)).front()["event"], name);
    }
    EXPECT_EQ(watchEventJson(watch::SweepProgress{}, kNoon), "");
    EXPECT_EQ(watchEventJson(watch::Outcome{}, kNoon), "");
}

TEST(WatchJson, ADiagnosisAndTheCostAreLinesToo) {
    watch::Diagnosis diagnosis;
    diagnosis.verdict = watch::Verdict::Label;
    diagnosis.sentence = base::verbatim("A label is missing.");
    diagnosis.bytes = {1, 255};
    const auto said = lines(diagnosisJson(diagnosis, kNoon)).front();
    EXPECT_EQ(said["verdict"], "label");
    EXPECT_EQ(said["bytes"], "01ff");
    observe::WatchCost cost;
    cost.rumours = 7;
    EXPECT_EQ(lines(costJson(cost, kNoon)).front()["rumours"], 7);
}

}  // namespace
}  // namespace swimscope::headless
