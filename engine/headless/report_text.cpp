#include "engine/headless/report_text.h"

#include <array>
#include <cstdio>

#include "engine/dialect/dialect.h"
#include "engine/headless/figures.h"
#include "engine/headless/wall_time.h"

namespace swimscope::headless {

namespace {

std::string decimals(double value) {
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.2f", value);
    return buffer.data();
}

std::string milliseconds(base::Duration duration) {
    return decimals(base::toMilliseconds(duration)) + " ms";
}

std::string contents(base::BytesView bytes) {
    if (base::isPrintableUtf8(bytes)) {
        return "\"" + printable(base::asText(bytes)) + "\"";
    }
    return std::to_string(bytes.size()) + " bytes " + base::toHex(bytes);
}

std::string tagsText(const swim::Member& member) {
    std::string text;
    for (const auto& [key, value] : dialect::readTags(member.identity->meta)) {
        text += (text.empty() ? " [" : " ") + printable(key) + "=" + printable(value);
    }
    return text.empty() ? text : text + "]";
}

std::string who(const swim::Member& member) {
    return printable(member.name()) + " at " + member.identity->address.toString();
}

/// One sentence per event; an empty one is not shown.
struct TextWriter {
    std::string operator()(const swim::Event& event) { return std::visit(*this, event); }
    std::string operator()(const dialect::Event& event) { return std::visit(*this, event); }

    std::string operator()(const swim::Joined& e) {
        return "joined     " + who(e.member) + tagsText(e.member);
    }
    std::string operator()(const swim::Suspected& e) {
        return "suspected  " + who(e.member) + " by " + printable(e.from);
    }
    std::string operator()(const swim::SuspicionConfirmed& e) {
        return "confirmed  " + printable(e.member.name()) + " suspected by " + printable(e.from) +
               " too";
    }
    std::string operator()(const swim::Refuted& e) {
        return "refuted    " + who(e.member) + " is alive, incarnation " +
               std::to_string(e.member.incarnation);
    }
    std::string operator()(const swim::Died& e) {
        return "died       " + who(e.member) + " says " + printable(e.from);
    }
    std::string operator()(const swim::Left& e) { return "left       " + who(e.member); }
    std::string operator()(const swim::Updated& e) {
        return "updated    " + who(e.member) + tagsText(e.member);
    }
    std::string operator()(const swim::Conflict& e) {
        return "conflict   " + who(e.existing) + " is also claimed by " + e.other.toString();
    }
    std::string operator()(const swim::Reaped& e) { return "reaped     " + printable(e.name); }
    std::string operator()(const swim::SelfRefuted& e) {
        const std::string why = e.accuser.empty()
                                    ? "a peer still held our old record; we answered"
                                    : "we answered the suspicion of " + printable(e.accuser);
        return "refuted    " + why + " with incarnation " + std::to_string(e.incarnation);
    }
    std::string operator()(const swim::NameTaken& e) {
        return "conflict   our name is still held by " + e.holder.toString() + ", waiting";
    }
    std::string operator()(const swim::MessageReceived& e) {
        return "message    from " + e.from.toString() + ": " + contents(e.bytes);
    }
    std::string operator()(const swim::ProbeAnswered& e) {
        if (e.kind != swim::ProbeKind::Application) {
            return {};
        }
        return "ping       " + printable(e.node) + (e.rtt ? " " + milliseconds(*e.rtt) : "");
    }
    std::string operator()(const swim::ProbeFailed&) { return {}; }
    std::string operator()(const swim::UdpBlocked& e) {
        return "warning    " + printable(e.node) + " answers over TCP only, UDP may be blocked";
    }
    std::string operator()(const swim::HealthChanged& e) {
        return "health     score " + std::to_string(e.score);
    }
    std::string operator()(const swim::PushPullDone&) { return {}; }
    std::string operator()(const swim::Rejected& e) {
        return "rejected   " + (e.from.ip.empty() ? "" : e.from.toString() + ": ") +
               printable(e.reason);
    }
    std::string operator()(const swim::Outcome& e) {
        const char* word = !e.ok ? "failed     " : e.final ? "done       " : "progress   ";
        return word + std::string("#") + std::to_string(e.id) + " " + printable(e.text) +
               (e.took ? " (" + milliseconds(*e.took) + ")" : "");
    }

