#include "engine/proto/envelope.h"

#include <algorithm>
#include <array>

#include "engine/proto/limits.h"
#include "envelope.pb.h"

namespace swimscope::proto {

namespace {

/// "SWSC" read as a little endian number.
constexpr std::uint32_t kMagic = 0x43535753;
/// Field 1 as fixed32, then the number: protobuf writes fields in order, so these come first.
constexpr std::array<std::uint8_t, 5> kMarker{0x0d, 'S', 'W', 'S', 'C'};

template <typename T>
void assign(std::string& field, const T& bytes) {
    field.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace

base::Bytes encode(const Envelope& envelope) {
    using std::chrono::duration_cast;
    using std::chrono::microseconds;
    EnvelopePb pb;
    pb.set_magic(kMagic);
    assign(*pb.mutable_id(), envelope.id);
    assign(*pb.mutable_sender(), envelope.sender);
    pb.set_sent_at_us(duration_cast<microseconds>(envelope.sentAt.time_since_epoch()).count());
    assign(*pb.mutable_content_type(), envelope.contentType);
    pb.set_spread(envelope.spread);
    assign(*pb.mutable_payload(), envelope.bytes);
    base::Bytes out(pb.ByteSizeLong());
    pb.SerializeWithCachedSizesToArray(out.data());
    return out;
}

bool looksLikeEnvelope(base::BytesView bytes) {
    return bytes.size() >= kMarker.size() &&
           std::equal(kMarker.begin(), kMarker.end(), bytes.begin());
}

base::Result<Envelope> decodeEnvelope(base::BytesView bytes) {
    if (!looksLikeEnvelope(bytes)) {
        return base::Error{base::sentence("the message has no Swimscope marker")};
    }
    EnvelopePb pb;
    if (bytes.size() > kMaxProtobuf ||
        !pb.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) || pb.magic() != kMagic) {
        return base::Error{base::sentence("the Swimscope envelope is damaged")};
    }
    using std::chrono::system_clock;
    Envelope envelope;
    envelope.id = base::toBytes(std::string_view(pb.id()));
    envelope.sender = pb.sender();
    // A peer may claim any number; the clock's own range is narrower, and overflow is undefined.
    constexpr std::int64_t kFarthest = 4'000'000'000'000'000;
    const std::int64_t sentAt = std::clamp<std::int64_t>(pb.sent_at_us(), -kFarthest, kFarthest);
    envelope.sentAt = system_clock::time_point(
        std::chrono::duration_cast<system_clock::duration>(std::chrono::microseconds(sentAt)));
    envelope.contentType = pb.content_type();
    envelope.spread = pb.spread();
    envelope.bytes = base::toBytes(std::string_view(pb.payload()));
    return envelope;
}

}  // namespace swimscope::proto
