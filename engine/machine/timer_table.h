#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/base/time.h"

namespace swimscope::machine {

/// Timers of one machine, by key: set, cancel, take the next due one. Timers due at the same
/// instant come in the order in which they were set, so that a run can be repeated.
template <typename Key>
class TimerTable {
public:
    /// Replaces a timer of the same key.
    void set(const Key& key, base::Instant when) {
        cancel(key);
        const Slot slot{when, ++m_sequence};
        m_byTime.emplace(slot, key);
        m_byKey.emplace(key, slot);
        findNext();
    }

    void cancel(const Key& key) {
        const auto found = m_byKey.find(key);
        if (found == m_byKey.end()) {
            return;
        }
        m_byTime.erase(found->second);
        m_byKey.erase(found);
        findNext();
    }

    bool contains(const Key& key) const { return m_byKey.contains(key); }
    std::size_t size() const { return m_byKey.size(); }

    /// Asked after every input, so it is not looked up in the tree.
    std::optional<base::Instant> next() const { return m_next; }

    /// Removes and returns the first timer that is due at `now`.
    std::optional<Key> takeDue(base::Instant now) {
        if (!m_next || *m_next > now) {
            return std::nullopt;
        }
        Key key = m_byTime.begin()->second;
        m_byTime.erase(m_byTime.begin());
        m_byKey.erase(key);
        findNext();
        return key;
    }

private:
    using Slot = std::pair<base::Instant, std::uint64_t>;

    void findNext() {
        m_next = m_byTime.empty() ? std::nullopt
                                  : std::optional<base::Instant>(m_byTime.begin()->first.first);
    }

    std::optional<base::Instant> m_next;
    std::map<Slot, Key> m_byTime;
    std::map<Key, Slot> m_byKey;
    std::uint64_t m_sequence = 0;
};

}  // namespace swimscope::machine
