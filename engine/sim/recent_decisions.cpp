#include "engine/sim/recent_decisions.h"

#include <algorithm>

#include "engine/sim/limits.h"

namespace swimscope::sim {

bool isRoutine(const swim::Event& event) {
    return std::holds_alternative<swim::ProbeAnswered>(event) ||
           std::holds_alternative<swim::PushPullDone>(event);
}

bool isDecision(const swim::Event& event) {
    return !std::holds_alternative<swim::MessageReceived>(event) &&
           !std::holds_alternative<swim::Outcome>(event) &&
           !std::holds_alternative<swim::Rejected>(event);
}

RecentDecisions::RecentDecisions(std::size_t hosts)
    : m_mostRoutine(std::clamp<std::size_t>(kMaxDecisions / 4 / std::max<std::size_t>(hosts, 1), 1,
                                            kMaxDecisionsOfOne / 4)),
      m_mostRare(std::clamp<std::size_t>(kMaxDecisions / std::max<std::size_t>(hosts, 1), 2,
                                         kMaxDecisionsOfOne)) {}

void RecentDecisions::keep(base::Instant at, HostId observer, std::size_t known,
                           const swim::Event& event) {
    if (observer == kNoHost || isOutside(observer) || !isDecision(event)) {
        return;
    }
    if (m_memories.size() <= indexOf(observer)) {
        m_memories.resize(indexOf(observer) + 1);
    }
    const bool routine = isRoutine(event);
    Memory& memory = m_memories[indexOf(observer)];
    std::deque<Decision>& kept = routine ? memory.routine : memory.rare;
    if (kept.size() >= (routine ? m_mostRoutine : m_mostRare)) {
        kept.pop_front();
    }
    kept.push_back({++m_heard, at, observer, known, event});
}

std::vector<Decision> RecentDecisions::of(HostId observer) const {
    std::vector<Decision> found;
    const auto take = [&found](const Memory& memory) {
        found.insert(found.end(), memory.routine.begin(), memory.routine.end());
        found.insert(found.end(), memory.rare.begin(), memory.rare.end());
    };
    if (observer == kNoHost) {
        std::for_each(m_memories.begin(), m_memories.end(), take);
    } else if (indexOf(observer) < m_memories.size()) {
        take(m_memories[indexOf(observer)]);
    }
    std::sort(found.begin(), found.end(),
              [](const Decision& a, const Decision& b) { return a.number < b.number; });
    return found;
}

}  // namespace swimscope::sim
