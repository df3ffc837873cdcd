#pragma once

#include <cstdint>
#include <limits>

namespace swimscope::dialect {

/// A Lamport clock as Serf runs three of (protocol.md 8.3).
class LamportClock {
public:
    std::uint64_t now() const { return m_now; }

    /// The time for a message of our own; the clock then moves on.
    std::uint64_t stamp() { return m_now++; }

    /// Moves past a time heard from somebody else. The last number there is would wrap, and no
    /// honest peer ever gets there, so it is not believed.
    void witness(std::uint64_t heard) {
        if (heard >= m_now && heard < std::numeric_limits<std::uint64_t>::max() - 1) {
            m_now = heard + 1;
        }
    }

private:
    std::uint64_t m_now = 1;
};

}  // namespace swimscope::dialect
