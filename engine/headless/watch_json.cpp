#include "engine/headless/watch_json.h"

#include <algorithm>
#include <optional>

#include "engine/dialect/dialect.h"
#include "engine/dialect/peek_state.h"
#include "engine/headless/json_line.h"
#include "engine/headless/wall_time.h"

namespace swimscope::headless {

namespace {

using Wall = std::chrono::system_clock::time_point;

JsonLine line(const char* event, Wall wall) {
    JsonLine line;
    line.add("event", event).add("at", isoTime(wall));
    return line;
}

JsonLine& addTime(JsonLine& line, std::string_view key, std::optional<base::Duration> time) {
    return time ? line.add(key, base::toMilliseconds(*time)) : line.addNull(key);
}

std::string memberJson(const watch::View& view, const watch::Row& row, base::Duration age,
                       Wall wall) {
    JsonLine json = line("member", wall);
    json.add("observer", view.observer)
        .add("node", row.name())
        .add("address", row.record->address.toString())
        .add("state", watch::beliefName(row.belief))
        .add("incarnation", row.incarnation)
        .addBytes(dialect::shownMeta(row.record->meta), "meta", "metaHex")
        .add("tags", dialect::readTags(row.record->meta))
        .add("ageMs", base::toMilliseconds(age));
    return json.finish();
}

/// One line for the state, and one for each thing that it holds.
struct StateJson {
    const watch::View& view;
    Wall wall;

    std::string operator()(const std::monostate&) const { return {}; }
    std::string operator()(const dialect::SerfPushPull& state) const {
        std::string lines = line("state", wall)
                                .add("observer", view.observer)
                                .add("dialect", "serf")
                                .add("memberClock", state.ltime)
                                .add("eventClock", state.eventLTime)
                                .add("queryClock", state.queryLTime)
                                .add("left", state.leftMembers)
                                .finish();
        for (const dialect::SerfEventSlot& slot : dialect::recentEvents(state)) {
            for (const dialect::SerfSlotEvent& event : slot.events) {
                lines += line("userEvent", wall)
                             .add("observer", view.observer)
                             .add("name", event.name)
                             .add("lamport", slot.ltime)
                             .addBytes(event.payload)
                             .finish();
            }
        }
        return lines;
    }
    std::string operator()(const dialect::AlertmanagerState& state) const {
        std::string lines = line("state", wall)
                                .add("observer", view.observer)
                                .add("dialect", "alertmanager")
                                .add("silences", std::uint64_t{state.silences.size()})
                                .add("notifications", std::uint64_t{state.notifications.size()})
                                .add("unread", state.unread)
                                .finish();
        for (const proto::AlertmanagerSilence& silence : state.silences) {
            lines += silenceJson(silence);
        }
        return lines;
    }

    std::string silenceJson(const proto::AlertmanagerSilence& silence) const {
        std::vector<std::string> matchers;
        for (const proto::AlertmanagerMatcher& m : silence.matchers) {
            matchers.push_back(m.name + m.relation + m.pattern);
        }
        JsonLine json = line("silence", wall);
        json.add("observer", view.observer)
            .add("id", silence.id)
            .add("matchers", matchers)
            .add("createdBy", silence.createdBy)
            .add("comment", silence.comment);
        if (silence.startsAt) {
            json.add("startsAt", isoTime(*silence.startsAt));
        }
        if (silence.endsAt) {
            json.add("endsAt", isoTime(*silence.endsAt));
        }
        return json.finish();
    }
};

const char* rumourName(watch::RumourKind kind) {
    switch (kind) {
        case watch::RumourKind::Alive:
            return "alive";
        case watch::RumourKind::Suspect:
            return "suspect";
        case watch::RumourKind::Dead:
            return "dead";
        case watch::RumourKind::User:
            return "user";
    }
    return "user";
}

/// One line per event; what has lines of its own elsewhere yields nothing.
struct EventJson {
    Wall wall;

