#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"

namespace swimscope::swim {

/// Time left of a suspicion after `confirmations` further accusers of the `k` that count, `elapsed`
/// after its start (protocol.md 5.4). Zero or less means now. `k` must be at least 1.
base::Duration remainingSuspicion(std::uint32_t confirmations, std::uint32_t k,
                                  base::Duration elapsed, base::Duration min, base::Duration max);

/// One suspicion: a clock that further accusers shorten from `max` to `min`.
class Suspicion {
public:
    /// `expected` is how many further accusers may be hoped for (k); 0 starts at `min`.
    Suspicion(std::string_view accuser, base::Instant start, std::uint32_t expected,
              base::Duration min, base::Duration max);

    /// False when the accuser is not new, or as many as count are known.
    bool confirm(std::string_view accuser, base::Instant now);
    /// When the suspicion ends in death; never before the last confirmation.
    base::Instant deadline() const { return m_deadline; }
    base::Instant start() const { return m_start; }
    /// Further accusers that count.
    std::uint32_t expected() const { return m_expected; }
    std::uint32_t confirmations() const { return m_confirmations; }
    /// How long it takes with all that count, and with none of them.
    base::Duration shortest() const { return m_min; }
    base::Duration longest() const { return m_max; }
    /// Fewer further accusers spoke up than were hoped for.
    bool underwitnessed() const { return m_confirmations < m_expected; }

private:
    base::Instant m_start;
    base::Instant m_deadline;
    base::Duration m_min;
    base::Duration m_max;
    std::uint32_t m_expected;
    std::uint32_t m_confirmations = 0;
    std::vector<std::string> m_accusers;
};

/// The k of a suspicion in a cluster of `n` known nodes: suspicionMult - 2, or 0 when the others
/// are too few to confirm.
std::uint32_t expectedConfirmations(std::uint32_t suspicionMult, std::size_t n);

}  // namespace swimscope::swim
