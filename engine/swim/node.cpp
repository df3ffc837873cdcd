#include "engine/swim/node.h"

#include <algorithm>
#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"

namespace swimscope::swim {

namespace {

constexpr std::size_t kCacheLine = 64;

}  // namespace

Node::Impl::Impl(Options options, wire::Security security, Delegate& delegate, std::uint64_t seed,
                 std::shared_ptr<World> world)
    : m_options(std::move(options)),
      m_security(std::move(security)),
      m_table(world ? std::move(world) : std::make_shared<World>()),
      m_delegate(delegate),
      m_random(seed),
      m_awareness(m_options.awarenessMaxMultiplier),
      m_bench(m_table.world()->bench) {
    // Peers compare raw address bytes, so ours have one form only.
    m_options.advertise.ip = m_options.advertise.ip.unmapped();
    m_security.protocolVersion = m_options.versions.pCur;
}

void Node::Impl::start(base::Instant now) {
    if (m_started) {
        return;
    }
    m_started = true;
    enter(now);
    const base::Bytes meta = ownMeta();
    const auto vsn = m_options.versions.bytes();
    takeAlive(AliveClaim{++m_incarnation, m_options.name, m_options.advertise.ip,
                         m_options.advertise.port, meta, vsn, /*bootstrap=*/true},
              m_options.advertise);
    startSchedules();
    settle();
}

void Node::Impl::start(base::Instant now, const MemberTable& table) {
    if (m_started) {
        return;
    }
    m_started = true;
    enter(now);
    m_table = MemberTable(table);
    m_self = m_table.find(m_options.name);
    m_incarnation = m_table.incarnation(m_self);
    emit(Joined{m_table.member(m_self)});
    startSchedules();
    settle();
}

void Node::Impl::startSchedules() {
    if (m_options.probeInterval > base::Duration{}) {
        const auto stagger =
            m_random.below(static_cast<std::uint64_t>(m_options.probeInterval.count()));
        m_probeTickAt = m_now + base::Duration(static_cast<std::int64_t>(stagger));
        m_timers.set({TimerKind::ProbeTick, 0}, m_probeTickAt);
    }
    if (m_options.gossipInterval > base::Duration{}) {
        m_gossipPhase = m_now + base::Duration(static_cast<std::int64_t>(m_random.below(
                                    static_cast<std::uint64_t>(m_options.gossipInterval.count()))));
    }
    if (m_options.pushPullInterval > base::Duration{}) {
        const auto stagger =
            m_random.below(static_cast<std::uint64_t>(m_options.pushPullInterval.count()));
        m_timers.set({TimerKind::PushPullStagger, 0},
                     m_now + base::Duration(static_cast<std::int64_t>(stagger)));
    }
}

void Node::Impl::settle() {
    m_queue.prune(kMaxQueuedBroadcasts, kMaxQueuedBytes);
    m_queue.takeNotes(m_bench.notes);
    for (const auto& note : m_bench.notes) {
        ticketNoted(note);
    }
    if (!newsPending()) {
        m_gossipAt.reset();
    } else if (!m_gossipAt) {
        m_gossipAt = nextGossipAfter(m_now);
    }
}

void Node::Impl::expire(base::Instant now) {
    if (!m_started) {
        return;
    }
    // The application may have queued something since the last input.
    settle();
    enter(now);
    while (const auto key = m_timers.takeDue(now)) {
        fire(*key);
    }
    if (m_gossipAt && *m_gossipAt <= now) {
        m_gossipAt.reset();
        gossip();
    }
    settle();
}

void Node::Impl::fire(const TimerKey& key) {
    switch (key.kind) {
        case TimerKind::ProbeTick:
            return probeTick();
        case TimerKind::ProbeTimeout:
            return probeIndirectly();
        case TimerKind::ProbeDeadline:
            return probeDeadlinePassed();
        case TimerKind::PushPullStagger:
            // The first one comes a whole interval after the stagger (protocol.md 5.10).
            return schedulePushPull();
        case TimerKind::PushPull:
            return periodicPushPull();
        case TimerKind::Suspicion:
            return suspicionExpired(static_cast<std::uint32_t>(key.id));
        case TimerKind::Relay:
            return relayTimedOut(static_cast<std::uint32_t>(key.id));
        case TimerKind::AppPing: {
            const auto found = m_appPings.find(static_cast<std::uint32_t>(key.id));
            if (found != m_appPings.end()) {
                const AppPing ping = std::move(found->second);
                m_appPings.erase(found);
                outcome(ping.command, false, base::sentence("no response from {0}", ping.node));
            }
            return;
        }
        case TimerKind::Exchange:
            return exchangeTimedOut(machine::ExchangeId{key.id});
        case TimerKind::Ticket:
            return ticketTimedOut(key.id);
    }
}

void Node::Impl::fetch(std::size_t step, bool toExpire) const {
    if (step == 0) {
        const char* state = reinterpret_cast<const char*>(this);
        for (std::size_t offset = 0; offset < sizeof(Impl); offset += kCacheLine) {
            __builtin_prefetch(state + offset, /*for writing*/ 1);
        }
        return;
    }
    m_table.fetch();
    if (toExpire) {
        m_queue.fetch();
    }
}

std::optional<base::Instant> Node::Impl::deadline() const {
    if (!m_started) {
        return std::nullopt;
    }
    std::optional<base::Instant> next = m_timers.next();
    std::optional<base::Instant> gossipAt = m_gossipAt;
    if (!gossipAt && newsPending()) {
        gossipAt = nextGossipAfter(m_now);
    }
    if (gossipAt && (!next || *gossipAt < *next)) {
        next = gossipAt;
    }
    return next;
}

Judge Node::Impl::judge() const {
    return Judge{m_options.name, m_hasLeft, m_options.deadNodeReclaimTime, m_now};
}

bool Node::Impl::othersAlive() const {
    const bool selfLives =
        m_self != MemberTable::kNone &&
        (m_table.state(m_self) == State::Alive || m_table.state(m_self) == State::Suspect);
    return m_table.livingCount() > (selfLives ? 1u : 0u);
}

void Node::Impl::reject(const base::Endpoint& from, base::Words reason) {
    ++m_counters.rejected;
    const std::string& text = reason.text();
    emit(Rejected{from, text.size() <= kMaxReasonBytes
                            ? std::move(reason)
                            : base::verbatim(base::clipped(text, kMaxReasonBytes))});
}

void Node::Impl::applyHealth(std::int64_t delta) {
    if (m_awareness.apply(delta)) {
        emit(HealthChanged{m_awareness.score()});
    }
}

base::Bytes Node::Impl::ownMeta() {
    base::Bytes meta = m_delegate.nodeMeta(wire::kMaxMeta);
    if (meta.size() > wire::kMaxMeta) {
        reject(
            m_options.advertise,
            base::sentence("our metadata of {0} bytes was cut to the {1} that a node may announce",
                           meta.size(), wire::kMaxMeta));
        meta.resize(wire::kMaxMeta);
    }
    return meta;
}

Counters Node::Impl::counters() const {
    Counters counters = m_counters;
    counters.queued = m_queue.size();
    counters.health = m_awareness.score();
    return counters;
}

Clockwork Node::Impl::clockwork() const {
    Clockwork clockwork;
    if (m_options.probeInterval > base::Duration{} && m_started) {
        clockwork.nextProbe = m_probeTickAt;
    }
    if (m_probe) {
        clockwork.probing = m_probe->node();
        clockwork.probeSentAt = m_probe->sentAt();
        clockwork.probeDeadline = m_probe->deadline();
    }
    clockwork.nextGossip = m_gossipAt;
    clockwork.health = m_awareness.score();
    clockwork.incarnation = m_incarnation;
    return clockwork;
}

Node::Node(Options options, wire::Security security, Delegate& delegate, std::uint64_t seed,
           std::shared_ptr<World> world)
    : m_impl(std::make_unique<Impl>(std::move(options), std::move(security), delegate, seed,
                                    std::move(world))) {}

Node::~Node() = default;

void Node::start(base::Instant now) {
    m_impl->start(now);
}

void Node::start(base::Instant now, const MemberTable& table) {
    m_impl->start(now, table);
}

void Node::command(base::Instant now, CommandId id, Command command) {
    m_impl->command(now, id, std::move(command));
}

void Node::takeEvents(std::vector<Event>& out) {
    out.clear();
    out.swap(m_impl->m_events);
}

void Node::takeActions(std::vector<machine::Action>& out) {
    out.clear();
    out.swap(m_impl->m_actions);
}

std::vector<Member> Node::members() const {
    std::vector<Member> members;
    members.reserve(m_impl->m_table.size());
    m_impl->m_table.forEach([&](Slot row) { members.push_back(m_impl->m_table.member(row)); });
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.name() < b.name(); });
    return members;
}

