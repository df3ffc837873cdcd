#include "engine/session/message_parts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/session/limits.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"

namespace swimscope::session {

namespace {

using base::sentence;
using base::verbatim;

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

using Fields = std::vector<std::pair<base::Sentence, base::Sentence>>;

Fields fieldsOf(const wire::Ping& ping) {
    return {{sentence("sequence number"), verbatim(std::to_string(ping.seqNo))},
            {sentence("node"), verbatim(std::string(ping.node))},
            {sentence("from"), verbatim(std::string(ping.sourceNode))}};
}
Fields fieldsOf(const wire::IndirectPing& ping) {
    return {{sentence("sequence number"), verbatim(std::to_string(ping.seqNo))},
            {sentence("node"), verbatim(std::string(ping.node))},
            {sentence("at"), verbatim(addressText(ping.target, ping.port))},
            {sentence("wants a nack"), ping.nack ? sentence("yes") : sentence("no")},
            {sentence("from"), verbatim(std::string(ping.sourceNode))}};
}
Fields fieldsOf(const wire::Ack& ack) {
    Fields fields{{sentence("sequence number"), verbatim(std::to_string(ack.seqNo))}};
    if (ack.payload && !ack.payload->empty()) {
        fields.emplace_back(sentence("payload"), verbatim(payloadText(*ack.payload)));
    }
    return fields;
}
Fields fieldsOf(const wire::Nack& nack) {
    return {{sentence("sequence number"), verbatim(std::to_string(nack.seqNo))}};
}
Fields fieldsOf(const wire::Suspect& suspect) {
    return {{sentence("node"), verbatim(std::string(suspect.node))},
            {sentence("incarnation"), verbatim(std::to_string(suspect.incarnation))},
            {sentence("from"), verbatim(std::string(suspect.from))}};
}
Fields fieldsOf(const wire::Dead& dead) {
    return {{sentence("node"), verbatim(std::string(dead.node))},
            {sentence("incarnation"), verbatim(std::to_string(dead.incarnation))},
            {sentence("from"), verbatim(std::string(dead.from))}};
}
Fields fieldsOf(const wire::Alive& alive) {
    Fields fields{{sentence("node"), verbatim(std::string(alive.node))},
                  {sentence("incarnation"), verbatim(std::to_string(alive.incarnation))},
                  {sentence("at"), verbatim(addressText(alive.addr, alive.port))}};
    if (!alive.meta.empty()) {
        fields.emplace_back(sentence("metadata"), verbatim(payloadText(alive.meta)));
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
                keep({verbatim(wire::messageTypeName(static_cast<std::uint8_t>(type))),
                      {{sentence("payload"), verbatim(payloadText(body))}}});
        }
    }
    void fault(wire::PacketFault fault, const base::Words& why, base::BytesView) override {
        keep({sentence("unreadable"), {{verbatim(wire::packetFaultName(fault)), why.sentence()}}});
    }

    std::vector<LabPart> parts;

private:
    template <typename T>
    void add(wire::MessageType type, const base::Result<T>& read) {
        if (read) {
            keep({verbatim(wire::messageTypeName(static_cast<std::uint8_t>(type))),
                  fieldsOf(*read)});
        } else {
            keep({sentence("unreadable"), {{sentence("why"), read.error().sentence()}}});
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
