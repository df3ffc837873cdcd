#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"
#include "engine/wire/usual_form.h"

namespace swimscope::swim {

void Node::Impl::datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) {
    if (!m_started) {
        return;
    }
    enter(now);
    ++m_counters.packetsIn;
    m_counters.bytesIn += bytes.size();
    m_source = from;
    m_bench.packets.decode(bytes, m_security, *this);
    settle();
}

void Node::Impl::message(wire::MessageType type, base::BytesView body) {
    const auto index = static_cast<std::size_t>(type);
    if (index < m_counters.messages.size()) {
        ++m_counters.messages[index];
    }
    if (!m_bench.scratch.empty()) {
        m_bench.scratch.clear();
    }
    switch (type) {
        case wire::MessageType::Ping:
            return onPing(body);
        case wire::MessageType::IndirectPing:
            return onIndirectPing(body);
        case wire::MessageType::Ack:
            return onAck(body);
        case wire::MessageType::Nack:
            return onNack(body);
        case wire::MessageType::Suspect:
            return onSuspect(body);
        case wire::MessageType::Alive:
            return onAlive(body);
        case wire::MessageType::Dead:
            return onDead(body);
        case wire::MessageType::User:
            return emit(MessageReceived{m_source, Via::Packet, base::toBytes(body)});
        case wire::MessageType::PushPull:
        case wire::MessageType::Compound:
        case wire::MessageType::Compress:
        case wire::MessageType::Encrypt:
        case wire::MessageType::HasCrc:
        case wire::MessageType::Err:
        case wire::MessageType::HasLabel:
            break;
    }
    fault(wire::PacketFault::UnknownType, base::sentence("not a message for a packet"), body);
}

void Node::Impl::fault(wire::PacketFault fault, const base::Words& why, base::BytesView) {
    const auto index = static_cast<std::size_t>(fault);
    if (index < m_counters.packetFaults.size()) {
        ++m_counters.packetFaults[index];
    }
    reject(m_source, base::sentence("packet dropped, {0}: {1}",
                                    std::string_view(wire::packetFaultName(fault)), why));
}

void Node::Impl::undecodable(wire::MessageType type, const base::Words& why) {
    fault(wire::PacketFault::Undecodable,
          base::sentence("{0}: {1}",
                         std::string(wire::messageTypeName(static_cast<std::uint8_t>(type))), why),
          {});
}

namespace {

/// The address a ping names itself, if a socket can use it; else where the packet came from.
base::Endpoint answerTo(base::BytesView sourceAddr, std::uint16_t sourcePort,
                        const base::Endpoint& packetSource) {
    const auto ip = base::IpAddress::fromBytes(sourceAddr);
    if (!ip || ip->empty() || sourcePort == 0) {
        return packetSource;
    }
    const base::Endpoint named{ip->unmapped(), sourcePort};
    return isSendable(named) ? named : packetSource;
}

}  // namespace

bool Node::Impl::mayAnswer(std::string_view askerName) {
    if (m_options.requireNodeNames && askerName.empty()) {
        reject(m_source,
               base::sentence("ping not answered: it names no node, and names are required"));
        return false;
    }
    return true;
}

void Node::Impl::onPing(base::BytesView body) {
    const auto ping = wire::decodePing(body, m_bench.scratch);
    if (!ping) {
        return undecodable(wire::MessageType::Ping, ping.error());
    }
    if (!ping->node.empty() && !isSelf(ping->node)) {
        return reject(m_source, base::sentence("ping for '{0}', which is not us", ping->node));
    }
    if (!mayAnswer(ping->sourceNode)) {
        return;
    }
    const std::optional<base::Bytes> payload = m_delegate.ackPayload();
    wire::Ack ack{ping->seqNo, std::nullopt};
    if (payload) {
        ack.payload = base::BytesView(*payload);
    }
    sendWithNews(answerTo(ping->sourceAddr, ping->sourcePort, m_source), wire::encoded(ack));
}

void Node::Impl::onIndirectPing(base::BytesView body) {
    const auto request = wire::decodeIndirectPing(body, m_bench.scratch);
    if (!request) {
        return undecodable(wire::MessageType::IndirectPing, request.error());
    }
    const auto ip = base::IpAddress::fromBytes(request->target);
    const base::Endpoint target{ip ? ip->unmapped() : base::IpAddress{}, portOf(request->port)};
    if (!isSendable(target)) {
        return reject(m_source, base::sentence("indirect ping for an unusable address"));
    }
    if (!mayAnswer(request->sourceNode)) {
        return;
    }
    if (m_relays.size() >= kMaxRelays) {
        return reject(m_source, base::sentence("indirect ping dropped: too many are under way"));
    }
    const std::uint32_t seqNo = nextSeqNo();
    const base::Endpoint requester = answerTo(request->sourceAddr, request->sourcePort, m_source);
    m_relays.insert_or_assign(seqNo, Relay{requester, request->seqNo, request->nack});
    m_timers.set({TimerKind::Relay, seqNo}, m_now + m_options.probeTimeout);
    sendWithNews(target, pingMessage(seqNo, request->node));
}

