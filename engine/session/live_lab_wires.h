#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "engine/base/random.h"
#include "engine/net/traffic_gate.h"
#include "engine/sim/flight.h"
#include "engine/sim/network.h"
#include "engine/sim/statistics.h"

namespace swimscope::session {

/// A datagram or a piece of a stream, as it is drawn.
struct LiveFlight {
    /// 0 for a piece of a stream.
    std::uint64_t serial = 0;
    sim::MessageKind kind = sim::MessageKind::Opaque;
    sim::HostId from = sim::kNoHost;
    sim::HostId to = sim::kNoHost;
    base::Instant sent{};
    /// When it is no longer drawn. The wire is quicker than the eye, so that is later than it
    /// really arrives unless a delay was put on it.
    base::Instant arrival{};
    std::size_t size = 0;
    base::Bytes bytes;
};

/// What lies between the nodes of a live lab, and between them and programs from outside: real
/// loopback sockets, and on top of them what a person puts there. Links, cuts and partitions are
/// the simulation's; the gates ask here what becomes of each datagram. Between two nodes of ours it
/// is judged once, where it leaves. What programs from outside say to each other does not pass
/// here.
class LiveWires {
public:
    struct Listener {
        std::function<void(sim::MessageKind kind, bool lost)> sent;
        /// Whether a stream that one of our nodes dialled comes from that address.
        std::function<bool(const base::Endpoint& from)> isDialledByUs;
    };

    LiveWires(sim::Link everywhere, std::uint64_t seed, Listener listener);

    sim::Network& network() { return m_network; }
    const sim::Network& network() const { return m_network; }
    base::Random& random() { return m_random; }
    /// The host is found at that address, and no longer at its former one.
    void place(sim::HostId host, const base::Endpoint& address, bool outside);
    /// kNoHost for a stranger. A program from outside that sends from another address of this
    /// computer than it announces is known by its port.
    sim::HostId at(const base::Endpoint& address) const;
    bool isOutside(sim::HostId host) const { return m_outside.contains(host); }

    /// What is drawn at that time, oldest first.
    const std::deque<LiveFlight>& flights(base::Instant now);
    /// Null when it is not drawn any more.
    LiveFlight* flight(std::uint64_t serial);
    /// Somebody took it out of the air.
    void forget(std::uint64_t serial);
    const sim::Traffic& traffic() const { return m_traffic; }

    std::unique_ptr<net::TrafficGate> gateOf(sim::HostId host, const sim::Latency& late);

private:
    friend class LiveGate;

    net::Passage judge(base::Instant now, sim::HostId from, sim::HostId to, base::BytesView bytes);
    net::StreamParty party(const base::Endpoint& peer, bool dialled);
    std::optional<base::Duration> piece(base::Instant now, sim::HostId self, sim::HostId other,
                                        bool leaving, std::size_t bytes);
    bool passesStreams(sim::HostId self, net::StreamParty party) const;
    sim::HostId callerAt(const base::IpAddress& ip) const;
    void draw(LiveFlight flight);

    sim::Network m_network;
    base::Random m_random;
    Listener m_listener;
    std::map<sim::HostId, base::Endpoint> m_places;
    std::set<sim::HostId> m_outside;
    std::deque<LiveFlight> m_flights;
    std::uint64_t m_serial = 0;
    sim::Traffic m_traffic;
};

}  // namespace swimscope::session
