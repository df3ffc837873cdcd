#include "engine/dialect/incoming.h"

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
    message.id = base::toHex(envelope->id);
    message.sender = std::move(envelope->sender);
    message.sentAt = envelope->sentAt;
    message.kind = kindOfContent(envelope->contentType);
    message.contentType = std::move(envelope->contentType);
    message.bytes = std::move(envelope->bytes);
    out.events.emplace_back(std::move(message));
}

}  // namespace swimscope::dialect