void Node::Impl::onAck(base::BytesView body) {
    const auto ack = wire::decodeAck(body, m_bench.scratch);
    if (!ack) {
        return undecodable(wire::MessageType::Ack, ack.error());
    }
    const base::BytesView payload = ack->payload.value_or(base::BytesView{});
    if (m_probe && m_probe->seqNo() == ack->seqNo) {
        return probeAnswered(payload);
    }
    if (!appPingAnswered(ack->seqNo, payload)) {
        relayAnswered(ack->seqNo);
    }
}

void Node::Impl::relayAnswered(std::uint32_t seqNo) {
    const auto found = m_relays.find(seqNo);
    if (found == m_relays.end()) {
        return;
    }
    const Relay relay = found->second;
    m_relays.erase(found);
    m_timers.cancel({TimerKind::Relay, seqNo});
    sendWithNews(relay.requester, wire::encoded(wire::Ack{relay.seqNo, std::nullopt}));
}

void Node::Impl::relayTimedOut(std::uint32_t seqNo) {
    const auto found = m_relays.find(seqNo);
    if (found == m_relays.end()) {
        return;
    }
    const Relay relay = found->second;
    m_relays.erase(found);
    if (relay.nack) {
        sendWithNews(relay.requester, wire::encoded(wire::Nack{relay.seqNo}));
    }
}

void Node::Impl::onNack(base::BytesView body) {
    const auto nack = wire::decodeNack(body, m_bench.scratch);
    if (!nack) {
        return undecodable(wire::MessageType::Nack, nack.error());
    }
    if (m_probe && m_probe->seqNo() == nack->seqNo) {
        m_probe->nack();
    }
}

void Node::Impl::onSuspect(base::BytesView body) {
    const auto suspect = wire::decodeSuspect(body, m_bench.scratch);
    if (!suspect) {
        return undecodable(wire::MessageType::Suspect, suspect.error());
    }
    takeSuspect(suspect->incarnation, suspect->node, suspect->from);
}

void Node::Impl::onDead(base::BytesView body) {
    const auto dead = wire::decodeDead(body, m_bench.scratch);
    if (!dead) {
        return undecodable(wire::MessageType::Dead, dead.error());
    }
    takeDead(dead->incarnation, dead->node, dead->from);
}

void Node::Impl::ahead(std::span<const base::BytesView> messages) {
    // Written over and not cleared: what is beyond the end is as it was the last time.
    if (m_bench.ahead.size() < messages.size()) {
        m_bench.ahead.resize(messages.size());
    }
    m_bench.aheadNext = 0;
    m_bench.aheadEnd = 0;
    for (const base::BytesView message : messages) {
        if (message.empty() || message[0] != static_cast<std::uint8_t>(wire::MessageType::Alive)) {
            continue;
        }
        const base::BytesView body = message.subspan(1);
        AliveAhead& one = m_bench.ahead[m_bench.aheadEnd];
        if (wire::readUsualAlive(body, one.alive)) {
            one.body = body.data();
            one.hash = IdentityPool::hashOf(one.alive.node);
            m_table.world()->identities.fetchHash(one.hash);
            ++m_bench.aheadEnd;
        }
    }
    for (std::size_t i = 0; i < m_bench.aheadEnd; ++i) {
        m_table.fetch(m_bench.ahead[i].hash);
    }
}

const AliveAhead* Node::Impl::readAhead(base::BytesView body) {
    if (m_bench.aheadNext == m_bench.aheadEnd ||
        m_bench.ahead[m_bench.aheadNext].body != body.data()) {
        return nullptr;
    }
    return &m_bench.ahead[m_bench.aheadNext++];
}

void Node::Impl::onAlive(base::BytesView body) {
    if (const AliveAhead* ahead = readAhead(body)) {
        return heardAlive(ahead->alive, m_table.find(ahead->alive.node, ahead->hash));
    }
    const auto alive = wire::decodeAlive(body, m_bench.scratch);
    if (!alive) {
        return undecodable(wire::MessageType::Alive, alive.error());
    }
    heardAlive(*alive, m_table.find(alive->node));
}

void Node::Impl::heardAlive(const wire::Alive& alive, Slot row) {
    if (isOldNews(alive, row)) {
        ++m_counters.duplicates;
        return;
    }
    const auto ip = base::IpAddress::fromBytes(alive.addr);
    if (!ip) {
        return reject(m_source, base::sentence("alive about '{0}' with an address of {1} bytes",
                                               alive.node, alive.addr.size()));
    }
    if (!m_options.allowed.allows(m_source.ip)) {
        return reject(m_source,
                      base::sentence("alive about '{0}' dropped: its sender has no allowed address",
                                     alive.node));
    }
    if (!m_options.allowed.allows(*ip)) {
        return reject(m_source,
                      base::sentence("alive about '{0}' dropped: {1} is not an allowed address",
                                     alive.node, ip->toString()));
    }
    takeAlive(
        row,
        AliveClaim{alive.incarnation, alive.node, *ip, portOf(alive.port), alive.meta, alive.vsn},
        m_source, /*ticket=*/0);
}

bool Node::Impl::isOldNews(const wire::Alive& alive, Slot row) const {
    if (row == MemberTable::kNone || row == m_self || m_options.allowed.mustCheck() ||
        alive.incarnation > m_table.incarnation(row)) {
        return false;
    }
    const base::Endpoint& known = m_table.identity(row).address;
    return portOf(alive.port) == known.port && known.ip.consistsOf(alive.addr);
}

}  // namespace swimscope::swim
