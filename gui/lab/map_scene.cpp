#include "gui/lab/map_scene.h"

#include <algorithm>

namespace swimscope::gui {

namespace {

constexpr double kLargestRing = 18;
constexpr double kLargestCell = 14;
/// A name fits below a node of a grid.
constexpr double kLabelledPitch = 68;

NodeLook::Shape shapeOfBelief(const sim::LabNode& node) {
    if (!node.belief) {
        return NodeLook::Shape::Unknown;
    }
    switch (*node.belief) {
        case swim::State::Alive:
            return NodeLook::Shape::Alive;
        case swim::State::Suspect:
            return NodeLook::Shape::Suspect;
        case swim::State::Dead:
            return NodeLook::Shape::Dead;
        case swim::State::Left:
            break;
    }
    return NodeLook::Shape::Left;
}

NodeLook::Shape shapeOfTruth(sim::LabTruth truth) {
    switch (truth) {
        case sim::LabTruth::NotStarted:
            return NodeLook::Shape::Unknown;
        case sim::LabTruth::Killed:
            return NodeLook::Shape::Dead;
        case sim::LabTruth::Left:
            return NodeLook::Shape::Left;
        case sim::LabTruth::Running:
        case sim::LabTruth::Paused:
        case sim::LabTruth::Slow:
        case sim::LabTruth::CutOff:
            break;
    }
    return NodeLook::Shape::Alive;
}

/// Only on who is held for alive: a doubt is mark enough.
NodeLook::Mark markOf(sim::LabTruth truth, NodeLook::Shape shape) {
    if (shape != NodeLook::Shape::Alive) {
        return NodeLook::Mark::None;
    }
    switch (truth) {
        case sim::LabTruth::Paused:
            return NodeLook::Mark::Paused;
        case sim::LabTruth::CutOff:
            return NodeLook::Mark::CutOff;
        case sim::LabTruth::Slow:
            return NodeLook::Mark::Slow;
        case sim::LabTruth::Killed:
        case sim::LabTruth::Left:
            // The news has not come yet.
            return NodeLook::Mark::Gone;
        case sim::LabTruth::NotStarted:
        case sim::LabTruth::Running:
            break;
    }
    return NodeLook::Mark::None;
}

}  // namespace

std::uint16_t NodeLook::key() const {
    const unsigned bits = static_cast<unsigned>(shape) | static_cast<unsigned>(mark) << 3 |
                          static_cast<unsigned>(pip) << 6 | (selected ? 1U << 8 : 0U) |
                          (outside ? 1U << 9 : 0U);
    return static_cast<std::uint16_t>(bits);
}

void HeardTally::follow(const sim::LabFrame& frame, sim::HostId subject) {
    if (frame.beliefs == m_beliefs && subject == m_subject && m_pips.size() == frame.nodes.size()) {
        return;
    }
    m_beliefs = frame.beliefs;
    m_subject = subject;
    m_pips.assign(frame.nodes.size(), NodeLook::Pip::None);
    m_suspecting = 0;
    m_burying = 0;
    if (m_beliefs == nullptr || subject == sim::kNoHost) {
        return;
    }
    for (const sim::LabBelief& belief : *m_beliefs) {
        const bool counts = belief.subject == subject && belief.observer != sim::kNoHost &&
                            belief.observer <= m_pips.size();
        if (!counts || belief.state == swim::State::Alive || belief.state == swim::State::Left) {
            continue;
        }
        const bool suspect = belief.state == swim::State::Suspect;
        m_pips[belief.observer - 1] = suspect ? NodeLook::Pip::Suspect : NodeLook::Pip::Dead;
        ++(suspect ? m_suspecting : m_burying);
    }
}

double MapScene::radius() const {
    const double wanted = layout.radius() * view.scale();
    return ring() ? std::clamp(wanted, 1.5, std::max(layout.radius(), kLargestRing))
                  : std::clamp(wanted, 1.0, kLargestCell);
}

bool MapScene::labelled() const {
    return ring() ? count() <= MapLayout::kMostLabelled || pitch() > 2 * kLabelledPitch / 3
                  : pitch() >= kLabelledPitch;
}

int MapScene::indexOf(sim::HostId host) const {
    const bool there = host != sim::kNoHost && static_cast<int>(host) <= count();
    return there ? static_cast<int>(host) - 1 : -1;
}

NodeLook MapScene::look(int index) const {
    const sim::LabNode& shown = node(index);
    NodeLook look;
    look.shape = truth ? shapeOfTruth(shown.truth) : shapeOfBelief(shown);
    look.mark = markOf(shown.truth, look.shape);
    look.pip = heard.of(static_cast<std::size_t>(index));
    look.outside = shown.outside;
    return look;
}

std::vector<NodeLook> MapScene::looks() const {
    std::vector<NodeLook> all(static_cast<std::size_t>(count()));
    for (int i = 0; i < count(); ++i) {
        all[static_cast<std::size_t>(i)] = look(i);
    }
    for (const sim::HostId host : model.selection()) {
        if (const int i = indexOf(host); i >= 0) {
            all[static_cast<std::size_t>(i)].selected = true;
        }
    }
    return all;
}

const sim::LabSuspicion* shownSuspicion(const MapScene& scene, int index) {
    const sim::LabNode& node = scene.node(index);
    const bool suspected = node.belief == swim::State::Suspect || node.against[1] > 0;
    return node.suspicion && suspected && node.suspicion->deadline > scene.model.frame().now
               ? &*node.suspicion
               : nullptr;
}

}  // namespace swimscope::gui
