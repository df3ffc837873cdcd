#include "engine/watch/doctor_verdict.h"

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

Chart charted(Reply reply) {
    Chart chart;
    chart.asked = "10.0.0.1";
    chart.address = *base::Endpoint::parse("10.0.0.1:7946");
    Reaction reaction;
    reaction.reply = reply;
    reaction.at = chart.address;
    reaction.bytes = {0x06};
    reaction.received = 1;
    chart.reactions.push_back(reaction);
    return chart;
}

TEST(DoctorVerdict, EveryReplyHasASentenceAFixAndEvidence) {
    for (int reply = 0; reply <= static_cast<int>(Reply::BrokenOff); ++reply) {
        const Diagnosis diagnosis = diagnose(charted(static_cast<Reply>(reply)));
        EXPECT_EQ(diagnosis.sentence.english().back(), '.') << diagnosis.sentence.english();
        EXPECT_NE(diagnosis.sentence.english().find("10.0.0.1:7946"), std::string::npos);
        EXPECT_FALSE(diagnosis.fix.empty());
        EXPECT_EQ(evidenceText(diagnosis).rfind("TCP 10.0.0.1:7946: an empty push/pull", 0), 0u);
        EXPECT_EQ(diagnosis.address.toString(), "10.0.0.1:7946");
    }
}

TEST(DoctorVerdict, AnEmptyChartIsAnUnknownName) {
    Chart chart;
    chart.asked = "nowhere";
    chart.unresolved = true;
    chart.resolveWhy = "host not found";
    const Diagnosis diagnosis = diagnose(chart);
    EXPECT_EQ(diagnosis.verdict, Verdict::NameUnknown);
    EXPECT_EQ(evidenceText(diagnosis), "looked up 'nowhere': host not found\n");
}

TEST(DoctorVerdict, AnotherNameComesBeforeEverythingElseThatIsWrong) {
    Chart chart = charted(Reply::Table);
    chart.expected = "b";
    chart.unnamed.rtt = 1ms;
    chart.clash = VersionClash{{"c"}, 1, base::verbatim("speaks nothing")};
    EXPECT_EQ(diagnose(chart).verdict, Verdict::AnotherName);
    chart.named.rtt = 1ms;
    EXPECT_EQ(diagnose(chart).verdict, Verdict::VersionMismatch);
    chart.clash.reset();
    EXPECT_EQ(diagnose(chart).verdict, Verdict::Healthy);
    chart.unnamed.rtt.reset();
    chart.named.rtt.reset();
    EXPECT_EQ(diagnose(chart).verdict, Verdict::UdpBlocked);
}

TEST(DoctorVerdict, PeersTextsAreQuotedAndClipped) {
    Chart chart = charted(Reply::Text);
    chart.reactions[0].detail = std::string(500, 'x');
    EXPECT_LT(diagnose(chart).sentence.english().size(), 200u);
    chart.reactions[0].detail = "\x1b[2J220 mail\r\n\xff\r\n";
    EXPECT_EQ(diagnose(chart).sentence.english(),
              "Something else listens at 10.0.0.1:7946 and says '[2J220 mail ?'.");
}

}  // namespace
}  // namespace swimscope::watch
