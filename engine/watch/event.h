#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/base/words.h"
#include "engine/watch/diagnosis.h"
#include "engine/watch/view.h"

/// What a watcher learns. It is no member, so these are other nodes' words, not its own beliefs.
namespace swimscope::watch {

/// Given by whoever submits a command; 0 is nobody.
using CommandId = std::uint64_t;

/// A peek came back, whole or partial.
struct Answered {
    ViewRef view;
};
/// A peek brought nothing at all.
struct Unanswered {
    base::Endpoint asked;
    /// Who was expected there; "" when nobody knows.
    std::string name;
    /// One sentence.
    base::Words why;
};
/// How far a sweep has come; `done` exactly once per round.
struct SweepProgress {
    CommandId id = 0;
    /// From 1; a repeated sweep counts its rounds.
    std::uint64_t round = 1;
    std::size_t known = 0;
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t failed = 0;
    bool done = false;
    base::Duration took{};
};

enum class RumourKind : std::uint8_t { Alive, Suspect, Dead, User };
/// Gossip that rode on an ack to one of our pings.
struct Heard {
    RumourKind kind = RumourKind::Alive;
    /// Who told us, and where it is.
    std::string teller;
    base::Endpoint tellerAddress;
    /// About whom; "" for a user message.
    std::string node;
    std::uint32_t incarnation = 0;
    /// The accuser named in a suspect or dead message; equal to `node` in a dead one is a leave.
    std::string from;
    /// The address in an alive message.
    base::Endpoint address;
    /// Metadata of an alive, bytes of a user message.
    base::Bytes bytes;
    /// The first time that we hear exactly this, and from how many tellers so far.
    bool first = true;
    std::size_t tellers = 1;
};
/// An ack to a ping of the tap.
struct Pinged {
    std::string node;
    base::Endpoint address;
    /// Nothing: no answer within the timeout.
    std::optional<base::Duration> rtt;
    /// Of the ack; Serf's coordinate, for one.
    base::Bytes payload;
};

/// One member was asked to ping another.
struct LinkProbed {
    enum class Verdict : std::uint8_t {
        Reaches,     ///< the helper relayed an ack
        DoesNot,     ///< the helper sent a nack
        HelperMute,  ///< neither came: the helper is unreachable for us or does not relay
    };
    std::string from;
    std::string to;
    Verdict verdict = Verdict::HelperMute;
    /// Between the two, estimated: the relayed time less our own round trip to the helper.
    std::optional<base::Duration> rtt;
    /// The helper's probe timeout, read off the time that its nack took.
    std::optional<base::Duration> probeTimeout;
    /// Whether a datagram of `from` arrives at `to`, tested for itself; nothing when it was not. An
    /// ack takes both directions, so a path that is cut one way only gives DoesNot for both pairs,
    /// and this alone tells them apart.
    std::optional<bool> delivers;
};
/// A member pinged us because we asked it to.
struct PulseTaken {
    std::string node;
    /// What the ping said: its sender's name and the address it believes to have.
    std::string claimedName;
    base::Endpoint claimedAddress;
    /// Where the ping came from.
    base::Endpoint source;
    std::uint32_t seqNo = 0;
    /// Since the last pulse, pings of its own per second; nothing at the first one.
    std::optional<double> probesPerSecond;
    /// The number fell: the process was started anew.
    bool restarted = false;
    /// We do not answer its ping; the nack that it then sends comes this long after.
    std::optional<base::Duration> probeTimeout;
};

struct Diagnosed {
    CommandId id = 0;
    Diagnosis diagnosis;
};
/// A peer's bytes that we could not use, in one sentence.
struct Rejected {
    base::Endpoint from;
    base::Words reason;
};
/// Progress or end of a command; `final` is said exactly once per command id.
struct Outcome {
    CommandId id = 0;
    bool final = true;
    bool ok = true;
    base::Words text;
};

using Event = std::variant<Answered, Unanswered, SweepProgress, Heard, Pinged, LinkProbed,
                           PulseTaken, Diagnosed, Rejected, Outcome>;

}  // namespace swimscope::watch
