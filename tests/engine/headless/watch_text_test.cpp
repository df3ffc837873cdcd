#include "engine/headless/watch_text.h"

#include <gtest/gtest.h>

#include "watch_builder.h"

namespace swimscope::headless {
namespace {

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(WatchText, ATableIsAlignedAndPrintable) {
    const std::string text = viewText(*seenBy("a", watch::Belief::Suspect), "auto");
    EXPECT_TRUE(says(text, "a at 10.0.0.1:7946 lists 2 members (99 bytes)")) << text;
    EXPECT_TRUE(says(text, "NODE      ADDRESS        STATE    INCARNATION  TAGS")) << text;
    EXPECT_TRUE(says(text, "b\\x1b[2J  10.0.0.2:7946  suspect  3            role=db")) << text;
    EXPECT_FALSE(says(text, "\x1b"));
}

TEST(WatchText, APartialAnswerSaysSo) {
    watch::View view = *seenBy("a", watch::Belief::Alive);
    view.partial = true;
    view.why = base::verbatim("it broke off");
    EXPECT_TRUE(says(viewText(view, "auto"), "partial: it broke off"));
}

TEST(WatchText, DisagreementsAreNamedWithTheirObservers) {
    observe::BeliefMatrix beliefs;
    beliefs.put(seenBy("a", watch::Belief::Suspect));
    EXPECT_FALSE(says(beliefsText(beliefs), "for a"));
    beliefs.put(seenBy("b", watch::Belief::Alive));
    const std::string text = beliefsText(beliefs);
    EXPECT_TRUE(says(text, "2/2")) << text;
    EXPECT_TRUE(says(text, "1/2")) << text;
    EXPECT_TRUE(says(text, "alive for b; suspect for a")) << text;
}

TEST(WatchText, AFindingStandsAboveItsEvidenceAndAdvice) {
    const observe::Finding finding = aFinding();
    EXPECT_EQ(findingsText(std::span(&finding, 1)),
              "warning islands: Two islands.\n    a sees a\n    b sees b\n    -> Join them.\n");
    EXPECT_EQ(findingsText({}), "");
}

TEST(WatchText, ADiagnosisIsASentenceTheEvidenceAndTheFix) {
    watch::Diagnosis diagnosis;
    diagnosis.sentence = base::verbatim("Nothing listens.");
    diagnosis.evidence = {base::verbatim("dialled"), base::verbatim("refused")};
    diagnosis.bytes = {10};
    diagnosis.fix = base::verbatim("Start it.");
    EXPECT_EQ(diagnosisText(diagnosis),
              "Nothing listens.\n    dialled\n    refused\n    bytes 0a\n    -> Start it.\n");
}

TEST(WatchText, TheTapTellsRumoursOnce) {
    watch::Heard heard;
    heard.kind = watch::RumourKind::Dead;
    heard.node = "c";
    heard.from = "a";
    heard.teller = "b";
    EXPECT_EQ(tapText(heard), "died       c says a, incarnation 0 (told by b)");
    heard.from = "c";
    EXPECT_EQ(tapText(heard), "left       c, incarnation 0 (told by b)");
    heard.kind = watch::RumourKind::Suspect;
    heard.from = "a";
    EXPECT_EQ(tapText(heard), "suspected  c by a, incarnation 0 (told by b)");
    heard.kind = watch::RumourKind::User;
    EXPECT_EQ(tapText(heard), "message    0 bytes (told by b)");
    heard.first = false;
    EXPECT_EQ(tapText(heard), "");
}

TEST(WatchText, TheCostNamesRetransmissions) {
    observe::WatchCost cost;
    cost.rumours = 1;
    EXPECT_TRUE(says(costText(cost), "1 retransmission used up"));
}

}  // namespace
}  // namespace swimscope::headless
