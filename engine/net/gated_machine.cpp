#include "engine/net/gated_machine.h"

#include <algorithm>
#include <utility>

#include "engine/net/limits.h"

namespace swimscope::net {

using machine::ExchangeId;

namespace {

base::Bytes copyOf(base::BytesView bytes) {
    return base::Bytes(bytes.begin(), bytes.end());
}

void earlier(std::optional<base::Instant>& soonest, std::optional<base::Instant> other) {
    if (other && (!soonest || *other < *soonest)) {
        soonest = other;
    }
}

}  // namespace

GatedMachine::GatedMachine(machine::Machine& inner, TrafficGate& gate)
    : m_inner(inner),
      m_gate(gate),
      m_streams(gate, {[this](machine::Action action) { m_passed.push_back(std::move(action)); },
                       [this](std::size_t bytes, Give give) { enter(bytes, std::move(give)); },
                       [this](base::Instant, ExchangeId id, const base::Words& why) {
                           enter(0, [this, id, why](base::Instant now) {
                               m_inner.streamFailed(now, id, why);
                           });
                       }}) {}

void GatedMachine::setPaused(base::Instant now, bool paused) {
    setNow(now);
    m_paused = paused;
    if (!paused) {
        serve();
        m_inner.expire(m_now);
    }
}

void GatedMachine::setBlocked(base::Instant now, bool blocked) {
    setNow(now);
    m_blocked = blocked;
    if (blocked) {
        return;
    }
    std::vector<machine::Action> waited;
    waited.swap(m_outbox);
    for (machine::Action& action : waited) {
        route(action);
    }
    serve();
}

void GatedMachine::hurry(base::Instant now) {
    setNow(now);
    m_lastReady = base::Instant{};
    for (Input& input : m_inbox) {
        input.readyAt = base::Instant{};
    }
    serve();
}

GatedMachine::Held::iterator GatedMachine::find(Held& held, std::uint64_t ticket) {
    return std::find_if(held.begin(), held.end(),
                        [ticket](const auto& entry) { return entry.second.ticket == ticket; });
}

bool GatedMachine::drop(std::uint64_t ticket) {
    for (Held* held : {&m_leaving, &m_arriving}) {
        if (const auto found = find(*held, ticket); found != held->end()) {
            held->erase(found);
            return true;
        }
    }
    return false;
}

bool GatedMachine::delay(std::uint64_t ticket, base::Duration by) {
    for (Held* held : {&m_leaving, &m_arriving}) {
        if (const auto found = find(*held, ticket); found != held->end()) {
            auto entry = held->extract(found);
            entry.key() += by;
            held->insert(std::move(entry));
            return true;
        }
    }
    return false;
}

void GatedMachine::hold(Held& held, base::Instant until, Datagram datagram) {
    if (held.size() >= kMaxHeldDatagrams) {
        ++m_overflowed;
        return;
    }
    held.emplace(until, std::move(datagram));
}

void GatedMachine::datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) {
    setNow(now);
    const Passage passage = m_gate.arriving(m_now, from, bytes);
    if (passage.lost) {
        return;
    }
    if (passage.copy) {
        hold(m_arriving, m_now + *passage.copy, {passage.ticket, from, copyOf(bytes)});
    }
    if (passage.delay > base::Duration{}) {
        hold(m_arriving, m_now + passage.delay, {passage.ticket, from, copyOf(bytes)});
    } else {
        enterDatagram(from, copyOf(bytes));
    }
}

void GatedMachine::enterDatagram(const base::Endpoint& from, base::Bytes bytes) {
    const std::size_t size = bytes.size();
    if (m_inboxBytes + size > kMaxHeldBytes) {
        ++m_overflowed;
        return;
    }
    enter(size, [this, from, bytes = std::move(bytes)](base::Instant now) {
        m_inner.datagram(now, from, bytes);
    });
}

void GatedMachine::datagramFailed(base::Instant now, const base::Endpoint& to,
                                  const base::Words& why) {
    setNow(now);
    enter(0, [this, to, why](base::Instant then) { m_inner.datagramFailed(then, to, why); });
}

void GatedMachine::streamOpened(base::Instant now, ExchangeId id) {
    setNow(now);
    m_streams.input(m_now, id, 0,
                    [this, id](base::Instant then) { m_inner.streamOpened(then, id); });
}

void GatedMachine::streamAccepted(base::Instant now, ExchangeId id, const base::Endpoint& from) {
    setNow(now);
    m_streams.accepted(m_now, id, from, [this, id, from](base::Instant then) {
        m_inner.streamAccepted(then, id, from);
    });
}

