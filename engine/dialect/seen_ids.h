#pragma once

#include <deque>
#include <set>

#include "engine/base/bytes.h"
#include "engine/dialect/limits.h"

namespace swimscope::dialect {

/// The ids of the last messages, so that one heard by gossip and by push is shown once. Bounded:
/// the id that was first noted longest ago is forgotten first.
class SeenIds {
public:
    explicit SeenIds(std::size_t capacity = kRememberedIds) : m_capacity(capacity) {}

    /// True when the id is new; it is remembered from now on.
    bool note(const base::Bytes& id) {
        if (m_capacity == 0 || !m_ids.insert(id).second) {
            return m_capacity == 0;
        }
        m_order.push_back(id);
        if (m_order.size() > m_capacity) {
            m_ids.erase(m_order.front());
            m_order.pop_front();
        }
        return true;
    }

    std::size_t size() const { return m_ids.size(); }

private:
    std::size_t m_capacity;
    std::set<base::Bytes> m_ids;
    std::deque<base::Bytes> m_order;
};

}  // namespace swimscope::dialect
