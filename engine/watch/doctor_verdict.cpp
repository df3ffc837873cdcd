// This file is over 400 lines because it is mostly sentences: each verdict has its own, its fix
// and the reading of the chart that leads to it, and they are understood best side by side.
#include "engine/watch/doctor_verdict.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

using base::sentence;
using base::Sentence;

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

/// An empty one for what is not said.
Sentence inBrackets(Sentence said, const std::string& detail) {
    return detail.empty() ? said : sentence("{0} ({1})", std::move(said), detail);
}

Sentence pushPull(Sentence what, const Chart& chart) {
    return chart.haveKey ? sentence("{0}, encrypted", std::move(what))
                         : sentence("{0}, in the clear", std::move(what));
}

Sentence openingText(Opening opening, const Chart& chart) {
    switch (opening) {
        case Opening::AsConfigured:
            return pushPull(chart.label.empty() ? sentence("an empty push/pull")
                                                : sentence("an empty push/pull with label {0}",
                                                           quoted(chart.label)),
                            chart);
        case Opening::Unlabelled:
            return pushPull(sentence("an empty push/pull without a label"), chart);
        case Opening::Dskit:
            return sentence("the byte 02 of dskit's transport, then an empty push/pull");
        case Opening::TlsHello:
            return sentence("a TLS hello");
        case Opening::Ping:
            return sentence("a stream ping for nobody by name");
        case Opening::NamedPing:
            break;
    }
    return sentence("a stream ping for {0}", quoted(chart.expected));
}

Sentence cameBack(const Reaction& reaction) {
    switch (reaction.reply) {
        case Reply::Refused:
        case Reply::NoRoute:
            return sentence("not connected: {0}", reaction.detail);
        case Reply::Mute:
            return sentence("connected, and no byte came within {0}",
                            base::inMilliseconds(reaction.took));
        case Reply::Closed:
            return inBrackets(sentence("connected, and closed without a byte"), reaction.detail);
        default:
            break;
    }
    const auto shown =
        base::BytesView(reaction.bytes).first(std::min<std::size_t>(reaction.bytes.size(), 16));
    return sentence("{0} bytes after {1}, beginning {2}", reaction.received,
                    base::inMilliseconds(reaction.took), base::toHex(shown));
}

void tellPings(const PingsReading& pings, Sentence whom, std::vector<Sentence>& out) {
    if (pings.sent == 0) {
        return;
    }
    Sentence came = pings.rtt ? sentence("ack after {0}", base::inMilliseconds(*pings.rtt))
                              : inBrackets(sentence("no ack to {0}", pings.sent), pings.failed);
    out.push_back(sentence("UDP: ping for {0}: {1}", std::move(whom), std::move(came)));
}

std::vector<Sentence> evidenceOf(const Chart& chart) {
    if (chart.unresolved) {
        return {sentence("looked up {0}: {1}", quoted(chart.asked), chart.resolveWhy)};
    }
    std::vector<Sentence> out;
    for (const Reaction& reaction : chart.reactions) {
        out.push_back(sentence("TCP {0}: {1}: {2}", reaction.at.toString(),
                               openingText(reaction.opening, chart), cameBack(reaction)));
    }
    tellPings(chart.unnamed, sentence("nobody by name"), out);
    tellPings(chart.named, base::verbatim(quoted(chart.pinged)), out);
    if (chart.rows > 0) {
        Sentence rows = base::counted(chart.rows, "{0} row", "{0} rows");
        out.push_back(
            chart.listed.empty()
                ? sentence("its table has {0}, none of them at this address", std::move(rows))
                : sentence("its table has {0}, {1} at this address", std::move(rows),
                           quoted(chart.listed)));
    }
    return out;
}

/// What is said of a chart; verdict, sentence and fix, and whose bytes decided.
struct Saying {
    Verdict verdict = Verdict::Healthy;
    Sentence said;
    Sentence fix;
    const Reaction* deciding = nullptr;
};

Saying ofUnresolved(const Chart& chart) {
    return {Verdict::NameUnknown,
            sentence("No address is known under the name {0}.", quoted(chart.asked)),
            sentence("Check the spelling, or use an IP address."), nullptr};
}

Saying ofRefused(const Chart& chart, const Reaction& first) {
    const std::string at = first.at.toString();
    if (chart.unnamed.rtt || chart.named.rtt) {
        return {
            Verdict::NothingListens,
            sentence("A member answers pings at {0} and nothing takes TCP connections there.", at),
            sentence("Open TCP on the same port: memberlist needs both TCP and UDP."), &first};
    }
    return {Verdict::NothingListens, sentence("Nothing listens at {0}.", at),
            sentence("Check that the agent runs and which port it uses: Serf 7946, Consul 8301 "
                     "and 8302, Nomad 4648, Alertmanager 9094."),
            &first};
}