    std::string operator()(const watch::Answered&) const { return {}; }
    std::string operator()(const watch::Diagnosed&) const { return {}; }
    std::string operator()(const watch::Outcome&) const { return {}; }
    std::string operator()(const watch::Unanswered& e) const {
        return line("unanswered", wall)
            .add("address", e.asked.toString())
            .add("node", e.name)
            .add("reason", e.why)
            .finish();
    }
    std::string operator()(const watch::SweepProgress& e) const {
        if (!e.done) {
            return {};
        }
        return line("sweep", wall)
            .add("round", e.round)
            .add("known", std::uint64_t{e.known})
            .add("answered", std::uint64_t{e.answered})
            .add("failed", std::uint64_t{e.failed})
            .add("tookMs", base::toMilliseconds(e.took))
            .finish();
    }
    std::string operator()(const watch::Heard& e) const {
        JsonLine json = line("rumour", wall);
        json.add("kind", rumourName(e.kind)).add("teller", e.teller);
        if (e.kind != watch::RumourKind::User) {
            json.add("node", e.node).add("incarnation", e.incarnation);
        }
        if (!e.from.empty()) {
            json.add("from", e.from);
        }
        if (!e.bytes.empty()) {
            json.addBytes(e.bytes);
        }
        return json.add("first", e.first).add("tellers", std::uint64_t{e.tellers}).finish();
    }
    std::string operator()(const watch::Pinged& e) const {
        JsonLine json = line("ping", wall);
        json.add("node", e.node).add("address", e.address.toString());
        return addTime(json, "rttMs", e.rtt).finish();
    }
    std::string operator()(const watch::LinkProbed& e) const {
        JsonLine json = line("link", wall);
        json.add("from", e.from).add("to", e.to);
        if (e.verdict == watch::LinkProbed::Verdict::HelperMute) {
            json.addNull("reachable");
        } else {
            json.add("reachable", e.verdict == watch::LinkProbed::Verdict::Reaches);
        }
        addTime(json, "rttMs", e.rtt);
        if (e.delivers) {
            json.add("delivers", *e.delivers);
        }
        if (e.probeTimeout) {
            addTime(json, "probeTimeoutMs", e.probeTimeout);
        }
        return json.finish();
    }
    std::string operator()(const watch::PulseTaken& e) const {
        JsonLine json = line("pulse", wall);
        json.add("node", e.node)
            .add("claimedName", e.claimedName)
            .add("claimedAddress", e.claimedAddress.toString())
            .add("source", e.source.toString())
            .add("seqNo", e.seqNo)
            .add("restarted", e.restarted);
        if (e.probesPerSecond) {
            json.add("probesPerSecond", *e.probesPerSecond);
        }
        if (e.probeTimeout) {
            addTime(json, "probeTimeoutMs", e.probeTimeout);
        }
        return json.finish();
    }
    std::string operator()(const watch::Rejected& e) const {
        return line("rejected", wall)
            .add("address", e.from.toString())
            .add("reason", e.reason)
            .finish();
    }
};

}  // namespace

std::string answerJson(const watch::View& view, const observe::BeliefMatrix& beliefs,
                       base::Instant now, std::string_view dialect, Wall wall) {
    JsonLine answer = line("answer", wall);
    answer.add("observer", view.observer)
        .add("address", view.asked.toString())
        .add("members", std::uint64_t{view.rows.size()})
        .add("bytes", std::uint64_t{view.wireBytes})
        .add("tookMs", base::toMilliseconds(view.took()))
        .add("encrypted", view.encrypted)
        .add("compressed", view.compressed)
        .add("partial", view.partial);
    if (!view.why.empty()) {
        answer.add("reason", view.why);
    }
    std::string lines = answer.finish();
    const auto column = beliefs.findObserver(view.observer);
    for (const watch::Row& row : view.rows) {
        const auto observed = column ? beliefs.findObserved(row.name()) : std::nullopt;
        const base::Instant since = observed ? beliefs.since(*observed, *column) : view.answeredAt;
        lines += memberJson(view, row, std::max(now - since, base::Duration{}), wall);
    }
    return lines +
           std::visit(StateJson{view, wall}, dialect::readPeekState(view.userState, dialect));
}

std::string findingJson(const observe::Finding& finding, base::Instant now, Wall wall) {
    return line("finding", wall)
        .add("kind", observe::findingKindName(finding.kind))
        .add("severity", observe::severityName(finding.severity))
        .add("subject", finding.subject)
        .add("text", finding.text.english())
        .add("evidence", base::english(finding.evidence))
        .add("advice", finding.advice.english())
        .add("nodes", finding.nodes)
        .add("ageMs", base::toMilliseconds(now - finding.since))
        .finish();
}

std::string findingOverJson(const observe::Finding& finding, Wall wall) {
    return line("findingOver", wall)
        .add("kind", observe::findingKindName(finding.kind))
        .add("subject", finding.subject)
        .add("text", finding.text.english())
        .finish();
}

std::string diagnosisJson(const watch::Diagnosis& diagnosis, Wall wall) {
    return line("diagnosis", wall)
        .add("verdict", watch::verdictName(diagnosis.verdict))
        .add("address", diagnosis.address.toString())
        .add("text", diagnosis.sentence.english())
        .add("evidence", watch::evidenceText(diagnosis))
        .add("bytes", base::toHex(diagnosis.bytes))
        .add("advice", diagnosis.fix.english())
        .finish();
}

std::string costJson(const observe::WatchCost& cost, Wall wall) {
    return line("cost", wall)
        .add("peeks", cost.peeks)
        .add("failed", cost.failed)
        .add("pings", cost.pings)
        .add("borrowed", cost.borrowed)
        .add("rumours", cost.rumours)
        .add("datagramsSent", cost.datagramsSent)
        .add("bytesSent", cost.bytesSent)
        .add("bytesReceived", cost.bytesReceived)
        .add("rejected", cost.rejected)
        .finish();
}

std::string watchEventJson(const watch::Event& event, Wall wall) {
    return std::visit(EventJson{wall}, event);
}

}  // namespace swimscope::headless
