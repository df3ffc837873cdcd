#include "engine/wire/packet_codec.h"
#include "tests/fuzz/fuzz_security.h"

namespace swimscope::fuzz {
namespace {

/// Decodes each message as a node would, and writes what came out once more: what we write must be
/// readable and stay the same.
class DecodingSink : public wire::PacketSink {
public:
    void message(wire::MessageType type, base::BytesView body) override {
        m_scratch.clear();
        switch (type) {
            case wire::MessageType::Ping:
                return again(wire::decodePing, body);
            case wire::MessageType::IndirectPing:
                return again(wire::decodeIndirectPing, body);
            case wire::MessageType::Ack:
                return again(wire::decodeAck, body);
            case wire::MessageType::Nack:
                return again(wire::decodeNack, body);
            case wire::MessageType::Suspect:
                return again(wire::decodeSuspect, body);
            case wire::MessageType::Dead:
                return again(wire::decodeDead, body);
            case wire::MessageType::Alive:
                return again(wire::decodeAlive, body);
            case wire::MessageType::User:
                return touch(body);
            default:
                require(false);
        }
    }
    void fault(wire::PacketFault, const base::Words& why, base::BytesView bytes) override {
        require(!why.empty());
        touch(bytes);
    }

private:
    template <typename Decode>
    void again(Decode decode, base::BytesView body) {
        const auto first = decode(body, m_scratch);
        if (!first) {
            return;
        }
        const base::Bytes written = wire::encoded(*first);
        const auto second = decode(base::BytesView(written).subspan(1), m_scratch);
        require(static_cast<bool>(second));
        require(wire::encoded(*second) == written);
    }

    wire::Scratch m_scratch;
};

}  // namespace
}  // namespace swimscope::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace swimscope;
    static wire::PacketDecoder decoder;
    fuzz::DecodingSink sink;
    for (const wire::Security& security : fuzz::securities()) {
        decoder.decode({data, size}, security, sink);
    }
    return 0;
}
