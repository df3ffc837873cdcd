#include "engine/watch/examination.h"

#include <algorithm>
#include <utility>

#include "engine/base/seed.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

constexpr std::size_t kPingTries = 3;
/// How long a stream is read on after it is known not to be memberlist's: to see what it says.
constexpr base::Duration kSettle = std::chrono::milliseconds(200);

wire::Security withoutLabel(const wire::Security& security) {
    wire::Security bare;
    // The keys come from a ring: they make one again.
    if (auto ring = wire::Keyring::create(security.keyring.keys(), security.keyring.primary())) {
        bare.keyring = std::move(*ring);
    }
    bare.verifyIncoming = security.verifyIncoming;
    bare.verifyOutgoing = security.verifyOutgoing;
    bare.protocolVersion = security.protocolVersion;
    return bare;
}

}  // namespace

Examination::Examination(Desk& desk, const Diagnose& ask)
    : m_desk(desk), m_unlabelled(withoutLabel(desk.security)) {
    m_chart.asked = ask.at;
    m_chart.expected = ask.name;
    m_chart.haveKey = desk.security.encryptionEnabled();
    m_chart.label = desk.security.label;
}

base::Duration Examination::step() const {
    return m_desk.options.streamTimeout / 4;
}

const wire::Security& Examination::securityOf(Opening opening) const {
    return opening == Opening::Unlabelled ? m_unlabelled : m_desk.security;
}

void Examination::begin(base::Instant now) {
    const auto seed = base::parseSeed(m_chart.asked, m_desk.options.defaultPort);
    if (!seed || seed->port == 0) {
        m_chart.unresolved = true;
        m_chart.resolveWhy =
            seed ? base::Words(base::sentence("there is no port 0")) : seed.error();
        m_over = true;
        return;
    }
    if (m_chart.expected.empty()) {
        m_chart.expected = seed->name;
    }
    if (seed->ip) {
        take(now, {base::Endpoint{*seed->ip, seed->port}});
        return;
    }
    m_resolving = m_desk.outlet.resolve(seed->host, seed->port);
    m_resolveDue = now + step();
}

void Examination::abandon() {
    if (m_talk) {
        m_desk.outlet.close(m_talk->id);
        m_talk.reset();
    }
    m_over = true;
}

bool Examination::resolved(base::Instant now, machine::ResolveId id,
                           std::span<const base::Endpoint> addresses, const base::Words& why) {
    if (m_resolving != id) {
        return false;
    }
    m_resolving.reset();
    if (addresses.empty()) {
        m_chart.unresolved = true;
        m_chart.resolveWhy = why;
        m_over = true;
        return true;
    }
    take(now, {addresses.begin(), addresses.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                          addresses.size(), kMaxAddressesTried))});
    return true;
}

void Examination::take(base::Instant now, std::vector<base::Endpoint> addresses) {
    m_addresses = std::move(addresses);
    m_chart.address = m_addresses.front();
    startPings(now);
    proceed(now);
}

void Examination::startPings(base::Instant now) {
    m_chart.pingsOver = false;
    m_chart.unnamed = {};
    m_chart.named = {};
    m_unnamed = {};
    m_named = {};
    sendPing(now, m_unnamed, m_chart.unnamed);
    if (!m_chart.expected.empty()) {
        m_chart.pinged = m_chart.expected;
        m_named.name = m_chart.expected;
        sendPing(now, m_named, m_chart.named);
    }
}

void Examination::sendPing(base::Instant now, Pinger& pinger, PingsReading& reading) {
    const std::uint32_t seqNo = m_desk.outlet.nextSeqNo();
    m_desk.outlet.ping(m_chart.address, seqNo, pinger.name);
    ++m_desk.pings;
    ++reading.sent;
    pinger.seqNos.push_back(seqNo);
    pinger.sentAt.push_back(now);
    pinger.due = now + m_desk.options.pingTimeout;
    pinger.over = false;
}

void Examination::tend(base::Instant now, Pinger& pinger, PingsReading& reading) {
    if (pinger.over || now < pinger.due) {
        return;
    }
    if (pinger.seqNos.size() < kPingTries) {
        sendPing(now, pinger, reading);
    } else {
        pinger.over = true;
    }
}

bool Examination::hear(base::Instant now, const Pinger& pinger, PingsReading& reading,
                       std::uint32_t seqNo) {
    const auto found = std::find(pinger.seqNos.begin(), pinger.seqNos.end(), seqNo);
    if (found == pinger.seqNos.end()) {
        return false;
    }
    if (!reading.rtt) {
        reading.rtt = now - pinger.sentAt[static_cast<std::size_t>(found - pinger.seqNos.begin())];
    }
    return true;
}

