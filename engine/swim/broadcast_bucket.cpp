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

void BroadcastBucket::add(std::size_t length, Item item) {
    auto shelf = shelfOf(length);
    if (shelf == m_shelves.end() || shelf->length != length) {
        shelf = m_shelves.insert(shelf, Shelf{length, std::move(m_spare), 0});
        m_spare.clear();
    }
    auto& items = shelf->items;
    ++m_size;
    if (items.empty() || items.back().id <= item.id) {
        items.push_back(item);
    } else if (item.id <= items.front().id) {
        items.push_front(item);
    } else {
        items.insert(std::lower_bound(items.begin(), items.end(), item.id, isOlder), item);
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

std::optional<std::uint32_t> BroadcastBucket::take(std::size_t room) {
    auto shelf = shelfOf(room);
    if (shelf == m_shelves.end() || shelf->length != room) {
        if (shelf == m_shelves.begin()) {
            return std::nullopt;
        }
        --shelf;
    }
    const std::uint32_t slot = shelf->items.back().slot;
    shelf->items.pop_back();
    --m_size;
    tidy(shelf);
    return slot;
}

std::uint32_t BroadcastBucket::last() const {
    return m_shelves.front().items.front().slot;
}

std::uint32_t BroadcastBucket::longest() const {
    return m_shelves.back().items.back().slot;
}

}  // namespace swimscope::swim
