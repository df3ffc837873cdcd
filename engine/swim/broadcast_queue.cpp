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

std::uint32_t BroadcastQueue::allocate(Entry entry, SharedBytes bytes) {
    std::uint32_t slot = 0;
    if (m_free.empty()) {
        slot = static_cast<std::uint32_t>(m_entries.size());
        m_entries.emplace_back();
        m_messages.emplace_back();
        m_told.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_entries[slot] = entry;
    m_messages[slot] = std::move(bytes);
    m_told[slot] = Told{0, entry.ticket != 0};
    return slot;
}

void BroadcastQueue::drop(std::uint32_t slot) {
    Entry& entry = m_entries[slot];
    if (entry.subject != kNobody) {
        m_bySubject[entry.subject] = 0;
    }
    m_plainEntries -= entry.plain ? 1 : 0;
    entry = Entry{};
    m_messages[slot] = nullptr;
    m_free.push_back(slot);
}

void BroadcastQueue::release(Subject subject) {
    if (subject < m_bySubject.size() && m_bySubject[subject] != 0) {
        m_entries[m_bySubject[subject] - 1].subject = kNobody;
        m_bySubject[subject] = 0;
    }
}

void BroadcastQueue::insert(std::uint32_t slot) {
    const std::size_t length = bytesOf(slot).size();
    bucketOf(m_told[slot].times).add(length, {m_entries[slot].id, slot});
    ++m_size;
    m_bytes += length;
    m_longest = std::max(m_longest, length);
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
    const std::size_t length = bytesOf(slot).size();
    m_buckets[m_told[slot].times].remove(length, {m_entries[slot].id, slot});
    uncount(1, length);
}

void BroadcastQueue::note(std::uint32_t slot, bool finished, bool replaced) {
    if (m_told[slot].hasTicket != 0) {
        m_notes.push_back(Note{m_entries[slot].ticket, m_told[slot].times, finished, replaced});
    }
}

void BroadcastQueue::finish(std::uint32_t slot, bool replaced) {
    note(slot, /*finished=*/true, replaced);
    drop(slot);
}

void BroadcastQueue::queue(Subject subject, SharedBytes bytes, Ticket ticket) {
    const std::uint64_t id = ++m_lastId;
    if (subject == kNobody) {
        return insert(allocate(Entry{id, ticket, kNobody, /*plain=*/false}, std::move(bytes)));
    }
    if (subject >= m_bySubject.size()) {
        m_bySubject.resize(subject + std::size_t{1});
    }
    if (const std::uint32_t existing = m_bySubject[subject]; existing != 0) {
        // The newer news takes the place of the older.
        const std::uint32_t slot = existing - 1;
        Entry& entry = m_entries[slot];
        erase(slot);
        note(slot, /*finished=*/true, /*replaced=*/true);
        entry.id = id;
        entry.ticket = ticket;
        m_messages[slot] = std::move(bytes);
        m_told[slot] = Told{0, ticket != 0};
        return insert(slot);
    }
    const std::uint32_t slot =
        allocate(Entry{id, ticket, subject, /*plain=*/false}, std::move(bytes));
    m_bySubject[subject] = slot + 1;
    insert(slot);
}

void BroadcastQueue::queuePlain(SharedBytes bytes, const Invalidates& invalidates, Ticket ticket) {
    const std::uint64_t id = ++m_lastId;
    if (invalidates && m_plainEntries > 0) {
        std::vector<std::uint32_t> worthless;
        for (const BroadcastBucket& bucket : m_buckets) {
            bucket.forEach([&](std::uint32_t slot) {
                if (m_entries[slot].plain && invalidates(bytesOf(slot))) {
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
    insert(allocate(Entry{id, ticket, kNobody, /*plain=*/true}, std::move(bytes)));
}

void BroadcastQueue::tell(std::span<const BroadcastBucket::Item> run, bool forTheLastTime,
                          std::vector<base::BytesView>& out) {
    // In a simulation of thousands every queue is cold: the entries are fetched side by side.
    for (const BroadcastBucket::Item& item : run) {
        __builtin_prefetch(&m_messages[item.slot]);
        __builtin_prefetch(&m_told[item.slot], /*for writing*/ 1);
    }
    for (const BroadcastBucket::Item& item : run) {
        out.emplace_back(bytesOf(item.slot));
        m_told[item.slot].times = m_told[item.slot].times + 1;
        note(item.slot, forTheLastTime, /*replaced=*/false);
        if (forTheLastTime) {
            m_lastWords.push_back(std::move(m_messages[item.slot]));
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
        while (!bucket.empty() && bytesOf(bucket.longest()).size() > length) {
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

void BroadcastQueue::fetch() const {
    // A draw rarely gets further, and puts back into the bucket after it.
    constexpr std::size_t kBuckets = 6;
    const std::size_t end = std::min(m_firstBucket + kBuckets, m_buckets.size());
    for (std::size_t i = m_firstBucket; i < end; ++i) {
        __builtin_prefetch(&m_buckets[i], /*for writing*/ 1);
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
