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

/// Of a watcher: what comes again anyway, or was told before.
struct SampleOfWatcher {
    bool operator()(const watch::Pinged&) const { return true; }
    bool operator()(const watch::Rejected&) const { return true; }
    bool operator()(const watch::SweepProgress& progress) const { return !progress.done; }
    bool operator()(const watch::Heard& heard) const { return !heard.first; }
    template <typename Event>
    bool operator()(const Event&) const {
        return false;
    }
};

/// What may be lost without anybody believing something wrong.
bool isSample(const Report& report) {
    if (const auto* watched = std::get_if<watch::Event>(&report.event)) {
        return std::visit(SampleOfWatcher(), *watched);
    }
    if (std::holds_alternative<WatchCost>(report.event)) {
        return true;
    }
    const auto* traffic = std::get_if<Traffic>(&report.event);
    if (sampleOf(report) || (traffic && traffic->id == 0)) {
        return true;
    }
    const auto* event = std::get_if<swim::Event>(&report.event);
    return event && (std::holds_alternative<swim::PushPullDone>(*event) ||
                     std::holds_alternative<swim::Rejected>(*event));
}

/// The payload of a report that a peer decides the size of, and where its loss is told.
struct Payload {
    base::Bytes* bytes = nullptr;
    std::size_t* omitted = nullptr;
};

Payload payloadOf(Report& report) {
    auto* event = std::get_if<dialect::Event>(&report.event);
    if (event == nullptr) {
        return {};
    }
    if (auto* message = std::get_if<dialect::Message>(event)) {
        return {&message->bytes, &message->omitted};
    }
    auto* user = std::get_if<dialect::UserEvent>(event);
    return user == nullptr ? Payload{} : Payload{&user->payload, &user->omitted};
}

/// What a report holds beside its place in the queue, as far as it can be much: names are short.
std::size_t sizeOf(const Report& report) {
    if (const auto* roster = std::get_if<Roster>(&report.event)) {
        return roster->members.size() * sizeof(swim::Member);
    }
    if (const auto* notice = std::get_if<Notice>(&report.event)) {
        return notice->text.text().size();
    }
    if (const auto* sample = sampleOf(report)) {
        return sample->payload.size();
    }
    if (const auto* watched = std::get_if<watch::Event>(&report.event)) {
        const auto* answered = std::get_if<watch::Answered>(watched);
        return answered == nullptr ? 0
                                   : answered->view->rows.size() * sizeof(watch::Row) +
                                         answered->view->userState.size();
    }
    const Payload payload = payloadOf(const_cast<Report&>(report));
    return payload.bytes == nullptr ? 0 : payload.bytes->size();
}

}  // namespace

Mailbox::Mailbox(std::size_t capacity, std::size_t maxBytes, Snapshot snapshot,
                 std::function<void()> onWake)
    : m_capacity(std::max<std::size_t>(capacity, 2)),
      m_maxBytes(maxBytes),
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
    m_bytes = 0;
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
    cut(report);
    if (full(sizeOf(report))) {
        dropSamples();
        // Dropping a handful each time would make every put walk the whole queue.
        if (full(sizeOf(report) + m_maxBytes / 8) ||
            m_waiting.reports.size() + m_capacity / 8 > m_capacity) {
            overflow(report);
            return;
        }
    }
    m_bytes += sizeOf(report);
    m_waiting.reports.push_back(std::move(report));
}

bool Mailbox::full(std::size_t coming) const {
    // One report alone may be larger than all the room there is, such as the table.
    const bool heavy = m_bytes > 0 && m_bytes + coming > m_maxBytes;
    return heavy || m_waiting.reports.size() >= m_capacity;
}

/// Half of the room is for whole payloads, the other for the beginnings of the rest.
void Mailbox::cut(Report& report) const {
    const Payload payload = payloadOf(report);
    if (payload.bytes == nullptr || payload.bytes->size() <= kKeptPayload || m_bytes == 0 ||
        m_bytes + payload.bytes->size() <= m_maxBytes / 2) {
        return;
    }
    *payload.omitted += payload.bytes->size() - kKeptPayload;
    *payload.bytes = base::toBytes(base::BytesView(*payload.bytes).first(kKeptPayload));
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
    Report& older = m_waiting.reports[slot->second];
    m_bytes += sizeOf(report);
    m_bytes -= sizeOf(older);
    older = std::move(report);
    ++m_waiting.dropped;
    return true;
}

void Mailbox::dropSamples() {
    m_waiting.dropped += std::erase_if(m_waiting.reports, isSample);
    m_bytes = 0;
    for (const Report& report : m_waiting.reports) {
        m_bytes += sizeOf(report);
    }
    m_samples.clear();
}

void Mailbox::overflow(const Report& last) {
    m_waiting.dropped += m_waiting.reports.size() + 1;
    m_waiting.reports.clear();
    m_samples.clear();
    Roster roster = m_snapshot ? m_snapshot() : Roster{};
    roster.resync = true;
    roster.lost = true;
    m_waiting.reports.push_back({0, last.instant, last.wall, std::move(roster)});
    m_bytes = sizeOf(m_waiting.reports.back());
}

}  // namespace swimscope::observe
