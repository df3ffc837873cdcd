#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "engine/observe/batch.h"

namespace swimscope::observe {

/// The one queue between the engine thread and whoever watches, and the one mutex. Bounded:
/// transitions, messages and outcomes are kept; RTT samples of one node merge into the latest; if
/// what must be kept would still overflow, everything becomes one resync Roster and the loss is
/// counted.
class Mailbox {
public:
    using Snapshot = std::function<Roster()>;

    /// `capacity` reports; `snapshot` makes the resync roster on the engine thread and must not
    /// call back; `onWake` is called at most once per drained batch, on the putting thread, and
    /// must only poke a loop.
    Mailbox(std::size_t capacity, Snapshot snapshot, std::function<void()> onWake);

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
    void dropSamples();
    void overflow(const Report& last);

    const std::size_t m_capacity;
    Snapshot m_snapshot;
    std::function<void()> m_onWake;
    std::mutex m_mutex;
    Batch m_waiting;
    /// Where the waiting RTT sample of a node is, once the queue is half full.
    std::map<SampleKey, std::size_t> m_samples;
    std::uint64_t m_droppedBefore = 0;
    bool m_awake = false;
};

}  // namespace swimscope::observe
