#include "engine/watch/throttle.h"

#include <algorithm>

#include "engine/watch/limits.h"

namespace swimscope::watch {

namespace {

/// Doublings beyond this are more than any limit.
constexpr std::uint32_t kMaxDoublings = 20;
constexpr base::Duration kFirstBackoff = std::chrono::seconds(1);
constexpr double kSlowestRate = 0.001;

}  // namespace

Throttle::Throttle(const Options& options)
    : m_options(options),
      m_burst(std::clamp(options.peeksPerSecond, 1.0, static_cast<double>(options.concurrent))),
      m_tokens(m_burst) {}

std::optional<base::Instant> Throttle::slotFrom(base::Instant now) {
    if (m_active >= std::max<std::size_t>(m_options.concurrent, 1)) {
        return std::nullopt;
    }
    refill(now);
    if (m_tokens >= 1) {
        return now;
    }
    const double rate = std::max(m_options.peeksPerSecond, kSlowestRate);
    const std::chrono::duration<double> wait((1 - m_tokens) / rate);
    // Rounded up, so that the token is there when the time has come.
    return now + std::chrono::duration_cast<base::Duration>(wait) + base::Duration(1);
}

void Throttle::refill(base::Instant now) {
    const double rate = std::max(m_options.peeksPerSecond, kSlowestRate);
    m_tokens = std::min(m_burst, m_tokens + base::toSeconds(now - m_filledAt) * rate);
    m_filledAt = now;
}

std::optional<base::Instant> Throttle::hostFrom(const base::Endpoint& host, bool wished) const {
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end()) {
        return base::Instant::min();
    }
    if (found->second.busy) {
        return std::nullopt;
    }
    return wished ? found->second.nextPolite : found->second.nextHopeful;
}

base::Duration Throttle::backoffLeft(base::Instant now, const base::Endpoint& host) const {
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end() || found->second.failures == 0) {
        return {};
    }
    return std::max(base::Duration{}, found->second.nextHopeful - now);
}

void Throttle::begin(base::Instant now, const base::Endpoint& host) {
    refill(now);
    m_tokens = std::max(0.0, m_tokens - 1);
    ++m_active;
    if (m_hosts.size() >= kMaxHosts) {
        forgetOld(now);
    }
    m_hosts[host].busy = true;
}

void Throttle::end(base::Instant now, const base::Endpoint& host, const base::Words& why) {
    const bool ok = why.empty();
    m_active -= m_active > 0 ? 1 : 0;
    Host& known = m_hosts[host];
    known.busy = false;
    known.why = why;
    known.failures = ok ? 0 : std::min(known.failures + 1, kMaxDoublings);
    known.nextPolite = now + m_options.minInterval;
    known.nextHopeful = known.nextPolite;
    if (!ok) {
        const base::Duration first = std::max(m_options.minInterval, kFirstBackoff);
        const base::Duration pause = first * (std::int64_t{1} << (known.failures - 1));
        known.nextHopeful = std::max(known.nextPolite, now + std::min(pause, m_options.maxBackoff));
    }
}

const base::Words& Throttle::lastWhy(const base::Endpoint& host) const {
    static const base::Words kNothing;
    const auto found = m_hosts.find(host);
    return found == m_hosts.end() ? kNothing : found->second.why;
}

/// Whoever may be asked again anyway needs no memory.
void Throttle::forgetOld(base::Instant now) {
    std::erase_if(m_hosts, [now](const auto& entry) {
        return !entry.second.busy && entry.second.nextHopeful <= now;
    });
}

}  // namespace swimscope::watch