    std::string operator()(const dialect::Message& e) {
        const std::string from =
            e.ours ? printable(e.sender) : e.from.toString() + " (" + printable(e.kind) + ")";
        return "message    from " + from + ": " + contents(e.bytes);
    }
    std::string operator()(const dialect::UserEvent& e) {
        return "event      " + printable(e.name) + " " + contents(e.payload);
    }
    std::string operator()(const dialect::Query& e) {
        return "query      " + printable(e.name) + " from " + printable(e.from) + " " +
               printable(e.summary);
    }
    std::string operator()(const dialect::StatusChanged& e) {
        return "status     " + printable(e.node) + " is " + printable(e.status);
    }

    std::string operator()(const observe::Started& e) {
        return "started    " + printable(e.name) + " at " + e.address.toString() + ", dialect " +
               e.dialect + (e.encrypted ? ", encrypted" : "");
    }
    std::string operator()(const observe::Notice& e) {
        const bool quiet = e.severity == observe::Notice::Severity::Info;
        return (quiet ? "notice     " : "warning    ") + printable(e.text);
    }
    std::string operator()(const observe::Traffic& e) {
        std::string text;
        for (const Figure& figure : e.id == 0 ? std::vector<Figure>{} : figuresOf(e)) {
            text += (text.empty() ? "counter    " : "\ncounter    ") + figure.name + " " +
                    (figure.fractional ? decimals(figure.value)
                                       : std::to_string(static_cast<std::uint64_t>(figure.value)));
        }
        return text;
    }
    std::string operator()(const observe::Roster& e) {
        std::string text;
        for (const swim::Member& member : e.members) {
            text += (text.empty() ? "member     " : "\nmember     ") + who(member) + " " +
                    swim::stateName(member.state) + ", incarnation " +
                    std::to_string(member.incarnation) + tagsText(member);
        }
        return text;
    }
    std::string operator()(const observe::DemoNode& e) {
        return "demo       " + e.name + " at " + e.address.toString() +
               (e.running ? " is up" : " is down");
    }
    std::string operator()(const observe::Turned& e) {
        const std::string who = e.name.empty() ? "everybody" : e.name;
        return e.why == observe::Turned::Why::Jump ? "lab        another instant, seen by " + who
                                                   : "lab        seen by " + who;
    }
    std::string operator()(const observe::Ended& e) { return "ended      " + printable(e.reason); }
    // A watching session has a printer of its own.
    std::string operator()(const watch::Event&) { return {}; }
    std::string operator()(const observe::Findings&) { return {}; }
    std::string operator()(const observe::Accused&) { return {}; }
    std::string operator()(const observe::WatchCost&) { return {}; }
};

}  // namespace

std::string printable(std::string_view text) {
    if (base::isPrintableUtf8(base::asBytes(text)) && text.find('\n') == std::string_view::npos) {
        return std::string(text);
    }
    std::string out;
    for (const char c : text) {
        if (c >= 0x20 && c < 0x7f) {
            out += c;
        } else {
            std::array<char, 8> buffer{};
            std::snprintf(buffer.data(), buffer.size(), "\\x%02x", static_cast<unsigned char>(c));
            out += buffer.data();
        }
    }
    return out;
}

std::string reportText(const observe::Report& report) {
    const std::string text = std::visit(TextWriter(), report.event);
    if (text.empty()) {
        return {};
    }
    const std::string time = timeOfDay(report.wall) + " ";
    std::string lines = time;
    for (const char c : text) {
        lines += c;
        if (c == '\n') {
            lines += time;
        }
    }
    return lines + "\n";
}

}  // namespace swimscope::headless
