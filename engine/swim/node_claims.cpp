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

bool sameIdentity(const Identity& identity, const AliveClaim& claim, const Versions& versions) {
    return identity.address.ip == claim.addr && identity.address.port == claim.port &&
           base::equal(identity.meta, claim.meta) && identity.versions == versions;
}

IdentityRef identityOf(const AliveClaim& claim, const Versions& versions) {
    return std::make_shared<const Identity>(Identity{
        std::string(claim.node), {claim.addr, claim.port}, base::toBytes(claim.meta), versions});
}

}  // namespace

void Node::Impl::takeAlive(const AliveClaim& claim, const base::Endpoint& source, Ticket ticket) {
    Row* row = m_table.find(claim.node);
    const AliveVerdict verdict =
        judgeAlive(row == nullptr ? nullptr : &row->member, claim, judge());
    if (verdict == AliveVerdict::Ignore) {
        ++m_counters.duplicates;
        return;
    }
    if (!acceptableVersions(claim.vsn)) {
        return reject(source, "alive about '" + std::string(claim.node) +
                                  "' with unusable versions (" + base::toHex(claim.vsn) + ")");
    }
    if (vetoed(claim, source) || !allowedIn(verdict, claim, source)) {
        return;
    }
    switch (verdict) {
        case AliveVerdict::Ignore:
            return;
        case AliveVerdict::Conflict:
            return emit(Conflict{row->member, {claim.addr, claim.port}});
        case AliveVerdict::Refute:
            endSuspicion(*row);
            return refute(*row, claim.incarnation, claim.node);
        case AliveVerdict::Insert:
            row = insertRow(claim, source);
            // The new row is at incarnation 0, and only something higher is news about it.
            if (row != nullptr && (claim.incarnation > 0 || isSelf(claim.node))) {
                applyAlive(*row, claim, ticket);
            }
            return;
        case AliveVerdict::Apply:
            return applyAlive(*row, claim, ticket);
    }
}

bool Node::Impl::vetoed(const AliveClaim& claim, const base::Endpoint& source) {
    if (claim.bootstrap || !m_delegate.checksAlive()) {
        return false;
    }
    const PeerClaim peer{identityOf(claim, versionsFrom(claim.vsn)), claim.incarnation,
                         State::Alive};
    auto why = claim.vsn.size() < 6 ? std::optional<std::string>("it announces no versions")
                                    : m_delegate.vetoAlive(peer);
    if (why) {
        reject(source, "'" + std::string(claim.node) + "' was refused: " + *why);
    }
    return why.has_value();
}

/// A new node, and one that moved, must be at an allowed address.
bool Node::Impl::allowedIn(AliveVerdict verdict, const AliveClaim& claim,
                           const base::Endpoint& source) {
    if (!m_options.allowed.mustCheck() || m_options.allowed.allows(claim.addr)) {
        return true;
    }
    const Row* row = verdict == AliveVerdict::Insert ? nullptr : m_table.find(claim.node);
    if (row != nullptr && row->member.identity->address == base::Endpoint{claim.addr, claim.port}) {
        return true;
    }
    reject(source, "'" + std::string(claim.node) + "' was refused: " + claim.addr.toString() +
                       " is not an allowed address");
    return false;
}

Row* Node::Impl::insertRow(const AliveClaim& claim, const base::Endpoint& source) {
    if (m_table.size() >= kMaxMembers) {
        reject(source, "'" + std::string(claim.node) + "' was refused: the table is full");
        return nullptr;
    }
    Member member{identityOf(claim, versionsFrom(claim.vsn)), 0, State::Dead, m_now};
    return &m_table.insert(std::move(member), m_random);
}

void Node::Impl::applyAlive(Row& row, const AliveClaim& claim, Ticket ticket) {
    Member& member = row.member;
    const IdentityRef before = member.identity;
    const State stateBefore = member.state;
    const Versions versions = claim.vsn.empty() ? before->versions : versionsFrom(claim.vsn);
    endSuspicion(row);
    if (!sameIdentity(*before, claim, versions)) {
        member.identity = identityOf(claim, versions);
    }
    member.incarnation = claim.incarnation;
    ++m_counters.aliveTaken;
    broadcast(member.name(), encodeAlive(*member.identity, claim.incarnation, claim.vsn), ticket);
    if (stateBefore != State::Alive) {
        m_table.setState(row, State::Alive, m_now);
    }
    if (stateBefore == State::Dead || stateBefore == State::Left) {
        return emit(Joined{member});
    }
    if (stateBefore == State::Suspect) {
        emit(Refuted{member});
    }
    if (!base::equal(before->meta, member.identity->meta)) {
        emit(Updated{member, before});
    }
}

