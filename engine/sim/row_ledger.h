#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim/invariant.h"

namespace swimscope::sim {

/// What the events of all nodes have said about all rows: an entry only for rows that had an event,
/// in one flat table of 24 bytes an entry, so that watching ten thousand nodes that agree from the
/// start costs nothing.
class RowLedger {
public:
    /// Nothing when there is no such row.
    std::optional<RowSeen> find(HostId observer, std::uint32_t life, HostId subject) const;
    /// True when the row has had an event in this life of the observer.
    bool heardOf(HostId observer, std::uint32_t life, HostId subject) const;
    void put(HostId observer, std::uint32_t life, HostId subject, std::optional<RowSeen> row);
    std::size_t size() const { return m_used; }

private:
    struct Entry {
        std::uint64_t key = 0;
        RowSeen row;
        bool there = false;
    };

    static std::uint64_t keyOf(HostId observer, std::uint32_t life, HostId subject);
    /// The entry of the key, or the empty one where it belongs.
    std::size_t slotOf(std::uint64_t key) const;
    void grow();

    /// Open addressing; a power of two, at most half full. Entries are never removed: a row that
    /// was forgotten stays as one that is not there.
    std::vector<Entry> m_entries;
    std::size_t m_used = 0;
};

}  // namespace swimscope::sim
