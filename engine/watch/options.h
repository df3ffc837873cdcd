#pragma once

#include <cstdint>
#include <optional>

#include "engine/base/address.h"
#include "engine/base/time.h"

namespace swimscope::watch {

/// How much a watcher may cost the cluster and us. Rates are upper bounds.
struct Options {
    std::uint16_t defaultPort = 7946;
    /// Where a member can ping us; nothing: pulses are refused with a sentence.
    std::optional<base::Endpoint> self;
    /// Of one peek: dialling, and again for the whole answer (memberlist's TCPTimeout).
    base::Duration streamTimeout = std::chrono::seconds(10);
    base::Duration pingTimeout = std::chrono::seconds(1);
    /// Between two peeks at one host.
    base::Duration minInterval = std::chrono::milliseconds(500);
    /// After failures the interval doubles up to this.
    base::Duration maxBackoff = std::chrono::seconds(60);
    /// Streams open at once; memberlist serves 127 and refuses the rest.
    std::size_t concurrent = 16;
    double peeksPerSecond = 200;
    /// Pings of the tap in all. Each takes one retransmission of each rumour that rides on its ack.
    double tapPerSecond = 5;
    double maxTapPerSecond = 50;
    /// Borrowed pings: to one helper, and in all.
    double linksPerHelper = 1;
    double linksPerSecond = 50;
    /// Our streams compress what they send; answers are read either way.
    bool compression = false;
};

}  // namespace swimscope::watch
