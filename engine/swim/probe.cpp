#include "engine/swim/probe.h"

#include <algorithm>

namespace swimscope::swim {

void Probe::nack() {
    m_nacksReceived = std::min(m_nacksReceived + 1, m_nacksExpected);
}

std::optional<base::Duration> Probe::roundTrip(base::Instant now) const {
    if (m_step != Step::Direct) {
        return std::nullopt;
    }
    return now - m_sentAt;
}

std::int64_t Probe::failureDelta() const {
    if (m_nacksExpected == 0) {
        return 1;
    }
    return static_cast<std::int64_t>(m_nacksExpected) - static_cast<std::int64_t>(m_nacksReceived);
}

}  // namespace swimscope::swim
