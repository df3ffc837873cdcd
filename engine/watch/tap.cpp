#include "engine/watch/tap.h"

#include <algorithm>
#include <utility>

#include "engine/watch/borrow_budget.h"
#include "engine/wire/message_codec.h"

namespace swimscope::watch {

namespace {

template <typename T>
Heard accusation(RumourKind kind, const T& message) {
    Heard heard;
    heard.kind = kind;
    heard.node = message.node;
    heard.incarnation = message.incarnation;
    heard.from = message.from;
    return heard;
}

Heard announcement(const wire::Alive& alive) {
    Heard heard;
    heard.kind = RumourKind::Alive;
    heard.node = alive.node;
    heard.incarnation = alive.incarnation;
    heard.address = {base::IpAddress::fromBytes(alive.addr).value_or(base::IpAddress{}),
                     alive.port};
    heard.bytes = base::toBytes(alive.meta);
    return heard;
}

template <typename T, typename Read>
std::optional<Heard> readAs(const base::Result<T>& decoded, base::Words& why, Read read) {
    if (!decoded) {
        why = decoded.error();
        return std::nullopt;
    }
    return read(*decoded);
}

}  // namespace

std::optional<Heard> readRumour(wire::MessageType type, base::BytesView body, base::Words& why) {
    wire::Scratch scratch;
    switch (type) {
        case wire::MessageType::Alive:
            return readAs(wire::decodeAlive(body, scratch), why, announcement);
        case wire::MessageType::Suspect:
            return readAs(wire::decodeSuspect(body, scratch), why, [](const wire::Suspect& said) {
                return accusation(RumourKind::Suspect, said);
            });
        case wire::MessageType::Dead:
            return readAs(wire::decodeDead(body, scratch), why, [](const wire::Dead& said) {
                return accusation(RumourKind::Dead, said);
            });
        case wire::MessageType::User: {
            Heard heard;
            heard.kind = RumourKind::User;
            heard.bytes = base::toBytes(body);
            return heard;
        }
        default:
            why = base::sentence("no rumour");
            return std::nullopt;
    }
}

bool TapRoom::command(base::Instant now, CommandId id, const Command& command) {
    const auto* tap = std::get_if<Tap>(&command);
    if (tap == nullptr) {
        return false;
    }
    if (tap->perSecond < 0) {
        desk().settle(id, /*ok=*/true,
                      m_id ? base::sentence("the tap is off") : base::sentence("there was no tap"));
        stop(now);
        return true;
    }
    if (m_id) {
        desk().settle(*m_id, /*ok=*/true, base::sentence("another tap takes over"));
    }
    const Options& options = desk().options;
    const double wanted = tap->perSecond > 0 ? tap->perSecond : options.tapPerSecond;
    const double rate = std::min(wanted, options.maxTapPerSecond);
    if (rate < wanted) {
        desk().tell(Outcome{
            id, /*final=*/false, /*ok=*/true,
            base::sentence("no more than {0} pings a second are sent", static_cast<int>(rate))});
    }
    m_id = id;
    m_between = betweenAt(rate);
    m_next = now;
    expire(now);
    return true;
}

void TapRoom::stop(base::Instant) {
    if (m_id) {
        desk().settle(*m_id, /*ok=*/true, base::sentence("stopped"));
    }
    m_id.reset();
    m_sent.clear();
}

void TapRoom::pingNext(base::Instant now) {
    const Contact* next = desk().contacts.livingAfter(m_last);
    if (next == nullptr) {
        return;
    }
    m_last = next->name;
    const std::uint32_t seqNo = desk().outlet.nextSeqNo();
    if (m_sent.add(seqNo, now + desk().options.pingTimeout, {next->name, next->address, now})) {
        ++desk().pings;
        desk().outlet.ping(next->address, seqNo, next->name);
    }
}

bool TapRoom::ack(base::Instant now, const base::Endpoint&, const wire::Ack& ack) {
    auto sent = m_sent.take(ack.seqNo);
    if (!sent) {
        return false;
    }
    const base::Duration rtt = now - sent->at;
    desk().contacts.measured(sent->name, rtt);
    desk().tell(Pinged{std::move(sent->name), sent->to, rtt,
                       base::toBytes(ack.payload.value_or(base::BytesView{}))});
    return true;
}

bool TapRoom::rumour(base::Instant, const base::Endpoint& from, wire::MessageType type,
                     base::BytesView body) {
    if (!m_id) {
        return false;
    }
    ++desk().rumours;
    base::Words why;
    auto heard = readRumour(type, body, why);
    if (!heard) {
        ++desk().rejected;
        desk().tell(Rejected{from, base::sentence("a rumour can not be read: {0}", why)});
        return true;
    }
    if (const Contact* teller = desk().contacts.at(from)) {
        heard->teller = teller->name;
    }
    heard->tellerAddress = from;
    m_book.enter(*heard);
    desk().tell(std::move(*heard));
    return true;
}

void TapRoom::expire(base::Instant now) {
    while (auto lost = m_sent.takeDue(now)) {
        desk().tell(Pinged{std::move(lost->name), lost->to, std::nullopt, {}});
    }
    if (m_id && now >= m_next) {
        pingNext(now);
        // What was slept through is not caught up.
        m_next = std::max(m_next + m_between, now);
        if (m_next == now) {
            m_next = now + m_between;
        }
    }
}

std::optional<base::Instant> TapRoom::deadline() const {
    const auto lost = m_sent.deadline();
    if (!m_id) {
        return lost;
    }
    return lost ? std::min(*lost, m_next) : m_next;
}

}  // namespace swimscope::watch
