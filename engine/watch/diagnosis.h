#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/sentence.h"

namespace swimscope::watch {

/// Why a contact fails, or that it does not.
enum class Verdict : std::uint8_t {
    Healthy,
    NameUnknown,     ///< the host name has no address
    NothingListens,  ///< refused
    NoRoute,         ///< timed out or unreachable before anything was accepted
    AcceptsButMute,  ///< a proxy or a stopped process: accepts, never answers
    Label,           ///< closed without a word: a label is missing or wrong
    Encrypted,       ///< answers an encrypted block and we have no key
    WrongKey,        ///< answers an encrypted block that no key of ours opens
    NotEncrypted,    ///< we encrypt and the cluster does not
    Http,
    Tls,
    OtherTransport,   ///< dskit's framing, Alertmanager over TLS, ...
    UdpBlocked,       ///< TCP works, UDP does not
    AnotherName,      ///< a member, but not the one expected at this address
    VersionMismatch,  ///< no protocol version fits all; the culprit is named
    Garbage,          ///< bytes that are nobody's
    Partial,          ///< answers, and breaks off or passes a limit
};
/// "healthy", "nothing-listens", ...: stable, for scripts.
const char* verdictName(Verdict verdict);

/// One sentence, what it rests on, what to do.
struct Diagnosis {
    Verdict verdict = Verdict::Healthy;
    base::Endpoint address;
    base::Sentence sentence;
    /// What was done and what came back, a line each.
    std::vector<base::Sentence> evidence;
    /// The bytes that decided, at most kMaxEvidence.
    base::Bytes bytes;
    base::Sentence fix;
};
/// The evidence in English, each line ended.
std::string evidenceText(const Diagnosis& diagnosis);

}  // namespace swimscope::watch
