#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "engine/dialect/dialect.h"
#include "engine/machine/machine.h"
#include "engine/swim/node.h"

namespace swimscope::dialect {

/// A node together with the dialect it speaks, as one machine: the node's events are shown to the
/// dialect, what the dialect wants is done on the node, and both yield one ordered stream of
/// events.
class Speaker final : public machine::Machine {
public:
    using AnyEvent = std::variant<swim::Event, Event>;

    /// Sets the spoken delegate version in `options` to the dialect's.
    Speaker(swim::Options options, wire::Security security, std::unique_ptr<Dialect> dialect,
            std::uint64_t seed);
    ~Speaker() override;

    void start(base::Instant now);
    /// Ids start at 1: 0 is the dialect's, whose outcomes are not told. A swim::Leave first lets
    /// the dialect say goodbye; a second one meanwhile fails.
    void command(base::Instant now, swim::CommandId id, swim::Command command);
    void takeEvents(std::vector<AnyEvent>& out);

    swim::Node& node();
    const swim::Node& node() const;
    Dialect& dialect();
    const Dialect& dialect() const;

    void datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) override;
    void datagramFailed(base::Instant now, const base::Endpoint& to,
                        const base::Words& why) override;
    void streamOpened(base::Instant now, machine::ExchangeId id) override;
    void streamAccepted(base::Instant now, machine::ExchangeId id,
                        const base::Endpoint& from) override;
    void streamData(base::Instant now, machine::ExchangeId id, base::BytesView bytes) override;
    void streamEnded(base::Instant now, machine::ExchangeId id) override;
    void streamFailed(base::Instant now, machine::ExchangeId id, const base::Words& why) override;
    void resolved(base::Instant now, machine::ResolveId id,
                  std::span<const base::Endpoint> addresses, const base::Words& why) override;
    void expire(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;
    void takeActions(std::vector<machine::Action>& out) override;

private:
    /// Shows the node's news to the dialect and does what it wants, until nothing is new.
    void settle(base::Instant now);
    void apply(base::Instant now, Outbox& outbox);

    std::unique_ptr<Dialect> m_dialect;
    swim::Node m_node;
    std::vector<AnyEvent> m_events;
    std::vector<swim::Event> m_fresh;
    std::optional<swim::CommandId> m_pendingLeave;
    base::Duration m_leaveTimeout{};
};

}  // namespace swimscope::dialect
