#include "engine/session/message_parts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/session/limits.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::session {

namespace {

std::string addressText(base::BytesView ip, std::uint16_t port) {
    const auto address = base::IpAddress::fromBytes(ip);
    return address ? base::Endpoint{*address, port}.toString() : base::toHex(ip);
}

std::string payloadText(base::BytesView bytes) {
    constexpr std::size_t kShown = 64;
    bool plain = true;
    for (const auto byte : bytes.first(std::min(bytes.size(), kShown))) {
        plain = plain && static_cast<unsigned char>(byte) >= 0x20 &&
                static_cast<unsigned char>(byte) < 0x7f;
    }
    const base::BytesView shown = bytes.first(std::min(bytes.size(), kShown));
    std::string text = plain ? std::string(base::asText(shown)) : base::toHex(shown);
    return bytes.size() > kShown ? text + " (" + std::to_string(bytes.size()) + " bytes)" : text;
}

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields fieldsOf(const wire::Ping& ping) {
    return {{"sequence number", std::to_string(ping.seqNo)},
            {"node", std::string(ping.node)},
            {"from", std::string(ping.sourceNode)}};
}
Fields fieldsOf(const wire::IndirectPing& ping) {
    return {{"sequence number", std::to_string(ping.seqNo)},
            {"node", std::string(ping.node)},
            {"at", addressText(ping.target, ping.port)},
            {"wants a nack", ping.nack ? "yes" : "no"},
            {"from", std::string(ping.sourceNode)}};
}
Fields fieldsOf(const wire::Ack& ack) {
    Fields fields{{"sequence number", std::to_string(ack.seqNo)}};
    if (ack.payload && !ack.payload->empty()) {
        fields.emplace_back("payload", payloadText(*ack.payload));
    }
    return fields;
}
Fields fieldsOf(const wire::Nack& nack) {
    return {{"sequence number", std::to_string(nack.seqNo)}};
}
Fields fieldsOf(const wire::Suspect& suspect) {
    return {{"node", std::string(suspect.node)},
            {"incarnation", std::to_string(suspect.incarnation)},
            {"from", std::string(suspect.from)}};
}
Fields fieldsOf(const wire::Dead& dead) {
    return {{"node", std::string(dead.node)},
            {"incarnation", std::to_string(dead.incarnation)},
            {"from", std::string(dead.from)}};
}
Fields fieldsOf(const wire::Alive& alive) {
    Fields fields{{"node", std::string(alive.node)},
                  {"incarnation", std::to_string(alive.incarnation)},
                  {"at", addressText(alive.addr, alive.port)}};
    if (!alive.meta.empty()) {
        fields.emplace_back("metadata", payloadText(alive.meta));
    }
    return fields;
}

class Parts final : public wire::PacketSink {
public:
    void message(wire::MessageType type, base::BytesView body) override {
        switch (type) {
            case wire::MessageType::Ping:
                return add(type, wire::decodePing(body, m_scratch));
            case wire::MessageType::IndirectPing:
                return add(type, wire::decodeIndirectPing(body, m_scratch));
            case wire::MessageType::Ack:
                return add(type, wire::decodeAck(body, m_scratch));
            case wire::MessageType::Nack:
                return add(type, wire::decodeNack(body, m_scratch));
            case wire::MessageType::Suspect:
                return add(type, wire::decodeSuspect(body, m_scratch));
            case wire::MessageType::Dead:
                return add(type, wire::decodeDead(body, m_scratch));
            case wire::MessageType::Alive:
                return add(type, wire::decodeAlive(body, m_scratch));
            default:
                keep({wire::messageTypeName(static_cast<std::uint8_t>(type)),
                      {{"payload", payloadText(body)}}});
        }
    }
    void fault(wire::PacketFault fault, const base::Words& why, base::BytesView) override {
        keep({"unreadable", {{wire::packetFaultName(fault), why}}});
    }

    std::vector<LabPart> parts;

private:
    template <typename T>
    void add(wire::MessageType type, const base::Result<T>& read) {
        if (read) {
            keep({wire::messageTypeName(static_cast<std::uint8_t>(type)), fieldsOf(*read)});
        } else {
            keep({"unreadable", {{"why", read.error()}}});
        }
    }
    void keep(LabPart part) {
        if (parts.size() < kMaxShownParts) {
            parts.push_back(std::move(part));
        }
    }

    wire::Scratch m_scratch;
};

}  // namespace

std::vector<LabPart> messageParts(base::BytesView datagram, const wire::Security& security) {
    Parts parts;
    wire::PacketDecoder decoder;
    decoder.decode(datagram, security, parts);
    return std::move(parts.parts);
}

}  // namespace swimscope::session
