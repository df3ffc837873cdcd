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

std::string SeedRetry::sentence(const std::string& why, base::Duration delay) const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(delay).count();
    return (m_seeds.size() == 1 ? "The seed did not answer (" : "No seed answered (") + why +
           "); trying again in " + std::to_string(seconds) + " s.";
}

}  // namespace swimscope::session
