#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/random.h"
#include "engine/machine/timer_table.h"
#include "engine/swim/awareness.h"
#include "engine/swim/broadcast_queue.h"
#include "engine/swim/exchange.h"
#include "engine/swim/join.h"
#include "engine/swim/member_table.h"
#include "engine/swim/node.h"
#include "engine/swim/probe.h"
#include "engine/swim/table_state.h"
#include "engine/swim/transition.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::swim {

/// The state of a node and its routes, by concern: node_packet (datagrams in), node_send (datagrams
/// out, gossip), node_claims (alive, suspect, dead), node_probe, node_stream (conversations),
/// node_merge (push/pull contents), node_join, node_command.
class Node::Impl final : public wire::PacketSink {
public:
    Impl(Options options, wire::Security security, Delegate& delegate, std::uint64_t seed,
         std::shared_ptr<World> world);

    // Inputs; Node forwards them (node.cpp).
    void start(base::Instant now);
    void start(base::Instant now, const MemberTable& table);
    void command(base::Instant now, CommandId id, Command command);
    void datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes);
    void datagramFailed(base::Instant now, const base::Endpoint& to, const base::Words& why);
    void streamOpened(base::Instant now, machine::ExchangeId id);
    void streamAccepted(base::Instant now, machine::ExchangeId id, const base::Endpoint& from);
    void streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes);
    void streamPayload(base::Instant now, machine::ExchangeId id,
                       const machine::PayloadRef& payload);
    void streamEnded(base::Instant now, machine::ExchangeId id);
    void streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why);
    void resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why);
    void expire(base::Instant now);
    std::optional<base::Instant> deadline() const;
    void fetch(std::size_t step, bool toExpire) const;

    Counters counters() const;
    Clockwork clockwork() const;
    MessageRoom messageRoom() const;

    // wire::PacketSink (node_packet.cpp).
    void message(wire::MessageType type, base::BytesView body) override;
    void ahead(std::span<const base::BytesView> messages) override;
    void fault(wire::PacketFault fault, const base::Words& why, base::BytesView bytes) override;

    // What Node hands out; kept here so that every part reaches it.
    Options m_options;
    wire::Security m_security;
    MemberTable m_table;
    /// Our own row; kNone before the start, and when it was reaped after a leave.
    Slot m_self = MemberTable::kNone;
    std::vector<Event> m_events;
    std::vector<machine::Action> m_actions;
    bool m_hasLeft = false;

