#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "engine/base/time.h"
#include "engine/machine/timer_table.h"
#include "engine/watch/limits.h"

namespace swimscope::watch {

/// What waits for an answer under a sequence number, each until its own time; at most kMaxWaiting.
template <typename T>
class Awaited {
public:
    /// False when there is no room.
    bool add(std::uint32_t seqNo, base::Instant until, T what) {
        if (m_waiting.size() >= kMaxWaiting) {
            return false;
        }
        m_waiting.insert_or_assign(seqNo, std::move(what));
        m_timers.set(seqNo, until);
        return true;
    }
    T* find(std::uint32_t seqNo) {
        const auto found = m_waiting.find(seqNo);
        return found == m_waiting.end() ? nullptr : &found->second;
    }
    std::optional<T> take(std::uint32_t seqNo) {
        const auto found = m_waiting.find(seqNo);
        if (found == m_waiting.end()) {
            return std::nullopt;
        }
        std::optional<T> what(std::move(found->second));
        m_waiting.erase(found);
        m_timers.cancel(seqNo);
        return what;
    }
    /// One whose time is over.
    std::optional<T> takeDue(base::Instant now) {
        const auto seqNo = m_timers.takeDue(now);
        return seqNo ? take(*seqNo) : std::nullopt;
    }
    std::optional<base::Instant> deadline() const { return m_timers.next(); }
    bool empty() const { return m_waiting.empty(); }
    std::size_t size() const { return m_waiting.size(); }
    void clear() {
        m_waiting.clear();
        m_timers = {};
    }

private:
    std::map<std::uint32_t, T> m_waiting;
    machine::TimerTable<std::uint32_t> m_timers;
};

}  // namespace swimscope::watch
