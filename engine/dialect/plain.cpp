#include "engine/dialect/plain.h"

#include "engine/dialect/incoming.h"
#include "engine/dialect/limits.h"
#include "engine/dialect/tags.h"

namespace swimscope::dialect {

Plain::Plain(DialectOptions options)
    : m_nodeName(std::move(options.nodeName)),
      m_meta(std::move(options.meta)),
      m_random(options.seed) {
    // Tags that cannot be metadata are left out here; whoever takes them from a person has asked
    // setTags() on a trial dialect, or sees that tags() lacks them.
    if (!options.tags.empty()) {
        (void)setTags(std::move(options.tags));
    } else {
        m_tags = decodeTagText(m_meta);
    }
}

void Plain::observe(base::Instant, const swim::Event& event, Outbox& out) {
    if (const auto* received = std::get_if<swim::MessageReceived>(&event)) {
        takeMessage(*received, m_seen, out);
    }
}

proto::Envelope Plain::envelope(base::BytesView payload, std::string_view contentType,
                                std::chrono::system_clock::time_point wallClock) {
    proto::Envelope envelope;
    envelope.id.resize(8);
    m_random.fill(envelope.id);
    envelope.sender = m_nodeName;
    envelope.sentAt = wallClock;
    envelope.contentType = contentType;
    envelope.bytes = base::toBytes(payload);
    return envelope;
}

base::Result<base::Bytes> Plain::wrap(base::BytesView payload, std::string_view contentType,
                                      std::chrono::system_clock::time_point wallClock) {
    return proto::encode(envelope(payload, contentType, wallClock));
}

base::Result<base::Bytes> Plain::wrapBroadcast(base::BytesView payload,
                                               std::string_view contentType,
                                               std::chrono::system_clock::time_point wallClock) {
    proto::Envelope message = envelope(payload, contentType, wallClock);
    message.spread = true;
    // Others will gossip it back to us.
    m_seen.note(message.id);
    return proto::encode(message);
}

base::Status Plain::userEvent(std::string_view, base::BytesView) {
    return base::Error{"user events need the serf dialect"};
}

base::Status Plain::setTags(Tags tags) {
    auto meta = encodeTagText(tags);
    if (!meta) {
        return base::Error{meta.error()};
    }
    if (meta->size() > kMaxMetaBytes) {
        return base::Error{"the tags take " + std::to_string(meta->size()) + " bytes; " +
                           std::to_string(kMaxMetaBytes) + " fit"};
    }
    m_meta = *std::move(meta);
    m_tags = std::move(tags);
    return {};
}

base::Status Plain::setMeta(base::BytesView meta) {
    if (meta.size() > kMaxMetaBytes) {
        return base::Error{"the metadata takes " + std::to_string(meta.size()) + " bytes; " +
                           std::to_string(kMaxMetaBytes) + " fit"};
    }
    m_meta = base::toBytes(meta);
    m_tags = decodeTagText(meta);
    return {};
}

}  // namespace swimscope::dialect
