#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "engine/machine/action.h"
#include "engine/net/traffic_gate.h"

namespace swimscope::net {

/// Streams that pass a gate: every piece in its order, as late as the gate says. What cannot pass
/// waits and is tried again, as TCP does, until whoever waits for it gives up.
class GatedStreams {
public:
    using Give = std::function<void(base::Instant now)>;
    /// Where things go when they have passed.
    struct Sides {
        std::function<void(machine::Action action)> toSockets;
        /// An input of so many bytes for the machine, about this stream.
        std::function<void(std::size_t bytes, Give give)> toMachine;
        /// Dialling was not answered in time.
        std::function<void(base::Instant now, machine::ExchangeId id, const base::Words& why)>
            failed;
    };

    GatedStreams(TrafficGate& gate, Sides sides) : m_gate(gate), m_sides(std::move(sides)) {}

    // What the machine asks for.
    void open(base::Instant now, machine::OpenStream action);
    void send(base::Instant now, machine::SendOnStream action);
    void close(base::Instant now, machine::CloseStream action);

    // What the sockets tell.
    void accepted(base::Instant now, machine::ExchangeId id, const base::Endpoint& from, Give give);
    void input(base::Instant now, machine::ExchangeId id, std::size_t bytes, Give give);
    /// Breaks it off at our end, and tells the machine why.
    void breakOff(base::Instant now, machine::ExchangeId id, const base::Words& why);
    /// The socket is gone; what has arrived before is still handed on.
    void gone(base::Instant now, machine::ExchangeId id, Give give);

    /// Moves on what is due.
    void pump(base::Instant now);
    /// When pump() is wanted.
    std::optional<base::Instant> next() const;
    std::size_t size() const { return m_streams.size(); }

private:
    struct Piece {
        std::size_t bytes = 0;
        /// Nothing: the gate has not let it through yet.
        std::optional<base::Instant> readyAt;
        Give give;
    };
    struct Way {
        std::deque<Piece> pieces;
        base::Instant lastReady{};
        base::Instant retryAt{};
    };
    struct Stream {
        StreamParty party = 0;
        Way leaving;
        Way arriving;
        /// The sockets have not been asked to dial yet; after this it has failed.
        std::optional<base::Instant> dialEnd;
        /// That have arrived and wait.
        std::size_t held = 0;
        /// The machine has closed it and hears no more.
        bool closed = false;
        /// The socket has gone.
        bool gone = false;
    };

    void add(base::Instant now, machine::ExchangeId id, bool leaving, std::size_t bytes, Give give);
    void clear(base::Instant now, StreamParty party, Way& way, bool leaving);
    void moveOn(base::Instant now, machine::ExchangeId id);
    void moveOut(base::Instant now, machine::ExchangeId id, Stream& stream);
    void moveIn(base::Instant now, Stream& stream);
    bool over(base::Instant now, machine::ExchangeId id, Stream& stream);

    TrafficGate& m_gate;
    Sides m_sides;
    std::map<machine::ExchangeId, Stream> m_streams;
};

}  // namespace swimscope::net
