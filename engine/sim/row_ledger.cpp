#include "engine/sim/row_ledger.h"

#include <utility>

namespace swimscope::sim {

namespace {

constexpr std::size_t kFirstSize = 1024;

}  // namespace

std::uint64_t RowLedger::keyOf(HostId observer, std::uint32_t life, HostId subject) {
    // 24 bits each for the hosts, 16 for the life; a host number is never 0, so neither is a key.
    return std::uint64_t{observer} << 40 | std::uint64_t{life & 0xffff} << 24 | subject;
}

std::size_t RowLedger::slotOf(std::uint64_t key) const {
    const std::size_t mask = m_entries.size() - 1;
    std::size_t slot = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15u) >> 20) & mask;
    while (m_entries[slot].key != 0 && m_entries[slot].key != key) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::optional<RowSeen> RowLedger::find(HostId observer, std::uint32_t life, HostId subject) const {
    if (m_entries.empty()) {
        return std::nullopt;
    }
    const Entry& entry = m_entries[slotOf(keyOf(observer, life, subject))];
    return entry.there ? std::optional(entry.row) : std::nullopt;
}

bool RowLedger::heardOf(HostId observer, std::uint32_t life, HostId subject) const {
    return !m_entries.empty() && m_entries[slotOf(keyOf(observer, life, subject))].key != 0;
}

void RowLedger::put(HostId observer, std::uint32_t life, HostId subject,
                    std::optional<RowSeen> row) {
    if (2 * (m_used + 1) > m_entries.size()) {
        grow();
    }
    const std::uint64_t key = keyOf(observer, life, subject);
    Entry& entry = m_entries[slotOf(key)];
    m_used += entry.key == 0 ? 1 : 0;
    entry.key = key;
    entry.there = row.has_value();
    entry.row = row.value_or(RowSeen{});
}

void RowLedger::grow() {
    std::vector<Entry> old(m_entries.empty() ? kFirstSize : 2 * m_entries.size());
    old.swap(m_entries);
    for (const Entry& entry : old) {
        if (entry.key != 0) {
            m_entries[slotOf(entry.key)] = entry;
        }
    }
}

}  // namespace swimscope::sim
