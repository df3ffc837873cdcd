#include "engine/sim/flight.h"

#include <algorithm>
#include <utility>

#include "engine/wire/message.h"

namespace swimscope::sim {

std::uint32_t Flights::launch(Flight flight) {
    flight.serial = ++m_serial;
    if (m_free.empty()) {
        m_slots.push_back(std::move(flight));
        return static_cast<std::uint32_t>(m_slots.size() - 1);
    }
    const std::uint32_t slot = m_free.back();
    m_free.pop_back();
    m_slots[slot] = std::move(flight);
    return slot;
}

Flight Flights::land(std::uint32_t slot) {
    Flight flight = std::move(m_slots[slot]);
    m_slots[slot].serial = 0;
    m_free.push_back(slot);
    return flight;
}

const Flight* Flights::find(std::uint64_t serial) const {
    for (const Flight& flight : m_slots) {
        if (flight.serial == serial && serial != 0) {
            return &flight;
        }
    }
    return nullptr;
}

const char* messageKindName(MessageKind kind) {
    switch (kind) {
        case MessageKind::Ping:
            return "ping";
        case MessageKind::IndirectPing:
            return "indirect ping";
        case MessageKind::Ack:
            return "ack";
        case MessageKind::Nack:
            return "nack";
        case MessageKind::Suspect:
            return "suspect";
        case MessageKind::Alive:
            return "alive";
        case MessageKind::Dead:
            return "dead";
        case MessageKind::User:
            return "user message";
        case MessageKind::Gossip:
            return "gossip";
        case MessageKind::Stream:
            return "stream";
        case MessageKind::Opaque:
            return "opaque";
    }
    return "opaque";
}

MessageKind kindOfDatagram(base::BytesView bytes) {
    using wire::MessageType;
    constexpr std::size_t kCrcHeader = 5;
    constexpr std::size_t kLabelHeader = 2;
    if (bytes.size() > kLabelHeader && bytes[0] == static_cast<int>(MessageType::HasLabel)) {
        bytes = bytes.subspan(std::min<std::size_t>(bytes.size(), kLabelHeader + bytes[1]));
    }
    if (bytes.size() > kCrcHeader && bytes[0] == static_cast<int>(MessageType::HasCrc)) {
        bytes = bytes.subspan(kCrcHeader);
    }
    // A message is its type byte and a map; an encrypted block starts with 0 or 1 and noise.
    const auto isMap = [](std::uint8_t byte) { return byte >= 0x80 && byte <= 0x8f; };
    if (bytes.size() < 2) {
        return MessageKind::Opaque;
    }
    const bool map = isMap(bytes[1]);
    switch (static_cast<MessageType>(bytes[0])) {
        case MessageType::Ping:
            return map ? MessageKind::Ping : MessageKind::Opaque;
        case MessageType::IndirectPing:
            return map ? MessageKind::IndirectPing : MessageKind::Opaque;
        case MessageType::Ack:
            return MessageKind::Ack;
        case MessageType::Nack:
            return MessageKind::Nack;
        case MessageType::Suspect:
            return MessageKind::Suspect;
        case MessageType::Alive:
            return MessageKind::Alive;
        case MessageType::Dead:
            return MessageKind::Dead;
        case MessageType::User:
            return MessageKind::User;
        case MessageType::Compound: {
            // A ping or an ack with news behind it is a ping or an ack to whoever looks.
            const std::size_t first = 2 + 2 * static_cast<std::size_t>(bytes[1]);
            if (first + 1 < bytes.size() && bytes[first] <= 2 && isMap(bytes[first + 1])) {
                return kindOfDatagram(bytes.subspan(first));
            }
            return MessageKind::Gossip;
        }
        case MessageType::PushPull:
        case MessageType::Compress:
        case MessageType::Encrypt:
        case MessageType::HasCrc:
        case MessageType::Err:
        case MessageType::HasLabel:
            break;
    }
    return MessageKind::Opaque;
}

}  // namespace swimscope::sim
