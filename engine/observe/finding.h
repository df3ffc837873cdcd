#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/sentence.h"
#include "engine/base/time.h"

namespace swimscope::observe {

enum class FindingKind : std::uint8_t {
    Disagreement,     ///< observers hold different states of a member
    Islands,          ///< groups that agree with each other and not with the rest
    Ghost,            ///< a dead or removed member that somebody still holds
    Accuser,          ///< one member makes most accusations
    Suspected,        ///< a member is accused: by whom, first hand or passed on
    Dead,             ///< a member is dead for those who say so
    MetadataDiffers,  ///< one incarnation, two metadata
    Conflict,         ///< one name at two addresses
    OneWayLink,
    BrokenLink,
    TcpOnly,         ///< UDP does not reach it, TCP does
    SlowLink,        ///< a round trip far from the group's, or from Serf's estimate
    SettingDiffers,  ///< timing, encryption or versions of one member are not the others'
    VersionRange,
    Address,         ///< loopback or wildcard advertised; packets come from elsewhere
    Unreachable,     ///< listed as alive, does not answer us
    Restarted,       ///< the pulse started anew while name, address and incarnation did not
    ClockBehind,     ///< Serf's clocks lag behind the others'
    SilenceDiffers,  ///< Alertmanager's silences: missing or expired at a replica
    NotificationDiffers,
    Foreign,  ///< members of two applications in one cluster
};
/// "disagreement", "islands", ...: stable, for scripts.
const char* findingKindName(FindingKind kind);

enum class Severity : std::uint8_t { Info, Warning, Critical };
const char* severityName(Severity severity);

/// One thing that is not as it should be, as a value.
struct Finding {
    FindingKind kind = FindingKind::Disagreement;
    Severity severity = Severity::Warning;
    /// Names what it is about, stable while it lasts: with `kind`, the key of the finding.
    std::string subject;
    /// One sentence.
    base::Sentence text;
    /// What it rests on, a line each; at most kMaxEvidenceLines.
    std::vector<base::Sentence> evidence;
    /// What to do, one sentence.
    base::Sentence advice;
    /// Members to show: the culprits first.
    std::vector<std::string> nodes;
    /// When it was first seen.
    base::Instant since{};

    bool operator==(const Finding&) const = default;
};

}  // namespace swimscope::observe
