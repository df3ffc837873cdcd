#include "engine/dialect/plain.h"

#include "engine/dialect/incoming.h"
#include "engine/dialect/limits.h"
#include "engine/dialect/outgoing.h"
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

base::Result<base::Bytes> Plain::wrap(base::BytesView payload, std::string_view contentType,
                                      std::chrono::system_clock::time_point wallClock) {
    return proto::encode(newEnvelope(m_random, m_nodeName, payload, contentType, wallClock));
}

base::Result<base::Bytes> Plain::wrapBroadcast(base::BytesView payload,
                                               std::string_view contentType,
                                               std::chrono::system_clock::time_point wallClock) {
    proto::Envelope message = newEnvelope(m_random, m_nodeName, payload, contentType, wallClock);
    message.spread = true;
    // Others will gossip it back to us.
    m_seen.note(message.id);
    return proto::encode(message);
}

swim::MessageRoom Plain::payloadRoom(const swim::MessageRoom& room,
                                     std::string_view contentType) const {
    const auto within = [&](std::size_t bytes, bool spread) {
        return envelopeRoom(bytes, m_nodeName, contentType, spread);
    };
    return {within(room.bestEffort, false), within(room.datagram, false),
            within(room.broadcast, true), within(room.reliable, false)};
}

base::Status Plain::userEvent(std::string_view, base::BytesView) {
    return base::Error{base::sentence("user events need the serf dialect")};
}

base::Status Plain::setTags(Tags tags) {
    if (!m_meta.empty() && m_tags.empty()) {
        return base::Error{base::sentence(
            "tags would replace our metadata, which is free text; clear it with \"meta\" first")};
    }
    auto meta = encodeTagText(tags);
    if (!meta) {
        return base::Error{meta.error()};
    }
    if (meta->size() > kMaxMetaBytes) {
        return base::Error{
            base::sentence("the tags take {0} bytes; {1} fit", meta->size(), kMaxMetaBytes)};
    }
    m_meta = *std::move(meta);
    m_tags = std::move(tags);
    return {};
}

base::Status Plain::setMeta(base::BytesView meta) {
    if (meta.size() > kMaxMetaBytes) {
        return base::Error{
            base::sentence("the metadata takes {0} bytes; {1} fit", meta.size(), kMaxMetaBytes)};
    }
    m_meta = base::toBytes(meta);
    m_tags = decodeTagText(meta);
    return {};
}

}  // namespace swimscope::dialect
