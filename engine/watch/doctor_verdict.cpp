// This file is over 400 lines because it is mostly sentences: each verdict has its own, its fix
// and the reading of the chart that leads to it, and they are understood best side by side.
#include "engine/watch/doctor_verdict.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// A peer's words as they may be shown: nothing in them moves a terminal's cursor.
std::string printable(std::string_view text) {
    std::string out;
    base::BytesView rest = base::asBytes(text);
    while (!rest.empty()) {
        const std::size_t length = base::utf8Length(rest);
        const bool control = rest.front() < 0x20 || rest.front() == 0x7f;
        if (length == 0) {
            out += '?';
        } else if (!control) {
            out += base::asText(rest.first(length));
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
        rest = rest.subspan(std::max<std::size_t>(length, 1));
    }
    while (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::string quoted(std::string_view text) {
    return '\'' + base::clipped(printable(text), 80) + '\'';
}

std::string milliseconds(base::Duration duration) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f ms", base::toMilliseconds(duration));
    return text;
}

std::string openingText(Opening opening, const Chart& chart) {
    const std::string sealed = chart.haveKey ? ", encrypted" : ", in the clear";
    const std::string labelled = chart.label.empty() ? "" : " with label " + quoted(chart.label);
    switch (opening) {
        case Opening::AsConfigured:
            return "an empty push/pull" + labelled + sealed;
        case Opening::Unlabelled:
            return "an empty push/pull without a label" + sealed;
        case Opening::Dskit:
            return "the byte 02 of dskit's transport, then an empty push/pull";
        case Opening::TlsHello:
            return "a TLS hello";
        case Opening::Ping:
            return "a stream ping for nobody by name";
        case Opening::NamedPing:
            break;
    }
    return "a stream ping for " + quoted(chart.expected);
}

std::string cameBack(const Reaction& reaction) {
    switch (reaction.reply) {
        case Reply::Refused:
        case Reply::NoRoute:
            return "not connected: " + reaction.detail;
        case Reply::Mute:
            return "connected, and no byte came within " + milliseconds(reaction.took);
        case Reply::Closed:
            return "connected, and closed without a byte" +
                   (reaction.detail.empty() ? std::string() : " (" + reaction.detail + ')');
        default:
            break;
    }
    const auto shown =
        base::BytesView(reaction.bytes).first(std::min<std::size_t>(reaction.bytes.size(), 16));
    return std::to_string(reaction.received) + " bytes after " + milliseconds(reaction.took) +
           ", beginning " + base::toHex(shown);
}

void tellPings(const PingsReading& pings, const std::string& whom, std::string& out) {
    if (pings.sent == 0) {
        return;
    }
    out += "UDP: ping for " + whom + ": ";
    if (pings.rtt) {
        out += "ack after " + milliseconds(*pings.rtt) + '\n';
        return;
    }
    out += "no ack to " + std::to_string(pings.sent) +
           (pings.failed.empty() ? std::string() : " (" + pings.failed + ')') + '\n';
}

std::string evidenceOf(const Chart& chart) {
    std::string out;
    if (chart.unresolved) {
        return "looked up " + quoted(chart.asked) + ": " + chart.resolveWhy + '\n';
    }
    for (const Reaction& reaction : chart.reactions) {
        out += "TCP " + reaction.at.toString() + ": " + openingText(reaction.opening, chart) +
               ": " + cameBack(reaction) + '\n';
    }
    tellPings(chart.unnamed, "nobody by name", out);
    tellPings(chart.named, quoted(chart.pinged), out);
    if (chart.rows > 0) {
        out += "its table has " + std::to_string(chart.rows) +
               (chart.rows == 1 ? " row" : " rows") +
               (chart.listed.empty() ? std::string(", none of them at this address")
                                     : ", " + quoted(chart.listed) + " at this address") +
               '\n';
    }
    return out;
}

/// What is said of a chart; verdict, sentence and fix, and whose bytes decided.
struct Saying {
    Verdict verdict = Verdict::Healthy;
    std::string sentence;
    std::string fix;
    const Reaction* deciding = nullptr;
};

Saying ofUnresolved(const Chart& chart) {
    return {Verdict::NameUnknown, "No address is known under the name " + quoted(chart.asked) + '.',
            "Check the spelling, or use an IP address.", nullptr};
}

Saying ofRefused(const Chart& chart, const Reaction& first) {
    const std::string at = first.at.toString();
    if (chart.unnamed.rtt || chart.named.rtt) {
        return {Verdict::NothingListens,
                "A member answers pings at " + at + " and nothing takes TCP connections there.",
                "Open TCP on the same port: memberlist needs both TCP and UDP.", &first};
    }
    return {Verdict::NothingListens, "Nothing listens at " + at + '.',
            "Check that the agent runs and which port it uses: Serf 7946, Consul 8301 and 8302, "
            "Nomad 4648, Alertmanager 9094.",
            &first};
}

Saying ofNoRoute(const Chart& chart, const Reaction& first) {
    const std::string at = first.at.toString();
    if (chart.unnamed.rtt || chart.named.rtt) {
        return {Verdict::NoRoute,
                "A member answers pings at " + at + " and TCP does not get there.",
                "A firewall lets UDP through and drops TCP on this port: open both.", &first};
    }
    return {Verdict::NoRoute, "No connection to " + at + " comes about: " + first.detail + '.',
            "Check the address, the route and firewalls in between; a refused port would have "
            "answered at once.",
            &first};
}

Saying ofTls(const Reaction& reaction, const std::string& at) {
    return {Verdict::Tls, "A TLS server listens at " + at + '.',
            "Use the gossip port; an Alertmanager or Loki cluster whose gossip is wrapped in TLS "
            "can not be read from outside.",
            &reaction};
}

Saying ofMute(const Chart& chart, const Reaction& first) {
    const Reaction* hello = chart.find(Opening::TlsHello);
    if (hello != nullptr && hello->reply == Reply::Tls) {
        return ofTls(*hello, first.at.toString());
    }
    return {Verdict::AcceptsButMute,
            "Something at " + first.at.toString() +
                " accepts connections and never says a word: a proxy without a member behind it, "
                "or a process that stands still.",
            "Look behind the proxy or port-forward, or whether the process is stopped; reach the "
            "member directly to tell the two apart.",
            &first};
}

Saying ofLabel(const Chart& chart, const Reaction& first, const Reaction* unlabelled) {
    const std::string at = first.at.toString();
    const std::string busy = " A member that serves 127 push/pulls closes in the same way.";
    if (unlabelled != nullptr && unlabelled->reply != Reply::Closed &&
        unlabelled->reply != Reply::Mute) {
        return {Verdict::Label,
                "The member at " + at + " takes no label, and ours is " + quoted(chart.label) + '.',
                "Clear the label.", unlabelled};
    }
    if (chart.label.empty()) {
        return {Verdict::Label,
                "The member at " + at +
                    " closes every stream without a word: it expects a label and we have none.",
                "Set the label of the cluster." + busy, &first};
    }
    return {Verdict::Label,
            "The member at " + at + " closes every stream without a word: its label is not " +
                quoted(chart.label) + '.',
            "Correct the label; it must match byte for byte." + busy, &first};
}

bool speaksMemberlist(const Reaction& reaction) {
    switch (reaction.reply) {
        case Reply::Table:
        case Reply::Err:
        case Reply::Sealed:
        case Reply::WrongKey:
        case Reply::InTheClear:
            return true;
        default:
            return false;
    }
}

Saying ofHttp(const Reaction& reaction, const std::string& at) {
    if (reaction.reply == Reply::Http2) {
        return {Verdict::Http, "An HTTP/2 server listens at " + at + '.',
                "Use the gossip port; Grafana Alloy's clusters gossip inside HTTP/2, which can not "
                "be read from outside.",
                &reaction};
    }
    return {Verdict::Http, "An HTTP server listens at " + at + '.',
            "Use the gossip port, not that of the web interface or API.", &reaction};
}

Saying ofClosed(const Chart& chart, const Reaction& first) {
    const std::string at = first.at.toString();
    for (const Reaction& reaction : chart.reactions) {
        if (reaction.reply == Reply::Http || reaction.reply == Reply::Http2) {
            return ofHttp(reaction, at);
        }
        if (reaction.reply == Reply::Tls) {
            return ofTls(reaction, at);
        }
    }
    const Reaction* ping = chart.find(Opening::Ping);
    if (ping != nullptr && ping->reply != Reply::Closed && ping->reply != Reply::Mute) {
        return {Verdict::Partial,
                "The member at " + at +
                    " answers a ping and refuses push/pulls: it is serving as "
                    "many as it can.",
                "Try again later; members that join by the hundred cause this for a moment.", ping};
    }
    const Reaction* dskit = chart.find(Opening::Dskit);
    if (dskit != nullptr && speaksMemberlist(*dskit)) {
        return {Verdict::OtherTransport,
                "The cluster at " + at +
                    " speaks memberlist over dskit's TCP transport (Loki, Mimir, Tempo, Cortex).",
                "Its members can not be read this way: they take no datagrams.", dskit};
    }
    return ofLabel(chart, first, chart.find(Opening::Unlabelled));
}

Saying ofSealed(const Reaction& first) {
    const unsigned version = first.bytes.size() > 5 ? first.bytes[5] : 0;
    return {Verdict::Encrypted,
            "The cluster at " + first.at.toString() + " is encrypted and we have no key (version " +
                std::to_string(version) + " blocks).",
            "Enter the cluster's gossip key: Consul's and Serf's 'encrypt', 'serf keygen'.",
            &first};
}

Saying ofErr(const Reaction& first) {
    return {Verdict::Encrypted,
            "The cluster at " + first.at.toString() +
                " wants encryption, answers in the clear and we have no key; it says " +
                quoted(first.detail) + '.',
            "Enter the cluster's gossip key; its rollout of encryption is half done.", &first};
}

Saying ofWrongKey(const Reaction& first) {
    return {Verdict::WrongKey,
            "The cluster at " + first.at.toString() + " is encrypted with another key than ours.",
            "Enter the key in use; 'serf keys -list' or 'consul keyring -list' on a member counts "
            "them. A wrong label spoils decryption too.",
            &first};
}

Saying ofInTheClear(const Reaction& first) {
    if (!first.detail.empty()) {
        return {Verdict::NotEncrypted,
                "The cluster at " + first.at.toString() +
                    " is not encrypted and we encrypt; it says " + quoted(first.detail) + '.',
                "Remove the key from this profile.", &first};
    }
    return {Verdict::NotEncrypted,
            "The member at " + first.at.toString() +
                " understands our key and answers in the clear: encryption is being rolled out.",
            "Finish the rollout on the cluster, or remove the key from this profile meanwhile.",
            &first};
}

Saying ofBytes(const Reaction& first) {
    const std::string at = first.at.toString();
    if (first.reply == Reply::BrokenOff) {
        return {Verdict::Partial,
                "The member at " + at + " begins an answer and breaks off after " +
                    std::to_string(first.received) + " bytes" +
                    (first.detail.empty() ? std::string() : ": " + first.detail) + '.',
                "Try again; if it stays so, the member or something in between cuts long answers.",
                &first};
    }
    if (first.reply == Reply::Text) {
        return {Verdict::Garbage,
                "Something else listens at " + at + " and says " + quoted(first.detail) + '.',
                "Use the gossip port.", &first};
    }
    return {Verdict::Garbage, "What listens at " + at + " does not speak memberlist.",
            "Use the gossip port.", &first};
}

std::string join(const std::vector<std::string>& names, std::size_t count) {
    std::string out;
    for (const std::string& name : names) {
        out += (out.empty() ? "" : ", ") + quoted(name);
    }
    return count > names.size() ? out + " and " + std::to_string(count - names.size()) + " more"
                                : out;
}

Saying ofClash(const VersionClash& clash, const Reaction& first) {
    if (clash.culprits.empty()) {
        return {
            Verdict::VersionMismatch, "No protocol version fits all members: " + clash.what + '.',
            "Compare the versions in the table; joins and merges fail until they meet.", &first};
    }
    const std::string plural = clash.culpritCount > 1 ? " (each)" : "";
    return {Verdict::VersionMismatch,
            "No protocol version fits all members because of " +
                join(clash.culprits, clash.culpritCount) + ", which " + clash.what + plural + '.',
            "Upgrade, restart or force out that member; until then every join and merge fails.",
            &first};
}

Saying ofAnotherName(const Chart& chart, const Reaction& first) {
    const bool other = !chart.listed.empty() && chart.listed != chart.expected;
    return {Verdict::AnotherName,
            "A member lives at " + first.at.toString() + " and it is not " +
                quoted(chart.expected) + (other ? ": it is " + quoted(chart.listed) : "") + '.',
            "The address was given to somebody else, or the member was renamed: look up where " +
                quoted(chart.expected) + " is now.",
            &first};
}

Saying ofUdp(const Chart& chart, const Reaction& first) {
    const std::string failed =
        chart.unnamed.failed.empty() ? std::string() : " (" + chart.unnamed.failed + ')';
    return {Verdict::UdpBlocked,
            "The member at " + first.at.toString() +
                " answers by TCP, and no datagram gets through" + failed + '.',
            "Open UDP on the same port, both ways. Through a TCP port-forward this is expected: "
            "peeks work, pings do not.",
            &first};
}

bool anotherName(const Chart& chart) {
    if (chart.expected.empty()) {
        return false;
    }
    if (chart.unnamed.rtt) {
        return !chart.named.rtt;
    }
    const Reaction* named = chart.find(Opening::NamedPing);
    const Reaction* unnamed = chart.find(Opening::Ping);
    return named != nullptr && named->reply == Reply::Closed && unnamed != nullptr &&
           unnamed->reply == Reply::Ack;
}

Saying ofTable(const Chart& chart, const Reaction& first) {
    if (anotherName(chart)) {
        return ofAnotherName(chart, first);
    }
    if (chart.clash) {
        return ofClash(*chart.clash, first);
    }
    if (!chart.unnamed.rtt && !chart.named.rtt) {
        return ofUdp(chart, first);
    }
    const std::string name = chart.listed.empty() ? "The member" : quoted(chart.listed);
    return {Verdict::Healthy,
            name + " at " + first.at.toString() + " answers by TCP and by UDP and lists " +
                std::to_string(chart.rows) + (chart.rows == 1 ? " member." : " members."),
            "Nothing to do.", &first};
}

Saying judge(const Chart& chart) {
    const Reaction* first = chart.find(Opening::AsConfigured);
    if (chart.unresolved || first == nullptr) {
        return ofUnresolved(chart);
    }
    switch (first->reply) {
        case Reply::Refused:
            return ofRefused(chart, *first);
        case Reply::NoRoute:
            return ofNoRoute(chart, *first);
        case Reply::Mute:
            return ofMute(chart, *first);
        case Reply::Closed:
            return ofClosed(chart, *first);
        case Reply::Table:
            return ofTable(chart, *first);
        case Reply::Err:
            return ofErr(*first);
        case Reply::Sealed:
            return ofSealed(*first);
        case Reply::WrongKey:
            return ofWrongKey(*first);
        case Reply::InTheClear:
            return ofInTheClear(*first);
        case Reply::Http:
        case Reply::Http2:
            return ofHttp(*first, first->at.toString());
        case Reply::Tls:
            return ofTls(*first, first->at.toString());
        case Reply::Ack:
        case Reply::Text:
        case Reply::Garbage:
        case Reply::BrokenOff:
            break;
    }
    return ofBytes(*first);
}

}  // namespace

Diagnosis diagnose(const Chart& chart) {
    const Saying saying = judge(chart);
    Diagnosis diagnosis;
    diagnosis.verdict = saying.verdict;
    diagnosis.address = chart.address;
    diagnosis.sentence = saying.sentence;
    diagnosis.evidence = evidenceOf(chart);
    if (saying.deciding != nullptr) {
        diagnosis.bytes = saying.deciding->bytes;
    }
    diagnosis.fix = saying.fix;
    return diagnosis;
}

}  // namespace swimscope::watch
