#pragma once

#include <algorithm>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/dialect/limits.h"

namespace swimscope::dialect {

/// Serf's filter against hearing an event or a query twice: a ring over Lamport time (protocol.md
/// 8.3). What is older than the ring is dropped unseen, for it may well have been seen.
class SeenRing {
public:
    SeenRing() : m_slots(kSeenSlots) {}

    /// True at first sight of `identity` at `ltime`, with the clock at `now`; remembered from then
    /// on.
    bool note(std::uint64_t ltime, std::uint64_t now, const base::Bytes& identity) {
        if (now > kSeenSlots && ltime < now - kSeenSlots) {
            return false;
        }
        Slot& slot = m_slots[ltime % kSeenSlots];
        if (slot.ltime != ltime || slot.identities.empty()) {
            forget(slot);
            slot.ltime = ltime;
        }
        const auto& known = slot.identities;
        if (known.size() >= kMaxSeenPerSlot || m_bytes + identity.size() > kMaxSeenBytes ||
            std::find(known.begin(), known.end(), identity) != known.end()) {
            return false;
        }
        m_bytes += identity.size();
        slot.identities.push_back(identity);
        return true;
    }

private:
    struct Slot {
        std::uint64_t ltime = 0;
        std::vector<base::Bytes> identities;
    };

    void forget(Slot& slot) {
        for (const base::Bytes& identity : slot.identities) {
            m_bytes -= identity.size();
        }
        slot.identities.clear();
    }

    std::vector<Slot> m_slots;
    std::size_t m_bytes = 0;
};

}  // namespace swimscope::dialect