bool Examination::ack(base::Instant now, const wire::Ack& ack) {
    if (hear(now, m_unnamed, m_chart.unnamed, ack.seqNo)) {
        m_unnamed.over = true;
    } else if (hear(now, m_named, m_chart.named, ack.seqNo)) {
        m_named.over = true;
    } else {
        return false;
    }
    proceed(now);
    return true;
}

bool Examination::undelivered(const base::Endpoint& to, const base::Words& why) {
    if (!to.reaches(m_chart.address)) {
        return false;
    }
    m_chart.unnamed.failed = why;
    return true;
}

void Examination::open(base::Instant now, Opening opening) {
    m_talk.emplace(Talk{});
    Talk& talk = *m_talk;
    talk.opening = opening;
    talk.began = now;
    talk.due = now + step();
    talk.id = m_desk.outlet.open(m_chart.address, step(), m_chart.expected);
    talk.raw.haveKey = m_chart.haveKey;
    talk.decoder = std::make_unique<wire::StreamDecoder>(securityOf(opening),
                                                         wire::StreamDecoder::Role::Dialler);
}

void Examination::say(Opening opening) {
    Outlet& outlet = m_desk.outlet;
    const machine::ExchangeId id = m_talk->id;
    switch (opening) {
        case Opening::AsConfigured:
            outlet.label(id);
            return outlet.emptyPushPull(id);
        case Opening::Unlabelled:
            return outlet.emptyPushPull(id, m_unlabelled);
        case Opening::Dskit:
            outlet.dskitStream(id);
            outlet.label(id);
            return outlet.emptyPushPull(id);
        case Opening::TlsHello:
            return outlet.tlsHello(id);
        case Opening::Ping:
            outlet.label(id);
            return outlet.streamPing(id, outlet.nextSeqNo(), {});
        case Opening::NamedPing:
            outlet.label(id);
            return outlet.streamPing(id, outlet.nextSeqNo(), m_chart.expected);
    }
}

bool Examination::opened(base::Instant now, machine::ExchangeId id) {
    if (!isTalk(id)) {
        return false;
    }
    m_talk->open = true;
    m_talk->due = now + step() / 2;
    m_talk->end = now + m_desk.options.streamTimeout;
    say(m_talk->opening);
    return true;
}

bool Examination::data(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    if (!isTalk(id)) {
        return false;
    }
    Talk& talk = *m_talk;
    const std::size_t room = kMaxHead - talk.raw.head.size();
    const base::BytesView kept = bytes.first(std::min(bytes.size(), room));
    talk.raw.head.insert(talk.raw.head.end(), kept.begin(), kept.end());
    talk.raw.received += bytes.size();
    if (talk.read) {
        return true;
    }
    switch (talk.decoder->feed(bytes)) {
        case wire::StreamDecoder::Progress::Done:
            conclude(now, RawReaction::End::Done);
            return true;
        case wire::StreamDecoder::Progress::Failed:
            talk.read = true;
            talk.raw.fault = talk.decoder->fault();
            talk.raw.why = talk.decoder->why();
            talk.due = now + kSettle;
            return true;
        case wire::StreamDecoder::Progress::NeedMore:
            break;
    }
    talk.due = std::min(now + step(), talk.end);
    if (talk.raw.received > kMaxExamined) {
        talk.raw.why = base::sentence("it is larger than any cluster's table should be");
        conclude(now, RawReaction::End::Faulted);
    }
    return true;
}

bool Examination::ended(base::Instant now, machine::ExchangeId id) {
    if (!isTalk(id)) {
        return false;
    }
    Talk& talk = *m_talk;
    if (!talk.read && talk.raw.received > 0 &&
        talk.decoder->endOfInput() == wire::StreamDecoder::Progress::Failed) {
        talk.raw.fault = talk.decoder->fault();
        talk.raw.why = talk.decoder->why();
    }
    conclude(now, RawReaction::End::Closed);
    return true;
}

bool Examination::failed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    if (!isTalk(id)) {
        return false;
    }
    Talk& talk = *m_talk;
    if (!talk.read) {
        talk.raw.why = why;
    }
    conclude(now, talk.open ? RawReaction::End::Closed : RawReaction::End::NotOpened);
    return true;
}

