#include "engine/dialect/speaker.h"

#include <algorithm>

namespace swimscope::dialect {

namespace {

/// The id of everything the dialect asks of the node; its outcomes concern nobody else.
constexpr swim::CommandId kInternal = 0;
/// Rounds of "events lead to commands lead to events" before we wait for the next input.
constexpr int kMaxRounds = 32;

swim::Options speaking(swim::Options options, const Dialect& dialect) {
    options.versions.dCur = dialect.delegateVersion();
    return options;
}

bool isInternal(const swim::Event& event) {
    const auto* outcome = std::get_if<swim::Outcome>(&event);
    return outcome != nullptr && outcome->id == kInternal;
}

}  // namespace

Speaker::Speaker(swim::Options options, wire::Security security, std::unique_ptr<Dialect> dialect,
                 std::uint64_t seed)
    : m_dialect(std::move(dialect)),
      m_node(speaking(std::move(options), *m_dialect), std::move(security), *m_dialect, seed) {
    m_dialect->lendKeyring(m_node.security().keyring);
}

Speaker::~Speaker() = default;

void Speaker::start(base::Instant now) {
    m_node.start(now);
    settle(now);
}

void Speaker::command(base::Instant now, swim::CommandId id, swim::Command command) {
    const auto* leave = std::get_if<swim::Leave>(&command);
    if (leave == nullptr) {
        m_node.command(now, id, std::move(command));
    } else if (m_pendingLeave) {
        m_events.emplace_back(swim::Event(
            swim::Outcome{id, true, false, base::sentence("already leaving"), std::nullopt}));
    } else {
        m_pendingLeave = id;
        m_leaveTimeout = leave->timeout;
        m_dialect->beginLeave(now);
    }
    settle(now);
}

void Speaker::apply(base::Instant now, Outbox& outbox) {
    std::move(outbox.events.begin(), outbox.events.end(), std::back_inserter(m_events));
    for (swim::Command& command : outbox.commands) {
        m_node.command(now, kInternal, std::move(command));
    }
    outbox = {};
}

void Speaker::settle(base::Instant now) {
    Outbox outbox;
    for (int round = 0; round < kMaxRounds; ++round) {
        if (m_pendingLeave && m_dialect->leaveReady()) {
            m_node.command(now, *m_pendingLeave, swim::Leave{m_leaveTimeout});
            m_pendingLeave.reset();
        }
        m_node.takeEvents(m_fresh);
        if (m_fresh.empty()) {
            return;
        }
        for (swim::Event& event : m_fresh) {
            if (isInternal(event)) {
                continue;
            }
            m_dialect->observe(now, event, outbox);
            if (!std::holds_alternative<swim::MessageReceived>(event)) {
                m_events.emplace_back(std::move(event));
            }
            apply(now, outbox);
        }
    }
}

void Speaker::takeEvents(std::vector<AnyEvent>& out) {
    out.clear();
    out.swap(m_events);
}

void Speaker::takeActions(std::vector<machine::Action>& out) {
    m_node.takeActions(out);
}

swim::Node& Speaker::node() {
    return m_node;
}
const swim::Node& Speaker::node() const {
    return m_node;
}
const Dialect& Speaker::dialect() const {
    return *m_dialect;
}

Dialect& Speaker::dialect() {
    return *m_dialect;
}

void Speaker::datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) {
    m_node.datagram(now, from, bytes);
    settle(now);
}

void Speaker::datagramFailed(base::Instant now, const base::Endpoint& to, const base::Words& why) {
    m_node.datagramFailed(now, to, why);
    settle(now);
}

void Speaker::streamOpened(base::Instant now, machine::ExchangeId id) {
    m_node.streamOpened(now, id);
    settle(now);
}

void Speaker::streamAccepted(base::Instant now, machine::ExchangeId id,
                             const base::Endpoint& from) {
    m_node.streamAccepted(now, id, from);
    settle(now);
}

void Speaker::streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) {
    m_node.streamData(now, id, bytes);
    settle(now);
}

void Speaker::streamEnded(base::Instant now, machine::ExchangeId id) {
    m_node.streamEnded(now, id);
    settle(now);
}

void Speaker::streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) {
    m_node.streamFailed(now, id, why);
    settle(now);
}

void Speaker::resolved(base::Instant now, machine::ResolveId id,
                       std::span<const base::Endpoint> addresses, const base::Words& why) {
    m_node.resolved(now, id, addresses, why);
    settle(now);
}

void Speaker::expire(base::Instant now) {
    m_node.expire(now);
    Outbox outbox;
    m_dialect->expire(now, outbox);
    apply(now, outbox);
    settle(now);
}

std::optional<base::Instant> Speaker::deadline() const {
    const auto node = m_node.deadline();
    const auto dialect = m_dialect->deadline();
    if (!node || !dialect) {
        return node ? node : dialect;
    }
    return std::min(*node, *dialect);
}

}  // namespace swimscope::dialect
