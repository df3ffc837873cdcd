#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace swimscope::swim {

/// Entries of a broadcast queue that were told equally often, in order of drawing: the longest
/// first, then the newest. One shelf per length, sorted by id, because entries come and go at the
/// ends of a shelf: new ones have the highest id, and those put back after a draw come in falling
/// order. Adding and taking cost the same however many there are.
class BroadcastBucket {
public:
    struct Item {
        std::uint64_t id = 0;
        std::uint32_t slot = 0;
    };

    bool empty() const { return m_size == 0; }
    void add(std::size_t length, Item item);
    /// The item must be there.
    void remove(std::size_t length, Item item);
    /// As adding one after the other, for items of falling ids; they usually end up next to each
    /// other.
    void addRun(std::size_t length, std::span<const Item> items);

    struct Run {
        std::size_t length = 0;
        /// 0 when all entries are too long.
        std::size_t count = 0;
    };
    /// Removes what a draw takes next and appends it to `out`: entries of one length, at most
    /// `max`, as many as fit `room` with `overhead` for each.
    Run takeRun(std::size_t room, std::size_t overhead, std::size_t max, std::vector<Item>& out);
    /// The slot that a draw would take last; only when not empty.
    std::uint32_t last() const;
    /// The slot of one of the longest; only when not empty.
    std::uint32_t longest() const;

    /// In order of drawing.
    template <typename Visit>
    void forEach(Visit visit) const {
        for (auto shelf = m_shelves.rbegin(); shelf != m_shelves.rend(); ++shelf) {
            for (auto item = shelf->items.rbegin(); item != shelf->items.rend(); ++item) {
                if (item->slot != kGone) {
                    visit(item->slot);
                }
            }
        }
    }

private:
    static constexpr std::uint32_t kGone = 0xffffffff;

    struct Shelf {
        std::size_t length = 0;
        /// By rising id. Those removed from the middle stay as gaps; neither end is one.
        std::deque<Item> items;
        std::size_t gaps = 0;
    };
    using Shelves = std::vector<Shelf>;

    Shelves::iterator shelfOf(std::size_t length);
    /// The same, and a new one if need be.
    Shelves::iterator openShelf(std::size_t length);
    static void put(std::deque<Item>& items, Item item);
    /// Restores the rule about ends; drops an empty shelf.
    void tidy(Shelves::iterator shelf);

    /// By rising length.
    Shelves m_shelves;
    /// The storage of the last shelf that became empty.
    std::deque<Item> m_spare;
    std::size_t m_size = 0;
};

}  // namespace swimscope::swim
