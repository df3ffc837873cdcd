#include "engine/headless/report_json.h"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "member_builder.h"

namespace swimscope::headless {
namespace {

using nlohmann::json;

json only(const observe::Event& event) {
    return json::parse(reportJson(reportOf(event), "us"));
}
json lineOf(const swim::Event& event) {
    return only(observe::Event(event));
}

TEST(ReportJson, EveryLineIsAnObjectWithItsEventAndItsTime) {
    for (const observe::Report& report : everyReport()) {
        std::istringstream lines(reportJson(report, "us"));
        std::string line;
        while (std::getline(lines, line)) {
            const json object = json::parse(line);
            EXPECT_TRUE(object.contains("event")) << line;
            EXPECT_EQ(object["at"], "1970-01-01T00:00:01.500Z");
        }
    }
}

TEST(ReportJson, AMemberEventSaysAllAboutTheMember) {
    const json line = lineOf(swim::Joined{aliveMember("n1")});
    EXPECT_EQ(line["event"], "joined");
    EXPECT_EQ(line["node"], "n1");
    EXPECT_EQ(line["address"], "10.0.0.1:7946");
    EXPECT_EQ(line["state"], "alive");
    EXPECT_EQ(line["incarnation"], 3);
    EXPECT_EQ(line["meta"], "role=db");
    EXPECT_TRUE(line["tags"].is_object());
    EXPECT_EQ(lineOf(swim::Suspected{aliveMember("n1"), "n2", {}})["from"], "n2");
    EXPECT_EQ(lineOf(swim::Died{aliveMember("n1"), "n2"})["event"], "died");
    EXPECT_EQ(lineOf(swim::Left{aliveMember("n1")})["event"], "left");
    EXPECT_EQ(lineOf(swim::Updated{aliveMember("n1"), {}})["event"], "updated");
    EXPECT_EQ(lineOf(swim::Refuted{aliveMember("n1")})["event"], "refuted");
    EXPECT_EQ(lineOf(swim::Joined{aliveMember("n1", "\xff")})["metaHex"], "ff");
}

TEST(ReportJson, WhatIsAboutOurselvesCarriesOurName) {
    const json refuted = lineOf(swim::SelfRefuted{4, "n2"});
    EXPECT_EQ(refuted["node"], "us");
    EXPECT_EQ(refuted["from"], "n2");
    EXPECT_FALSE(lineOf(swim::SelfRefuted{4, {}}).contains("from"));
    EXPECT_EQ(lineOf(swim::NameTaken{})["node"], "us");
}

TEST(ReportJson, SerfsEmptyTagsAreNoMetadata) {
    const json line = lineOf(swim::Joined{aliveMember("n1", "\xff\x80")});
    EXPECT_FALSE(line.contains("metaHex"));
    EXPECT_EQ(line["meta"], "");
    EXPECT_EQ(line["tags"], json::object());
}

TEST(ReportJson, MessagesCarryTheirSenderAndTextOrHex) {
    dialect::Message message;
    message.from = *base::Endpoint::parse("10.0.0.2:1");
    message.bytes = {0xff};
    message.kind = "bytes";
    json line = only(observe::Event(dialect::Event(message)));
    EXPECT_EQ(line["event"], "message");
    EXPECT_EQ(line["hex"], "ff");
    EXPECT_EQ(line["address"], "10.0.0.2:1");
    EXPECT_FALSE(line.contains("from"));
    message.ours = true;
    message.sender = "n2";
    message.bytes = base::toBytes("hi");
    line = only(observe::Event(dialect::Event(message)));
    EXPECT_EQ(line["from"], "n2");
    EXPECT_EQ(line["text"], "hi");
    EXPECT_FALSE(line.contains("omitted"));
    message.omitted = 7;
    EXPECT_EQ(only(observe::Event(dialect::Event(message)))["omitted"], 7);
}

TEST(ReportJson, PingsOutcomesAndRejectionsHaveTheirNumbersAndReasons) {
    const json ping = only(
        swim::ProbeAnswered{"n1", swim::ProbeKind::Direct, std::chrono::microseconds(1250), {}});
    EXPECT_EQ(ping["event"], "ping");
    EXPECT_DOUBLE_EQ(ping["rttMs"].get<double>(), 1.25);
    const json outcome = lineOf(swim::Outcome{9, false, true, base::verbatim("queued"), {}});
    EXPECT_EQ(outcome["event"], "outcome");
    EXPECT_EQ(outcome["id"], 9);
    EXPECT_EQ(outcome["final"], false);
    EXPECT_EQ(outcome["ok"], true);
    EXPECT_EQ(outcome["text"], "queued");
    EXPECT_EQ(lineOf(swim::Rejected{{}, base::verbatim("why")})["reason"], "why");
}

TEST(ReportJson, ARosterIsOneMemberALine) {
    const std::string lines =
        reportJson(reportOf(observe::Roster{{aliveMember("a"), aliveMember("b")}, 4, false}), "us");
    const std::size_t end = lines.find('\n');
    const json first = json::parse(lines.substr(0, end));
    const json second = json::parse(lines.substr(end + 1));
    EXPECT_EQ(first["event"], "member");
    EXPECT_EQ(first["node"], "a");
    EXPECT_EQ(first["id"], 4);
    EXPECT_EQ(second["node"], "b");
}

TEST(ReportJson, CountersThatWereAskedForAreOneLine) {
    observe::Traffic traffic;
    traffic.id = 7;
    traffic.counters.bytesOut = 1234;
    const json line = only(observe::Event(traffic));
    EXPECT_EQ(line["event"], "counters");
    EXPECT_EQ(line["id"], 7);
    EXPECT_EQ(line["udp.sent"], 1234);
    EXPECT_EQ(line["probeNode.meanMs"], 0.0);
}

TEST(ReportJson, RoutineCountersHaveNoLineAndARefusalIsAFailedOutcome) {
    EXPECT_EQ(reportJson(reportOf(observe::Traffic{}), "us"), "");
    const json refusal = json::parse(refusalJson("no", {}));
    EXPECT_EQ(refusal["event"], "outcome");
    EXPECT_EQ(refusal["ok"], false);
    EXPECT_EQ(refusal["id"], 0);
    EXPECT_EQ(refusal["text"], "no");
}

}  // namespace
}  // namespace swimscope::headless
