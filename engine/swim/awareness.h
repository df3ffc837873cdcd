#pragma once

#include <cstdint>

#include "engine/base/time.h"

namespace swimscope::swim {

/// How much a node trusts its own hearing (Lifeguard; protocol.md 5.2). 0 is healthy.
class Awareness {
public:
    /// The score stays in [0, maxMultiplier - 1].
    explicit Awareness(std::uint32_t maxMultiplier)
        : m_max(static_cast<std::int64_t>(maxMultiplier)) {}

    /// True when the score changed.
    bool apply(std::int64_t delta);
    std::uint32_t score() const { return static_cast<std::uint32_t>(m_score); }
    /// Only the probe interval is scaled, never the probe timeout.
    base::Duration scale(base::Duration duration) const { return duration * (m_score + 1); }

private:
    std::int64_t m_max;
    std::int64_t m_score = 0;
};

}  // namespace swimscope::swim
