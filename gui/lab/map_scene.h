#pragma once

#include <QSize>
#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "gui/lab/map_layout.h"
#include "gui/lab/map_transform.h"
#include "gui/models/lab_model.h"

namespace swimscope::gui {

/// How a node looks, in few enough bits to be compared and to name a stamp.
class NodeLook {
public:
    enum class Shape : std::uint8_t { Alive, Suspect, Dead, Left, Unknown };
    /// What is truly the matter with it, drawn into the shape.
    enum class Mark : std::uint8_t { None, Paused, CutOff, Slow, Gone };
    enum class Pip : std::uint8_t { None, Suspect, Dead };

    Shape shape = Shape::Unknown;
    Mark mark = Mark::None;
    Pip pip = Pip::None;
    bool selected = false;
    bool outside = false;

    bool operator==(const NodeLook&) const = default;
    std::uint16_t key() const;
    /// Worth a label among many.
    bool quiet() const { return shape == Shape::Alive && mark == Mark::None && !selected; }
};

/// Which nodes hold the selected one for suspect or dead.
class HeardTally {
public:
    /// Looks again only when the beliefs or the subject are others.
    void follow(const sim::LabFrame& frame, sim::HostId subject);
    NodeLook::Pip of(std::size_t node) const {
        return node < m_pips.size() ? m_pips[node] : NodeLook::Pip::None;
    }
    int suspecting() const { return m_suspecting; }
    int burying() const { return m_burying; }

private:
    std::shared_ptr<const std::vector<sim::LabBelief>> m_beliefs;
    sim::HostId m_subject = sim::kNoHost;
    std::vector<NodeLook::Pip> m_pips;
    int m_suspecting = 0;
    int m_burying = 0;
};

/// What all painters of a map share. Nodes are numbered from 0, as in the frame.
struct MapScene {
    explicit MapScene(const LabModel& lab) : model(lab) {}

    const LabModel& model;
    MapLayout layout;
    MapTransform view;
    QSize size;
    double devicePixelRatio = 1;
    /// By the truth instead of the viewpoint's belief.
    bool truth = false;
    bool focused = false;
    int hovered = -1;
    HeardTally heard;

    bool ring() const { return layout.shape() == MapShape::Ring; }
    /// A frame with fewer nodes may have come before the layout has heard of it.
    int count() const {
        return std::min(layout.count(), static_cast<int>(model.frame().nodes.size()));
    }
    QPointF at(int node) const { return view.toView(layout.at(node)); }
    /// Of a node's shape on the screen.
    double radius() const;
    /// Between neighbours on the screen.
    double pitch() const { return layout.pitch() * view.scale(); }
    /// What a node of a grid has for itself on the screen.
    double cell() const { return layout.cell() * view.scale(); }
    /// Every node has its name beside it.
    bool labelled() const;
    const sim::LabNode& node(int index) const {
        return model.frame().nodes[static_cast<std::size_t>(index)];
    }
    /// -1 for who is not there.
    int indexOf(sim::HostId host) const;
    sim::HostId hostOf(int index) const { return static_cast<sim::HostId>(index + 1); }
    NodeLook look(int index) const;
    /// The looks of all nodes; selected ones are those of the model.
    std::vector<NodeLook> looks() const;
};

/// The suspicion that the map shows of a node, null when there is none to show.
const sim::LabSuspicion* shownSuspicion(const MapScene& scene, int index);

}  // namespace swimscope::gui
