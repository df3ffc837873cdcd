#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/swim/member.h"

namespace swimscope::swim {

/// What a peer claims about a node, before we believe it.
struct PeerClaim {
    IdentityRef identity;
    std::uint32_t incarnation = 0;
    State state = State::Alive;
};

/// The questions a node asks its application and needs answered at once (protocol.md 7). Everything
/// that only tells is an event. Called on the thread that drives the node; must not call back.
class Delegate {
public:
    virtual ~Delegate() = default;

    /// Our metadata, at most `limit` bytes (512); longer is cut off by the node with a rejection.
    virtual base::Bytes nodeMeta(std::size_t limit) = 0;
    /// Application messages to piggyback: their lengths plus `overhead` each must fit `limit`.
    virtual void broadcasts(std::size_t overhead, std::size_t limit,
                            std::vector<base::Bytes>& out) = 0;
    /// True while broadcasts() might return something, so that gossip keeps its timer running.
    virtual bool hasBroadcasts() const = 0;
    virtual base::Bytes localState(bool join) = 0;
    virtual void mergeRemoteState(base::BytesView state, bool join) = 0;
    /// Carried by our acks; nothing is nil on the wire.
    virtual std::optional<base::Bytes> ackPayload() = 0;
    /// A reason vetoes a join merge; nothing of it is applied. Only asked when checksMerge() is
    /// true.
    virtual std::optional<std::string> vetoMerge(std::span<const PeerClaim> peers) = 0;
    /// A reason vetoes one alive claim. Only asked when checksAlive() is true.
    virtual std::optional<std::string> vetoAlive(const PeerClaim& peer) = 0;
    virtual bool checksAlive() const { return false; }
    virtual bool checksMerge() const { return false; }
};

}  // namespace swimscope::swim
