#include "engine/sim/belief_tally.h"

#include <algorithm>

#include "engine/sim/limits.h"

namespace swimscope::sim {

void BeliefTally::hold(HostId observer, HostId subject, swim::State state) {
    if (m_held.size() < observer) {
        m_held.resize(observer);
    }
    if (m_against.size() < subject) {
        m_against.resize(subject);
    }
    auto& held = m_held[indexOf(observer)];
    auto& against = m_against[indexOf(subject)];
    const auto found = held.find(subject);
    if (found != held.end()) {
        --against[static_cast<std::size_t>(found->second)];
        --m_size;
        held.erase(found);
    }
    list(observer, subject);
    ++m_changes;
    if (state == swim::State::Alive) {
        return;
    }
    if (m_size >= kMaxBeliefs) {
        m_full = true;
        return;
    }
    held.emplace(subject, state);
    ++against[static_cast<std::size_t>(state)];
    ++m_size;
}

void BeliefTally::unlist(HostId observer, HostId subject) {
    hold(observer, subject, swim::State::Alive);
    if (m_size >= kMaxBeliefs) {
        m_full = true;
        return;
    }
    m_forgotten.resize(std::max<std::size_t>(m_forgotten.size(), observer));
    m_unlisted.resize(std::max<std::size_t>(m_unlisted.size(), subject));
    m_forgotten[indexOf(observer)].insert(subject);
    ++m_unlisted[indexOf(subject)];
    ++m_size;
}

void BeliefTally::list(HostId observer, HostId subject) {
    if (observer <= m_forgotten.size() && m_forgotten[indexOf(observer)].erase(subject) > 0) {
        --m_unlisted[indexOf(subject)];
        --m_size;
    }
}

void BeliefTally::forget(HostId observer) {
    if (observer <= m_forgotten.size()) {
        auto& forgotten = m_forgotten[indexOf(observer)];
        for (const HostId subject : forgotten) {
            --m_unlisted[indexOf(subject)];
        }
        m_size -= forgotten.size();
        m_changes += forgotten.size();
        forgotten.clear();
    }
    if (observer > m_held.size()) {
        return;
    }
    auto& held = m_held[indexOf(observer)];
    for (const auto& [subject, state] : held) {
        --m_against[indexOf(subject)][static_cast<std::size_t>(state)];
    }
    m_size -= held.size();
    m_changes += held.size();
    held.clear();
}

const std::array<std::uint32_t, 4>& BeliefTally::against(HostId subject) const {
    static constexpr std::array<std::uint32_t, 4> kNone{};
    return indexOf(subject) < m_against.size() ? m_against[indexOf(subject)] : kNone;
}

std::uint32_t BeliefTally::unlisted(HostId subject) const {
    return indexOf(subject) < m_unlisted.size() ? m_unlisted[indexOf(subject)] : 0;
}

const std::map<HostId, swim::State>& BeliefTally::heldBy(HostId observer) const {
    static const std::map<HostId, swim::State> kNone;
    return indexOf(observer) < m_held.size() ? m_held[indexOf(observer)] : kNone;
}

}  // namespace swimscope::sim