Saying ofNoRoute(const Chart& chart, const Reaction& first) {
    const std::string at = first.at.toString();
    if (chart.unnamed.rtt || chart.named.rtt) {
        return {Verdict::NoRoute,
                sentence("A member answers pings at {0} and TCP does not get there.", at),
                sentence("A firewall lets UDP through and drops TCP on this port: open both."),
                &first};
    }
    return {Verdict::NoRoute, sentence("No connection to {0} comes about: {1}.", at, first.detail),
            sentence("Check the address, the route and firewalls in between; a refused port would "
                     "have answered at once."),
            &first};
}

Saying ofTls(const Reaction& reaction, const std::string& at) {
    return {Verdict::Tls, sentence("A TLS server listens at {0}.", at),
            sentence("Use the gossip port; an Alertmanager or Loki cluster whose gossip is wrapped "
                     "in TLS can not be read from outside."),
            &reaction};
}

Saying ofMute(const Chart& chart, const Reaction& first) {
    const Reaction* hello = chart.find(Opening::TlsHello);
    if (hello != nullptr && hello->reply == Reply::Tls) {
        return ofTls(*hello, first.at.toString());
    }
    return {
        Verdict::AcceptsButMute,
        sentence("Something at {0} accepts connections and never says a word: a proxy without a "
                 "member behind it, or a process that stands still.",
                 first.at.toString()),
        sentence("Look behind the proxy or port-forward, or whether the process is stopped; "
                 "reach the member directly to tell the two apart."),
        &first};
}

Saying ofLabel(const Chart& chart, const Reaction& first, const Reaction* unlabelled) {
    const std::string at = first.at.toString();

    if (unlabelled != nullptr && unlabelled->reply != Reply::Closed &&
        unlabelled->reply != Reply::Mute) {
        return {
            Verdict::Label,
            sentence("The member at {0} takes no label, and ours is {1}.", at, quoted(chart.label)),
            sentence("Clear the label."), unlabelled};
    }
    if (chart.label.empty()) {
        return {
            Verdict::Label,
            sentence("The member at {0} closes every stream without a word: it expects a label and "
                     "we have none.",
                     at),
            sentence("Set the label of the cluster. A member that serves 127 push/pulls closes "
                     "in the same way."),
            &first};
    }
    return {Verdict::Label,
            sentence("The member at {0} closes every stream without a word: its label is not {1}.",
                     at, quoted(chart.label)),
            sentence("Correct the label; it must match byte for byte. A member that serves 127 "
                     "push/pulls closes in the same way."),
            &first};
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
        return {Verdict::Http, sentence("An HTTP/2 server listens at {0}.", at),
                sentence("Use the gossip port; Grafana Alloy's clusters gossip inside HTTP/2, "
                         "which can not be read from outside."),
                &reaction};
    }
    return {Verdict::Http, sentence("An HTTP server listens at {0}.", at),
            sentence("Use the gossip port, not that of the web interface or API."), &reaction};
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
        return {
            Verdict::Partial,
            sentence("The member at {0} answers a ping and refuses push/pulls: it is serving as "
                     "many as it can.",
                     at),
            sentence("Try again later; members that join by the hundred cause this for a moment."),
            ping};
    }
    const Reaction* dskit = chart.find(Opening::Dskit);
    if (dskit != nullptr && speaksMemberlist(*dskit)) {
        return {Verdict::OtherTransport,
                sentence("The cluster at {0} speaks memberlist over dskit's TCP transport (Loki, "
                         "Mimir, Tempo, Cortex).",
                         at),
                sentence("Its members can not be read this way: they take no datagrams."), dskit};
    }
    return ofLabel(chart, first, chart.find(Opening::Unlabelled));
}

Saying ofSealed(const Reaction& first) {
    const unsigned version = first.bytes.size() > 5 ? first.bytes[5] : 0;
    return {Verdict::Encrypted,
            sentence("The cluster at {0} is encrypted and we have no key (version {1} blocks).",
                     first.at.toString(), version),
            sentence("Enter the cluster's gossip key: Consul's and Serf's 'encrypt', 'serf "
                     "keygen'."),
            &first};
}

Saying ofErr(const Reaction& first) {
    return {
        Verdict::Encrypted,
        sentence("The cluster at {0} wants encryption, answers in the clear and we have no key; "
                 "it says {1}.",
                 first.at.toString(), quoted(first.detail)),
        sentence("Enter the cluster's gossip key; its rollout of encryption is half done."),
        &first};
}

Saying ofWrongKey(const Reaction& first) {
    return {Verdict::WrongKey,
            sentence("The cluster at {0} is encrypted with another key than ours.",
                     first.at.toString()),
            sentence("Enter the key in use; 'serf keys -list' or 'consul keyring -list' on a "
                     "member counts them. A wrong label spoils decryption too."),
            &first};
}

