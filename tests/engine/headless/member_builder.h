#pragma once

#include <string>

#include "engine/observe/report.h"

namespace swimscope::headless {

inline swim::Member aliveMember(const std::string& name, const std::string& meta = "role=db") {
    auto identity = std::make_shared<swim::Identity>();
    identity->name = name;
    identity->address = *base::Endpoint::parse("10.0.0.1:7946");
    identity->meta = base::toBytes(std::string_view(meta));
    return {identity, 3, swim::State::Alive, {}};
}

inline observe::Report reportOf(observe::Event event) {
    return {0,
            {},
            std::chrono::system_clock::time_point(std::chrono::milliseconds(1500)),
            std::move(event)};
}

/// One of every event that there is, with something in every field.
inline std::vector<observe::Report> everyReport() {
    const swim::Member row = aliveMember("n1");
    const base::Endpoint peer = *base::Endpoint::parse("10.0.0.2:1");
    const base::Bytes bytes = base::toBytes("hi");
    const auto ms = std::chrono::milliseconds(2);
    std::vector<observe::Report> reports;
    for (swim::Event& event : std::vector<swim::Event>{
             swim::Joined{row}, swim::Suspected{row, "n2", {}},
             swim::SuspicionConfirmed{row, "n3", 1, {}}, swim::Refuted{row}, swim::Died{row, "n2"},
             swim::Left{row}, swim::Updated{row, row.identity}, swim::Conflict{row, peer},
             swim::Reaped{"n1"}, swim::SelfRefuted{4, "n2"}, swim::NameTaken{peer},
             swim::MessageReceived{peer, swim::Via::Stream, bytes},
             swim::ProbeAnswered{"n1", swim::ProbeKind::Application, ms, {}},
             swim::ProbeFailed{"n1", 3, 1}, swim::UdpBlocked{"n1"}, swim::HealthChanged{2},
             swim::PushPullDone{peer, true, false, 5, 6},
             swim::Rejected{peer, base::verbatim("bad")},
             swim::Outcome{9, true, true, base::verbatim("sent"), ms}}) {
        reports.push_back(reportOf(std::move(event)));
    }
    for (dialect::Event& event : std::vector<dialect::Event>{
             dialect::Message{peer, swim::Via::Packet, true, "id1", "n2",
                              std::chrono::system_clock::time_point(ms), "text/plain", bytes,
                              "text"},
             dialect::UserEvent{"deploy", bytes, 7, true}, dialect::Query{"load", "n2", "nothing"},
             dialect::StatusChanged{"n1", "leaving"}}) {
        reports.push_back(reportOf(std::move(event)));
    }
    reports.push_back(reportOf(observe::Started{"us", peer, "plain", "blue", true}));
    reports.push_back(
        reportOf(observe::Notice{observe::Notice::Severity::Warning, base::verbatim("careful")}));
    reports.push_back(reportOf(observe::Traffic{{}, 1, 2, {1, 0, 0, 0}, 9}));
    reports.push_back(reportOf(observe::Roster{{row, aliveMember("n2")}, 9, false}));
    reports.push_back(reportOf(observe::DemoNode{"demo-1", peer, true}));
    reports.push_back(reportOf(observe::Ended{base::verbatim("done")}));
    return reports;
}

}  // namespace swimscope::headless
