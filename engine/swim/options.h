#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/allow_list.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/swim/member.h"

namespace swimscope::swim {

enum class Timing { Lan, Wan, Local };

/// Settings of one node, memberlist's names and defaults (protocol.md 5.1). Validated once.
struct Options {
    std::string name;
    /// What we announce; IPv4 always in its 4 byte form.
    base::Endpoint advertise;
    /// Used where a peer's port is 0.
    std::uint16_t bindPort = 7946;

    base::Duration tcpTimeout = std::chrono::seconds(10);
    std::uint32_t indirectChecks = 3;
    std::uint32_t retransmitMult = 4;
    std::uint32_t suspicionMult = 4;
    std::uint32_t suspicionMaxTimeoutMult = 6;
    base::Duration pushPullInterval = std::chrono::seconds(30);
    base::Duration probeInterval = std::chrono::seconds(1);
    base::Duration probeTimeout = std::chrono::milliseconds(500);
    bool disableTcpPings = false;
    /// True for the nodes that are not pinged by stream; nothing asks all of them.
    std::function<bool(std::string_view node)> disableTcpPingsFor;
    std::uint32_t awarenessMaxMultiplier = 8;
    /// Tell a suspect of its suspicion with each ping, so that it can refute at once. memberlist
    /// always does; off only to study what it is worth.
    bool buddySystem = true;
    base::Duration gossipInterval = std::chrono::milliseconds(200);
    std::uint32_t gossipNodes = 3;
    base::Duration gossipToTheDeadTime = std::chrono::seconds(30);
    /// A dead node's name may be taken over from another address after this; 0 is never.
    base::Duration deadNodeReclaimTime{};
    /// Addresses that may enter the table; our own must be among them (protocol.md 4.10).
    base::AllowList allowed;
    /// Nothing is sent to an address whose node is not named (protocol.md 6.1).
    bool requireNodeNames = false;
    bool enableCompression = true;
    std::size_t udpBufferSize = 1400;
    /// We announce protocol 1..5 speaking 2; delegate 0..255 speaking what the dialect needs.
    Versions versions{1, 5, 2, 0, 255, 0};

    static Options of(Timing timing);
    /// One sentence naming the setting that is out of range.
    base::Status validate() const;
};

// The formulas of protocol.md 5.4 and 5.5; `n` counts known nodes, ourselves included.
std::uint32_t retransmitLimit(std::uint32_t mult, std::size_t n);
base::Duration suspicionTimeout(std::uint32_t mult, std::size_t n, base::Duration probeInterval);
base::Duration pushPullScale(base::Duration interval, std::size_t n);

}  // namespace swimscope::swim
