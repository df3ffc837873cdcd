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
    std::string text = why.empty() ? "no seed answered" : why;
    if (text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text + "; trying again in " + std::to_string(seconds) + " s.";
}

}  // namespace swimscope::session
