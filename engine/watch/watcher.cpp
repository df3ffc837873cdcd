#include "engine/watch/watcher.h"

#include <algorithm>
#include <utility>

#include "engine/watch/doctor.h"
#include "engine/watch/link_survey.h"
#include "engine/watch/peek_room.h"
#include "engine/watch/pulse.h"
#include "engine/watch/tap.h"
#include "engine/watch/watcher_impl.h"

namespace swimscope::watch {

void Watcher::Impl::furnish() {
    rooms.push_back(std::make_unique<PeekRoom>(desk));
    rooms.push_back(std::make_unique<Doctor>(desk));
    rooms.push_back(std::make_unique<TapRoom>(desk));
    rooms.push_back(std::make_unique<LinkSurvey>(desk));
    rooms.push_back(std::make_unique<PulseRoom>(desk));
}

void Watcher::Impl::command(base::Instant at, CommandId id, Command command) {
    now = at;
    if (std::holds_alternative<Stop>(command)) {
        for (const auto& room : rooms) {
            room->stop(at);
        }
        desk.settle(id, /*ok=*/true, base::sentence("stopped"));
        return;
    }
    if (!offer([&](Room& room) { return room.command(at, id, command); })) {
        desk.settle(id, /*ok=*/false, base::sentence("this watcher can not do that"));
    }
}

void Watcher::Impl::datagram(base::Instant at, const base::Endpoint& from, base::BytesView bytes) {
    now = at;
    sender = from;
    bytesReceived += bytes.size();
    decoder.decode(bytes, desk.security, *this);
}

void Watcher::Impl::message(wire::MessageType type, base::BytesView body) {
    using wire::MessageType;
    scratch.clear();
    // What nobody waits for is late or somebody else's, and no fault of its sender.
    const auto pass = [&](const auto& decoded, auto offerTo) {
        if (!decoded) {
            reject(base::sentence(
                "a {0} message can not be read: {1}",
                std::string_view(wire::messageTypeName(static_cast<std::uint8_t>(type))),
                decoded.error().sentence()));
            return;
        }
        offer([&](Room& room) { return offerTo(room, *decoded); });
    };
    switch (type) {
        case MessageType::Ack:
            return pass(wire::decodeAck(body, scratch),
                        [&](Room& room, const auto& ack) { return room.ack(now, sender, ack); });
        case MessageType::Nack:
            return pass(wire::decodeNack(body, scratch),
                        [&](Room& room, const auto& nack) { return room.nack(now, sender, nack); });
        case MessageType::Ping:
            return pass(wire::decodePing(body, scratch),
                        [&](Room& room, const auto& ping) { return room.ping(now, sender, ping); });
        case MessageType::Alive:
        case MessageType::Suspect:
        case MessageType::Dead:
        case MessageType::User:
            offer([&](Room& room) { return room.rumour(now, sender, type, body); });
            return;
        default:
            return;
    }
}

void Watcher::Impl::fault(wire::PacketFault fault, const base::Words& why, base::BytesView) {
    const std::string name = wire::packetFaultName(fault);
    reject(why.empty() ? base::sentence("a datagram can not be read ({0})", name)
                       : base::sentence("a datagram can not be read ({0}): {1}", name, why));
}

void Watcher::Impl::reject(base::Words reason) {
    ++desk.rejected;
    desk.tell(Rejected{sender, std::move(reason)});
}

Watcher::Watcher(Options options, wire::Security security, std::uint64_t seed)
    : m_impl(std::make_unique<Impl>(options, std::move(security), seed)) {}

Watcher::~Watcher() = default;

void Watcher::command(base::Instant now, CommandId id, Command command) {
    m_impl->command(now, id, std::move(command));
}

void Watcher::takeEvents(std::vector<Event>& out) {
    out.clear();
    out.swap(m_impl->desk.events);
}

Watcher::Counters Watcher::counters() const {
    const Desk& desk = m_impl->desk;
    Counters counters;
    counters.peeks = desk.peeks;
    counters.failed = desk.failed;
    counters.pings = desk.pings;
    counters.borrowed = desk.borrowed;
    counters.rumours = desk.rumours;
    counters.datagramsSent = desk.outlet.datagrams();
    counters.bytesSent = desk.outlet.bytes();
    counters.bytesReceived = m_impl->bytesReceived;
    counters.rejected = desk.rejected;
    return counters;
}

void Watcher::datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) {
    m_impl->datagram(now, from, bytes);
}

void Watcher::datagramFailed(base::Instant now, const base::Endpoint& to, const base::Words& why) {
    m_impl->offer([&](Room& room) { return room.undelivered(now, to, why); });
}

void Watcher::streamOpened(base::Instant now, machine::ExchangeId id) {
    m_impl->offer([&](Room& room) { return room.opened(now, id); });
}

void Watcher::streamAccepted(base::Instant, machine::ExchangeId id, const base::Endpoint&) {
    m_impl->desk.outlet.close(id);
}

void Watcher::streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    m_impl->bytesReceived += bytes.size();
    m_impl->offer([&](Room& room) { return room.data(now, id, bytes); });
}

void Watcher::streamEnded(base::Instant now, machine::ExchangeId id) {
    m_impl->offer([&](Room& room) { return room.ended(now, id); });
}

void Watcher::streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    m_impl->offer([&](Room& room) { return room.failed(now, id, why); });
}

void Watcher::resolved(base::Instant now, machine::ResolveId id,
                       std::span<const base::Endpoint> addresses, const base::Words& why) {
    m_impl->offer([&](Room& room) { return room.resolved(now, id, addresses, why); });
}

void Watcher::expire(base::Instant now) {
    for (const auto& room : m_impl->rooms) {
        room->expire(now);
    }
}

std::optional<base::Instant> Watcher::deadline() const {
    std::optional<base::Instant> first;
    for (const auto& room : m_impl->rooms) {
        const auto due = room->deadline();
        if (due && (!first || *due < *first)) {
            first = due;
        }
    }
    return first;
}

void Watcher::takeActions(std::vector<machine::Action>& out) {
    m_impl->desk.outlet.take(out);
}

}  // namespace swimscope::watch
