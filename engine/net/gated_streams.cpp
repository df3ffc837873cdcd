#include "engine/net/gated_streams.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/net/limits.h"

namespace swimscope::net {

using machine::ExchangeId;

void GatedStreams::open(base::Instant now, machine::OpenStream action) {
    Stream& stream = m_streams[action.id];
    stream.party = m_gate.party(action.to, /*dialled=*/true);
    stream.dialEnd = now + action.timeout;
    const ExchangeId id = action.id;
    add(now, id, /*leaving=*/true, 0, [this, action = std::move(action)](base::Instant) mutable {
        m_streams[action.id].dialEnd.reset();
        m_sides.toSockets(std::move(action));
    });
}

void GatedStreams::send(base::Instant now, machine::SendOnStream action) {
    const ExchangeId id = action.id;
    const std::size_t bytes = action.bytes.size();
    add(now, id, /*leaving=*/true, bytes,
        [this, action = std::move(action)](base::Instant) mutable {
            m_sides.toSockets(std::move(action));
        });
}

void GatedStreams::close(base::Instant now, machine::CloseStream action) {
    const auto found = m_streams.find(action.id);
    if (found == m_streams.end()) {
        return;
    }
    found->second.closed = true;
    found->second.arriving.pieces.clear();
    moveOn(now, action.id);
}

void GatedStreams::accepted(base::Instant now, ExchangeId id, const base::Endpoint& from,
                            Give give) {
    m_streams[id].party = m_gate.party(from, /*dialled=*/false);
    add(now, id, /*leaving=*/false, 0, std::move(give));
}

void GatedStreams::input(base::Instant now, ExchangeId id, std::size_t bytes, Give give) {
    const auto found = m_streams.find(id);
    if (found == m_streams.end()) {
        return;
    }
    if (found->second.held + bytes > kMaxHeldStreamBytes) {
        breakOff(now, id, base::sentence("too much of the stream waits"));
        return;
    }
    found->second.held += bytes;
    add(now, id, /*leaving=*/false, bytes, std::move(give));
}

void GatedStreams::breakOff(base::Instant now, ExchangeId id, const base::Words& why) {
    if (m_streams.erase(id) > 0) {
        m_sides.toSockets(machine::CloseStream{id});
        m_sides.failed(now, id, why);
    }
}

void GatedStreams::gone(base::Instant now, ExchangeId id, Give give) {
    const auto found = m_streams.find(id);
    if (found == m_streams.end()) {
        return;
    }
    found->second.gone = true;
    found->second.leaving.pieces.clear();
    add(now, id, /*leaving=*/false, 0, std::move(give));
}

void GatedStreams::add(base::Instant now, ExchangeId id, bool leaving, std::size_t bytes,
                       Give give) {
    const auto found = m_streams.find(id);
    if (found == m_streams.end() || found->second.closed || (leaving && found->second.gone)) {
        if (found != m_streams.end()) {
            moveOn(now, id);
        }
        return;
    }
    Way& way = leaving ? found->second.leaving : found->second.arriving;
    way.pieces.push_back({bytes, std::nullopt, std::move(give)});
    moveOn(now, id);
}

/// Asks the gate about what it has not let through yet, in order.
void GatedStreams::clear(base::Instant now, StreamParty party, Way& way, bool leaving) {
    for (Piece& piece : way.pieces) {
        if (piece.readyAt) {
            continue;
        }
        if (now < way.retryAt) {
            return;
        }
        const auto delay = m_gate.piece(now, party, leaving, piece.bytes);
        if (!delay) {
            way.retryAt = now + kGateRetry;
            return;
        }
        way.lastReady = std::max(way.lastReady, now + *delay);
        piece.readyAt = way.lastReady;
    }
}

void GatedStreams::moveOn(base::Instant now, ExchangeId id) {
    Stream& stream = m_streams[id];
    clear(now, stream.party, stream.leaving, /*leaving=*/true);
    clear(now, stream.party, stream.arriving, /*leaving=*/false);
    moveOut(now, id, stream);
    moveIn(now, stream);
    if (over(now, id, stream)) {
        m_streams.erase(id);
    }
}

void GatedStreams::moveOut(base::Instant now, ExchangeId id, Stream& stream) {
    auto& pieces = stream.leaving.pieces;
    while (!pieces.empty() && pieces.front().readyAt && *pieces.front().readyAt <= now) {
        const Give give = std::move(pieces.front().give);
        pieces.pop_front();
        give(now);
    }
    if (!stream.closed) {
        return;
    }
    // What cannot get through when the machine gives the stream up never will.
    if (!pieces.empty() && !pieces.front().readyAt) {
        pieces.clear();
    }
    if (pieces.empty() && !stream.gone && !stream.dialEnd) {
        stream.gone = true;
        m_sides.toSockets(machine::CloseStream{id});
    }
}

void GatedStreams::moveIn(base::Instant now, Stream& stream) {
    auto& pieces = stream.arriving.pieces;
    while (!pieces.empty() && pieces.front().readyAt && *pieces.front().readyAt <= now) {
        Piece piece = std::move(pieces.front());
        pieces.pop_front();
        stream.held -= piece.bytes;
        m_sides.toMachine(piece.bytes, std::move(piece.give));
    }
}

bool GatedStreams::over(base::Instant now, ExchangeId id, Stream& stream) {
    if (stream.dialEnd && !stream.closed && *stream.dialEnd <= now) {
        m_sides.failed(now, id, base::sentence("the connection was not answered in time"));
        return true;
    }
    const bool undialled = stream.dialEnd && stream.closed && stream.leaving.pieces.empty();
    return undialled || (stream.gone && stream.arriving.pieces.empty());
}

void GatedStreams::pump(base::Instant now) {
    std::vector<ExchangeId> ids;
    for (const auto& [id, stream] : m_streams) {
        ids.push_back(id);
    }
    for (const ExchangeId id : ids) {
        if (m_streams.contains(id)) {
            moveOn(now, id);
        }
    }
}

std::optional<base::Instant> GatedStreams::next() const {
    base::Instant soonest = base::Instant::max();
    for (const auto& [id, stream] : m_streams) {
        for (const Way* way : {&stream.leaving, &stream.arriving}) {
            if (!way->pieces.empty()) {
                soonest = std::min(soonest, way->pieces.front().readyAt.value_or(way->retryAt));
            }
        }
        soonest = std::min(soonest, stream.dialEnd.value_or(base::Instant::max()));
    }
    return soonest == base::Instant::max() ? std::nullopt : std::optional(soonest);
}

}  // namespace swimscope::net
