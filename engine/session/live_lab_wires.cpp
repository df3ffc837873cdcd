#include "engine/session/live_lab_wires.h"

#include <algorithm>
#include <utility>

#include "engine/session/limits.h"
#include "engine/sim/limits.h"

namespace swimscope::session {

namespace {

/// Parties of streams that are no hosts: a node of ours that dialled and judges for both ends, and
/// a program from outside that shares its address with others.
constexpr net::StreamParty kOneOfOurs = UINT32_MAX;
constexpr net::StreamParty kSomebodyOutside = UINT32_MAX - 1;

}  // namespace

/// The gate of one node: says for whom, and leaves the rest to the wires.
class LiveGate final : public net::TrafficGate {
public:
    LiveGate(LiveWires& wires, sim::HostId self, const sim::Latency& late)
        : m_wires(wires), m_self(self), m_late(late) {}

    net::Passage leaving(base::Instant now, const base::Endpoint& to,
                         base::BytesView bytes) override {
        return m_wires.judge(now, m_self, m_wires.at(to), bytes);
    }
    net::Passage arriving(base::Instant now, const base::Endpoint& from,
                          base::BytesView bytes) override {
        const sim::HostId sender = m_wires.at(from);
        if (!m_wires.isOutside(sender)) {
            return {};
        }
        return m_wires.judge(now, sender, m_self, bytes);
    }
    net::StreamParty party(const base::Endpoint& peer, bool dialled) override {
        return m_wires.party(peer, dialled);
    }
    std::optional<base::Duration> piece(base::Instant now, net::StreamParty party, bool leaving,
                                        std::size_t bytes) override {
        if (!m_wires.passesStreams(m_self, party)) {
            return std::nullopt;
        }
        const bool somebody = party == kOneOfOurs || party == kSomebodyOutside;
        return m_wires.piece(now, m_self, somebody ? sim::kNoHost : party, leaving, bytes);
    }
    base::Duration lateness() override { return m_late.draw(m_wires.m_random); }

private:
    LiveWires& m_wires;
    sim::HostId m_self;
    const sim::Latency& m_late;
};

LiveWires::LiveWires(sim::Link everywhere, std::uint64_t seed, Listener listener)
    : m_network(everywhere), m_random(seed), m_listener(std::move(listener)) {}

void LiveWires::place(sim::HostId host, const base::Endpoint& address, bool outside) {
    const auto former = m_places.find(host);
    if (former != m_places.end() && m_network.at(former->second) == host) {
        m_network.detach(former->second);
    }
    m_places[host] = address;
    m_network.attach(host, address);
    if (outside) {
        m_outside.insert(host);
    }
}

sim::HostId LiveWires::at(const base::Endpoint& address) const {
    if (const sim::HostId host = m_network.at(address); host != sim::kNoHost) {
        return host;
    }
    sim::HostId found = sim::kNoHost;
    for (const sim::HostId host : m_outside) {
        if (m_places.at(host).port == address.port) {
            if (found != sim::kNoHost) {
                return sim::kNoHost;
            }
            found = host;
        }
    }
    return found;
}

net::Passage LiveWires::judge(base::Instant now, sim::HostId from, sim::HostId to,
                              base::BytesView bytes) {
    ++m_traffic.datagrams;
    m_traffic.datagramBytes += bytes.size();
    const sim::MessageKind kind = sim::kindOfDatagram(bytes);
    if (from == sim::kNoHost || to == sim::kNoHost) {
        // A stranger, whom nobody can have put anything in the way of.
        m_listener.sent(kind, /*lost=*/false);
        return {};
    }
    sim::Passage passage;
    passage.lost = !m_network.passes(from, to);
    if (!passage.lost) {
        passage = sim::passDatagram(m_network.link(from, to), m_random);
    }
    m_listener.sent(kind, passage.lost);
    if (passage.lost) {
        ++m_traffic.datagramsLost;
        return {/*lost=*/true, {}, {}, 0};
    }
    LiveFlight flight{++m_serial,   kind,
                      from,         to,
                      now,          now + std::max(passage.delay, kDrawnFlight),
                      bytes.size(), base::Bytes(bytes.begin(), bytes.end())};
    net::Passage passes{false, passage.delay, {}, m_serial};
    if (passage.twice) {
        ++m_traffic.datagramsDoubled;
        passes.copy = passage.secondDelay;
    }
    draw(std::move(flight));
    return passes;
}

net::StreamParty LiveWires::party(const base::Endpoint& peer, bool dialled) {
    if (dialled) {
        ++m_traffic.streams;
        return at(peer);
    }
    if (m_listener.isDialledByUs(peer)) {
        return kOneOfOurs;
    }
    ++m_traffic.streams;
    return callerAt(peer.ip);
}

/// Whoever dials does so from a port that says nothing, so the address has to do; and a program
/// that listens on one loopback address may well dial from another.
sim::HostId LiveWires::callerAt(const base::IpAddress& ip) const {
    const auto listensThere = [&](sim::HostId host) { return m_places.at(host).ip == ip; };
    const auto there = std::count_if(m_outside.begin(), m_outside.end(), listensThere);
    if (there == 1) {
        return *std::find_if(m_outside.begin(), m_outside.end(), listensThere);
    }
    if (there == 0 && m_outside.size() <= 1) {
        return m_outside.empty() ? sim::kNoHost : *m_outside.begin();
    }
    return kSomebodyOutside;
}

/// A stream needs both directions. From programs that cannot be told apart it passes only when all
/// of them may: a cut has to be a cut, and who suffers from it besides still has datagrams.
bool LiveWires::passesStreams(sim::HostId self, net::StreamParty party) const {
    const auto passes = [this, self](sim::HostId other) {
        return m_network.passes(self, other) && m_network.passes(other, self);
    };
    if (party == kOneOfOurs || party == sim::kNoHost) {
        return true;
    }
    return party == kSomebodyOutside ? std::all_of(m_outside.begin(), m_outside.end(), passes)
                                     : passes(party);
}

std::optional<base::Duration> LiveWires::piece(base::Instant now, sim::HostId self,
                                               sim::HostId other, bool leaving, std::size_t bytes) {
    if (other == sim::kNoHost) {
        return base::Duration{};
    }
    const sim::HostId from = leaving ? self : other;
    const sim::HostId to = leaving ? other : self;
    const sim::Link& link = m_network.link(from, to);
    base::Duration delay = link.latency.draw(m_random);
    if (sim::happens(link.loss, m_random)) {
        delay += sim::kFirstRetry;
    }
    if (bytes > 0) {
        ++m_traffic.streamMessages;
        m_traffic.streamBytes += bytes;
        draw({0,
              sim::MessageKind::Stream,
              from,
              to,
              now,
              now + std::max(delay, kDrawnFlight),
              bytes,
              {}});
    }
    return delay;
}

void LiveWires::draw(LiveFlight flight) {
    if (m_flights.size() >= kMaxLiveFlights) {
        m_flights.pop_front();
    }
    m_flights.push_back(std::move(flight));
}

const std::deque<LiveFlight>& LiveWires::flights(base::Instant now) {
    std::erase_if(m_flights, [now](const LiveFlight& flight) { return flight.arrival <= now; });
    return m_flights;
}

LiveFlight* LiveWires::flight(std::uint64_t serial) {
    const auto found =
        std::find_if(m_flights.begin(), m_flights.end(),
                     [serial](const LiveFlight& flight) { return flight.serial == serial; });
    return serial == 0 || found == m_flights.end() ? nullptr : &*found;
}

void LiveWires::forget(std::uint64_t serial) {
    std::erase_if(m_flights,
                  [serial](const LiveFlight& flight) { return flight.serial == serial; });
}

std::unique_ptr<net::TrafficGate> LiveWires::gateOf(sim::HostId host, const sim::Latency& late) {
    return std::make_unique<LiveGate>(*this, host, late);
}

}  // namespace swimscope::session
