#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/watch/version_ranges.h"
#include "engine/wire/stream_codec.h"

/// What a doctor makes of raw reactions: nothing here sends or waits.
namespace swimscope::watch {

/// What is said first on a stream, in order to see how the other side takes it.
enum class Opening : std::uint8_t {
    AsConfigured,  ///< label, empty push/pull, encrypted where there is a key
    Unlabelled,    ///< the same without our label
    Dskit,         ///< the same behind the byte that begins a stream in dskit's transport
    TlsHello,
    Ping,       ///< a ping for nobody by name
    NamedPing,  ///< a ping for whom we expect
};

/// What came back, as far as its bytes tell.
enum class Reply : std::uint8_t {
    Refused,
    NoRoute,
    Mute,
    Closed,  ///< without a byte
    Table,
    Ack,
    Err,         ///< memberlist's error message, readable
    Sealed,      ///< an encrypted block, and we have no key
    WrongKey,    ///< an encrypted block that none of our keys opens
    InTheClear,  ///< plain, and we encrypt
    Http,
    Http2,
    Tls,
    Text,
    Garbage,
    BrokenOff,  ///< begins as an answer and is not one to its end
};

/// One stream from dialling to its end.
struct RawReaction {
    enum class End : std::uint8_t { NotOpened, Quiet, Closed, Done, Faulted };
    End end = End::NotOpened;
    /// The network's words, where it had any.
    base::Words why;
    /// The beginning of what came.
    base::Bytes head;
    std::size_t received = 0;
    base::Duration took{};
    /// After Faulted, and where the peer closed in the middle.
    std::optional<wire::StreamFault> fault;
    bool haveKey = false;
};

struct Reaction {
    Opening opening = Opening::AsConfigured;
    Reply reply = Reply::NoRoute;
    /// The network's words, an error message, the text that came.
    std::string detail;
    /// At most kMaxEvidence.
    base::Bytes bytes;
    std::size_t received = 0;
    base::Duration took{};
    base::Endpoint at;
};

/// Judges bytes and ends; `done` is the message when the end is Done.
Reaction readReaction(Opening opening, const RawReaction& raw, const wire::StreamMessage* done);

/// Pings by datagram.
struct PingsReading {
    std::uint32_t sent = 0;
    std::optional<base::Duration> rtt;
    /// The network's words when it did not take one.
    std::string failed;
};

/// All that is known about one contact.
struct Chart {
    /// As the user wrote it.
    std::string asked;
    /// Who is expected; "" takes anybody.
    std::string expected;
    bool haveKey = false;
    std::string label;
    /// Nothing was found under the host name; why.
    bool unresolved = false;
    std::string resolveWhy;
    base::Endpoint address;
    /// In the order in which they were tried.
    std::vector<Reaction> reactions;
    PingsReading unnamed;
    PingsReading named;
    /// For whom the named pings were.
    std::string pinged;
    bool pingsOver = false;
    // Of the table that came.
    std::size_t rows = 0;
    /// Whom it lists at the address that was dialled.
    std::string listed;
    std::optional<VersionClash> clash;

    /// The last one of that kind: with several addresses, that of the one that was taken.
    const Reaction* find(Opening opening) const;
};

/// The experiment that would tell more; nothing when the chart says enough.
std::optional<Opening> nextOpening(const Chart& chart);
/// Whether the pings have a say in the diagnosis: without them it would be worth less.
bool pingsMatter(const Chart& chart);

}  // namespace swimscope::watch
