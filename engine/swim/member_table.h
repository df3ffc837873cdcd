#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/cow_array.h"
#include "engine/base/random.h"
#include "engine/swim/member.h"
#include "engine/swim/suspicion.h"
#include "engine/swim/world.h"

namespace swimscope::swim {

/// The place of a row: the number of its name in the identity pool.
using Slot = std::uint32_t;

/// How many rows announce the same versions; a cluster has few different ones.
struct VersionCount {
    Versions versions;
    std::size_t alive = 0;
    std::size_t all = 0;
};

/// What one node believes about all members. A row takes 16 bytes, in blocks that copies of the
/// table share until one of them writes, plus 4 bytes for its place in the probe order; names and
/// identities stand in the world's pool. Nothing depends on the order of a hash table.
class MemberTable {
public:
    static constexpr Slot kNone = IdentityPool::kNone;

    explicit MemberTable(std::shared_ptr<World> world = std::make_shared<World>());
    /// Suspicions are not copied: they belong to the node that has them.
    MemberTable(const MemberTable& other);
    MemberTable& operator=(MemberTable&& other) noexcept = default;

    /// kNone when there is no row of that name.
    Slot find(std::string_view name) const { return rowOf(m_world->identities.findName(name)); }
    /// The same for who knows the hash of the name.
    Slot find(std::string_view name, std::uint32_t hash) const {
        return rowOf(m_world->identities.findName(name, hash));
    }
    /// Begins to fetch what find will look at, of a name whose hash was fetched before.
    void fetch(std::uint32_t hash) const {
        const Slot name = m_world->identities.guessName(hash);
        m_world->identities.fetchName(name);
        if (name < m_rows.size()) {
            __builtin_prefetch(&m_rows[name]);
        }
    }
    bool holds(Slot slot) const {
        return slot < m_rows.size() && m_rows[slot].identity != kNoIdentity;
    }

    State state(Slot slot) const { return static_cast<State>(m_rows[slot].state); }
    std::uint32_t incarnation(Slot slot) const { return m_rows[slot].incarnation; }
    base::Instant since(Slot slot) const { return instantOf(m_rows[slot].since); }
    /// In the world's pool.
    std::uint32_t identityNumber(Slot slot) const { return m_rows[slot].identity - 1; }
    const IdentityRef& identityRef(Slot slot) const {
        return m_world->identities.identity(identityNumber(slot));
    }
    const Identity& identity(Slot slot) const { return *identityRef(slot); }
    const std::string& name(Slot slot) const { return identity(slot).name; }
    MemberView view(Slot slot) const {
        return {&identity(slot), incarnation(slot), state(slot), since(slot)};
    }
    Member member(Slot slot) const {
        return {identityRef(slot), incarnation(slot), state(slot), since(slot)};
    }

    /// Fetches what is needed to reach any row.
    void fetch() const { m_rows.fetch(); }

    /// Adds a row whose name is not in the table yet, at a random place of the probe order.
    Slot insert(const IdentityView& identity, std::uint32_t incarnation, State state,
                base::Instant now, base::Random& random);
    /// Takes what the node now says about itself; the name must be that of the row.
    void setIdentity(Slot slot, const IdentityView& identity);
    void setIncarnation(Slot slot, std::uint32_t incarnation);
    void setState(Slot slot, State state, base::Instant now);

    /// Nothing while the row is not under suspicion.
    Suspicion* suspicion(Slot slot);
    const Suspicion* suspicion(Slot slot) const;
    Suspicion& suspect(Slot slot, Suspicion suspicion);
    /// True when there was one.
    bool endSuspicion(Slot slot) { return m_suspicions.erase(slot) > 0; }

