#include "engine/watch/borrow_budget.h"

#include <algorithm>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

constexpr base::Duration kNever = std::chrono::hours(1);

}  // namespace

base::Duration betweenAt(double perSecond) {
    const double seconds = perSecond > 0 ? 1.0 / perSecond : base::toSeconds(kNever);
    return seconds >= base::toSeconds(kNever)
               ? kNever
               : std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds));
}

BorrowBudget::BorrowBudget(const Options& options)
    : m_betweenAll(betweenAt(options.linksPerSecond)),
      m_betweenOne(betweenAt(options.linksPerHelper)) {}

base::Instant BorrowBudget::readyAt(base::Instant now, const base::Endpoint& helper) const {
    const auto found = m_helpers.find(helper);
    const base::Instant own = found == m_helpers.end() ? now : found->second.ready;
    return std::max({now, m_ready, own});
}

void BorrowBudget::spend(base::Instant now, const base::Endpoint& helper) {
    // Whoever was asked longest ago is not told apart: a crowd this large has changed altogether.
    if (m_helpers.size() >= kMaxHosts && !m_helpers.contains(helper)) {
        m_helpers.clear();
    }
    m_ready = now + m_betweenAll;
    Helper& one = m_helpers[helper];
    one.ready = now + m_betweenOne;
    ++one.asked;
}

std::uint64_t BorrowBudget::askedOf(const base::Endpoint& helper) const {
    const auto found = m_helpers.find(helper);
    return found == m_helpers.end() ? 0 : found->second.asked;
}

}  // namespace swimscope::watch
