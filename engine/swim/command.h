#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"

/// What an application asks of a node. Each is answered by Outcome events with its id.
namespace swimscope::swim {

/// Push/pull with each seed in turn; `[name/]host[:port]`. Succeeds when at least one answered.
struct Join {
    std::vector<std::string> seeds;
};
/// Leaves: the others will see us as left. Done when the broadcast is spent, or at the timeout.
struct Leave {
    base::Duration timeout = std::chrono::seconds(5);
};
/// A datagram to a listed member, by name. "Sent" is all that can be known.
struct SendBestEffort {
    std::string node;
    base::Bytes bytes;
};
/// A datagram to an address, listed or not.
struct SendToAddress {
    base::Endpoint to;
    base::Bytes bytes;
    /// Who is there; only needed when Options::requireNodeNames is set.
    std::string node = {};
};
/// A stream to a listed member, by name.
struct SendReliable {
    std::string node;
    base::Bytes bytes;
    /// Where to send it; nothing is where the member of that name is reached.
    std::optional<base::Endpoint> to = std::nullopt;
};
/// Gossiped to everybody: queued, retold up to the retransmit limit, spent. Outcomes: queued
/// (progress), retold n times (progress, at most one per transmission), spent (final).
struct Broadcast {
    base::Bytes bytes;
};
/// One application ping by UDP; does not touch health (protocol.md 5.3).
struct Ping {
    std::string node;
    /// Where to send it; nothing is where the member of that name is reached.
    std::optional<base::Endpoint> to = std::nullopt;
};
/// Asks the delegate for the metadata again and announces it with a new incarnation.
struct UpdateNode {
    base::Duration timeout = std::chrono::seconds(5);
};
// Keys are added to, chosen in and removed from the ring of a running node. A first key switches
// encryption on, so it is only taken when that cuts nobody off: when nobody else is alive, or while
// SetVerify has switched both directions off (protocol.md 3.4).
struct KeyAdd {
    base::Bytes key;
};
struct KeyUse {
    base::Bytes key;
};
struct KeyRemove {
    base::Bytes key;
};
/// GossipVerifyIncoming and GossipVerifyOutgoing: whether plaintext is refused, and whether what we
/// send is encrypted, once there are keys. What is left out stays as it is.
struct SetVerify {
    std::optional<bool> incoming = std::nullopt;
    std::optional<bool> outgoing = std::nullopt;
};

using Command = std::variant<Join, Leave, SendBestEffort, SendToAddress, SendReliable, Broadcast,
                             Ping, UpdateNode, KeyAdd, KeyUse, KeyRemove, SetVerify>;

}  // namespace swimscope::swim
