#include "engine/session/seed_retry.h"

#include <algorithm>
#include <utility>

#include "engine/session/limits.h"

namespace swimscope::session {

SeedRetry::SeedRetry(std::vector<std::string> seeds)
    : m_seeds(std::move(seeds)), m_next(kSeedBackoffMin) {}

base::Duration SeedRetry::failed() {
    const base::Duration delay = m_next;
    m_next = std::min(m_next * 2, kSeedBackoffMax);
    return delay;
}

base::Sentence SeedRetry::sentence(const base::Words& why, base::Duration delay) const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(delay).count();
    return base::sentence("Still alone: {0}; trying again in {1} s.",
                          why.empty() ? base::sentence("no seed answered") : why.sentence(),
                          seconds);
}

}  // namespace swimscope::session
