#pragma once

#include <cstddef>

namespace swimscope::sim {

/// Gossip as the epidemic of the SWIM paper: everybody who knows tells `fanOut` others at random in
/// every `interval` (seconds), and a share `loss` of what is told gets lost.
struct SpreadFormula {
    std::size_t members = 2;
    double fanOut = 3;
    double interval = 0.2;
    double loss = 0;

    /// The share that knows so many seconds after the first did: a logistic curve.
    double shareAfter(double seconds) const;
    /// When a share between 0 and 1 knows; infinite where nobody tells anybody.
    double secondsTo(double share) const;
};

}  // namespace swimscope::sim
