#include "engine/swim/suspicion.h"

#include <algorithm>
#include <cmath>

#include "engine/swim/limits.h"

namespace swimscope::swim {

base::Duration remainingSuspicion(std::uint32_t confirmations, std::uint32_t k,
                                  base::Duration elapsed, base::Duration min, base::Duration max) {
    const double fraction = std::log(confirmations + 1.0) / std::log(k + 1.0);
    const double whole =
        base::toSeconds(max) - fraction * (base::toSeconds(max) - base::toSeconds(min));
    const base::Duration total =
        std::chrono::milliseconds(static_cast<std::int64_t>(std::floor(1000.0 * whole)));
    return std::max(total, min) - elapsed;
}

std::uint32_t expectedConfirmations(std::uint32_t suspicionMult, std::size_t n) {
    if (suspicionMult <= 2 || n < suspicionMult) {
        return 0;
    }
    return suspicionMult - 2;
}

Suspicion::Suspicion(std::string_view accuser, base::Instant start, std::uint32_t expected,
                     base::Duration min, base::Duration max)
    : m_start(start),
      m_deadline(start + (expected >= 1 ? max : min)),
      m_min(min),
      m_max(max),
      m_expected(std::min<std::uint32_t>(expected, kMaxAccusers)),
      m_accusers{std::string(accuser)} {}

bool Suspicion::confirm(std::string_view accuser, base::Instant now) {
    if (m_confirmations >= m_expected ||
        std::find(m_accusers.begin(), m_accusers.end(), accuser) != m_accusers.end()) {
        return false;
    }
    m_accusers.emplace_back(accuser);
    ++m_confirmations;
    const auto left = remainingSuspicion(m_confirmations, m_expected, now - m_start, m_min, m_max);
    m_deadline = now + std::max(left, base::Duration{});
    return true;
}

}  // namespace swimscope::swim
