#pragma once

#include "engine/base/random.h"
#include "engine/dialect/coordinate.h"
#include "engine/dialect/dialect.h"
#include "engine/dialect/lamport.h"
#include "engine/dialect/retell_queue.h"
#include "engine/dialect/seen_ids.h"
#include "engine/dialect/seen_ring.h"
#include "engine/dialect/serf_members.h"
#include "engine/dialect/serf_message.h"

namespace swimscope::dialect {

/// What Serf agents (and Consul's and Nomad's gossip) expect of a member, protocol.md 8: tags in
/// the metadata, join and leave intents so that we are seen to leave rather than to fail, Lamport
/// clocks, first sights gossiped on, key queries followed and answered, reachability pings
/// acknowledged, a network coordinate in our acks. Queries of users are shown and not answered.
class Serf final : public Dialect {
public:
    explicit Serf(DialectOptions options);

    std::string_view name() const override { return "serf"; }
    std::uint8_t delegateVersion() const override { return 4; }
    void observe(base::Instant now, const swim::Event& event, Outbox& out) override;
    /// Our envelope, which only nodes of ours can read; agents note a message of unknown type.
    base::Result<base::Bytes> wrap(base::BytesView payload, std::string_view contentType,
                                   std::chrono::system_clock::time_point wallClock) override;
    /// A user event named kBroadcastEvent, so that agents can read it too. At most kUserEventLimit
    /// bytes; the content type is not carried.
    base::Result<base::Bytes> wrapBroadcast(
        base::BytesView payload, std::string_view contentType,
        std::chrono::system_clock::time_point wallClock) override;
    swim::MessageRoom payloadRoom(const swim::MessageRoom& room,
                                  std::string_view contentType) const override;
    base::Status userEvent(std::string_view name, base::BytesView payload) override;
    base::Status setTags(Tags tags) override;
    Tags tags() const override { return m_tags; }
    base::Status setMeta(base::BytesView meta) override;
    void lendKeyring(const wire::Keyring& ring) override { m_ring = &ring; }
    bool beginLeave(base::Instant now) override;
    bool leaveReady() const override { return m_leave == Leave::Ready; }
    std::optional<base::Instant> deadline() const override;
    void expire(base::Instant now, Outbox& out) override;

    base::Bytes nodeMeta(std::size_t limit) override;
    void broadcasts(std::size_t overhead, std::size_t limit,
                    std::vector<base::Bytes>& out) override;
    bool hasBroadcasts() const override { return !m_retell.empty(); }
    base::Bytes localState(bool join) override;
    void mergeRemoteState(base::BytesView state, bool join) override;
    std::optional<base::Bytes> ackPayload() override;
    std::optional<std::string> vetoMerge(std::span<const swim::PeerClaim>) override {
        return std::nullopt;
    }
    std::optional<std::string> vetoAlive(const swim::PeerClaim&) override { return std::nullopt; }

    const SerfMembers& members() const { return m_members; }

    static constexpr std::string_view kBroadcastEvent = "swimscope";

private:
    enum class Leave { No, Spending, Pausing, Ready };

    void take(const swim::Event&) {}
    void take(const swim::Joined& event);
    void take(const swim::Died& event);
    void take(const swim::Left& event);
    void take(const swim::Reaped& event);
    void take(const swim::PushPullDone& event);
    void take(const swim::ProbeAnswered& event);
    void take(const swim::MessageReceived& event);

    /// False when the bytes are no Serf message that a member acts on.
    bool takeSerfMessage(base::BytesView bytes);
    bool takeLeave(base::BytesView bytes);
    bool takeJoin(base::BytesView bytes);
    bool takeUserEvent(base::BytesView bytes);
    bool takeQuery(base::BytesView bytes);
    bool takeRelay(base::BytesView bytes);
    void answer(const SerfQuery& query);
    void respond(const SerfQuery& query, std::uint32_t flags, base::Bytes payload);
    /// True at first sight.
    bool noteUserEvent(const SerfUserEvent& event);
    void obey(SerfMembers::Verdict verdict, base::BytesView message);
    void announceOurselves();
    base::Result<SerfUserEvent> newUserEvent(std::string_view name, base::BytesView payload);
    void flush(Outbox& out);

    std::string m_nodeName;
    Tags m_tags;
    std::uint32_t m_retransmitMult;
    base::Random m_random;
    const wire::Keyring* m_ring = nullptr;
    base::Instant m_now{};
    SerfMembers m_members;
    LamportClock m_clock;
    LamportClock m_eventClock;
    LamportClock m_queryClock;
    SeenRing m_seenEvents;
    SeenRing m_seenQueries;
    SeenIds m_seenMessages;
    RetellQueue m_retell;
    CoordinateClient m_coordinates;
    /// What the delegate's questions led to; handed out with the next event.
    Outbox m_deferred;
    Leave m_leave = Leave::No;
    base::Instant m_leaveUntil{};
    bool m_leaveSpent = false;
};

}  // namespace swimscope::dialect
