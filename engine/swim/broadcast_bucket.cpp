#include "engine/swim/broadcast_bucket.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {

namespace {

bool isOlder(const BroadcastBucket::Item& item, std::uint64_t id) {
    return item.id < id;
}

}  // namespace

BroadcastBucket::Shelves::iterator BroadcastBucket::shelfOf(std::size_t length) {
    return std::lower_bound(
        m_shelves.begin(), m_shelves.end(), length,
        [](const Shelf& shelf, std::size_t wanted) { return shelf.length < wanted; });
}

BroadcastBucket::Shelves::iterator BroadcastBucket::openShelf(std::size_t length) {
    auto shelf = shelfOf(length);
    if (shelf == m_shelves.end() || shelf->length != length) {
        shelf = m_shelves.insert(shelf, Shelf{length, std::move(m_spare), 0});
        m_spare.clear();
    }
    return shelf;
}

void BroadcastBucket::put(std::deque<Item>& items, Item item) {
    if (items.empty() || items.back().id <= item.id) {
        items.push_back(item);
    } else if (item.id <= items.front().id) {
        items.push_front(item);
    } else {
        items.insert(std::lower_bound(items.begin(), items.end(), item.id, isOlder), item);
    }
}

void BroadcastBucket::add(std::size_t length, Item item) {
    put(openShelf(length)->items, item);
    ++m_size;
}

void BroadcastBucket::addRun(std::size_t length, std::span<const Item> items) {
    if (items.empty()) {
        return;
    }
    std::deque<Item>& shelf = openShelf(length)->items;
    m_size += items.size();
    // Equal ids are rare, and their order depends on the order of adding.
    const auto notFalling = [](const Item& a, const Item& b) { return a.id <= b.id; };
    if (std::adjacent_find(items.begin(), items.end(), notFalling) == items.end()) {
        // Those above all others go to the end, the oldest of them first.
        std::size_t above = 0;
        while (above < items.size() && (shelf.empty() || items[above].id > shelf.back().id)) {
            ++above;
        }
        for (std::size_t i = above; i > 0; --i) {
            shelf.push_back(items[i - 1]);
        }
        items = items.subspan(above);
        // After an earlier part of the round they are all below.
        if (!items.empty() && items.front().id < shelf.front().id) {
            for (const Item& item : items) {
                shelf.push_front(item);
            }
            return;
        }
    }
    for (const Item& item : items) {
        put(shelf, item);
    }
}

void BroadcastBucket::remove(std::size_t length, Item item) {
    const auto shelf = shelfOf(length);
    auto& items = shelf->items;
    auto found = std::lower_bound(items.begin(), items.end(), item.id, isOlder);
    while (found->slot != item.slot) {
        ++found;
    }
    found->slot = kGone;
    ++shelf->gaps;
    --m_size;
    tidy(shelf);
}

void BroadcastBucket::tidy(Shelves::iterator shelf) {
    auto& items = shelf->items;
    while (!items.empty() && items.back().slot == kGone) {
        items.pop_back();
        --shelf->gaps;
    }
    while (!items.empty() && items.front().slot == kGone) {
        items.pop_front();
        --shelf->gaps;
    }
    if (items.empty()) {
        m_spare = std::move(items);
        m_shelves.erase(shelf);
    } else if (shelf->gaps * 2 > items.size()) {
        std::erase_if(items, [](const Item& item) { return item.slot == kGone; });
        shelf->gaps = 0;
    }
}

BroadcastBucket::Run BroadcastBucket::takeRun(std::size_t room, std::size_t overhead,
                                              std::size_t max, std::vector<Item>& out) {
    if (room <= overhead) {
        return {};
    }
    auto shelf = shelfOf(room - overhead);
    if (shelf == m_shelves.end() || shelf->length != room - overhead) {
        if (shelf == m_shelves.begin()) {
            return {};
        }
        --shelf;
    }
    Run run{shelf->length, 0};
    // Empty messages without overhead would fit for ever.
    const std::size_t fitting = run.length == 0 ? 1 : room / (overhead + run.length);
    const std::size_t wanted = std::min(max, fitting);
    auto& items = shelf->items;
    // One line of the cache holds four items; they are fetched side by side.
    for (std::size_t i = 4; i < std::min(wanted, items.size()); i += 4) {
        __builtin_prefetch(&items[items.size() - 1 - i]);
    }
    for (; run.count < wanted && !items.empty(); items.pop_back()) {
        if (items.back().slot == kGone) {
            --shelf->gaps;
        } else {
            out.push_back(items.back());
            ++run.count;
        }
    }
    m_size -= run.count;
    tidy(shelf);
    return run;
}

std::uint32_t BroadcastBucket::last() const {
    return m_shelves.front().items.front().slot;
}

std::uint32_t BroadcastBucket::longest() const {
    return m_shelves.back().items.back().slot;
}

}  // namespace swimscope::swim
