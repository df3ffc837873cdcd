#pragma once

#include <cstdint>

#include "engine/base/time.h"

namespace swimscope::sim {

/// One node's suspicion of another, as there is to see of it.
struct LabSuspicion {
    base::Instant since{};
    /// When it ends in death if nothing happens.
    base::Instant deadline{};
    std::uint32_t confirmations = 0;
    /// Further accusers that would shorten it.
    std::uint32_t expected = 0;
    /// How long it takes when as many accuse as count, and when nobody else does.
    base::Duration shortest{};
    base::Duration longest{};
};

/// When it would end in death if it had so many further accusers, the last of them at `now`.
base::Instant deadlineWith(const LabSuspicion& suspicion, std::uint32_t confirmations,
                           base::Instant now);

}  // namespace swimscope::sim
