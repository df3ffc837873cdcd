#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/random.h"
#include "engine/swim/member.h"
#include "engine/swim/suspicion.h"

namespace swimscope::swim {

/// One row and what only its owner needs to know of it.
struct Row {
    Member member;
    /// There while the row is suspect.
    std::unique_ptr<Suspicion> suspicion;
    std::uint32_t slot = 0;
    std::size_t hash = 0;
};

/// All rows of one node. Looking up a name touches one index word and the row; walking goes through
/// a separate list in probe order, so nothing ever depends on the order of a hash table. References
/// to rows stay valid until the row is removed.
class MemberTable {
public:
    Row* find(std::string_view name);
    const Row* find(std::string_view name) const;
    Row& at(std::uint32_t slot) { return m_rows[slot]; }
    const Row& at(std::uint32_t slot) const { return m_rows[slot]; }

    /// Adds a row whose name is not in the table yet, at a random place of the probe order.
    Row& insert(Member member, base::Random& random);
    /// Changes state and its time; counts the living.
    void setState(Row& row, State state, base::Instant now);

    /// Slots in probe order.
    std::span<const std::uint32_t> order() const { return m_order; }
    std::size_t size() const { return m_order.size(); }
    /// Rows that are alive or suspect.
    std::size_t livingCount() const { return m_living; }

    /// Removes the rows for which `gone` holds (telling `removed` before), shuffles the rest.
    template <typename Gone, typename Removed>
    void reapAndShuffle(Gone gone, Removed removed, base::Random& random) {
        std::vector<std::uint32_t> kept;
        kept.reserve(m_order.size());
        for (const std::uint32_t slot : m_order) {
            if (gone(m_rows[slot])) {
                removed(m_rows[slot]);
                release(slot);
            } else {
                kept.push_back(slot);
            }
        }
        m_order = std::move(kept);
        random.shuffle(std::span<std::uint32_t>(m_order));
    }

    /// Up to `count` different rows for which `fits` holds, at random: exhaustive in small tables,
    /// by a bounded number of draws in big ones (protocol.md 5.6).
    template <typename Fits>
    std::vector<std::uint32_t> choose(std::size_t count, base::Random& random, Fits fits) const {
        std::vector<std::uint32_t> chosen;
        if (m_order.size() < 3 * count) {
            std::vector<std::uint32_t> all(m_order);
            random.shuffle(std::span<std::uint32_t>(all));
            for (std::size_t i = 0; i < all.size() && chosen.size() < count; ++i) {
                if (fits(m_rows[all[i]])) {
                    chosen.push_back(all[i]);
                }
            }
            return chosen;
        }
        for (std::size_t i = 0; i < 3 * m_order.size() && chosen.size() < count; ++i) {
            const std::uint32_t slot = m_order[random.below(m_order.size())];
            bool taken = false;
            for (const std::uint32_t other : chosen) {
                taken = taken || other == slot;
            }
            if (!taken && fits(m_rows[slot])) {
                chosen.push_back(slot);
            }
        }
        return chosen;
    }

private:
    static constexpr std::uint32_t kEmpty = 0xffffffff;

    void release(std::uint32_t slot);
    void index(std::uint32_t slot);
    void unindex(std::uint32_t slot);
    void grow();

    std::deque<Row> m_rows;
    std::vector<std::uint32_t> m_free;
    std::vector<std::uint32_t> m_order;
    /// Open addressing with linear probing; a power of two, at most half full.
    std::vector<std::uint32_t> m_index;
    std::size_t m_living = 0;
    std::size_t m_used = 0;
};

}  // namespace swimscope::swim
