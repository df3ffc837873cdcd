#include "engine/sim/spread_formula.h"

#include <algorithm>
#include <cmath>

namespace swimscope::sim {

double SpreadFormula::shareAfter(double seconds) const {
    const auto n = static_cast<double>(std::max<std::size_t>(members, 1));
    return 1 / (1 + (n - 1) * std::exp(-fanOut * (1 - loss) * seconds / interval));
}

double SpreadFormula::secondsTo(double share) const {
    const auto n = static_cast<double>(std::max<std::size_t>(members, 2));
    const double odds = std::max(1.0, (n - 1) * share / (1 - share));
    return std::log(odds) * interval / (fanOut * (1 - loss));
}

}  // namespace swimscope::sim