void GatedMachine::streamData(base::Instant now, ExchangeId id, base::BytesView bytes) {
    setNow(now);
    if (m_inboxBytes > kMaxHeldStreamBytes) {
        m_streams.breakOff(m_now, id, base::sentence("the program does not read"));
        return;
    }
    m_streams.input(m_now, id, bytes.size(), [this, id, kept = copyOf(bytes)](base::Instant then) {
        m_inner.streamData(then, id, kept);
    });
}

void GatedMachine::streamEnded(base::Instant now, ExchangeId id) {
    setNow(now);
    m_streams.input(m_now, id, 0,
                    [this, id](base::Instant then) { m_inner.streamEnded(then, id); });
}

void GatedMachine::streamFailed(base::Instant now, ExchangeId id, const base::Words& why) {
    setNow(now);
    m_streams.gone(m_now, id,
                   [this, id, why](base::Instant then) { m_inner.streamFailed(then, id, why); });
}

void GatedMachine::resolved(base::Instant now, machine::ResolveId id,
                            std::span<const base::Endpoint> addresses, const base::Words& why) {
    setNow(now);
    enter(0, [this, id, kept = std::vector(addresses.begin(), addresses.end()),
              why](base::Instant then) { m_inner.resolved(then, id, kept, why); });
}

void GatedMachine::enter(std::size_t bytes, Give give) {
    const base::Duration late = m_gate.lateness();
    m_lastReady = std::max(m_lastReady, m_now + late);
    m_inboxBytes += bytes;
    m_inbox.push_back({m_lastReady, bytes, std::move(give)});
    serve();
}

void GatedMachine::serve() {
    while (!m_paused && !m_blocked && !m_inbox.empty() && m_inbox.front().readyAt <= m_now) {
        const Input input = std::move(m_inbox.front());
        m_inbox.pop_front();
        m_inboxBytes -= input.bytes;
        input.give(m_now);
    }
}

void GatedMachine::releaseDue() {
    while (!m_leaving.empty() && m_leaving.begin()->first <= m_now) {
        auto entry = m_leaving.extract(m_leaving.begin());
        m_passed.emplace_back(
            machine::SendDatagram{entry.mapped().peer, std::move(entry.mapped().bytes)});
    }
    while (!m_arriving.empty() && m_arriving.begin()->first <= m_now) {
        auto entry = m_arriving.extract(m_arriving.begin());
        enterDatagram(entry.mapped().peer, std::move(entry.mapped().bytes));
    }
}

void GatedMachine::expire(base::Instant now) {
    setNow(now);
    releaseDue();
    m_streams.pump(m_now);
    serve();
    if (!m_paused) {
        m_inner.expire(m_now);
    }
}

std::optional<base::Instant> GatedMachine::deadline() const {
    std::optional<base::Instant> soonest = m_paused ? std::nullopt : m_inner.deadline();
    for (const Held* held : {&m_leaving, &m_arriving}) {
        if (!held->empty()) {
            earlier(soonest, held->begin()->first);
        }
    }
    if (!m_paused && !m_blocked && !m_inbox.empty()) {
        earlier(soonest, m_inbox.front().readyAt);
    }
    earlier(soonest, m_streams.next());
    return soonest;
}

void GatedMachine::takeActions(std::vector<machine::Action>& out) {
    m_inner.takeActions(m_fresh);
    for (machine::Action& action : m_fresh) {
        if (m_blocked) {
            m_outbox.push_back(std::move(action));
        } else {
            route(action);
        }
    }
    m_fresh.clear();
    out.clear();
    out.swap(m_passed);
}

void GatedMachine::route(machine::Action& action) {
    if (auto* datagram = std::get_if<machine::SendDatagram>(&action)) {
        leave(*datagram);
    } else if (auto* open = std::get_if<machine::OpenStream>(&action)) {
        m_streams.open(m_now, std::move(*open));
    } else if (auto* bytes = std::get_if<machine::SendOnStream>(&action)) {
        m_streams.send(m_now, std::move(*bytes));
    } else if (auto* close = std::get_if<machine::CloseStream>(&action)) {
        m_streams.close(m_now, *close);
    } else {
        m_passed.push_back(std::move(action));
    }
}

void GatedMachine::leave(machine::SendDatagram& datagram) {
    const Passage passage = m_gate.leaving(m_now, datagram.to, datagram.bytes);
    if (passage.lost) {
        return;
    }
    if (passage.copy) {
        hold(m_leaving, m_now + *passage.copy, {passage.ticket, datagram.to, datagram.bytes});
    }
    if (passage.delay > base::Duration{}) {
        hold(m_leaving, m_now + passage.delay,
             {passage.ticket, datagram.to, std::move(datagram.bytes)});
    } else {
        m_passed.emplace_back(std::move(datagram));
    }
}

}  // namespace swimscope::net
