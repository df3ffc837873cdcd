#include <utility>

#include "engine/swim/node_impl.h"

namespace swimscope::swim {

base::Bytes Node::Impl::pingMessage(std::uint32_t seqNo, std::string_view node) const {
    wire::Ping ping;
    ping.seqNo = seqNo;
    ping.node = node;
    ping.sourceAddr = m_options.advertise.ip.bytes();
    ping.sourcePort = m_options.advertise.port;
    ping.sourceNode = m_options.name;
    return wire::encoded(ping);
}

void Node::Impl::probeTick() {
    m_probeTickAt += m_options.probeInterval;
    if (m_probeTickAt <= m_now) {
        // Ticks that were slept through are lost.
        m_probeTickAt = m_now + m_options.probeInterval;
    }
    m_timers.set({TimerKind::ProbeTick, 0}, m_probeTickAt);
    if (m_probe) {
        m_probeTickKept = true;
        return;
    }
    startProbe();
}

Slot Node::Impl::pickProbeTarget() {
    for (std::size_t looked = 0; looked < m_table.size(); ++looked) {
        const Slot row = m_table.nextInRound(m_random);
        if (row == MemberTable::kNone) {
            reap();
            continue;
        }
        const State state = m_table.state(row);
        if (row != m_self && (state == State::Alive || state == State::Suspect)) {
            return row;
        }
    }
    return MemberTable::kNone;
}

void Node::Impl::startProbe() {
    const Slot row = pickProbeTarget();
    if (row == MemberTable::kNone) {
        return;
    }
    const MemberView member = m_table.view(row);
    ++m_counters.probes;
    m_probeAddress = reachedAt(*member.identity);
    m_probe.emplace(member.name(), member.incarnation, nextSeqNo(), m_now,
                    m_now + m_awareness.scale(m_options.probeInterval));
    if (m_awareness.score() > 0) {
        ++m_counters.probesDegraded;
    }
    m_timers.set({TimerKind::ProbeDeadline, 0}, m_probe->deadline());
    if (!isSendable(m_probeAddress)) {
        return probeIndirectly();
    }
    m_timers.set({TimerKind::ProbeTimeout, 0}, m_now + m_options.probeTimeout);
    const base::Bytes ping = pingMessage(m_probe->seqNo(), member.name());
    if (member.state == State::Alive || !m_options.buddySystem) {
        return sendWithNews(m_probeAddress, ping);
    }
    // Whoever is suspected hears it at once, so that it can refute.
    const base::Bytes suspect =
        wire::encoded(wire::Suspect{member.incarnation, member.name(), m_options.name});
    const base::BytesView messages[] = {ping, suspect};
    sendMessages(m_probeAddress, messages, /*crc=*/member.identity->versions.pMax >= 5);
}

void Node::Impl::probeIndirectly() {
    if (!m_probe || m_probe->step() != Probe::Step::Direct) {
        return;
    }
    m_timers.cancel({TimerKind::ProbeTimeout, 0});
    m_probe->goIndirect();
    const Slot row = m_table.find(m_probe->node());
    if (row == MemberTable::kNone) {
        return;
    }
    const auto helps = [this, row](Slot other) {
        return m_table.state(other) == State::Alive && other != row && other != m_self &&
               isSendable(reachedAt(m_table.identity(other)));
    };
    const Identity& target = m_table.identity(row);
    const base::Endpoint& address = target.address;
    for (const Slot slot : m_table.choose(m_options.indirectChecks, m_random, helps)) {
        const Identity& helper = m_table.identity(slot);
        wire::IndirectPing request;
        request.seqNo = m_probe->seqNo();
        request.target = address.ip.bytes();
        request.port = address.port;
        request.node = m_probe->node();
        request.nack = helper.versions.pMax >= 4;
        request.sourceAddr = m_options.advertise.ip.bytes();
        request.sourcePort = m_options.advertise.port;
        request.sourceNode = m_options.name;
        if (request.nack) {
            m_probe->expectNack();
        }
        sendWithNews(reachedAt(helper), wire::encoded(request));
    }
    if (wantsStreamPing(m_probe->node()) && target.versions.pMax >= 3 &&
        isSendable(m_probeAddress)) {
        pingByStream(pingMessage(m_probe->seqNo(), m_probe->node()));
    }
}

bool Node::Impl::wantsStreamPing(std::string_view node) const {
    const auto& disabled = m_options.disableTcpPingsFor;
    return !m_options.disableTcpPings && !(disabled && disabled(node));
}

void Node::Impl::pingByStream(base::Bytes request) {
    const base::Duration left = m_probe->deadline() - m_now;
    if (left <= base::Duration{}) {
        return;
    }
    const auto id = nextExchangeId();
    m_probe->pingByStream(id);
    open(Exchange::tcpPing(id, m_probeAddress, m_probe->seqNo(), std::move(request), m_security)
             .towards(m_probe->node()),
         left);
}

void Node::Impl::probeAnswered(base::BytesView payload) {
    ProbeAnswered answered{m_probe->node(), ProbeKind::Direct, m_probe->roundTrip(m_now), {}};
    if (m_probe->step() == Probe::Step::Direct) {
        answered.payload = base::toBytes(payload);
    } else {
        answered.kind = ProbeKind::Indirect;
    }
    emit(std::move(answered));
    applyHealth(-1);
    probeEnded();
}

void Node::Impl::probeEnded() {
    m_timers.cancel({TimerKind::ProbeTimeout, 0});
    m_timers.cancel({TimerKind::ProbeDeadline, 0});
    m_counters.probeTimes.add(m_now - m_probe->sentAt());
    const auto stream = m_probe->stream();
    m_probe.reset();
    if (stream && findExchange(*stream) != nullptr) {
        close(*stream);
    }
    if (std::exchange(m_probeTickKept, false)) {
        startProbe();
    }
}

void Node::Impl::probeDeadlinePassed() {
    if (!m_probe) {
        return;
    }
    // With a probe timeout as long as the interval the indirect step never came.
    probeIndirectly();
    const Probe probe = *m_probe;
    if (probe.answeredByStream()) {
        emit(ProbeAnswered{probe.node(), ProbeKind::Stream, std::nullopt, {}});
        emit(UdpBlocked{probe.node()});
        applyHealth(-1);
        return probeEnded();
    }
    ++m_counters.probesFailed;
    emit(ProbeFailed{probe.node(), probe.nacksExpected(), probe.nacksReceived()});
    takeSuspect(probe.incarnation(), probe.node(), m_options.name);
    applyHealth(probe.failureDelta());
    probeEnded();
}

void Node::Impl::datagramFailed(base::Instant now, const base::Endpoint& to,
                                const base::Words& why) {
    if (!m_started) {
        return;
    }
    enter(now);
    if (m_probe && m_probe->step() == Probe::Step::Direct && to == m_probeAddress) {
        probeIndirectly();
    }
    for (auto it = m_appPings.begin(); it != m_appPings.end();) {
        if (it->second.to == to) {
            m_timers.cancel({TimerKind::AppPing, it->first});
            outcome(it->second.command, false,
                    base::sentence("the ping to {0} could not be sent: {1}", it->second.node, why));
            it = m_appPings.erase(it);
        } else {
            ++it;
        }
    }
    settle();
}

void Node::Impl::appPing(CommandId id, const Ping& command) {
    const Slot row = m_table.find(command.node);
    if (row == MemberTable::kNone && !command.to) {
        return outcome(id, false, base::sentence("there is no node named {0}", command.node));
    }
    const base::Endpoint to = command.to
                                  ? base::Endpoint{command.to->ip.unmapped(), command.to->port}
                                  : reachedAt(m_table.identity(row));
    if (!isSendable(to)) {
        return outcome(
            id, false,
            base::sentence("{0} announces an address that cannot be used", command.node));
    }
    const std::uint32_t seqNo = nextSeqNo();
    m_appPings.insert_or_assign(seqNo, AppPing{id, command.node, to, m_now});
    m_timers.set({TimerKind::AppPing, seqNo}, m_now + m_options.probeTimeout);
    sendWithNews(to, pingMessage(seqNo, command.node));
}

bool Node::Impl::appPingAnswered(std::uint32_t seqNo, base::BytesView payload) {
    const auto found = m_appPings.find(seqNo);
    if (found == m_appPings.end()) {
        return false;
    }
    const AppPing ping = std::move(found->second);
    m_appPings.erase(found);
    m_timers.cancel({TimerKind::AppPing, seqNo});
    const base::Duration took = m_now - ping.sentAt;
    emit(ProbeAnswered{ping.node, ProbeKind::Application, took, base::toBytes(payload)});
    outcome(ping.command, true, base::sentence("answer from {0}", ping.node), took);
    return true;
}

}  // namespace swimscope::swim