    /// All rows, in no meaningful order.
    std::span<const Slot> order() const { return m_order; }
    /// All rows by place, which is quicker to walk.
    template <typename Visit>
    void forEach(Visit visit) const {
        for (Slot slot = 0; slot < m_rows.size(); ++slot) {
            if (m_rows[slot].identity != kNoIdentity) {
                visit(slot);
            }
        }
    }
    std::size_t size() const { return m_order.size(); }
    /// Rows that are alive or suspect.
    std::size_t livingCount() const { return m_count[0] + m_count[1]; }
    std::size_t count(State state) const { return m_count[static_cast<std::size_t>(state)]; }
    std::span<const VersionCount> versionCounts() const { return m_versions; }
    /// Bytes of all rows as push/pull entries (protocol.md 2.4).
    std::size_t wireSize() const { return m_wireSize; }
    const std::shared_ptr<World>& world() const { return m_world; }

    /// The next row of the probe round, each once and in random order; kNone at the end of the
    /// round, after which a new one begins.
    Slot nextInRound(base::Random& random);

    /// Removes the rows for which `gone` holds, telling `removed` before.
    template <typename Gone, typename Removed>
    void reap(Gone gone, Removed removed) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const Slot slot = m_order[i];
            if (gone(slot)) {
                removed(slot);
                release(slot);
            } else {
                m_order[kept++] = slot;
            }
        }
        m_order.resize(kept);
    }

    /// Up to `count` different rows for which `fits` holds, at random: exhaustive in small tables,
    /// by a bounded number of draws in big ones (protocol.md 5.6).
    template <typename Fits>
    std::vector<Slot> choose(std::size_t count, base::Random& random, Fits fits) const {
        std::vector<Slot> chosen;
        if (m_order.size() < 3 * count) {
            std::vector<Slot> all(m_order);
            random.shuffle(std::span<Slot>(all));
            for (std::size_t i = 0; i < all.size() && chosen.size() < count; ++i) {
                if (fits(all[i])) {
                    chosen.push_back(all[i]);
                }
            }
            return chosen;
        }
        for (std::size_t i = 0; i < 3 * m_order.size() && chosen.size() < count; ++i) {
            const Slot slot = m_order[random.below(m_order.size())];
            bool taken = false;
            for (const Slot other : chosen) {
                taken = taken || other == slot;
            }
            if (!taken && fits(slot)) {
                chosen.push_back(slot);
            }
        }
        return chosen;
    }

    /// Visits the rows of `theirs`, a table of the same world, that would tell us something: all
    /// but those that say alive of the very identity and an incarnation that we know.
    template <typename Visit>
    void forEachNews(const MemberTable& theirs, Visit visit) const {
        for (Slot slot = 0; slot < theirs.m_rows.size(); ++slot) {
            if (theirs.m_rows[slot].identity != kNoIdentity && isNews(theirs.m_rows[slot], slot)) {
                visit(slot);
            }
        }
    }

private:
    /// Since in nanoseconds: 62 bits are 73 years either way.
    struct Entry {
        /// One above the number in the pool; a new block is all zero and so holds nobody.
        std::uint32_t identity = 0;
        std::uint32_t incarnation = 0;
        std::int64_t since : 62 = 0;
        std::uint64_t state : 2 = 0;
    };
    static_assert(sizeof(Entry) == 16);
    using Rows = base::CowArray<Entry>;
    static constexpr std::uint32_t kNoIdentity = 0;

    /// The number of a name is that of its row, if it has one.
    Slot rowOf(Slot name) const { return holds(name) ? name : kNone; }
    static base::Instant instantOf(std::int64_t since);
    void enter(const Entry& entry);
    void leave(const Entry& entry);
    VersionCount& versionCount(const Entry& entry);
    std::size_t wireSizeOf(const Entry& entry) const;
    void release(Slot slot);
    /// Changes a row and what is counted of it.
    template <typename Change>
    void change(Slot slot, Change change);
    bool isNews(const Entry& theirs, Slot slot) const;

    std::shared_ptr<World> m_world;
    Rows m_rows;
    std::vector<Slot> m_order;
    std::size_t m_walked = 0;
    std::map<Slot, Suspicion> m_suspicions;
    std::size_t m_count[4] = {};
    std::vector<VersionCount> m_versions;
    std::size_t m_wireSize = 0;
};

}  // namespace swimscope::swim
