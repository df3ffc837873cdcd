#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"

namespace swimscope::net {

/// What becomes of one datagram.
struct Passage {
    bool lost = false;
    base::Duration delay{};
    /// A copy comes too, after this.
    std::optional<base::Duration> copy{};
    /// Names it while it is held; its copy has the same.
    std::uint64_t ticket = 0;
};

/// Whom a stream is with, in words that only the gate understands.
using StreamParty = std::uint32_t;

/// Decides what passes between a machine and its sockets, and how late. Is asked on the loop's
/// thread, once for every datagram and every piece of a stream, and again for what could not pass.
class TrafficGate {
public:
    virtual ~TrafficGate() = default;

    /// The machine sends a datagram. The bytes are borrowed for the call.
    virtual Passage leaving(base::Instant now, const base::Endpoint& to, base::BytesView bytes) = 0;
    /// A socket has received one.
    virtual Passage arriving(base::Instant now, const base::Endpoint& from,
                             base::BytesView bytes) = 0;

    /// The machine dials, or was dialled.
    virtual StreamParty party(const base::Endpoint& peer, bool dialled) = 0;
    /// How long a piece of a stream takes, its beginning and its end included; nothing while
    /// nothing gets through.
    virtual std::optional<base::Duration> piece(base::Instant now, StreamParty party, bool leaving,
                                                std::size_t bytes) = 0;

    /// How late the machine handles its next input.
    virtual base::Duration lateness() { return {}; }
};

}  // namespace swimscope::net
