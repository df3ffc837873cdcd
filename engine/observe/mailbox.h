#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "engine/observe/batch.h"

namespace swimscope::observe {

/// The one queue between the engine thread and whoever watches, and the one mutex. Bounded, in
/// reports and in bytes: transitions, messages and outcomes are kept; RTT samples of one node merge
/// into the latest, samples and rejections go first; payloads beyond the budget of bytes are cut to
/// kKeptPayload; if what must be kept would still overflow, everything becomes one resync Roster
/// and the loss is counted.
class Mailbox {
public:
    using Snapshot = std::function<Roster()>;

    /// What is left of a payload for which there is no room.
    static constexpr std::size_t kKeptPayload = 512;

    /// `capacity` reports of `maxBytes`; `snapshot` makes the resync roster on the engine thread
    /// and must not call back; `onWake` is called at most once per drained batch, on the putting
    /// thread, and must only poke a loop.
    Mailbox(std::size_t capacity, std::size_t maxBytes, Snapshot snapshot,
            std::function<void()> onWake);

    /// Engine thread.
    void put(Report report);
    /// Any one thread: swaps the waiting reports into `batch`; false when there are none.
    bool take(Batch& batch);
    /// All reports ever dropped. Any thread.
    std::uint64_t dropped();

private:
    using SampleKey = std::pair<ObserverId, std::string>;

    void store(Report report);
    bool merge(Report& report);
    void cut(Report& report) const;
    bool full(std::size_t coming) const;
    void dropSamples();
    void overflow(const Report& last);

    const std::size_t m_capacity;
    const std::size_t m_maxBytes;
    Snapshot m_snapshot;
    std::function<void()> m_onWake;
    std::mutex m_mutex;
    Batch m_waiting;
    /// Of the waiting reports, as sizeOf() counts.
    std::size_t m_bytes = 0;
    /// Where the waiting RTT sample of a node is, once the queue is half full.
    std::map<SampleKey, std::size_t> m_samples;
    std::uint64_t m_droppedBefore = 0;
    bool m_awake = false;
};

}  // namespace swimscope::observe
