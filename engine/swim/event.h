#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/base/words.h"
#include "engine/swim/member.h"

/// Everything a node only tells. Every state change of every row is exactly one event.
namespace swimscope::swim {

/// Given by whoever submits a command; 0 is nobody.
using CommandId = std::uint64_t;

/// New, or back from dead or left. Our own start included.
struct Joined {
    Member member;
};
/// Alive became suspect. `from` is the accuser named in the message; for a suspect taken in by
/// push/pull that is ourselves (protocol.md 6.4).
struct Suspected {
    Member member;
    std::string from;
    /// When the suspicion would end in death without confirmation or refutation.
    base::Instant deadline{};
};
/// A further accuser shortened the timer of a suspicion.
struct SuspicionConfirmed {
    Member member;
    std::string from;
    std::uint32_t confirmations = 0;
    base::Instant deadline{};
};
/// Suspect became alive.
struct Refuted {
    Member member;
};
struct Died {
    Member member;
    std::string from;
};
struct Left {
    Member member;
};
/// Metadata changed; a change of versions or address alone makes no update (protocol.md 4.3).
struct Updated {
    Member member;
    IdentityRef before;
};
/// Somebody claims the name of a living member from another address.
struct Conflict {
    Member existing;
    base::Endpoint other;
};
/// A dead or left row was forgotten.
struct Reaped {
    std::string name;
};
/// We were accused and answered with a higher incarnation.
struct SelfRefuted {
    std::uint32_t incarnation = 0;
    /// Empty when nobody accuses: a peer still held an old record of ours, which happens when we
    /// come back under the same name.
    std::string accuser;
};
/// Our own name is still held by another address in a peer's table; the join is not complete until
/// the peers forget it (protocol.md 4.4).
struct NameTaken {
    base::Endpoint holder;
};

enum class Via : std::uint8_t { Packet, Stream };
/// A user message as the wire carried it; its sender is known by address only.
struct MessageReceived {
    base::Endpoint from;
    Via via = Via::Packet;
    base::Bytes bytes;
};

enum class ProbeKind : std::uint8_t { Direct, Indirect, Stream, Application };
struct ProbeAnswered {
    std::string node;
    ProbeKind kind = ProbeKind::Direct;
    /// Only direct and application pings measure one.
    std::optional<base::Duration> rtt;
    base::Bytes payload;
};
struct ProbeFailed {
    std::string node;
    std::uint32_t nacksExpected = 0;
    std::uint32_t nacksReceived = 0;
};
/// Only the TCP ping was answered: UDP may be blocked.
struct UdpBlocked {
    std::string node;
};
struct HealthChanged {
    /// 0 is healthy, up to AwarenessMaxMultiplier - 1.
    std::uint32_t score = 0;
};
struct PushPullDone {
    base::Endpoint peer;
    bool initiated = false;
    bool join = false;
    std::size_t nodes = 0;
    std::size_t userStateBytes = 0;
};
/// A peer's bytes, or a whole exchange, that we did not accept, in one sentence.
struct Rejected {
    base::Endpoint from;
    base::Words reason;
};

/// Progress or end of a command; `final` is said exactly once per command id.
struct Outcome {
    CommandId id = 0;
    bool final = true;
    bool ok = true;
    /// One sentence for a person.
    base::Words text;
    std::optional<base::Duration> took;
};

using Event = std::variant<Joined, Suspected, SuspicionConfirmed, Refuted, Died, Left, Updated,
                           Conflict, Reaped, SelfRefuted, NameTaken, MessageReceived, ProbeAnswered,
                           ProbeFailed, UdpBlocked, HealthChanged, PushPullDone, Rejected, Outcome>;

}  // namespace swimscope::swim
