#include "engine/headless/report_json.h"

#include <utility>

#include "engine/dialect/dialect.h"
#include "engine/headless/figures.h"
#include "engine/headless/json_line.h"
#include "engine/headless/wall_time.h"

namespace swimscope::headless {

namespace {

const char* severityName(observe::Notice::Severity severity) {
    switch (severity) {
        case observe::Notice::Severity::Info:
            return "info";
        case observe::Notice::Severity::Warning:
            return "warning";
        case observe::Notice::Severity::Error:
            return "error";
    }
    return "info";
}

const char* viaName(swim::Via via) {
    return via == swim::Via::Packet ? "packet" : "stream";
}

const char* kindName(swim::ProbeKind kind) {
    switch (kind) {
        case swim::ProbeKind::Direct:
            return "direct";
        case swim::ProbeKind::Indirect:
            return "indirect";
        case swim::ProbeKind::Stream:
            return "stream";
        case swim::ProbeKind::Application:
            return "asked";
    }
    return "direct";
}

/// One function per kind of event; what has no line yields nothing.
class JsonWriter {
public:
    JsonWriter(const observe::Report& report, std::string_view self)
        : m_at(isoTime(report.wall)), m_self(self) {}

    std::string operator()(const swim::Event& event) { return std::visit(*this, event); }
    std::string operator()(const dialect::Event& event) { return std::visit(*this, event); }

    // ---- the node

    std::string operator()(const swim::Joined& e) { return member("joined", e.member).finish(); }
    std::string operator()(const swim::Suspected& e) {
        return member("suspected", e.member).add("from", e.from).finish();
    }
    std::string operator()(const swim::SuspicionConfirmed& e) {
        return member("confirmed", e.member)
            .add("from", e.from)
            .add("confirmations", e.confirmations)
            .finish();
    }
    std::string operator()(const swim::Refuted& e) { return member("refuted", e.member).finish(); }
    std::string operator()(const swim::Died& e) {
        return member("died", e.member).add("from", e.from).finish();
    }
    std::string operator()(const swim::Left& e) { return member("left", e.member).finish(); }
    std::string operator()(const swim::Updated& e) { return member("updated", e.member).finish(); }
    std::string operator()(const swim::Conflict& e) {
        return member("conflict", e.existing).add("other", e.other.toString()).finish();
    }
    std::string operator()(const swim::Reaped& e) {
        return begin("reaped").add("node", e.name).finish();
    }
    std::string operator()(const swim::SelfRefuted& e) {
        JsonLine line = begin("refuted");
        line.add("node", m_self).add("self", true).add("incarnation", e.incarnation);
        if (!e.accuser.empty()) {
            line.add("from", e.accuser);
        }
        return line.finish();
    }
    std::string operator()(const swim::NameTaken& e) {
        return begin("conflict")
            .add("node", m_self)
            .add("self", true)
            .add("other", e.holder.toString())
            .add("reason", "our name is still held by another address")
            .finish();
    }
    std::string operator()(const swim::MessageReceived& e) {
        return begin("message")
            .add("address", e.from.toString())
            .add("via", viaName(e.via))
            .addBytes(e.bytes)
            .finish();
    }
    std::string operator()(const swim::ProbeAnswered& e) {
        JsonLine line = begin("ping");
        line.add("node", e.node).add("kind", kindName(e.kind));
        if (e.rtt) {
            line.add("rttMs", base::toMilliseconds(*e.rtt));
        }
        return line.finish();
    }
    std::string operator()(const swim::ProbeFailed& e) {
        return begin("pingFailed")
            .add("node", e.node)
            .add("nacksExpected", e.nacksExpected)
            .add("nacksReceived", e.nacksReceived)
            .finish();
    }
    std::string operator()(const swim::UdpBlocked& e) {
        return begin("udpBlocked").add("node", e.node).finish();
    }
    std::string operator()(const swim::HealthChanged& e) {
        return begin("health").add("score", e.score).finish();
    }
    std::string operator()(const swim::PushPullDone& e) {
        return begin("pushPull")
            .add("address", e.peer.toString())
            .add("initiated", e.initiated)
            .add("join", e.join)
            .add("nodes", std::uint64_t{e.nodes})
            .add("stateBytes", std::uint64_t{e.userStateBytes})
            .finish();
    }
    std::string operator()(const swim::Rejected& e) {
        JsonLine line = begin("rejected");
        if (!e.from.ip.empty()) {
            line.add("address", e.from.toString());
        }
        return line.add("reason", e.reason).finish();
    }
    std::string operator()(const swim::Outcome& e) {
        JsonLine line = begin("outcome");
        line.add("id", e.id).add("ok", e.ok).add("final", e.final).add("text", e.text);
        if (e.took) {
            line.add("tookMs", base::toMilliseconds(*e.took));
        }
        return line.finish();
    }

