#include "engine/sim/lab_suspicion.h"

#include <algorithm>

#include "engine/swim/suspicion.h"

namespace swimscope::sim {

base::Instant deadlineWith(const LabSuspicion& suspicion, std::uint32_t confirmations,
                           base::Instant now) {
    if (confirmations <= suspicion.confirmations) {
        return suspicion.deadline;
    }
    const std::uint32_t counted = std::min(confirmations, suspicion.expected);
    const base::Duration left =
        swim::remainingSuspicion(counted, std::max(1u, suspicion.expected), now - suspicion.since,
                                 suspicion.shortest, suspicion.longest);
    return now + std::max(left, base::Duration{});
}

}  // namespace swimscope::sim