private:
    enum class TimerKind : std::uint8_t {
        ProbeTick,
        ProbeTimeout,
        ProbeDeadline,
        PushPullStagger,
        PushPull,
        Suspicion,
        Relay,
        AppPing,
        Exchange,
        Ticket,
    };
    struct TimerKey {
        TimerKind kind{};
        std::uint64_t id = 0;
        auto operator<=>(const TimerKey&) const = default;
    };
    /// An indirect ping that we carry out for somebody.
    struct Relay {
        base::Endpoint requester;
        std::uint32_t seqNo = 0;
        bool nack = false;
    };
    struct AppPing {
        CommandId command = 0;
        std::string node;
        base::Endpoint to;
        base::Instant sentAt{};
    };
    struct JoinRun {
        CommandId command = 0;
        JoinPlan plan;
        base::Instant startedAt{};
    };
    enum class TicketUse : std::uint8_t { Leave, Update, Broadcast };
    struct TicketHolder {
        TicketUse use{};
        CommandId command = 0;
        base::Instant startedAt{};
    };
    using Ticket = BroadcastQueue::Ticket;

    // node.cpp
    void startSchedules();
    void enter(base::Instant now) { m_now = now; }
    /// Ends every input: tells what became of broadcasts, arms gossip.
    void settle();
    void fire(const TimerKey& key);
    Judge judge() const;
    bool isSelf(std::string_view name) const { return name == m_options.name; }
    bool othersAlive() const;
    void emit(Event event) { m_events.push_back(std::move(event)); }
    void reject(const base::Endpoint& from, base::Words reason);
    void applyHealth(std::int64_t delta);
    base::Bytes ownMeta();

    // node_packet.cpp
    void onPing(base::BytesView body);
    void onIndirectPing(base::BytesView body);
    void onAck(base::BytesView body);
    void onNack(base::BytesView body);
    /// False, and said, when names are required and whoever asks gave none.
    bool mayAnswer(std::string_view askerName);
    void onSuspect(base::BytesView body);
    void onAlive(base::BytesView body);
    /// The message as it was read ahead; nothing when it was not.
    const AliveAhead* readAhead(base::BytesView body);
    void heardAlive(const wire::Alive& alive, Slot row);
    /// What most messages are: one about somebody else that says nothing new, from where we know
    /// it to be. The same verdict as judgeAlive, before anything is copied.
    bool isOldNews(const wire::Alive& alive, Slot row) const;
    void onDead(base::BytesView body);
    void undecodable(wire::MessageType type, const base::Words& why);
    void relayAnswered(std::uint32_t seqNo);
    void relayTimedOut(std::uint32_t seqNo);

    // node_send.cpp
    void sendDatagram(const base::Endpoint& to, base::Bytes bytes);
    void sendMessages(const base::Endpoint& to, std::span<const base::BytesView> messages,
                      bool crc);
    /// One message with whatever broadcasts still fit.
    void sendWithNews(const base::Endpoint& to, base::BytesView message);
    /// Appends as many broadcasts as fit `room` to the messages on the bench.
    void drawNews(std::size_t room, std::size_t maxCount);
    wire::Nonce nonce();
    void broadcast(BroadcastQueue::Subject subject, base::Bytes bytes, Ticket ticket = 0);
    /// Of news about a member; that about ourselves in a refutation has a subject of its own.
    static BroadcastQueue::Subject subjectOf(Slot row) { return row + 1; }
    static constexpr BroadcastQueue::Subject kOwnRefutation = 0;
    bool newsPending() const;
    /// What a gossip round may fill with parts, each with its overhead.
    std::size_t gossipRoom() const;
    base::Instant nextGossipAfter(base::Instant when) const;
    void gossip();
    std::uint32_t nextSeqNo() { return ++m_seqNo; }

    // node_claims.cpp
    void takeAlive(const AliveClaim& claim, const base::Endpoint& source, Ticket ticket = 0) {
        takeAlive(m_table.find(claim.node), claim, source, ticket);
    }
    void takeAlive(Slot row, const AliveClaim& claim, const base::Endpoint& source, Ticket ticket);
    /// False, and rejected, when the claim is larger than we keep.
    bool affordable(const AliveClaim& claim, Slot row, const base::Endpoint& source);
    /// What we tell of a member that is alive; `vsn` as it was told to us.
    SharedBytes aliveMessage(Slot row, base::BytesView vsn) const;
    std::optional<MemberView> knownAt(Slot row) const;
    /// kNone when the table is full.
    Slot insertRow(const AliveClaim& claim, const base::Endpoint& source);
    void applyAlive(Slot row, const AliveClaim& claim, Ticket ticket);
    bool vetoed(const AliveClaim& claim, const base::Endpoint& source);
    bool allowedIn(AliveVerdict verdict, const AliveClaim& claim, const base::Endpoint& source);
    /// Our own port when none was given, or when we speak a protocol that knows none.
    std::uint16_t portOf(std::uint16_t given) const {
        return given == 0 || m_options.versions.pCur < 2 ? m_options.bindPort : given;
    }
    void takeSuspect(std::uint32_t incarnation, std::string_view node, std::string_view from);
    /// False, and rejected, when the accuser's name is longer than we keep.
    bool usableAccuser(std::string_view node, std::string_view from);
    void confirmSuspicion(Slot row, std::uint32_t incarnation, std::string_view from);
    void applySuspect(Slot row, std::uint32_t incarnation, std::string_view from);
    void takeDead(std::uint32_t incarnation, std::string_view node, std::string_view from,
                  Ticket ticket = 0);
    void refute(Slot row, std::uint32_t accused, std::string_view accuser);
    void suspicionExpired(Slot row);
    void endSuspicion(Slot row);
    void reap();

    // node_probe.cpp
    void probeTick();
    void startProbe();
    /// kNone when there is nobody to probe.
    Slot pickProbeTarget();
    void probeIndirectly();
    bool wantsStreamPing(std::string_view node) const;
    void pingByStream(base::Bytes request);
    void probeAnswered(base::BytesView payload);
    void probeEnded();
    void probeDeadlinePassed();
    void appPing(CommandId id, const Ping& command);
    bool appPingAnswered(std::uint32_t seqNo, base::BytesView payload);
    base::Bytes pingMessage(std::uint32_t seqNo, std::string_view node) const;

    // node_stream.cpp
    machine::ExchangeId nextExchangeId() { return {m_nextExchange += 2}; }
    Exchange* findExchange(machine::ExchangeId id);
    void open(Exchange exchange, base::Duration timeout);
    void sendOnStream(machine::ExchangeId id, base::Bytes bytes);
    /// Both return how many bytes that takes on the wire, a label aside.
    std::size_t writeRequest(Exchange& exchange, base::BytesView message);
    std::size_t writeAnswer(Exchange& exchange, base::BytesView message);
    /// Forgets the exchange and closes its stream.
    void close(machine::ExchangeId id);
    void forget(machine::ExchangeId id);
    void progressed(Exchange& exchange, wire::StreamDecoder::Progress progress);
    /// Counts an inbound stream once it is seen to be a push/pull; false when it is one too many.
    bool admitPushPull(Exchange& exchange);
    void inboundDone(Exchange& exchange);
    void servePushPull(Exchange& exchange, const wire::PushPull& request);
    void dialledDone(Exchange& exchange);
    void pushPullAnswered(Exchange& exchange, const wire::PushPull& answer);
    void pushPullEnded(const Exchange& exchange, std::size_t nodes, std::size_t userStateBytes);
    void exchangeUnreadable(Exchange& exchange);
    void exchangeTimedOut(machine::ExchangeId id);
    /// The end of a dialled exchange that brought no answer.
    void dialFailed(Exchange& exchange, const base::Words& why);
    void userMessageEnded(const Exchange& exchange, bool ok, const base::Sentence& how);

    // node_tables.cpp
    /// Whether push/pulls hand over tables instead of bytes.
    bool exchangesTables() const;
    std::size_t sendTable(machine::ExchangeId id, bool join);
    void serveTable(Exchange& exchange, const TableState& request);
    void tableAnswered(Exchange& exchange, const TableState& answer);
    base::Status merge(const TableState& state, bool join, const base::Endpoint& peer);
    void takeRow(const MemberView& row, const base::Endpoint& peer);

    // node_merge.cpp
    void schedulePushPull();
    void periodicPushPull();
    base::Bytes localState(bool join);
    base::Status merge(const wire::PushPull& state, bool join, const base::Endpoint& peer);
    void takeNodeState(const wire::PushNodeState& node, const base::Endpoint& peer);
    void checkNameHolder(const base::Endpoint& holder);
    void checkOwnName(std::span<const wire::PushNodeState> nodes);
    std::optional<std::string> vetoMerge(std::span<const wire::PushNodeState> nodes);

    // node_join.cpp
    void join(CommandId id, Join command);
    void advanceJoin(std::uint64_t run);
    void joinAnswered(std::uint64_t run, std::size_t nodes);
    void joinFailed(std::uint64_t run, base::Words why);

    // node_command.cpp
    void outcome(CommandId id, bool ok, base::Words text,
                 std::optional<base::Duration> took = std::nullopt);
    void progress(CommandId id, base::Words text);
    void perform(CommandId id, Join command);
    void perform(CommandId id, Leave command);
    void perform(CommandId id, SendBestEffort command);
    void perform(CommandId id, SendToAddress command);
    void perform(CommandId id, SendReliable command);
    void perform(CommandId id, Broadcast command);
    void perform(CommandId id, Ping command);
    void perform(CommandId id, UpdateNode command);
    void perform(CommandId id, KeyAdd command);
    void perform(CommandId id, KeyUse command);
    void perform(CommandId id, KeyRemove command);
    void perform(CommandId id, SetVerify command);
    base::Status mayChangeKeys(bool adding) const;
    void sendUserDatagram(CommandId id, const base::Endpoint& to, const std::string& whom,
                          base::BytesView bytes, bool crc);
    Ticket newTicket(TicketUse use, CommandId command, base::Duration timeout);
    void ticketNoted(const BroadcastQueue::Note& note);
    void ticketTimedOut(Ticket ticket);
    std::size_t broadcastRoom() const;
    std::size_t reliableRoom() const;
    /// What surrounds a user message that travels alone as a datagram.
    std::size_t datagramOverhead() const;

    Delegate& m_delegate;
    base::Random m_random;
    base::Instant m_now{};
    bool m_started = false;
    Counters m_counters;
    machine::TimerTable<TimerKey> m_timers;
    Awareness m_awareness;
    BroadcastQueue m_queue;

    std::uint32_t m_incarnation = 0;
    std::uint32_t m_seqNo = 0;
    std::uint64_t m_nextExchange = static_cast<std::uint64_t>(-1);
    std::uint64_t m_nextResolve = 0;
    std::uint64_t m_nextJoin = 0;
    Ticket m_nextTicket = 0;

    /// Source of the datagram being handled.
    base::Endpoint m_source;
    /// Of the world, which the table holds.
    Workbench& m_bench;

    std::optional<Probe> m_probe;
    base::Endpoint m_probeAddress;
    bool m_probeTickKept = false;
    base::Instant m_probeTickAt{};

    base::Instant m_gossipPhase{};
    std::optional<base::Instant> m_gossipAt;

    std::map<std::uint32_t, Relay> m_relays;
    std::map<std::uint32_t, AppPing> m_appPings;
    std::map<machine::ExchangeId, Exchange> m_exchanges;
    std::size_t m_inbound = 0;
    std::size_t m_inboundBytes = 0;
    std::size_t m_servedPushPulls = 0;
    std::optional<machine::ExchangeId> m_periodicPushPull;
    std::map<std::uint64_t, JoinRun> m_joins;
    std::map<std::uint64_t, std::uint64_t> m_resolves;
    std::map<Ticket, TicketHolder> m_tickets;
    std::optional<base::Endpoint> m_nameHolder;
};

/// Where a member is reached: mapped IPv4 as plain IPv4.
inline base::Endpoint reachedAt(const Identity& identity) {
    return {identity.address.ip.unmapped(), identity.address.port};
}

/// False for addresses that peers made up and no socket can use.
inline bool isSendable(const base::Endpoint& endpoint) {
    return (endpoint.ip.isV4() || endpoint.ip.isV6()) && endpoint.port != 0;
}

}  // namespace swimscope::swim
