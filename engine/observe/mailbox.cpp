#include "engine/observe/mailbox.h"

#include <algorithm>

namespace swimscope::observe {

namespace {

/// The sample that a later one of the same node replaces; an asked-for ping is an answer, not one.
const swim::ProbeAnswered* sampleOf(const Report& report) {
    const auto* event = std::get_if<swim::Event>(&report.event);
    const auto* probe = event ? std::get_if<swim::ProbeAnswered>(event) : nullptr;
    return probe && probe->kind != swim::ProbeKind::Application ? probe : nullptr;
}

/// What may be lost without anybody believing something wrong.
bool isSample(const Report& report) {
    const auto* traffic = std::get_if<Traffic>(&report.event);
    if (sampleOf(report) || (traffic && traffic->id == 0)) {
        return true;
    }
    const auto* event = std::get_if<swim::Event>(&report.event);
    return event && std::holds_alternative<swim::PushPullDone>(*event);
}

}  // namespace

Mailbox::Mailbox(std::size_t capacity, Snapshot snapshot, std::function<void()> onWake)
    : m_capacity(std::max<std::size_t>(capacity, 2)),
      m_snapshot(std::move(snapshot)),
      m_onWake(std::move(onWake)) {}

void Mailbox::put(Report report) {
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        store(std::move(report));
        wake = !m_awake;
        m_awake = true;
    }
    if (wake && m_onWake) {
        m_onWake();
    }
}

bool Mailbox::take(Batch& batch) {
    batch.reports.clear();
    batch.dropped = 0;
    const std::lock_guard lock(m_mutex);
    m_awake = false;
    m_samples.clear();
    m_droppedBefore += m_waiting.dropped;
    std::swap(batch, m_waiting);
    return !batch.reports.empty();
}

std::uint64_t Mailbox::dropped() {
    const std::lock_guard lock(m_mutex);
    return m_droppedBefore + m_waiting.dropped;
}

void Mailbox::store(Report report) {
    // While the reader keeps up every sample is worth its place in a chart.
    const bool crowded = m_waiting.reports.size() >= m_capacity / 2;
    if (crowded && merge(report)) {
        return;
    }
    if (m_waiting.reports.size() >= m_capacity) {
        dropSamples();
        // Dropping a handful each time would make every put walk the whole queue.
        if (m_waiting.reports.size() + m_capacity / 8 > m_capacity) {
            overflow(report);
            return;
        }
    }
    m_waiting.reports.push_back(std::move(report));
}

bool Mailbox::merge(Report& report) {
    const auto* sample = sampleOf(report);
    if (!sample) {
        return false;
    }
    const auto [slot, fresh] =
        m_samples.emplace(SampleKey{report.observer, sample->node}, m_waiting.reports.size());
    if (fresh) {
        return false;
    }
    m_waiting.reports[slot->second] = std::move(report);
    ++m_waiting.dropped;
    return true;
}

void Mailbox::dropSamples() {
    m_waiting.dropped += std::erase_if(m_waiting.reports, isSample);
    m_samples.clear();
}

void Mailbox::overflow(const Report& last) {
    m_waiting.dropped += m_waiting.reports.size() + 1;
    m_waiting.reports.clear();
    Roster roster = m_snapshot ? m_snapshot() : Roster{};
    roster.resync = true;
    m_waiting.reports.push_back({0, last.instant, last.wall, std::move(roster)});
}

}  // namespace swimscope::observe
