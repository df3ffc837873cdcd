#include "engine/swim/member_table.h"

#include <algorithm>
#include <iterator>

namespace swimscope::swim {

namespace {

/// Bytes of a msgpack unsigned number (protocol.md 1.3).
std::size_t numberSize(std::uint32_t number) {
    if (number < 0x80) {
        return 1;
    }
    if (number < 0x100) {
        return 2;
    }
    return number < 0x10000 ? 3 : 5;
}

}  // namespace

MemberTable::MemberTable(std::shared_ptr<World> world) : m_world(std::move(world)) {}

MemberTable::MemberTable(const MemberTable& other)
    : m_world(other.m_world),
      m_rows(other.m_rows),
      m_order(other.m_order),
      m_versions(other.m_versions),
      m_wireSize(other.m_wireSize) {
    std::copy(std::begin(other.m_count), std::end(other.m_count), std::begin(m_count));
    forEach([this](Slot slot) { m_world->identities.hold(m_rows[slot].identity - 1); });
}

base::Instant MemberTable::instantOf(std::int64_t since) {
    return base::Instant(base::Duration(since));
}

VersionCount& MemberTable::versionCount(const Entry& entry) {
    const Versions& versions = m_world->identities.identity(entry.identity - 1)->versions;
    for (auto& count : m_versions) {
        if (count.versions == versions) {
            return count;
        }
    }
    return m_versions.emplace_back(VersionCount{versions, 0, 0});
}

std::size_t MemberTable::wireSizeOf(const Entry& entry) const {
    return m_world->identities.wireSize(entry.identity - 1) + numberSize(entry.incarnation) + 1;
}

void MemberTable::enter(const Entry& entry) {
    ++m_count[entry.state];
    VersionCount& versions = versionCount(entry);
    ++versions.all;
    versions.alive += static_cast<State>(entry.state) == State::Alive;
    m_wireSize += wireSizeOf(entry);
}

void MemberTable::leave(const Entry& entry) {
    --m_count[entry.state];
    VersionCount& versions = versionCount(entry);
    --versions.all;
    versions.alive -= static_cast<State>(entry.state) == State::Alive;
    m_wireSize -= wireSizeOf(entry);
    if (versions.all == 0) {
        versions = m_versions.back();
        m_versions.pop_back();
    }
}

template <typename Change>
void MemberTable::change(Slot slot, Change change) {
    Entry& entry = m_rows.edit(slot);
    leave(entry);
    change(entry);
    enter(entry);
}

Slot MemberTable::insert(const IdentityView& identity, std::uint32_t incarnation, State state,
                         base::Instant now, base::Random& random) {
    IdentityPool& pool = m_world->identities;
    const std::uint32_t id = pool.intern(identity);
    pool.hold(id);
    const Slot slot = pool.nameOf(id);
    m_rows.grow(slot + std::size_t{1});
    Entry& entry = m_rows.edit(slot);
    entry.identity = id + 1;
    entry.incarnation = incarnation;
    entry.since = now.time_since_epoch().count();
    entry.state = static_cast<std::uint8_t>(state);
    enter(entry);
    const std::size_t place = random.below(m_order.size());
    m_order.push_back(slot);
    std::swap(m_order[place], m_order.back());
    return slot;
}

void MemberTable::setIdentity(Slot slot, const IdentityView& identity) {
    IdentityPool& pool = m_world->identities;
    const std::uint32_t before = m_rows[slot].identity - 1;
    const std::uint32_t after = pool.intern(identity);
    if (after == before) {
        return;
    }
    pool.hold(after);
    change(slot, [after](Entry& entry) { entry.identity = after + 1; });
    pool.release(before);
}

void MemberTable::setIncarnation(Slot slot, std::uint32_t incarnation) {
    if (m_rows[slot].incarnation != incarnation) {
        Entry& entry = m_rows.edit(slot);
        m_wireSize += numberSize(incarnation);
        m_wireSize -= numberSize(entry.incarnation);
        entry.incarnation = incarnation;
    }
}

void MemberTable::setState(Slot slot, State state, base::Instant now) {
    Entry& entry = m_rows.edit(slot);
    const bool wasAlive = static_cast<State>(entry.state) == State::Alive;
    if (const bool isAlive = state == State::Alive; wasAlive != isAlive) {
        versionCount(entry).alive += isAlive ? std::size_t{1} : ~std::size_t{0};
    }
    --m_count[entry.state];
    ++m_count[static_cast<std::size_t>(state)];
    entry.state = static_cast<std::uint8_t>(state);
    entry.since = now.time_since_epoch().count();
}

Suspicion* MemberTable::suspicion(Slot slot) {
    const auto found = m_suspicions.find(slot);
    return found == m_suspicions.end() ? nullptr : &found->second;
}

const Suspicion* MemberTable::suspicion(Slot slot) const {
    const auto found = m_suspicions.find(slot);
    return found == m_suspicions.end() ? nullptr : &found->second;
}

Suspicion& MemberTable::suspect(Slot slot, Suspicion suspicion) {
    return m_suspicions.insert_or_assign(slot, std::move(suspicion)).first->second;
}

Slot MemberTable::nextInRound(base::Random& random) {
    if (m_walked >= m_order.size()) {
        m_walked = 0;
        return kNone;
    }
    // The shuffle of a round, one step at a time: a round that ends early has cost no more.
    const std::size_t drawn = m_walked + random.below(m_order.size() - m_walked);
    std::swap(m_order[m_walked], m_order[drawn]);
    return m_order[m_walked++];
}

void MemberTable::release(Slot slot) {
    m_suspicions.erase(slot);
    Entry& entry = m_rows.edit(slot);
    leave(entry);
    const std::uint32_t identity = entry.identity - 1;
    entry = Entry{};
    m_world->identities.release(identity);
}

bool MemberTable::isNews(const Entry& theirs, Slot slot) const {
    if (slot >= m_rows.size() || static_cast<State>(theirs.state) != State::Alive) {
        return true;
    }
    const Entry& ours = m_rows[slot];
    return ours.identity != theirs.identity || ours.incarnation < theirs.incarnation;
}

}  // namespace swimscope::swim
