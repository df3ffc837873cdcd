#include "engine/swim/member_table.h"

#include <functional>
#include <utility>

namespace swimscope::swim {

namespace {

bool living(State state) {
    return state == State::Alive || state == State::Suspect;
}

}  // namespace

const Row* MemberTable::find(std::string_view name) const {
    if (m_index.empty()) {
        return nullptr;
    }
    const std::size_t hash = std::hash<std::string_view>{}(name);
    const std::size_t mask = m_index.size() - 1;
    for (std::size_t i = hash & mask; m_index[i] != kEmpty; i = (i + 1) & mask) {
        const Row& row = m_rows[m_index[i]];
        if (row.hash == hash && row.member.identity->name == name) {
            return &row;
        }
    }
    return nullptr;
}

Row* MemberTable::find(std::string_view name) {
    return const_cast<Row*>(std::as_const(*this).find(name));
}

Row& MemberTable::insert(Member member, base::Random& random) {
    std::uint32_t slot = 0;
    if (m_free.empty()) {
        slot = static_cast<std::uint32_t>(m_rows.size());
        m_rows.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Row& row = m_rows[slot];
    row.slot = slot;
    row.hash = std::hash<std::string_view>{}(member.identity->name);
    row.member = std::move(member);
    m_living += living(row.member.state) ? 1 : 0;
    grow();
    index(slot);
    ++m_used;
    const std::size_t place = random.below(m_order.size());
    m_order.push_back(slot);
    std::swap(m_order[place], m_order.back());
    return row;
}

void MemberTable::setState(Row& row, State state, base::Instant now) {
    m_living -= living(row.member.state) ? 1 : 0;
    m_living += living(state) ? 1 : 0;
    row.member.state = state;
    row.member.since = now;
}

void MemberTable::release(std::uint32_t slot) {
    unindex(slot);
    --m_used;
    Row& row = m_rows[slot];
    m_living -= living(row.member.state) ? 1 : 0;
    row = Row{};
    m_free.push_back(slot);
}

void MemberTable::index(std::uint32_t slot) {
    const std::size_t mask = m_index.size() - 1;
    std::size_t i = m_rows[slot].hash & mask;
    while (m_index[i] != kEmpty) {
        i = (i + 1) & mask;
    }
    m_index[i] = slot;
}

void MemberTable::unindex(std::uint32_t slot) {
    const std::size_t mask = m_index.size() - 1;
    std::size_t hole = m_rows[slot].hash & mask;
    while (m_index[hole] != slot) {
        hole = (hole + 1) & mask;
    }
    // What follows in the same run moves up, so that no lookup stops at the hole.
    for (std::size_t i = (hole + 1) & mask; m_index[i] != kEmpty; i = (i + 1) & mask) {
        const std::size_t home = m_rows[m_index[i]].hash & mask;
        if (((i - home) & mask) >= ((i - hole) & mask)) {
            m_index[hole] = m_index[i];
            hole = i;
        }
    }
    m_index[hole] = kEmpty;
}

void MemberTable::grow() {
    if ((m_used + 1) * 2 <= m_index.size()) {
        return;
    }
    std::vector<std::uint32_t> old = std::move(m_index);
    m_index.assign(old.empty() ? 16 : old.size() * 2, kEmpty);
    for (const std::uint32_t slot : old) {
        if (slot != kEmpty) {
            index(slot);
        }
    }
}

}  // namespace swimscope::swim
