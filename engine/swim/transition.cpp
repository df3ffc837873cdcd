#include "engine/swim/transition.h"

namespace swimscope::swim {

namespace {

bool mayBeTakenOver(const MemberView& known, const Judge& judge) {
    if (known.state == State::Left) {
        return true;
    }
    return known.state == State::Dead && judge.deadNodeReclaimTime > base::Duration{} &&
           judge.now - known.since > judge.deadNodeReclaimTime;
}

bool isEcho(const MemberView& known, const AliveClaim& claim) {
    const auto versions = known.identity->versions.bytes();
    return claim.incarnation == known.incarnation &&
           base::equal(claim.meta, known.identity->meta) && base::equal(claim.vsn, versions);
}

}  // namespace

AliveVerdict judgeAlive(const MemberView* known, const AliveClaim& claim, const Judge& judge) {
    const bool local = claim.node == judge.name;
    if (local && judge.hasLeft) {
        return AliveVerdict::Ignore;
    }
    if (known == nullptr) {
        return AliveVerdict::Insert;
    }
    const base::Endpoint& address = known->identity->address;
    bool takeover = false;
    if (claim.addr != address.ip || claim.port != address.port) {
        if (!mayBeTakenOver(*known, judge)) {
            return AliveVerdict::Conflict;
        }
        takeover = true;
    }
    if (!local && !takeover && claim.incarnation <= known->incarnation) {
        return AliveVerdict::Ignore;
    }
    if (local && claim.incarnation < known->incarnation) {
        return AliveVerdict::Ignore;
    }
    if (local && !claim.bootstrap) {
        return isEcho(*known, claim) ? AliveVerdict::Ignore : AliveVerdict::Refute;
    }
    return AliveVerdict::Apply;
}

bool acceptableVersions(base::BytesView vsn) {
    if (vsn.empty()) {
        return true;
    }
    return vsn.size() == 6 && vsn[0] != 0 && vsn[1] != 0 && vsn[0] <= vsn[1];
}

Versions versionsFrom(base::BytesView vsn) {
    if (vsn.size() < 6) {
        return {};
    }
    return {vsn[0], vsn[1], vsn[2], vsn[3], vsn[4], vsn[5]};
}

SuspectVerdict judgeSuspect(const MemberView* known, std::uint32_t incarnation, bool underSuspicion,
                            const Judge& judge) {
    if (known == nullptr || incarnation < known->incarnation) {
        return SuspectVerdict::Ignore;
    }
    if (underSuspicion) {
        return SuspectVerdict::Confirm;
    }
    if (known->state != State::Alive) {
        return SuspectVerdict::Ignore;
    }
    return known->name() == judge.name ? SuspectVerdict::Refute : SuspectVerdict::Apply;
}

DeadVerdict judgeDead(const MemberView* known, std::uint32_t incarnation, std::string_view from,
                      const Judge& judge) {
    if (known == nullptr || incarnation < known->incarnation) {
        return DeadVerdict::Ignore;
    }
    if (known->state == State::Dead || known->state == State::Left) {
        return DeadVerdict::Ignore;
    }
    if (known->name() == judge.name && !judge.hasLeft) {
        return DeadVerdict::Refute;
    }
    return from == known->name() ? DeadVerdict::Leave : DeadVerdict::Die;
}

std::uint32_t refutingIncarnation(std::uint32_t own, std::uint32_t accused) {
    const std::uint32_t next = own + 1;
    return accused >= next ? accused + 1 : next;
}

}  // namespace swimscope::swim