    // ---- the dialect

    std::string operator()(const dialect::Message& e) {
        JsonLine line = begin("message");
        if (e.ours) {
            line.add("from", e.sender).add("id", e.id).add("contentType", e.contentType);
        }
        if (e.sentAt) {
            line.add("sentAt", isoTime(*e.sentAt));
        }
        line.add("address", e.from.toString()).add("via", viaName(e.via)).add("kind", e.kind);
        return withPayload(line, e.bytes, e.omitted);
    }
    std::string operator()(const dialect::UserEvent& e) {
        JsonLine line = begin("userEvent");
        line.add("name", e.name).add("lamport", e.lamport).add("coalesce", e.coalesce);
        return withPayload(line, e.payload, e.omitted);
    }
    std::string operator()(const dialect::Query& e) {
        return begin("query")
            .add("name", e.name)
            .add("from", e.from)
            .add("text", e.summary)
            .finish();
    }
    std::string operator()(const dialect::StatusChanged& e) {
        return begin("status").add("node", e.node).add("status", e.status).finish();
    }

    // ---- the session

    std::string operator()(const observe::Started& e) {
        return begin("started")
            .add("node", e.name)
            .add("address", e.address.toString())
            .add("dialect", e.dialect)
            .add("label", e.label)
            .add("encrypted", e.encrypted)
            .finish();
    }
    std::string operator()(const observe::Notice& e) {
        return begin("notice")
            .add("severity", severityName(e.severity))
            .add("text", e.text)
            .finish();
    }
    std::string operator()(const observe::Traffic& e) {
        if (e.id == 0) {
            return {};
        }
        JsonLine line = begin("counters");
        line.add("id", e.id);
        for (const Figure& figure : figuresOf(e)) {
            if (figure.fractional) {
                line.add(figure.name, figure.value);
            } else {
                line.add(figure.name, static_cast<std::uint64_t>(figure.value));
            }
        }
        return line.finish();
    }
    std::string operator()(const observe::Roster& e) {
        std::string lines;
        for (const swim::Member& row : e.members) {
            JsonLine line = member("member", row);
            if (e.id != 0) {
                line.add("id", e.id);
            }
            lines += line.finish();
        }
        return lines;
    }
    std::string operator()(const observe::DemoNode& e) {
        return begin("demoNode")
            .add("node", e.name)
            .add("address", e.address.toString())
            .add("running", e.running)
            .finish();
    }
    std::string operator()(const observe::Turned& e) {
        JsonLine line = begin("turned");
        line.add("seenBy", e.name).add("jumped", e.why == observe::Turned::Why::Jump);
        if (e.undoneFrom != base::Instant::max()) {
            line.add("undoneFrom", base::toSeconds(e.undoneFrom.time_since_epoch()));
        }
        return line.finish();
    }
    std::string operator()(const observe::Ended& e) {
        return begin("ended").add("reason", e.reason).finish();
    }

    // ---- a watching session has a printer of its own

    std::string operator()(const watch::Event&) { return {}; }
    std::string operator()(const observe::Findings&) { return {}; }
    std::string operator()(const observe::Accused&) { return {}; }
    std::string operator()(const observe::WatchCost&) { return {}; }

private:
    JsonLine begin(const char* event) {
        JsonLine line;
        line.add("event", event).add("at", m_at);
        return line;
    }

    static std::string withPayload(JsonLine& line, base::BytesView bytes, std::size_t omitted) {
        line.addBytes(bytes);
        if (omitted > 0) {
            line.add("omitted", std::uint64_t{omitted});
        }
        return line.finish();
    }

    JsonLine member(const char* event, const swim::Member& row) {
        JsonLine line = begin(event);
        line.add("node", row.name())
            .add("address", row.identity->address.toString())
            .add("state", swim::stateName(row.state))
            .add("incarnation", row.incarnation)
            .addBytes(dialect::shownMeta(row.identity->meta), "meta", "metaHex")
            .add("tags", dialect::readTags(row.identity->meta));
        return line;
    }

    std::string m_at;
    std::string_view m_self;
};

}  // namespace

std::string reportJson(const observe::Report& report, std::string_view self) {
    return std::visit(JsonWriter(report, self), report.event);
}

std::string refusalJson(const std::string& why, std::chrono::system_clock::time_point wall) {
    observe::Report report;
    report.wall = wall;
    report.event =
        swim::Event(swim::Outcome{0, /*final=*/true, /*ok=*/false, base::verbatim(why), {}});
    return reportJson(report, {});
}

}  // namespace swimscope::headless
