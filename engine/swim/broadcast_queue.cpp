#include "engine/swim/broadcast_queue.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {

namespace {

/// Entries that one bucket gave to a draw and that go on to the next.
struct Drawn {
    std::size_t transmits = 0;
    std::size_t length = 0;
    /// Among all that were drawn.
    std::size_t begin = 0;
    std::size_t count = 0;
};

}  // namespace

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

void BroadcastQueue::drop(std::uint32_t slot) {
    Entry& entry = m_entries[slot];
    if (entry.subject != kNobody) {
        m_bySubject[entry.subject] = 0;
    }
    m_plainEntries -= entry.plain ? 1 : 0;
    entry = Entry{};
    m_free.push_back(slot);
}

void BroadcastQueue::release(Subject subject) {
    if (subject < m_bySubject.size() && m_bySubject[subject] != 0) {
        m_entries[m_bySubject[subject] - 1].subject = kNobody;
        m_bySubject[subject] = 0;
    }
}

void BroadcastQueue::insert(std::uint32_t slot) {
    const Entry& entry = m_entries[slot];
    bucketOf(entry.transmits).add(entry.bytes->size(), {entry.id, slot});
    ++m_size;
    m_bytes += entry.bytes->size();
    m_longest = std::max(m_longest, entry.bytes->size());
}

BroadcastBucket& BroadcastQueue::bucketOf(std::size_t transmits) {
    if (m_buckets.size() <= transmits) {
        m_buckets.resize(transmits + 1);
    }
    m_firstBucket = std::min(m_firstBucket, transmits);
    return m_buckets[transmits];
}

void BroadcastQueue::uncount(std::size_t entries, std::size_t bytes) {
    m_bytes -= bytes;
    m_size -= entries;
    if (m_size == 0) {
        // Ids start again whenever the queue is empty, even for a moment inside a draw.
        m_lastId = 0;
    }
}

void BroadcastQueue::erase(std::uint32_t slot) {
    const Entry& entry = m_entries[slot];
    m_buckets[entry.transmits].remove(entry.bytes->size(), {entry.id, slot});
    uncount(1, entry.bytes->size());
}

void BroadcastQueue::note(const Entry& entry, bool finished, bool replaced) {
    if (entry.ticket != 0) {
        m_notes.push_back(Note{entry.ticket, entry.transmits, finished, replaced});
    }
}

void BroadcastQueue::finish(std::uint32_t slot, bool replaced) {
    note(m_entries[slot], /*finished=*/true, replaced);
    drop(slot);
}

void BroadcastQueue::queue(Subject subject, SharedBytes bytes, Ticket ticket) {
    const std::uint64_t id = ++m_lastId;
    if (subject == kNobody) {
        return insert(allocate(Entry{std::move(bytes), id, ticket, kNobody, 0, /*plain=*/false}));
    }
    if (subject >= m_bySubject.size()) {
        m_bySubject.resize(subject + std::size_t{1});
    }
    if (const std::uint32_t existing = m_bySubject[subject]; existing != 0) {
        // The newer news takes the place of the older.
        const std::uint32_t slot = existing - 1;
        Entry& entry = m_entries[slot];
        erase(slot);
        note(entry, /*finished=*/true, /*replaced=*/true);
        entry.bytes = std::move(bytes);
        entry.id = id;
        entry.transmits = 0;
        entry.ticket = ticket;
        return insert(slot);
    }
    const std::uint32_t slot =
        allocate(Entry{std::move(bytes), id, ticket, subject, 0, /*plain=*/false});
    m_bySubject[subject] = slot + 1;
    insert(slot);
}

void BroadcastQueue::queuePlain(SharedBytes bytes, const Invalidates& invalidates, Ticket ticket) {
    const std::uint64_t id = ++m_lastId;
    if (invalidates && m_plainEntries > 0) {
        std::vector<std::uint32_t> worthless;
        for (const BroadcastBucket& bucket : m_buckets) {
            bucket.forEach([&](std::uint32_t slot) {
                const Entry& entry = m_entries[slot];
                if (entry.plain && invalidates(*entry.bytes)) {
                    worthless.push_back(slot);
                }
            });
        }
        for (const std::uint32_t slot : worthless) {
            erase(slot);
            finish(slot, /*replaced=*/true);
        }
    }
    ++m_plainEntries;
    insert(allocate(Entry{std::move(bytes), id, ticket, kNobody, 0, /*plain=*/true}));
}

void BroadcastQueue::tell(std::span<const BroadcastBucket::Item> run, bool forTheLastTime,
                          std::vector<base::BytesView>& out) {
    // In a simulation of thousands every queue is cold: the entries are fetched side by side.
    for (const BroadcastBucket::Item& item : run) {
        __builtin_prefetch(&m_entries[item.slot], /*for writing*/ 1);
    }
    for (const BroadcastBucket::Item& item : run) {
        Entry& entry = m_entries[item.slot];
        out.emplace_back(*entry.bytes);
        ++entry.transmits;
        note(entry, forTheLastTime, /*replaced=*/false);
        if (forTheLastTime) {
            m_lastWords.push_back(std::move(entry.bytes));
            drop(item.slot);
        }
    }
}

void BroadcastQueue::draw(std::size_t overhead, std::size_t limit, std::uint32_t transmitLimit,
                          std::size_t maxCount, std::vector<base::BytesView>& out) {
    m_lastWords.clear();
    if (m_size == 0) {
        return;
    }
    while (m_firstBucket < m_buckets.size() && m_buckets[m_firstBucket].empty()) {
        ++m_firstBucket;
    }
    // What was taken is put back only after the draw, so that it is not taken twice. One draw at a
    // time: the queues of a thread share the storage for it.
    thread_local std::vector<BroadcastBucket::Item> drawn;
    thread_local std::vector<Drawn> runs;
    drawn.clear();
    runs.clear();
    std::size_t used = 0;
    for (std::size_t transmits = m_firstBucket;
         transmits < m_buckets.size() && drawn.size() < maxCount && limit > used + overhead;) {
        const std::size_t begin = drawn.size();
        const BroadcastBucket::Run run =
            m_buckets[transmits].takeRun(limit - used, overhead, maxCount - drawn.size(), drawn);
        if (run.count == 0) {
            ++transmits;
            continue;
        }
        used += run.count * (overhead + run.length);
        uncount(run.count, run.count * run.length);
        const bool forTheLastTime = transmits + 1 >= transmitLimit;
        tell(std::span(drawn).subspan(begin), forTheLastTime, out);
        if (!forTheLastTime) {
            runs.push_back({transmits + 1, run.length, begin, run.count});
        }
    }
    for (const Drawn& run : runs) {
        bucketOf(run.transmits).addRun(run.length, std::span(drawn).subspan(run.begin, run.count));
        m_size += run.count;
        m_bytes += run.count * run.length;
    }
}

void BroadcastQueue::dropLonger(std::size_t length) {
    if (m_longest <= length) {
        return;
    }
    m_longest = length;
    for (BroadcastBucket& bucket : m_buckets) {
        while (!bucket.empty() && m_entries[bucket.longest()].bytes->size() > length) {
            const std::uint32_t slot = bucket.longest();
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
        const std::uint32_t slot = m_buckets.back().last();
        erase(slot);
        finish(slot, /*replaced=*/true);
    }
}

void BroadcastQueue::reset() {
    prune(0);
}

void BroadcastQueue::takeNotes(std::vector<Note>& out) {
    out.clear();
    if (!m_notes.empty()) {
        out.swap(m_notes);
    }
}

}  // namespace swimscope::swim