std::optional<Member> Node::find(std::string_view name) const {
    const Slot row = m_impl->m_table.find(name);
    return row == MemberTable::kNone ? std::nullopt : std::optional(m_impl->m_table.member(row));
}

const MemberTable& Node::table() const {
    return m_impl->m_table;
}

std::array<std::uint64_t, 4> Node::census() const {
    const MemberTable& table = m_impl->m_table;
    return {table.count(State::Alive), table.count(State::Suspect), table.count(State::Dead),
            table.count(State::Left)};
}

std::size_t Node::livingCount() const {
    return m_impl->m_table.livingCount();
}
const Options& Node::options() const {
    return m_impl->m_options;
}
const wire::Security& Node::security() const {
    return m_impl->m_security;
}
Counters Node::counters() const {
    return m_impl->counters();
}
Clockwork Node::clockwork() const {
    return m_impl->clockwork();
}
MessageRoom Node::messageRoom() const {
    return m_impl->messageRoom();
}
bool Node::hasLeft() const {
    return m_impl->m_hasLeft;
}

void Node::fetch(std::size_t step, bool toExpire) const {
    m_impl->fetch(step, toExpire);
}

void Node::datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) {
    m_impl->datagram(now, from, bytes);
}
void Node::datagramFailed(base::Instant now, const base::Endpoint& to, const base::Words& why) {
    m_impl->datagramFailed(now, to, why);
}
void Node::streamOpened(base::Instant now, machine::ExchangeId id) {
    m_impl->streamOpened(now, id);
}
void Node::streamAccepted(base::Instant now, machine::ExchangeId id, const base::Endpoint& from) {
    m_impl->streamAccepted(now, id, from);
}
void Node::streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    m_impl->streamData(now, id, bytes);
}
void Node::streamPayload(base::Instant now, machine::ExchangeId id,
                         const machine::PayloadRef& payload) {
    m_impl->streamPayload(now, id, payload);
}
void Node::streamEnded(base::Instant now, machine::ExchangeId id) {
    m_impl->streamEnded(now, id);
}
void Node::streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    m_impl->streamFailed(now, id, why);
}
void Node::resolved(base::Instant now, machine::ResolveId id,
                    std::span<const base::Endpoint> addresses, const base::Words& why) {
    m_impl->resolved(now, id, addresses, why);
}
void Node::expire(base::Instant now) {
    m_impl->expire(now);
}
std::optional<base::Instant> Node::deadline() const {
    return m_impl->deadline();
}

}  // namespace swimscope::swim