void Examination::conclude(base::Instant now, RawReaction::End end) {
    Talk talk = std::move(*m_talk);
    m_talk.reset();
    m_desk.outlet.close(talk.id);
    talk.raw.end = end;
    talk.raw.took = now - talk.began;
    const bool done = end == RawReaction::End::Done;
    Reaction reaction =
        readReaction(talk.opening, talk.raw, done ? &talk.decoder->message() : nullptr);
    reaction.at = m_chart.address;
    if (done && reaction.reply == Reply::Table && talk.opening == Opening::AsConfigured) {
        readTable(std::get<wire::PushPull>(talk.decoder->message()));
    }
    m_chart.reactions.push_back(std::move(reaction));
    if (end == RawReaction::End::NotOpened && m_address + 1 < m_addresses.size()) {
        m_chart.address = m_addresses[++m_address];
        startPings(now);
        open(now, Opening::AsConfigured);
        return;
    }
    // Whoever needs a name in every ping answers to the one that its table gives it.
    if (!m_chart.listed.empty() && m_chart.expected.empty() && m_named.seqNos.empty()) {
        m_chart.pinged = m_chart.listed;
        m_named.name = m_chart.listed;
        sendPing(now, m_named, m_chart.named);
    }
    proceed(now);
}

void Examination::readTable(const wire::PushPull& table) {
    std::vector<Row> rows;
    rows.reserve(std::min(table.nodes.size(), kMaxRows));
    bool listedLives = false;
    for (const wire::PushNodeState& node : table.nodes) {
        if (rows.size() == kMaxRows) {
            break;
        }
        auto record = std::make_shared<Record>();
        record->name = node.name;
        record->versions = base::toBytes(node.vsn);
        const auto ip = base::IpAddress::fromBytes(node.addr);
        const base::Endpoint at{ip.value_or(base::IpAddress{}),
                                node.port == 0 ? m_desk.options.defaultPort : node.port};
        const bool alive = node.state == static_cast<std::int64_t>(wire::NodeState::Alive);
        if (at.reaches(m_chart.address) && (m_chart.listed.empty() || (alive && !listedLives))) {
            m_chart.listed = node.name;
            listedLives = alive;
        }
        rows.push_back({std::move(record), node.incarnation, alive ? Belief::Alive : Belief::Dead});
    }
    m_chart.rows = table.nodes.size();
    m_chart.clash = findVersionClash(rows);
}

void Examination::proceed(base::Instant now) {
    if (m_over || m_talk || m_addresses.empty()) {
        return;
    }
    m_chart.pingsOver = m_unnamed.over && m_named.over;
    if (const auto next = nextOpening(m_chart)) {
        open(now, *next);
        return;
    }
    m_over = m_chart.pingsOver || !pingsMatter(m_chart);
}

void Examination::expire(base::Instant now) {
    if (m_over) {
        return;
    }
    if (m_resolving && now >= m_resolveDue) {
        m_resolving.reset();
        m_chart.unresolved = true;
        m_chart.resolveWhy = "the resolver did not answer";
        m_over = true;
        return;
    }
    tend(now, m_unnamed, m_chart.unnamed);
    tend(now, m_named, m_chart.named);
    if (m_talk && now >= m_talk->due) {
        Talk& talk = *m_talk;
        if (talk.open && !talk.nudged && talk.raw.received == 0) {
            // A server that reads lines still waits for the end of the first.
            talk.nudged = true;
            talk.due = now + step() / 2;
            m_desk.outlet.lineEnds(talk.id);
        } else {
            if (!talk.open) {
                talk.raw.why = base::sentence("timed out");
            } else if (talk.raw.why.empty()) {
                talk.raw.why = base::sentence("the rest did not come in time");
            }
            conclude(now, talk.open ? RawReaction::End::Quiet : RawReaction::End::NotOpened);
        }
    }
    proceed(now);
}

std::optional<base::Instant> Examination::deadline() const {
    if (m_over) {
        return std::nullopt;
    }
    std::optional<base::Instant> first;
    const auto consider = [&](bool wanted, base::Instant due) {
        if (wanted && (!first || due < *first)) {
            first = due;
        }
    };
    consider(m_resolving.has_value(), m_resolveDue);
    consider(m_talk.has_value(), m_talk ? m_talk->due : base::Instant{});
    consider(!m_unnamed.over, m_unnamed.due);
    consider(!m_named.over, m_named.due);
    return first;
}

}  // namespace swimscope::watch
