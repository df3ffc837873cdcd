#include "engine/dialect/outgoing.h"

#include <algorithm>

namespace swimscope::dialect {

namespace {

constexpr std::size_t kIdBytes = 8;

/// Of a field with so many bytes in it: its number, its length, itself.
std::size_t fieldSize(std::size_t bytes) {
    std::size_t lengthBytes = 1;
    for (std::size_t rest = bytes >> 7; rest > 0; rest >>= 7) {
        ++lengthBytes;
    }
    return bytes == 0 ? 0 : 1 + lengthBytes + bytes;
}

}  // namespace

proto::Envelope newEnvelope(base::Random& random, const std::string& sender,
                            base::BytesView payload, std::string_view contentType,
                            std::chrono::system_clock::time_point wallClock) {
    proto::Envelope envelope;
    envelope.id.resize(kIdBytes);
    random.fill(envelope.id);
    envelope.sender = sender;
    envelope.sentAt = wallClock;
    envelope.contentType = contentType;
    envelope.bytes = base::toBytes(payload);
    return envelope;
}

std::size_t envelopeRoom(std::size_t room, const std::string& sender, std::string_view contentType,
                         bool spread) {
    proto::Envelope empty;
    empty.id.assign(kIdBytes, 0xff);
    empty.sender = sender;
    // Every time from 2006 to 2112 takes as many bytes as this one.
    empty.sentAt = std::chrono::system_clock::time_point(std::chrono::hours(24 * 365 * 60));
    empty.contentType = contentType;
    empty.spread = spread;
    const std::size_t around = proto::encode(empty).size();
    std::size_t payload = room > around ? room - around : 0;
    // What the field costs shrinks at most by its own length bytes.
    while (payload > 0 && around + fieldSize(payload) > room) {
        --payload;
    }
    return payload;
}

}  // namespace swimscope::dialect
