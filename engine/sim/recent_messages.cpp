#include "engine/sim/recent_messages.h"

namespace swimscope::sim {

void RecentMessages::add(const LabMessage& message) {
    if (m_messages.size() < kMaxRecentMessages) {
        m_messages.push_back(message);
        return;
    }
    m_messages[m_oldest] = message;
    m_oldest = (m_oldest + 1) % kMaxRecentMessages;
}

std::vector<LabMessage> RecentMessages::all() const {
    const auto oldest = m_messages.begin() + static_cast<std::ptrdiff_t>(m_oldest);
    std::vector<LabMessage> ordered(oldest, m_messages.end());
    ordered.insert(ordered.end(), m_messages.begin(), oldest);
    return ordered;
}

}  // namespace swimscope::sim
