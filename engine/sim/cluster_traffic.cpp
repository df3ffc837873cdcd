#include <algorithm>
#include <utility>

#include "engine/sim/cluster.h"

namespace swimscope::sim {

namespace {

constexpr base::Duration kResolveTime = std::chrono::milliseconds(1);

}  // namespace

void Cluster::perform(HostId from, machine::Action& action) {
    std::visit([this, from](auto& one) { perform(from, one); }, action);
}

void Cluster::perform(HostId from, machine::SendDatagram& action) {
    ++m_traffic.datagrams;
    m_traffic.datagramBytes += action.bytes.size();
    Flight flight;
    flight.from = from;
    flight.to = m_network.at(action.to);
    flight.target = action.to;
    flight.source = addressOf(from);
    flight.sent = m_now;
    flight.bytes = std::move(action.bytes);
    if (flight.to == kNoHost || !m_network.passes(flight.from, flight.to)) {
        return noteLost(flight);
    }
    base::Random& dice = isOutside(from) || isOutside(flight.to) ? m_outsideRandom : m_random;
    const Passage passage = passDatagram(m_network.link(flight.from, flight.to), dice);
    if (passage.lost) {
        return noteLost(flight);
    }
    flight.arrival = m_now + passage.delay;
    if (passage.twice) {
        ++m_traffic.datagramsDoubled;
        Flight second = flight;
        second.arrival = m_now + passage.secondDelay;
        launch(std::move(flight));
        return launch(std::move(second));
    }
    launch(std::move(flight));
}

void Cluster::launch(Flight flight) {
    const base::Instant arrival = flight.arrival;
    const std::uint32_t slot = m_flights.launch(std::move(flight));
    const Flight& launched = m_flights.at(slot);
    m_scheduler.plan(arrival, What::Datagram, slot, static_cast<std::uint32_t>(launched.serial));
    for (Watcher* watcher : m_watchers) {
        watcher->sent(view(launched));
    }
}

void Cluster::noteLost(const Flight& flight) {
    ++m_traffic.datagramsLost;
    for (Watcher* watcher : m_watchers) {
        watcher->lost(view(flight));
    }
}

MessageView Cluster::view(const Flight& flight) const {
    return {flight.serial,  kindOfDatagram(flight.bytes), flight.from, flight.to, flight.sent,
            flight.arrival, flight.bytes.size(),          flight.bytes};
}

const Host* Cluster::hostOf(const Moment& moment) const {
    switch (moment.what) {
        case What::Deadline:
            return isOutside(moment.index) ? nullptr : m_hosts[indexOf(moment.index)].get();
        case What::Datagram: {
            const HostId to = m_flights.slots()[moment.index].to;
            return isOutside(to) ? nullptr : m_hosts[indexOf(to)].get();
        }
        case What::Segment:
        case What::Connection:
        case What::Inbox:
        case What::Chore:
            return nullptr;
    }
    return nullptr;
}

void Cluster::lookAhead() const {
    // The host, its node, and then the node's own steps.
    constexpr std::size_t kSteps = 2 + swim::Node::kFetchSteps;
    static_assert(kSteps <= Scheduler::kAhead);
    const auto soon = m_scheduler.soon();
    for (std::size_t i = 0; i < std::min(kSteps, soon.size()); ++i) {
        const Host* host = hostOf(soon[i]);
        if (host != nullptr) {
            host->fetch(kSteps - 1 - i, soon[i].what == What::Deadline);
        }
    }
}

void Cluster::perform(HostId from, machine::OpenStream& action) {
    m_streams.open(m_now, from, action);
}

void Cluster::perform(HostId from, machine::SendOnStream& action) {
    m_streams.send(m_now, from, std::move(action));
}

void Cluster::perform(HostId from, machine::CloseStream& action) {
    m_streams.close(m_now, from, action.id);
}

void Cluster::perform(HostId from, machine::Resolve& action) {
    ResolvedInput answer{action.id, {}};
    if (const HostId named = m_truth.find(action.host); named != kNoHost) {
        answer.addresses.push_back({host(named).address().ip, action.port});
    }
    const std::uint32_t life = lifeOf(from);
    at(m_now + kResolveTime, [this, from, life, answer] {
        if (lifeOf(from) == life) {
            deliver(from, answer);
        }
    });
}

void Cluster::streamInput(HostId host, StreamInput input) {
    deliver(host, std::move(input));
}

std::uint32_t Cluster::lifeOf(HostId id) const {
    if (isOutside(id)) {
        return 1;
    }
    return host(id).running() ? host(id).life() : 0;
}

machine::ExchangeId Cluster::nextAccepted(HostId id) {
    return isOutside(id) ? machine::ExchangeId{outside(id).nextAccepted += 2}
                         : m_hosts[indexOf(id)]->nextAccepted();
}

const base::Endpoint& Cluster::addressOf(HostId id) const {
    return isOutside(id) ? outside(id).address : host(id).address();
}

Traffic Cluster::traffic() const {
    Traffic traffic = m_traffic;
    traffic.streams += m_streams.totals().dialled;
    traffic.streamMessages += m_streams.totals().segments;
    traffic.streamBytes += m_streams.totals().bytes;
    return traffic;
}

void Cluster::forEachMessage(const std::function<void(const MessageView&)>& each) const {
    for (const Flight& flight : m_flights.slots()) {
        if (flight.serial != 0 && !flight.dropped) {
            each(view(flight));
        }
    }
    for (const Streams::Segment& segment : m_streams.segments()) {
        if (segment.used) {
            each({0, MessageKind::Stream, m_streams.sender(segment), m_streams.receiver(segment),
                  segment.sent, segment.arrival, sizeOf(segment.data), segment.data.bytes});
        }
    }
}

bool Cluster::dropMessage(std::uint64_t serial) {
    const Flight* flight = m_flights.find(serial);
    if (flight == nullptr || flight->dropped) {
        return false;
    }
    m_flights.at(m_flights.slotOf(*flight)).dropped = true;
    return true;
}

bool Cluster::delayMessage(std::uint64_t serial, base::Duration by) {
    const Flight* flight = m_flights.find(serial);
    if (flight == nullptr || flight->dropped || by <= base::Duration{}) {
        return false;
    }
    const std::uint32_t slot = m_flights.slotOf(*flight);
    m_flights.at(slot).arrival += by;
    m_scheduler.plan(flight->arrival, What::Datagram, slot, static_cast<std::uint32_t>(serial));
    return true;
}

}  // namespace swimscope::sim
