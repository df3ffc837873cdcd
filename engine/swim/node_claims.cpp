#include <memory>
#include <utility>

#include "engine/swim/limits.h"
#include "engine/swim/node_impl.h"

namespace swimscope::swim {

namespace {

base::Bytes encodeAlive(const Identity& identity, std::uint32_t incarnation, base::BytesView vsn) {
    return wire::encoded(wire::Alive{incarnation, identity.name, identity.address.ip.bytes(),
                                     identity.address.port, identity.meta, vsn});
}

IdentityView identityOf(const AliveClaim& claim, const Versions& versions) {
    return {claim.node, {claim.addr, claim.port}, claim.meta, versions};
}

/// Of a name in a sentence.
constexpr std::size_t kMaxShownName = 80;

}  // namespace

void Node::Impl::takeAlive(Slot row, const AliveClaim& claim, const base::Endpoint& source,
                           Ticket ticket) {
    const auto known = knownAt(row);
    const AliveVerdict verdict = judgeAlive(known ? &*known : nullptr, claim, judge());
    if (verdict == AliveVerdict::Ignore) {
        ++m_counters.duplicates;
        return;
    }
    if (!acceptableVersions(claim.vsn)) {
        return reject(source, base::sentence("alive about '{0}' with unusable versions ({1})",
                                             claim.node, base::toHex(claim.vsn)));
    }
    if (!affordable(claim, row, source) || vetoed(claim, source) ||
        !allowedIn(verdict, claim, source)) {
        return;
    }
    switch (verdict) {
        case AliveVerdict::Ignore:
            return;
        case AliveVerdict::Conflict:
            return emit(Conflict{m_table.member(row), {claim.addr, claim.port}});
        case AliveVerdict::Refute:
            endSuspicion(row);
            return refute(row, claim.incarnation, {});
        case AliveVerdict::Insert:
            // The new row is at incarnation 0, and only something higher is news about it.
            if (const Slot inserted = insertRow(claim, source);
                inserted != MemberTable::kNone && (claim.incarnation > 0 || isSelf(claim.node))) {
                applyAlive(inserted, claim, ticket);
            }
            return;
        case AliveVerdict::Apply:
            return applyAlive(row, claim, ticket);
    }
}

bool Node::Impl::affordable(const AliveClaim& claim, Slot row, const base::Endpoint& source) {
    if (claim.bootstrap) {
        return true;
    }
    const auto refused = [&](const base::Sentence& why) {
        reject(source, base::sentence("'{0}' was refused: {1}",
                                      base::clipped(claim.node, kMaxShownName), why));
        return false;
    };
    if (claim.node.size() > kMaxNameBytes) {
        return refused(base::sentence("its name is too long"));
    }
    if (claim.meta.size() > kMaxPeerMetaBytes) {
        return refused(base::sentence("its metadata is too long"));
    }
    const std::size_t before = row == MemberTable::kNone ? 0
                                                         : m_table.identity(row).name.size() +
                                                               m_table.identity(row).meta.size();
    const std::size_t after = claim.node.size() + claim.meta.size();
    if (after > before && m_table.wireSize() + after - before > kMaxTableBytes) {
        return refused(base::sentence("the table holds too many bytes"));
    }
    return true;
}

bool Node::Impl::vetoed(const AliveClaim& claim, const base::Endpoint& source) {
    if (claim.bootstrap || !m_delegate.checksAlive()) {
        return false;
    }
    const PeerClaim peer{std::make_shared<const Identity>(Identity{std::string(claim.node),
                                                                   {claim.addr, claim.port},
                                                                   base::toBytes(claim.meta),
                                                                   versionsFrom(claim.vsn)}),
                         claim.incarnation, State::Alive};
    std::optional<base::Sentence> why;
    if (claim.vsn.size() < 6) {
        why = base::sentence("it announces no versions");
    } else if (auto veto = m_delegate.vetoAlive(peer)) {
        why = base::verbatim(*std::move(veto));
    }
    if (why) {
        reject(source, base::sentence("'{0}' was refused: {1}", claim.node, *why));
    }
    return why.has_value();
}

/// A new node, and one that moved, must be at an allowed address.
bool Node::Impl::allowedIn(AliveVerdict verdict, const AliveClaim& claim,
                           const base::Endpoint& source) {
    if (!m_options.allowed.mustCheck() || m_options.allowed.allows(claim.addr)) {
        return true;
    }
    const Slot row =
        verdict == AliveVerdict::Insert ? MemberTable::kNone : m_table.find(claim.node);
    if (row != MemberTable::kNone &&
        m_table.identity(row).address == base::Endpoint{claim.addr, claim.port}) {
        return true;
    }
    reject(source, base::sentence("'{0}' was refused: {1} is not an allowed address", claim.node,
                                  claim.addr.toString()));
    return false;
}

Slot Node::Impl::insertRow(const AliveClaim& claim, const base::Endpoint& source) {
    if (m_table.size() >= kMaxMembers) {
        reject(source, base::sentence("'{0}' was refused: the table is full", claim.node));
        return MemberTable::kNone;
    }
    const Slot row = m_table.insert(identityOf(claim, versionsFrom(claim.vsn)), /*incarnation=*/0,
                                    State::Dead, m_now, m_random);
    if (isSelf(claim.node)) {
        m_self = row;
    }
    return row;
}

void Node::Impl::applyAlive(Slot row, const AliveClaim& claim, Ticket ticket) {
    const IdentityRef before = m_table.identityRef(row);
    const State stateBefore = m_table.state(row);
    const Versions versions = claim.vsn.empty() ? before->versions : versionsFrom(claim.vsn);
    endSuspicion(row);
    ++m_counters.aliveTaken;
    m_table.setIdentity(row, identityOf(claim, versions));
    m_table.setIncarnation(row, claim.incarnation);
    const Identity& identity = m_table.identity(row);
    m_queue.queue(subjectOf(row), aliveMessage(row, claim.vsn), ticket);
    if (stateBefore != State::Alive) {
        m_table.setState(row, State::Alive, m_now);
    }
    if (stateBefore == State::Dead || stateBefore == State::Left) {
        return emit(Joined{m_table.member(row)});
    }
    if (stateBefore == State::Suspect) {
        emit(Refuted{m_table.member(row)});
    }
    if (!base::equal(before->meta, identity.meta)) {
        emit(Updated{m_table.member(row), before});
    }
}

SharedBytes Node::Impl::aliveMessage(Slot row, base::BytesView vsn) const {
    const Identity& identity = m_table.identity(row);
    const std::uint32_t incarnation = m_table.incarnation(row);
    const auto encode = [&] { return encodeAlive(identity, incarnation, vsn); };
    return vsn.empty()
               ? std::make_shared<const base::Bytes>(encode())
               : m_table.world()->alives.message(m_table.identityNumber(row), incarnation, encode);
}

std::optional<MemberView> Node::Impl::knownAt(Slot row) const {
    return row == MemberTable::kNone ? std::nullopt : std::optional(m_table.view(row));
}

void Node::Impl::takeSuspect(std::uint32_t incarnation, std::string_view node,
                             std::string_view from) {
    const Slot row = m_table.find(node);
    if (row != MemberTable::kNone && !usableAccuser(node, from)) {
        return;
    }
    const auto known = knownAt(row);
    const bool underSuspicion =
        known && known->state == State::Suspect && m_table.suspicion(row) != nullptr;
    switch (judgeSuspect(known ? &*known : nullptr, incarnation, underSuspicion, judge())) {
        case SuspectVerdict::Ignore:
            ++m_counters.duplicates;
            return;
        case SuspectVerdict::Confirm:
            return confirmSuspicion(row, incarnation, from);
        case SuspectVerdict::Refute:
            return refute(row, incarnation, from);
        case SuspectVerdict::Apply:
            return applySuspect(row, incarnation, from);
    }
}

bool Node::Impl::usableAccuser(std::string_view node, std::string_view from) {
    if (from.size() <= kMaxNameBytes) {
        return true;
    }
    reject(m_source, base::sentence("accusation of '{0}' by a name of {1} bytes",
                                    base::clipped(node, kMaxShownName), from.size()));
    return false;
}

void Node::Impl::confirmSuspicion(Slot row, std::uint32_t incarnation, std::string_view from) {
    Suspicion& suspicion = *m_table.suspicion(row);
    if (!suspicion.confirm(from, m_now)) {
        ++m_counters.duplicates;
        return;
    }
    ++m_counters.suspectTaken;
    m_timers.set({TimerKind::Suspicion, row}, suspicion.deadline());
    const std::string& name = m_table.name(row);
    broadcast(subjectOf(row), wire::encoded(wire::Suspect{incarnation, name, from}));
    emit(SuspicionConfirmed{m_table.member(row), std::string(from), suspicion.confirmations(),
                            suspicion.deadline()});
}

void Node::Impl::applySuspect(Slot row, std::uint32_t incarnation, std::string_view from) {
    ++m_counters.suspectTaken;
    const std::string& name = m_table.name(row);
    broadcast(subjectOf(row), wire::encoded(wire::Suspect{incarnation, name, from}));
    m_table.setIncarnation(row, incarnation);
    m_table.setState(row, State::Suspect, m_now);
    const std::size_t n = m_table.size();
    const base::Duration min =
        suspicionTimeout(m_options.suspicionMult, n, m_options.probeInterval);
    const Suspicion& suspicion = m_table.suspect(
        row, Suspicion(from, m_now, expectedConfirmations(m_options.suspicionMult, n), min,
                       m_options.suspicionMaxTimeoutMult * min));
    m_timers.set({TimerKind::Suspicion, row}, suspicion.deadline());
    emit(Suspected{m_table.member(row), std::string(from), suspicion.deadline()});
}

void Node::Impl::takeDead(std::uint32_t incarnation, std::string_view node, std::string_view from,
                          Ticket ticket) {
    const Slot row = m_table.find(node);
    if (row != MemberTable::kNone && !usableAccuser(node, from)) {
        return;
    }
    const auto known = knownAt(row);
    const DeadVerdict verdict = judgeDead(known ? &*known : nullptr, incarnation, from, judge());
    if (verdict == DeadVerdict::Ignore) {
        ++m_counters.duplicates;
        return;
    }
    endSuspicion(row);
    if (verdict == DeadVerdict::Refute) {
        return refute(row, incarnation, from);
    }
    ++m_counters.deadTaken;
    const std::string& name = m_table.name(row);
    broadcast(subjectOf(row), wire::encoded(wire::Dead{incarnation, name, from}), ticket);
    m_table.setIncarnation(row, incarnation);
    if (verdict == DeadVerdict::Leave) {
        m_table.setState(row, State::Left, m_now);
        return emit(Left{m_table.member(row)});
    }
    m_table.setState(row, State::Dead, m_now);
    emit(Died{m_table.member(row), std::string(from)});
}

void Node::Impl::refute(Slot row, std::uint32_t accused, std::string_view accuser) {
    m_incarnation = refutingIncarnation(m_incarnation, accused);
    m_table.setIncarnation(row, m_incarnation);
    ++m_counters.refutations;
    // What a push/pull told carries our own name as the accuser: nobody else said it.
    emit(SelfRefuted{m_incarnation, isSelf(accuser) ? std::string() : std::string(accuser)});
    applyHealth(+1);
    // memberlist queues it under the address and not the name: it replaces an older refutation, not
    // what is said about us.
    m_queue.queue(kOwnRefutation, aliveMessage(row, m_table.identity(row).versions.bytes()));
}

void Node::Impl::suspicionExpired(Slot row) {
    const Suspicion* suspicion = m_table.suspicion(row);
    if (suspicion == nullptr || m_table.state(row) != State::Suspect) {
        return;
    }
    if (suspicion->underwitnessed()) {
        ++m_counters.timeoutsDegraded;
    }
    const IdentityRef identity = m_table.identityRef(row);
    takeDead(m_table.incarnation(row), identity->name, m_options.name);
}

void Node::Impl::endSuspicion(Slot row) {
    if (m_table.endSuspicion(row)) {
        m_timers.cancel({TimerKind::Suspicion, row});
    }
}

void Node::Impl::reap() {
    const auto gone = [this](Slot row) {
        const State state = m_table.state(row);
        return (state == State::Dead || state == State::Left) &&
               m_now - m_table.since(row) > m_options.gossipToTheDeadTime;
    };
    const auto removed = [this](Slot row) {
        endSuspicion(row);
        m_self = row == m_self ? MemberTable::kNone : m_self;
        m_queue.release(subjectOf(row));
        emit(Reaped{m_table.name(row)});
    };
    m_table.reap(gone, removed);
}

}  // namespace swimscope::swim
