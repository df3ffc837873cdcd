#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/sim/ids.h"
#include "engine/sim/latency.h"

/// What can be done to a simulated cluster: harm, its undoing, and what an operator does. Plain
/// values, so that a script, an adversary and a person at a mouse do the same things.
namespace swimscope::sim {

/// As kill -9: nothing more is said, connections are reset, its port refuses.
struct Kill {
    HostId host = kNoHost;
};
/// As SIGSTOP: neither inputs nor timers are handled; the kernel goes on taking connections.
struct Pause {
    HostId host = kNoHost;
};
/// Ends a pause: what waited comes in, then the timers that were missed.
struct Resume {
    HostId host = kNoHost;
};
/// A new process under the old name, which knows nothing and joins through any host that runs.
struct Restart {
    HostId host = kNoHost;
    /// At another address; the old one is free from then on.
    bool newAddress = false;
    /// Announced instead of the old metadata.
    std::optional<base::Bytes> meta;
};
/// A polite goodbye, after which the process ends. (One that stayed would be a nuisance: whoever
/// missed the goodbye still pings it, is answered, and tells the others that it lives.)
struct Leave {
    HostId host = kNoHost;
};
/// Every input is handled late by `by`, one after the other; nothing ends it.
struct Slow {
    HostId host = kNoHost;
    Latency by;
};
/// Messages neither leave nor come in for `blocked`, then flow for `open`, and again: Lifeguard's
/// experiment. Timers go on. `blocked` of 0 ends it.
struct Stutter {
    HostId host = kNoHost;
    base::Duration blocked{};
    base::Duration open{};
};
/// Nothing passes between the two, or only not from `from` to `to`.
struct Cut {
    HostId from = kNoHost;
    HostId to = kNoHost;
    bool oneWay = false;
};
/// Takes a cut back.
struct Mend {
    HostId from = kNoHost;
    HostId to = kNoHost;
};
/// Hosts hear only those of their own group; hosts in no group form one more.
struct Partition {
    std::vector<std::vector<HostId>> groups;
};
/// Every cut, partition, slowness and pause ends and every link is as at the start. The dead stay
/// dead.
struct Heal {};

/// A property of links: of one host (all it sends and receives), of one pair in both directions, or
/// of all when both are kNoHost.
struct Between {
    HostId from = kNoHost;
    HostId to = kNoHost;
};
struct SetLoss {
    Between where;
    double share = 0;
};
struct SetLatency {
    Between where;
    Latency latency;
};
struct SetDuplicate {
    Between where;
    double share = 0;
};
struct SetReorder {
    Between where;
    double share = 0;
    base::Duration by = std::chrono::milliseconds(20);
};

/// One more host, with a node that joins through any host that runs.
struct AddHost {
    /// Empty: the next of the row, "n-0051".
    std::string name;
    /// Its node takes the name of this host's, which makes a name conflict. A simulation still
    /// calls the host by its own.
    HostId namesake = kNoHost;
};
/// Push/pull with each of the others in turn; none named: with every host that runs.
struct JoinHosts {
    HostId host = kNoHost;
    std::vector<HostId> through;
};
/// A user message for everybody. memberlist gossips it from its sender only and leaves the rest to
/// the application; this one tells on what it hears for the first time.
struct BroadcastText {
    HostId host = kNoHost;
    base::Bytes bytes;
};
/// A user message for one, by stream or by datagram.
struct SendText {
    HostId host = kNoHost;
    HostId to = kNoHost;
    base::Bytes bytes;
    bool reliable = true;
};
struct SetMeta {
    HostId host = kNoHost;
    base::Bytes meta;
};
struct RotateKey {
    enum class Step : std::uint8_t { Add, Use, Remove };
    HostId host = kNoHost;
    Step step = Step::Add;
    base::Bytes key;
};

using Fault = std::variant<Kill, Pause, Resume, Restart, Leave, Slow, Stutter, Cut, Mend, Partition,
                           Heal, SetLoss, SetLatency, SetDuplicate, SetReorder, AddHost, JoinHosts,
                           BroadcastText, SendText, SetMeta, RotateKey>;

}  // namespace swimscope::sim
