#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/machine/machine.h"
#include "engine/net/gated_streams.h"
#include "engine/net/traffic_gate.h"

namespace swimscope::net {

/// A machine behind a gate, for the driver a machine like any other: what the gate says happens to
/// everything that goes in or out, and the machine itself can be stopped. Has no clock and no
/// socket of its own, so it is the same under a test as on the wire.
class GatedMachine final : public machine::Machine {
public:
    /// Both outlive it.
    GatedMachine(machine::Machine& inner, TrafficGate& gate);

    /// To be called before the inner machine is spoken to by anybody but the driver.
    void setNow(base::Instant now) { m_now = std::max(m_now, now); }
    /// As a stopped process: neither inputs nor timers are handled; the sockets go on taking.
    void setPaused(base::Instant now, bool paused);
    bool paused() const { return m_paused; }
    /// As a network card that passes nothing for a while, and then everything. Timers go on.
    void setBlocked(base::Instant now, bool blocked);
    bool blocked() const { return m_blocked; }
    /// What still waits may be handled at once: the machine is no longer late.
    void hurry(base::Instant now);
    /// A datagram that is held will not pass, or later. False when none is held under the ticket.
    bool drop(std::uint64_t ticket);
    bool delay(std::uint64_t ticket, base::Duration by);
    /// Datagrams that had no room while the machine did not take them.
    std::uint64_t overflowed() const { return m_overflowed; }

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
    using Give = GatedStreams::Give;
    struct Datagram {
        std::uint64_t ticket = 0;
        base::Endpoint peer;
        base::Bytes bytes;
    };
    using Held = std::multimap<base::Instant, Datagram>;
    struct Input {
        base::Instant readyAt{};
        std::size_t bytes = 0;
        Give give;
    };

    void hold(Held& held, base::Instant until, Datagram datagram);
    void enter(std::size_t bytes, Give give);
    void enterDatagram(const base::Endpoint& from, base::Bytes bytes);
    void route(machine::Action& action);
    void leave(machine::SendDatagram& datagram);
    void releaseDue();
    void serve();
    static Held::iterator find(Held& held, std::uint64_t ticket);

    machine::Machine& m_inner;
    TrafficGate& m_gate;
    GatedStreams m_streams;
    base::Instant m_now{};
    bool m_paused = false;
    bool m_blocked = false;
    Held m_leaving;
    Held m_arriving;
    /// Inputs that have arrived and that the machine has not handled.
    std::deque<Input> m_inbox;
    std::size_t m_inboxBytes = 0;
    base::Instant m_lastReady{};
    std::uint64_t m_overflowed = 0;
    std::vector<machine::Action> m_fresh;
    std::vector<machine::Action> m_passed;
    /// Asked for while blocked.
    std::vector<machine::Action> m_outbox;
};

}  // namespace swimscope::net
