#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/swim/member.h"

/// What a row and a claim about it amount to (protocol.md 4.3 to 4.6). Nothing here changes
/// anything.
namespace swimscope::swim {

/// Who judges.
struct Judge {
    std::string_view name;
    /// We have left: nothing about ourselves is believed any more.
    bool hasLeft = false;
    base::Duration deadNodeReclaimTime{};
    base::Instant now{};
};

struct AliveClaim {
    std::uint32_t incarnation = 0;
    std::string_view node;
    base::IpAddress addr;
    std::uint16_t port = 0;
    base::BytesView meta;
    base::BytesView vsn;
    /// Our own announcement at the start and at UpdateNode.
    bool bootstrap = false;
};

enum class AliveVerdict : std::uint8_t {
    Ignore,    ///< old news, our own echo, or about ourselves after we left
    Conflict,  ///< the name of a row that may not be taken over, from another address
    Refute,    ///< somebody tells something else about us
    Insert,    ///< a name never heard of
    Apply,
};
/// `known` is the row of that name, or nothing.
AliveVerdict judgeAlive(const MemberView* known, const AliveClaim& claim, const Judge& judge);

/// Empty or six bytes with 1 <= pMin <= pMax. Anything else is neither taken nor retold: some
/// releases of memberlist crash on it (protocol.md 10, 11).
bool acceptableVersions(base::BytesView vsn);
Versions versionsFrom(base::BytesView vsn);

enum class SuspectVerdict : std::uint8_t { Ignore, Confirm, Refute, Apply };
/// `underSuspicion`: a suspicion of that row is running.
SuspectVerdict judgeSuspect(const MemberView* known, std::uint32_t incarnation, bool underSuspicion,
                            const Judge& judge);

enum class DeadVerdict : std::uint8_t { Ignore, Refute, Die, Leave };
DeadVerdict judgeDead(const MemberView* known, std::uint32_t incarnation, std::string_view from,
                      const Judge& judge);

/// The incarnation that answers an accusation: above our own and above the accused one.
std::uint32_t refutingIncarnation(std::uint32_t own, std::uint32_t accused);

}  // namespace swimscope::swim
