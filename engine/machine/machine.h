#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/time.h"
#include "engine/base/words.h"
#include "engine/machine/action.h"

namespace swimscope::machine {

/// A protocol as a value: inputs with the time they happened, actions out, one deadline. It owns no
/// clock, socket, thread, lock or entropy, so the same object code runs on real sockets, in a
/// simulation and under a fuzzer.
///
/// After any input the caller drains takeActions(), then the machine's events, then asks
/// deadline(). `now` never goes backwards. Early or repeated expire() is harmless. No input throws.
class Machine {
public:
    virtual ~Machine() = default;

    /// One UDP datagram; the bytes are borrowed for the call.
    virtual void datagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) = 0;
    /// A datagram to this address could not be handed to the network.
    virtual void datagramFailed(base::Instant now, const base::Endpoint& to,
                                const base::Words& why) = 0;

    /// A stream asked for by OpenStream is up.
    virtual void streamOpened(base::Instant now, ExchangeId id) = 0;
    /// A peer has dialled us.
    virtual void streamAccepted(base::Instant now, ExchangeId id, const base::Endpoint& from) = 0;
    virtual void streamData(base::Instant now, ExchangeId id, base::BytesView bytes) = 0;
    /// In place of streamData, from a peer in the same process.
    virtual void streamPayload(base::Instant now, ExchangeId id, const PayloadRef& payload) {
        static_cast<void>(now);
        static_cast<void>(id);
        static_cast<void>(payload);
    }
    /// The peer will send no more; we still may.
    virtual void streamEnded(base::Instant now, ExchangeId id) = 0;
    /// Dialling, reading or writing failed; the stream is gone.
    virtual void streamFailed(base::Instant now, ExchangeId id, const base::Words& why) = 0;

    /// Answer to Resolve; an empty list comes with a reason.
    virtual void resolved(base::Instant now, ResolveId id,
                          std::span<const base::Endpoint> addresses, const base::Words& why) = 0;

    virtual void expire(base::Instant now) = 0;
    /// When expire() is wanted next; nothing while the machine only waits for input.
    virtual std::optional<base::Instant> deadline() const = 0;

    /// Moves the actions asked for since the last call into `out` (cleared first; its storage is
    /// reused).
    virtual void takeActions(std::vector<Action>& out) = 0;
};

}  // namespace swimscope::machine
