#include "gui/models/lab_beliefs.h"

#include <algorithm>
#include <numeric>

namespace swimscope::gui {

namespace {

using sim::HostId;
using sim::LabTruth;

/// Who is doubted by whom, by observer and then by subject.
std::vector<sim::LabBelief> byObserver(const sim::LabFrame& frame) {
    std::vector<sim::LabBelief> beliefs =
        frame.beliefs == nullptr ? std::vector<sim::LabBelief>() : *frame.beliefs;
    std::sort(beliefs.begin(), beliefs.end(), [](const sim::LabBelief& a, const sim::LabBelief& b) {
        return a.observer != b.observer ? a.observer < b.observer : a.subject < b.subject;
    });
    return beliefs;
}

watch::Belief heldBelief(swim::State state) {
    switch (state) {
        case swim::State::Alive:
            return watch::Belief::Alive;
        case swim::State::Suspect:
            return watch::Belief::Suspect;
        case swim::State::Dead:
            return watch::Belief::Dead;
        case swim::State::Left:
            break;
    }
    return watch::Belief::Left;
}

/// Whom everybody has struck off: dead or gone, and nobody remembers.
bool isForgotten(const sim::LabFrame& frame, const sim::LabNode& node) {
    const bool doubted = std::any_of(node.against.begin(), node.against.end(),
                                     [](std::uint32_t count) { return count > 0; });
    const bool ended = node.truth == LabTruth::Killed || node.truth == LabTruth::Left;
    if (doubted || !ended || frame.marks == nullptr) {
        return false;
    }
    const auto last =
        std::find_if(frame.marks->rbegin(), frame.marks->rend(), [&](const sim::Mark& mark) {
            return mark.host == node.id && mark.at <= frame.now &&
                   (mark.kind == sim::MarkKind::Started || mark.kind == sim::MarkKind::Died ||
                    mark.kind == sim::MarkKind::Left);
        });
    return last != frame.marks->rend() && last->kind != sim::MarkKind::Started;
}

bool isObserved(const sim::LabFrame& frame, const sim::LabNode& node) {
    return node.truth != LabTruth::NotStarted && !isForgotten(frame, node);
}

watch::RecordRef recordOf(const sim::LabFrame& frame, HostId host) {
    const std::size_t index = sim::indexOf(host);
    watch::Record record;
    if (frame.identities != nullptr && index < frame.identities->size()) {
        record.name = (*frame.identities)[index].name;
        record.address = (*frame.identities)[index].address;
    }
    return std::make_shared<const watch::Record>(std::move(record));
}

}  // namespace

bool LabBeliefs::observes(const sim::LabNode& node) {
    switch (node.truth) {
        case LabTruth::NotStarted:
        case LabTruth::Killed:
        case LabTruth::Left:
            return false;
        case LabTruth::Running:
        case LabTruth::Paused:
        case LabTruth::Slow:
        case LabTruth::CutOff:
            break;
    }
    return !node.outside;
}

LabBeliefs::Shown LabBeliefs::choose(const sim::LabFrame& frame) const {
    const bool all = frame.nodes.size() <= kMost;
    std::vector<bool> doubts(frame.nodes.size() + 1, false);
    std::vector<bool> doubted(frame.nodes.size() + 1, false);
    if (!all && frame.beliefs != nullptr) {
        for (const sim::LabBelief& belief : *frame.beliefs) {
            doubts[belief.observer] = true;
            doubted[belief.subject] = true;
        }
    }
    Shown shown;
    std::vector<HostId> calm;
    for (const sim::LabNode& node : frame.nodes) {
        if (observes(node)) {
            (all || doubts[node.id] ? shown.observers : calm).push_back(node.id);
        }
        if (isObserved(frame, node) && (all || doubted[node.id])) {
            shown.observed.push_back(node.id);
        }
    }
    shown.observers.insert(shown.observers.end(), calm.begin(), calm.end());
    shown.observers.resize(std::min(shown.observers.size(), kMost));
    shown.observed.resize(std::min(shown.observed.size(), kMost));
    std::sort(shown.observers.begin(), shown.observers.end());
    return shown;
}

void LabBeliefs::startAnewIfNeeded(const sim::LabFrame& frame, const Shown& shown) {
    const bool gone = !std::includes(shown.observers.begin(), shown.observers.end(),
                                     m_observers.begin(), m_observers.end());
    if (m_digester == nullptr || gone || frame.branch != m_branch || frame.now < m_now) {
        m_digester = std::make_unique<BeliefDigester>();
    }
    m_observers = shown.observers;
    m_branch = frame.branch;
    m_now = frame.now;
}

std::shared_ptr<const BeliefDigest> LabBeliefs::digest(const sim::LabFrame& frame,
                                                       std::chrono::system_clock::time_point wall) {
    const Shown shown = choose(frame);
    startAnewIfNeeded(frame, shown);
    const std::vector<sim::LabBelief> beliefs = byObserver(frame);
    std::vector<watch::Row> rows;
    for (const HostId host : shown.observed) {
        rows.push_back({recordOf(frame, host), frame.nodes[sim::indexOf(host)].incarnation,
                        watch::Belief::Alive});
    }
    // Tables are by name.
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&rows](std::size_t a, std::size_t b) { return rows[a].name() < rows[b].name(); });
    std::vector<watch::Row> sorted;
    std::vector<std::size_t> rowOf(frame.nodes.size() + 1, SIZE_MAX);
    for (const std::size_t index : order) {
        rowOf[shown.observed[index]] = sorted.size();
        sorted.push_back(rows[index]);
    }
    auto held = beliefs.begin();
    for (const HostId observer : shown.observers) {
        auto view = std::make_shared<watch::View>();
        const std::size_t own = sim::indexOf(observer);
        view->observer = frame.identities != nullptr && own < frame.identities->size()
                             ? (*frame.identities)[own].name
                             : std::string();
        view->rows = sorted;
        view->askedAt = frame.now;
        view->answeredAt = frame.now;
        while (held != beliefs.end() && held->observer < observer) {
            ++held;
        }
        for (; held != beliefs.end() && held->observer == observer; ++held) {
            if (const std::size_t row = rowOf[held->subject]; row != SIZE_MAX) {
                view->rows[row].belief = heldBelief(held->state);
            }
        }
        observe::Report report;
        report.instant = frame.now;
        report.wall = wall;
        report.event = watch::Event(watch::Answered{std::move(view)});
        m_digester->hear(report);
    }
    auto digest = std::make_shared<BeliefDigest>(*m_digester->digest());
    digest->nodes = frame.nodes.size();
    digest->part = frame.nodes.size() > kMost || frame.beliefsLeftOut;
    return digest;
}

}  // namespace swimscope::gui
