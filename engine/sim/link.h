#pragma once

#include "engine/base/random.h"
#include "engine/sim/latency.h"

namespace swimscope::sim {

/// How one direction between two hosts behaves. Shares are between 0 and 1. Datagrams suffer all of
/// it; a stream hides loss behind its own sending again, so there a loss costs time only.
struct Link {
    Latency latency =
        Latency::uniform(std::chrono::microseconds(200), std::chrono::milliseconds(1));
    /// Share of packets that vanish.
    double loss = 0;
    /// Share of datagrams that arrive twice.
    double duplicate = 0;
    /// Share of datagrams that are held back by up to `reorderBy`, so that later ones pass them.
    double reorder = 0;
    base::Duration reorderBy = std::chrono::milliseconds(20);

    bool operator==(const Link&) const = default;
};

/// True with the probability `share`; draws nothing for 0 and 1, so that a perfect link costs no
/// random numbers.
bool happens(double share, base::Random& random);

/// What becomes of one datagram.
struct Passage {
    bool lost = false;
    bool twice = false;
    base::Duration delay{};
    /// Of the second copy.
    base::Duration secondDelay{};
};
Passage passDatagram(const Link& link, base::Random& random);

}  // namespace swimscope::sim
