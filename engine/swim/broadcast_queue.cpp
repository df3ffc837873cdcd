#include "engine/swim/broadcast_queue.h"

#include <utility>

namespace swimscope::swim {

std::uint32_t BroadcastQueue::allocate(Entry entry) {
    if (m_free.empty()) {
        m_entries.push_back(std::move(entry));
        return static_cast<std::uint32_t>(m_entries.size() - 1);
    }
    const std::uint32_t slot = m_free.back();
    m_free.pop_back();
    m_entries[slot] = std::move(entry);
    return slot;
}

void BroadcastQueue::release(std::uint32_t slot) {
    Entry& entry = m_entries[slot];
    if (!entry.name.empty()) {
        const auto named = m_byName.find(entry.name);
        if (named != m_byName.end() && named->second == slot) {
            m_byName.erase(named);
        }
    }
    m_plainEntries -= entry.plain ? 1 : 0;
    entry = Entry{};
    m_free.push_back(slot);
}

void BroadcastQueue::insert(std::uint32_t slot) {
    const Entry& entry = m_entries[slot];
    if (m_buckets.size() <= entry.transmits) {
        m_buckets.resize(entry.transmits + 1);
    }
    m_buckets[entry.transmits].insert(Key{entry.bytes->size(), entry.id, slot});
    ++m_size;
    m_bytes += entry.bytes->size();
}

BroadcastQueue::Bucket::node_type BroadcastQueue::takeNode(Bucket& bucket, Bucket::iterator where) {
    auto node = bucket.extract(where);
    m_bytes -= node.value().length;
    if (--m_size == 0) {
        // Ids start again whenever the queue is empty, even for a moment inside a draw.
        m_lastId = 0;
    }
    return node;
}

void BroadcastQueue::erase(std::uint32_t slot) {
    const Entry& entry = m_entries[slot];
    Bucket& bucket = m_buckets[entry.transmits];
    takeNode(bucket, bucket.find(Key{entry.bytes->size(), entry.id, slot}));
}

void BroadcastQueue::note(const Entry& entry, bool finished, bool replaced) {
    if (entry.ticket != 0) {
        m_notes.push_back(Note{entry.ticket, entry.transmits, finished, replaced});
    }
}

void BroadcastQueue::finish(std::uint32_t slot, bool replaced) {
    note(m_entries[slot], /*finished=*/true, replaced);
    release(slot);
}

void BroadcastQueue::queue(std::string_view name, SharedBytes bytes, Ticket ticket) {
    const std::uint64_t id = ++m_lastId;
    if (!name.empty()) {
        const auto existing = m_byName.find(name);
        if (existing != m_byName.end()) {
            const std::uint32_t old = existing->second;
            erase(old);
            finish(old, /*replaced=*/true);
        }
    }
    const std::uint32_t slot =
        allocate(Entry{std::move(bytes), std::string(name), id, 0, ticket, false});
    if (!name.empty()) {
        m_byName.insert_or_assign(std::string(name), slot);
    }
    insert(slot);
}

void BroadcastQueue::queuePlain(SharedBytes bytes, const Invalidates& invalidates, Ticket ticket) {
    const std::uint64_t id = ++m_lastId;
    if (invalidates && m_plainEntries > 0) {
        std::vector<std::uint32_t> worthless;
        for (const Bucket& bucket : m_buckets) {
            for (const Key& key : bucket) {
                const Entry& entry = m_entries[key.slot];
                if (entry.plain && invalidates(*entry.bytes)) {
                    worthless.push_back(key.slot);
                }
            }
        }
        for (const std::uint32_t slot : worthless) {
            erase(slot);
            finish(slot, /*replaced=*/true);
        }
    }
    ++m_plainEntries;
    insert(allocate(Entry{std::move(bytes), {}, id, 0, ticket, /*plain=*/true}));
}

void BroadcastQueue::draw(std::size_t overhead, std::size_t limit, std::uint32_t transmitLimit,
                          std::size_t maxCount, std::vector<SharedBytes>& out) {
    if (m_size == 0) {
        return;
    }
    std::size_t used = 0;
    std::size_t count = 0;
    std::size_t transmits = 0;
    while (transmits < m_buckets.size() && count < maxCount && limit > used + overhead) {
        Bucket& bucket = m_buckets[transmits];
        const auto first = bucket.lower_bound(
            Key{limit - used - overhead, std::numeric_limits<std::uint64_t>::max(), 0});
        if (first == bucket.end()) {
            ++transmits;
            continue;
        }
        Entry& entry = m_entries[first->slot];
        const std::uint32_t slot = first->slot;
        used += overhead + first->length;
        ++count;
        out.push_back(entry.bytes);
        auto node = takeNode(bucket, first);
        ++entry.transmits;
        if (entry.transmits >= transmitLimit) {
            finish(slot, /*replaced=*/false);
        } else {
            note(entry, /*finished=*/false, /*replaced=*/false);
            // Put back only after the draw, so that it is not taken twice.
            m_drawn.push_back(std::move(node));
        }
    }
    for (auto& node : m_drawn) {
        const std::uint32_t sent = m_entries[node.value().slot].transmits;
        if (m_buckets.size() <= sent) {
            m_buckets.resize(sent + 1);
        }
        m_bytes += node.value().length;
        m_buckets[sent].insert(std::move(node));
        ++m_size;
    }
    m_drawn.clear();
}

void BroadcastQueue::dropLonger(std::size_t length) {
    // The longest stand first in every bucket.
    for (Bucket& bucket : m_buckets) {
        while (!bucket.empty() && bucket.begin()->length > length) {
            const std::uint32_t slot = bucket.begin()->slot;
            erase(slot);
            finish(slot, /*replaced=*/true);
        }
    }
}

void BroadcastQueue::prune(std::size_t max, std::size_t maxBytes) {
    while (m_size > max || m_bytes > maxBytes) {
        while (m_buckets.back().empty()) {
            m_buckets.pop_back();
        }
        const std::uint32_t slot = m_buckets.back().rbegin()->slot;
        erase(slot);
        finish(slot, /*replaced=*/true);
    }
}

void BroadcastQueue::reset() {
    prune(0);
}

void BroadcastQueue::takeNotes(std::vector<Note>& out) {
    out.clear();
    out.swap(m_notes);
}

}  // namespace swimscope::swim
