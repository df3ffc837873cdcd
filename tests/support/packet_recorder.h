#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/wire/packet_codec.h"

namespace swimscope::test {

/// Keeps what a packet decoder delivers, with the type byte put back in front of each message.
class PacketRecorder : public wire::PacketSink {
public:
    void message(wire::MessageType type, base::BytesView body) override {
        base::Bytes bytes{static_cast<std::uint8_t>(type)};
        bytes.insert(bytes.end(), body.begin(), body.end());
        messages.push_back(std::move(bytes));
    }
    void fault(wire::PacketFault fault, const base::Words&, base::BytesView) override {
        faults.push_back(fault);
    }

    std::vector<base::Bytes> messages;
    std::vector<wire::PacketFault> faults;
};

/// What one datagram brings.
inline PacketRecorder decodePacket(base::BytesView datagram, const wire::Security& security) {
    PacketRecorder recorder;
    wire::PacketDecoder().decode(datagram, security, recorder);
    return recorder;
}

}  // namespace swimscope::test
