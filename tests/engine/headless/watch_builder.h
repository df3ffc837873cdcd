#pragma once

#include "engine/observe/report.h"
#include "engine/watch/event.h"

namespace swimscope::headless {

/// What `observer` says of a and b, with `stateOfB` for b; b calls itself by a name that no
/// terminal should see as it is.
inline watch::ViewRef seenBy(const std::string& observer, watch::Belief stateOfB) {
    auto view = std::make_shared<watch::View>();
    view->observer = observer;
    view->asked = *base::Endpoint::parse(observer == "a" ? "10.0.0.1:7946" : "10.0.0.2:7946");
    view->wireBytes = 99;
    view->answeredAt = base::Instant(std::chrono::seconds(2));
    const auto row = [&](const std::string& name, const char* at, watch::Belief belief) {
        auto record = std::make_shared<watch::Record>();
        record->name = name;
        record->address = *base::Endpoint::parse(at);
        record->meta = base::toBytes(std::string_view("role=db"));
        view->rows.push_back({record, 3, belief});
    };
    row("a", "10.0.0.1:7946", watch::Belief::Alive);
    row("b\x1b[2J", "10.0.0.2:7946", stateOfB);
    return view;
}

inline observe::Report reportAt(std::chrono::seconds at, observe::Event event) {
    return {0, base::Instant(at), std::chrono::system_clock::time_point(at), std::move(event)};
}

inline observe::Finding aFinding(observe::Severity severity = observe::Severity::Warning) {
    observe::Finding finding;
    finding.kind = observe::FindingKind::Islands;
    finding.severity = severity;
    finding.subject = "a|b";
    finding.text = base::verbatim("Two islands.");
    finding.evidence = {base::verbatim("a sees a"), base::verbatim("b sees b")};
    finding.advice = base::verbatim("Join them.");
    finding.nodes = {"a", "b"};
    return finding;
}

}  // namespace swimscope::headless
