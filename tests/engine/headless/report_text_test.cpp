#include "engine/headless/report_text.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "member_builder.h"

namespace swimscope::headless {
namespace {

TEST(ReportText, EveryReportIsWholeLinesOfPrintableText) {
    for (const observe::Report& report : everyReport()) {
        const std::string text = reportText(report);
        EXPECT_TRUE(text.empty() || text.back() == '\n');
        EXPECT_TRUE(base::isPrintableUtf8(base::asBytes(text))) << text;
    }
}

TEST(ReportText, SaysWhoAndWhereAndBegins) {
    const std::string text = reportText(reportOf(swim::Event(swim::Joined{aliveMember("n1")})));
    EXPECT_NE(text.find(":01.500 joined     n1 at 10.0.0.1:7946"), std::string::npos) << text;
}

TEST(ReportText, CountersThatWereAskedForAreALineEach) {
    observe::Traffic traffic;
    traffic.id = 7;
    traffic.counters.bytesOut = 1234;
    const std::string text = reportText(reportOf(traffic));
    EXPECT_NE(text.find("counter    udp.sent 1234\n"), std::string::npos) << text;
    EXPECT_NE(text.find("counter    probeNode.meanMs 0.00\n"), std::string::npos);
}

TEST(ReportText, AnOldRecordOfOursIsNobodysAccusation) {
    const auto said = [](const char* accuser) {
        return reportText(reportOf(swim::Event(swim::SelfRefuted{4, accuser})));
    };
    EXPECT_NE(said("").find("a peer still held our old record"), std::string::npos);
    EXPECT_NE(said("n2").find("the suspicion of n2"), std::string::npos);
}

TEST(ReportText, RoutineIsSilent) {
    EXPECT_EQ(reportText(reportOf(observe::Traffic{})), "");
    EXPECT_EQ(reportText(reportOf(
                  swim::Event(swim::ProbeAnswered{"n1", swim::ProbeKind::Direct, {}, {}}))),
              "");
    EXPECT_NE(reportText(reportOf(
                  swim::Event(swim::ProbeAnswered{"n1", swim::ProbeKind::Application, {}, {}}))),
              "");
}

TEST(ReportText, APeerCannotWriteToTheTerminal) {
    const std::string text =
        reportText(reportOf(swim::Event(swim::Joined{aliveMember("\x1b[31mred\n")})));
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(printable("\x1b[1m\n"), "\\x1b[1m\\x0a");
    EXPECT_EQ(printable("grün"), "grün");
}

TEST(ReportText, ARosterIsALineForEachMember) {
    const std::string text =
        reportText(reportOf(observe::Roster{{aliveMember("a"), aliveMember("b")}, 1, false}));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
    EXPECT_NE(text.find("b at 10.0.0.1:7946 alive, incarnation 3"), std::string::npos);
}

}  // namespace
}  // namespace swimscope::headless
