#include "engine/sim/streams.h"

#include <algorithm>

#include "engine/sim/limits.h"
#include "engine/sim/link.h"

namespace swimscope::sim {

base::Sentence systemWords(StreamFailure failure) {
    switch (failure) {
        case StreamFailure::TimedOut:
            return base::sentence("connection timed out");
        case StreamFailure::Reset:
            return base::sentence("connection reset by peer");
        case StreamFailure::Refused:
            break;
    }
    return base::sentence("connection refused");
}

std::size_t sizeOf(const machine::SendOnStream& data) {
    return data.payload == nullptr ? data.bytes.size() : data.payload->size();
}

std::uint32_t Streams::allocate() {
    if (!m_free.empty()) {
        const std::uint32_t index = m_free.back();
        m_free.pop_back();
        m_connections[index] = Connection{};
        m_connections[index].used = true;
        return index;
    }
    m_connections.emplace_back().used = true;
    return static_cast<std::uint32_t>(m_connections.size() - 1);
}

void Streams::releaseIfOver(std::uint32_t index) {
    Connection& connection = m_connections[index];
    if (!connection.used || connection.planned > 0) {
        return;
    }
    for (const End& end : connection.ends) {
        if ((end.live && processRuns(end)) || (end.up && !end.waiting.empty())) {
            return;
        }
    }
    for (End& end : connection.ends) {
        forgetEnd(end);
    }
    connection.used = false;
    m_free.push_back(index);
}

void Streams::forgetEnd(End& end) {
    end.live = false;
    if (const auto found = m_byId.find({end.host, end.id});
        found != m_byId.end() &&
        &m_connections[found->second.connection].ends[found->second.side] == &end) {
        m_byId.erase(found);
    }
}

void Streams::plan(std::uint32_t index, base::Instant at, Step step) {
    ++m_connections[index].planned;
    m_scheduler.plan(at, What::Connection, index, step);
}

base::Random& Streams::dice(HostId from, HostId to) {
    return isOutside(from) || isOutside(to) ? m_outsideRandom : m_random;
}

bool Streams::carries(HostId from, HostId to) {
    return m_network.passes(from, to) && !happens(m_network.link(from, to).loss, dice(from, to));
}

base::Duration Streams::latency(HostId from, HostId to) {
    return m_network.link(from, to).latency.draw(dice(from, to));
}

void Streams::open(base::Instant now, HostId from, const machine::OpenStream& action) {
    const std::uint32_t index = allocate();
    ++m_totals.dialled;
    Connection& connection = m_connections[index];
    connection.to = action.to;
    connection.dialEnds = now + action.timeout;
    End& end = connection.ends[0];
    end.host = from;
    end.life = m_ends.lifeOf(from);
    end.id = action.id;
    end.live = true;
    m_byId[{from, action.id}] = {index, 0};
    dial(now, index);
}

void Streams::dial(base::Instant now, std::uint32_t index) {
    Connection& connection = m_connections[index];
    const HostId from = connection.ends[0].host;
    const HostId to = m_network.at(connection.to);
    if (to != kNoHost && carries(from, to) && carries(to, from)) {
        return plan(index, now + latency(from, to), SynArrives);
    }
    const base::Instant next = now + kFirstRedial * (std::int64_t{1} << connection.dialTries++);
    if (next < connection.dialEnds) {
        plan(index, next, DialAgain);
    } else {
        plan(index, std::max(now, connection.dialEnds), DialTimeout);
    }
}

void Streams::synArrives(base::Instant now, std::uint32_t index) {
    Connection& connection = m_connections[index];
    const HostId from = connection.ends[0].host;
    const HostId to = m_network.at(connection.to);
    const base::Duration back = latency(to == kNoHost ? from : to, from);
    if (to == kNoHost || m_ends.lifeOf(to) == 0) {
        return plan(index, now + back, Refused);
    }
    End& end = connection.ends[1];
    end.host = to;
    end.life = m_ends.lifeOf(to);
    end.id = m_ends.nextAccepted(to);
    end.live = true;
    end.up = true;
    m_byId[{to, end.id}] = {index, 1};
    plan(index, now + back, Opened);
    StreamInput input;
    input.kind = StreamInput::Kind::Accepted;
    input.id = end.id;
    // Which port a system dials from means nothing to memberlist.
    input.from = {m_ends.addressOf(from).ip, 40000};
    m_ends.streamInput(to, std::move(input));
}

void Streams::opened(base::Instant now, std::uint32_t index) {
    End& end = m_connections[index].ends[0];
    end.up = true;
    if (!processRuns(end)) {
        return reset(now, index, 0);
    }
    if (end.live) {
        StreamInput input;
        input.kind = StreamInput::Kind::Opened;
        input.id = end.id;
        m_ends.streamInput(end.host, std::move(input));
    }
    transmit(now, index, 0);
}

void Streams::fail(std::uint32_t index, std::uint8_t side, StreamFailure failure) {
    End& end = m_connections[index].ends[side];
    end.waiting.clear();
    if (!end.live) {
        return;
    }
    const bool runs = processRuns(end);
    StreamInput input;
    input.kind = StreamInput::Kind::Failed;
    input.id = end.id;
    input.failure = failure;
    const HostId host = end.host;
    forgetEnd(end);
    if (runs) {
        m_ends.streamInput(host, std::move(input));
    }
}

void Streams::send(base::Instant now, HostId from, machine::SendOnStream action) {
    const auto found = m_byId.find({from, action.id});
    if (found == m_byId.end()) {
        return;
    }
    const Place place = found->second;
    End& end = m_connections[place.connection].ends[place.side];
    end.waiting.push_back(Piece{std::move(action), false, false});
    transmit(now, place.connection, place.side);
}

void Streams::close(base::Instant now, HostId from, machine::ExchangeId id) {
    const auto found = m_byId.find({from, id});
    if (found == m_byId.end()) {
        return;
    }
    const Place place = found->second;
    End& end = m_connections[place.connection].ends[place.side];
    end.waiting.push_back(Piece{{}, true, false});
    forgetEnd(end);
    transmit(now, place.connection, place.side);
    releaseIfOver(place.connection);
}

void Streams::processEnded(base::Instant now, HostId host) {
    std::vector<Place> places;
    for (auto it = m_byId.lower_bound({host, machine::ExchangeId{0}});
         it != m_byId.end() && it->first.first == host; ++it) {
        places.push_back(it->second);
    }
    for (const Place& place : places) {
        reset(now, place.connection, place.side);
        releaseIfOver(place.connection);
    }
}

void Streams::reset(base::Instant now, std::uint32_t index, std::uint8_t side) {
    End& end = m_connections[index].ends[side];
    forgetEnd(end);
    end.waiting.clear();
    end.stalled = false;
    const HostId to = m_connections[index].ends[1u - side].host;
    // A reset is said once; when it gets lost the other side finds out when it writes.
    if (end.up && to != kNoHost && carries(end.host, to)) {
        launch(now, index, side, Piece{{}, false, true});
    }
}

void Streams::transmit(base::Instant now, std::uint32_t index, std::uint8_t side) {
    End& end = m_connections[index].ends[side];
    while (end.up && !end.stalled && !end.waiting.empty()) {
        if (!carries(end.host, m_connections[index].ends[1u - side].host)) {
            return stall(now, index, side);
        }
        end.tries = 0;
        Piece piece = std::move(end.waiting.front());
        end.waiting.pop_front();
        launch(now, index, side, std::move(piece));
    }
}

void Streams::stall(base::Instant now, std::uint32_t index, std::uint8_t side) {
    End& end = m_connections[index].ends[side];
    if (end.tries >= kMaxTries) {
        return fail(index, side, StreamFailure::TimedOut);
    }
    end.stalled = true;
    plan(index, now + kFirstRetry * (std::int64_t{1} << end.tries++), side == 0 ? AgainA : AgainB);
}

void Streams::launch(base::Instant now, std::uint32_t index, std::uint8_t side, Piece piece) {
    Connection& connection = m_connections[index];
    End& end = connection.ends[side];
    const HostId to = connection.ends[1u - side].host;
    const base::Instant arrival = std::max(now + latency(end.host, to), end.lastArrival);
    end.lastArrival = arrival;
    ++m_totals.segments;
    m_totals.bytes += sizeOf(piece.data);
    std::uint32_t slot = 0;
    if (m_freeSegments.empty()) {
        slot = static_cast<std::uint32_t>(m_segments.size());
        m_segments.emplace_back();
    } else {
        slot = m_freeSegments.back();
        m_freeSegments.pop_back();
    }
    m_segments[slot] = Segment{index,         side, piece.end, piece.reset,
                               /*used=*/true, now,  arrival,   std::move(piece.data)};
    ++connection.planned;
    m_scheduler.plan(arrival, What::Segment, slot);
}

void Streams::segmentArrives(base::Instant now, std::uint32_t slot) {
    Segment segment = std::move(m_segments[slot]);
    m_segments[slot] = Segment{};
    m_freeSegments.push_back(slot);
    const std::uint32_t index = segment.connection;
    const auto side = static_cast<std::uint8_t>(1u - segment.side);
    End& end = m_connections[index].ends[side];
    if (segment.reset) {
        fail(index, side, StreamFailure::Reset);
    } else if (!end.live || !processRuns(end)) {
        if (!segment.end) {
            reset(now, index, side);
        }
    } else {
        StreamInput input;
        input.kind = segment.end ? StreamInput::Kind::Ended : StreamInput::Kind::Data;
        input.id = end.id;
        input.data = std::move(segment.data);
        m_ends.streamInput(end.host, std::move(input));
    }
    // Only now: a node that closes meanwhile must not free the slot that is being used.
    --m_connections[index].planned;
    releaseIfOver(index);
}

void Streams::connectionGoesOn(base::Instant now, std::uint32_t index, std::uint32_t step) {
    const bool dialling = step <= SynArrives;
    const End& dialler = m_connections[index].ends[0];
    if (!dialling || (dialler.live && processRuns(dialler))) {
        goOn(now, index, static_cast<Step>(step));
    }
    --m_connections[index].planned;
    releaseIfOver(index);
}

void Streams::goOn(base::Instant now, std::uint32_t index, Step step) {
    switch (step) {
        case DialAgain:
            dial(now, index);
            break;
        case DialTimeout:
            fail(index, 0, StreamFailure::TimedOut);
            break;
        case SynArrives:
            synArrives(now, index);
            break;
        case Opened:
            opened(now, index);
            break;
        case Refused:
            fail(index, 0, StreamFailure::Refused);
            break;
        case AgainA:
        case AgainB: {
            const std::uint8_t side = step == AgainA ? 0 : 1;
            m_connections[index].ends[side].stalled = false;
            transmit(now, index, side);
            break;
        }
    }
}

}  // namespace swimscope::sim
