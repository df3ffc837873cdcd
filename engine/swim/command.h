#pragma once

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
};
/// A stream to a listed member, by name.
struct SendReliable {
    std::string node;
    base::Bytes bytes;
};
/// Gossiped to everybody: queued, retold up to the retransmit limit, spent. Outcomes: queued
/// (progress), retold n times (progress, at most one per transmission), spent (final).
struct Broadcast {
    base::Bytes bytes;
};
/// One application ping by UDP; does not touch health (protocol.md 5.3).
struct Ping {
    std::string node;
};
/// Asks the delegate for the metadata again and announces it with a new incarnation.
struct UpdateNode {
    base::Duration timeout = std::chrono::seconds(5);
};
struct KeyAdd {
    base::Bytes key;
};
struct KeyUse {
    base::Bytes key;
};
struct KeyRemove {
    base::Bytes key;
};

using Command = std::variant<Join, Leave, SendBestEffort, SendToAddress, SendReliable, Broadcast,
                             Ping, UpdateNode, KeyAdd, KeyUse, KeyRemove>;

}  // namespace swimscope::swim