Saying ofInTheClear(const Reaction& first) {
    if (!first.detail.empty()) {
        return {Verdict::NotEncrypted,
                sentence("The cluster at {0} is not encrypted and we encrypt; it says {1}.",
                         first.at.toString(), quoted(first.detail)),
                sentence("Remove the key from this profile."), &first};
    }
    return {
        Verdict::NotEncrypted,
        sentence("The member at {0} understands our key and answers in the clear: encryption is "
                 "being rolled out.",
                 first.at.toString()),
        sentence("Finish the rollout on the cluster, or remove the key from this profile "
                 "meanwhile."),
        &first};
}

Saying ofBytes(const Reaction& first) {
    const std::string at = first.at.toString();
    if (first.reply == Reply::BrokenOff) {
        return {Verdict::Partial,
                first.detail.empty()
                    ? sentence("The member at {0} begins an answer and breaks off after {1} bytes.",
                               at, first.received)
                    : sentence("The member at {0} begins an answer and breaks off after {1} "
                               "bytes: {2}.",
                               at, first.received, first.detail),
                sentence("Try again; if it stays so, the member or something in between cuts long "
                         "answers."),
                &first};
    }
    if (first.reply == Reply::Text) {
        return {Verdict::Garbage,
                sentence("Something else listens at {0} and says {1}.", at, quoted(first.detail)),
                sentence("Use the gossip port."), &first};
    }
    return {Verdict::Garbage, sentence("What listens at {0} does not speak memberlist.", at),
            sentence("Use the gossip port."), &first};
}

Sentence culpritsOf(const VersionClash& clash) {
    std::vector<Sentence> names;
    for (const std::string& name : clash.culprits) {
        names.push_back(base::verbatim(quoted(name)));
    }
    if (clash.culpritCount > clash.culprits.size()) {
        names.push_back(sentence("{0} more", clash.culpritCount - clash.culprits.size()));
    }
    return base::listed(std::move(names));
}

Saying ofClash(const VersionClash& clash, const Reaction& first) {
    if (clash.culprits.empty()) {
        return {
            Verdict::VersionMismatch,
            sentence("No protocol version fits all members: {0}.", clash.what),
            sentence("Compare the versions in the table; joins and merges fail until they meet."),
            &first};
    }
    return {Verdict::VersionMismatch,
            base::plural(clash.culpritCount,
                         "No protocol version fits all members because of {0}, which {1}.",
                         "No protocol version fits all members because of {0}, which {1} (each).",
                         culpritsOf(clash), clash.what),
            sentence("Upgrade, restart or force out that member; until then every join and merge "
                     "fails."),
            &first};
}

Saying ofAnotherName(const Chart& chart, const Reaction& first) {
    const bool other = !chart.listed.empty() && chart.listed != chart.expected;
    const std::string at = first.at.toString();
    return {Verdict::AnotherName,
            other
                ? sentence("A member lives at {0} and it is not {1}: it is {2}.", at,
                           quoted(chart.expected), quoted(chart.listed))
                : sentence("A member lives at {0} and it is not {1}.", at, quoted(chart.expected)),
            sentence("The address was given to somebody else, or the member was renamed: look up "
                     "where {0} is now.",
                     quoted(chart.expected)),
            &first};
}

Saying ofUdp(const Chart& chart, const Reaction& first) {
    const std::string at = first.at.toString();
    return {Verdict::UdpBlocked,
            chart.unnamed.failed.empty()
                ? sentence("The member at {0} answers by TCP, and no datagram gets through.", at)
                : sentence("The member at {0} answers by TCP, and no datagram gets through ({1}).",
                           at, chart.unnamed.failed),
            sentence("Open UDP on the same port, both ways. Through a TCP port-forward this is "
                     "expected: peeks work, pings do not."),
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
    const std::string at = first.at.toString();
    Sentence rows = base::counted(chart.rows, "{0} member", "{0} members");
    return {Verdict::Healthy,
            chart.listed.empty()
                ? sentence("The member at {0} answers by TCP and by UDP and lists {1}.", at,
                           std::move(rows))
                : sentence("{0} at {1} answers by TCP and by UDP and lists {2}.",
                           quoted(chart.listed), at, std::move(rows)),
            sentence("Nothing to do."), &first};
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
    diagnosis.sentence = saying.said;
    diagnosis.evidence = evidenceOf(chart);
    if (saying.deciding != nullptr) {
        diagnosis.bytes = saying.deciding->bytes;
    }
    diagnosis.fix = saying.fix;
    return diagnosis;
}

}  // namespace swimscope::watch
