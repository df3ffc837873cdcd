#include "engine/dialect/incoming.h"

#include <algorithm>

#include "engine/dialect/limits.h"
#include "engine/dialect/message_kind.h"
#include "engine/proto/envelope.h"

namespace swimscope::dialect {

void takeMessage(const swim::MessageReceived& received, SeenIds& seen, Outbox& out) {
    Message message;
    message.from = received.from;
    message.via = received.via;
    auto envelope = proto::decodeEnvelope(received.bytes);
    if (!envelope) {
        if (!holdsKeys(received.bytes)) {
            message.bytes = received.bytes;
        }
        message.kind = kindOfForeign(received.bytes);
        out.events.emplace_back(std::move(message));
        return;
    }
    const bool identified = !envelope->id.empty() && envelope->id.size() <= kMaxIdBytes;
    if (identified && !seen.note(envelope->id)) {
        return;
    }
    if (identified && envelope->spread && received.bytes.size() <= kMaxSpreadBytes) {
        out.commands.emplace_back(swim::Broadcast{received.bytes});
    }
    message.ours = true;
    message.id = base::toHex(
        base::BytesView(envelope->id).first(std::min(envelope->id.size(), kMaxIdBytes)));
    message.sender = base::clipped(envelope->sender, kMaxShownText);
    message.sentAt = envelope->sentAt;
    message.kind = kindOfContent(envelope->contentType);
    message.contentType = base::clipped(envelope->contentType, kMaxShownText);
    message.bytes = std::move(envelope->bytes);
    out.events.emplace_back(std::move(message));
}

}  // namespace swimscope::dialect
