#include "engine/swim/awareness.h"

#include <algorithm>

namespace swimscope::swim {

bool Awareness::apply(std::int64_t delta) {
    const std::int64_t before = m_score;
    m_score = std::clamp<std::int64_t>(m_score + delta, 0, m_max - 1);
    return m_score != before;
}

}  // namespace swimscope::swim