void Node::Impl::takeSuspect(std::uint32_t incarnation, std::string_view node,
                             std::string_view from) {
    Row* row = m_table.find(node);
    const bool underSuspicion = row != nullptr && row->suspicion != nullptr;
    switch (judgeSuspect(row == nullptr ? nullptr : &row->member, incarnation, underSuspicion,
                         judge())) {
        case SuspectVerdict::Ignore:
            ++m_counters.duplicates;
            return;
        case SuspectVerdict::Confirm:
            return confirmSuspicion(*row, incarnation, from);
        case SuspectVerdict::Refute:
            return refute(*row, incarnation, from);
        case SuspectVerdict::Apply:
            return applySuspect(*row, incarnation, from);
    }
}

void Node::Impl::confirmSuspicion(Row& row, std::uint32_t incarnation, std::string_view from) {
    if (!row.suspicion->confirm(from, m_now)) {
        ++m_counters.duplicates;
        return;
    }
    ++m_counters.suspectTaken;
    m_timers.set({TimerKind::Suspicion, row.slot}, row.suspicion->deadline());
    broadcast(row.member.name(),
              wire::encoded(wire::Suspect{incarnation, row.member.name(), from}));
    emit(SuspicionConfirmed{row.member, std::string(from), row.suspicion->confirmations(),
                            row.suspicion->deadline()});
}

void Node::Impl::applySuspect(Row& row, std::uint32_t incarnation, std::string_view from) {
    Member& member = row.member;
    ++m_counters.suspectTaken;
    broadcast(member.name(), wire::encoded(wire::Suspect{incarnation, member.name(), from}));
    member.incarnation = incarnation;
    m_table.setState(row, State::Suspect, m_now);
    const std::size_t n = m_table.size();
    const base::Duration min =
        suspicionTimeout(m_options.suspicionMult, n, m_options.probeInterval);
    row.suspicion =
        std::make_unique<Suspicion>(from, m_now, expectedConfirmations(m_options.suspicionMult, n),
                                    min, m_options.suspicionMaxTimeoutMult * min);
    m_timers.set({TimerKind::Suspicion, row.slot}, row.suspicion->deadline());
    emit(Suspected{member, std::string(from), row.suspicion->deadline()});
}

void Node::Impl::takeDead(std::uint32_t incarnation, std::string_view node, std::string_view from,
                          Ticket ticket) {
    Row* row = m_table.find(node);
    const DeadVerdict verdict =
        judgeDead(row == nullptr ? nullptr : &row->member, incarnation, from, judge());
    if (verdict == DeadVerdict::Ignore) {
        ++m_counters.duplicates;
        return;
    }
    endSuspicion(*row);
    if (verdict == DeadVerdict::Refute) {
        return refute(*row, incarnation, from);
    }
    Member& member = row->member;
    ++m_counters.deadTaken;
    broadcast(member.name(), wire::encoded(wire::Dead{incarnation, member.name(), from}), ticket);
    member.incarnation = incarnation;
    if (verdict == DeadVerdict::Leave) {
        m_table.setState(*row, State::Left, m_now);
        return emit(Left{member});
    }
    m_table.setState(*row, State::Dead, m_now);
    emit(Died{member, std::string(from)});
}

void Node::Impl::refute(Row& row, std::uint32_t accused, std::string_view accuser) {
    m_incarnation = refutingIncarnation(m_incarnation, accused);
    row.member.incarnation = m_incarnation;
    ++m_counters.refutations;
    emit(SelfRefuted{m_incarnation, std::string(accuser)});
    applyHealth(+1);
    // Queued under our address: it replaces an older refutation, not what is said about our name.
    const Identity& identity = *row.member.identity;
    broadcast(identity.address.ip.toString(),
              encodeAlive(identity, m_incarnation, identity.versions.bytes()));
}

void Node::Impl::suspicionExpired(std::uint32_t slot) {
    const Row& row = m_table.at(slot);
    if (row.suspicion == nullptr || row.member.state != State::Suspect) {
        return;
    }
    if (row.suspicion->underwitnessed()) {
        ++m_counters.timeoutsDegraded;
    }
    const IdentityRef identity = row.member.identity;
    takeDead(row.member.incarnation, identity->name, m_options.name);
}

void Node::Impl::endSuspicion(Row& row) {
    if (row.suspicion != nullptr) {
        row.suspicion.reset();
        m_timers.cancel({TimerKind::Suspicion, row.slot});
    }
}

void Node::Impl::reap() {
    const auto gone = [this](const Row& row) {
        const bool ended = row.member.state == State::Dead || row.member.state == State::Left;
        return ended && m_now - row.member.since > m_options.gossipToTheDeadTime;
    };
    const auto removed = [this](Row& row) {
        endSuspicion(row);
        emit(Reaped{row.member.name()});
    };
    m_table.reapAndShuffle(gone, removed, m_random);
}

}  // namespace swimscope::swim
