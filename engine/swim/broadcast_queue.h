#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/swim/broadcast_bucket.h"
#include "engine/swim/shared_bytes.h"

namespace swimscope::swim {

/// News waiting to be retold (protocol.md 5.8). Fewest transmissions go first, then the longest
/// message, then the newest. News about a subject replaces older news about it; an entry is dropped
/// when it has been drawn as often as the retransmit limit says. Entries are kept in one bucket per
/// transmission count, so a draw looks at nothing that cannot be next.
class BroadcastQueue {
public:
    /// Chosen by whoever queues, to learn what became of an entry; 0 is nobody.
    using Ticket = std::uint64_t;

    struct Note {
        Ticket ticket = 0;
        std::uint32_t transmits = 0;
        /// Nothing more will be said about this ticket.
        bool finished = false;
        /// Finished because newer news took its place, or the queue was full.
        bool replaced = false;
    };

    /// Who a piece of news is about, as a small number; memberlist uses names.
    using Subject = std::uint32_t;
    /// memberlist's unique broadcast: it never replaces anything and is never replaced.
    static constexpr Subject kNobody = 0xffffffff;

    /// Drops older news about the same subject.
    void queue(Subject subject, SharedBytes bytes, Ticket ticket = 0);
    /// The number will be somebody else's: news about it stays, but is not replaced any more.
    void release(Subject subject);

    /// True when the entry being queued makes this older one worthless.
    using Invalidates = std::function<bool(base::BytesView older)>;
    /// A plain broadcast: drops every older plain one for which `invalidates` holds. Named and
    /// unique ones are never asked about. Without a predicate it replaces nothing.
    void queuePlain(SharedBytes bytes, const Invalidates& invalidates, Ticket ticket = 0);

    /// Appends entries whose lengths plus `overhead` each fit `limit` bytes, at most `maxCount`.
    /// Each drawn entry counts as sent once; with `transmitLimit` sends it is finished. The bytes
    /// are borrowed until the queue is told to do anything else.
    void draw(std::size_t overhead, std::size_t limit, std::uint32_t transmitLimit,
              std::size_t maxCount, std::vector<base::BytesView>& out);

    /// Drops from the end of the order until at most `max` entries and `maxBytes` are left.
    void prune(std::size_t max, std::size_t maxBytes = std::numeric_limits<std::size_t>::max());
    /// Drops entries of more than `length` bytes: no draw would ever take them.
    void dropLonger(std::size_t length);
    /// Drops everything, and says so to every ticket.
    void reset();

    std::size_t size() const { return m_size; }
    /// Of all entries' messages.
    std::size_t bytes() const { return m_bytes; }
    bool empty() const { return m_size == 0; }

    /// Begins to fetch what the next draw looks at first; see Node.
    void fetch() const;

    /// Moves what happened to tickets since the last call into `out` (cleared first).
    void takeNotes(std::vector<Note>& out);

private:
    struct Entry {
        std::uint64_t id = 0;
        Ticket ticket = 0;
        Subject subject = kNobody;
        bool plain = false;
    };
    /// All that a draw changes of an entry.
    struct Told {
        std::uint32_t times : 31 = 0;
        std::uint32_t hasTicket : 1 = 0;
    };
    std::uint32_t allocate(Entry entry, SharedBytes bytes);
    const base::Bytes& bytesOf(std::uint32_t slot) const { return *m_messages[slot]; }
    void drop(std::uint32_t slot);
    void insert(std::uint32_t slot);
    BroadcastBucket& bucketOf(std::size_t transmits);
    /// Counts what a draw took out of a bucket as told once more, and appends it to `out`. Told for
    /// the last time, the entries are gone.
    void tell(std::span<const BroadcastBucket::Item> run, bool forTheLastTime,
              std::vector<base::BytesView>& out);
    void erase(std::uint32_t slot);
    /// Takes entries off the counts after their bucket let them go.
    void uncount(std::size_t entries, std::size_t bytes);
    void finish(std::uint32_t slot, bool replaced);
    void note(std::uint32_t slot, bool finished, bool replaced);

    // By slot; what every draw needs lies close together.
    std::vector<SharedBytes> m_messages;
    std::vector<Told> m_told;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_free;
    /// By transmission count.
    std::vector<BroadcastBucket> m_buckets;
    /// All before it are empty.
    std::size_t m_firstBucket = 0;
    /// By subject: one above the slot of its news, 0 for none.
    std::vector<std::uint32_t> m_bySubject;
    std::size_t m_size = 0;
    /// Plain entries, so that the others pay nothing for what only these need.
    std::size_t m_plainEntries = 0;
    std::size_t m_bytes = 0;
    /// No entry is longer.
    std::size_t m_longest = 0;
    std::uint64_t m_lastId = 0;
    std::vector<Note> m_notes;
    /// Messages of entries that were drawn for the last time, kept for whoever drew them.
    std::vector<SharedBytes> m_lastWords;
};

}  // namespace swimscope::swim
