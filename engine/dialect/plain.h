#pragma once

#include "engine/base/random.h"
#include "engine/dialect/dialect.h"
#include "engine/dialect/seen_ids.h"

namespace swimscope::dialect {

/// Our own messages in an envelope, everybody else's shown as they are. Needs nothing of its peers:
/// metadata is free, there is no local state, and clusters of any memberlist program admit it.
class Plain final : public Dialect {
public:
    explicit Plain(DialectOptions options);

    std::string_view name() const override { return "plain"; }
    std::uint8_t delegateVersion() const override { return 0; }
    void observe(base::Instant now, const swim::Event& event, Outbox& out) override;
    base::Result<base::Bytes> wrap(base::BytesView payload, std::string_view contentType,
                                   std::chrono::system_clock::time_point wallClock) override;
    base::Result<base::Bytes> wrapBroadcast(
        base::BytesView payload, std::string_view contentType,
        std::chrono::system_clock::time_point wallClock) override;
    swim::MessageRoom payloadRoom(const swim::MessageRoom& room,
                                  std::string_view contentType) const override;
    base::Status userEvent(std::string_view name, base::BytesView payload) override;
    base::Status setTags(Tags tags) override;
    Tags tags() const override { return m_tags; }
    base::Status setMeta(base::BytesView meta) override;
    bool beginLeave(base::Instant) override { return true; }
    bool leaveReady() const override { return true; }
    std::optional<base::Instant> deadline() const override { return std::nullopt; }
    void expire(base::Instant, Outbox&) override {}

    base::Bytes nodeMeta(std::size_t) override { return m_meta; }
    void broadcasts(std::size_t, std::size_t, std::vector<base::Bytes>&) override {}
    bool hasBroadcasts() const override { return false; }
    base::Bytes localState(bool) override { return {}; }
    void mergeRemoteState(base::BytesView, bool) override {}
    std::optional<base::Bytes> ackPayload() override { return std::nullopt; }
    std::optional<std::string> vetoMerge(std::span<const swim::PeerClaim>) override {
        return std::nullopt;
    }
    std::optional<std::string> vetoAlive(const swim::PeerClaim&) override { return std::nullopt; }

private:
    std::string m_nodeName;
    Tags m_tags;
    base::Bytes m_meta;
    base::Random m_random;
    SeenIds m_seen;
};

}  // namespace swimscope::dialect
