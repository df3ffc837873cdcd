#pragma once

#include <QRectF>
#include <QString>
#include <vector>

#include "gui/lab/map_scene.h"

class QPainter;

namespace swimscope::gui {

/// The names beside the nodes, thinned out until none covers another: who is in doubt goes first.
class MapLabels {
public:
    void plan(const MapScene& scene, const std::vector<NodeLook>& looks);
    /// Those that stay as they are until somebody changes.
    void paintStill(QPainter& painter, const MapScene& scene) const;
    /// Those whose words change with time.
    void paintLively(QPainter& painter, const MapScene& scene) const;
    std::size_t count() const { return m_placed.size(); }
    bool has(int node) const;

private:
    struct Placed {
        int node = -1;
        QRectF box;
        bool lively = false;
    };

    bool covered(const QRectF& box) const;
    void paintOne(QPainter& painter, const MapScene& scene, const Placed& placed) const;

    std::vector<Placed> m_placed;
    /// Name and note stand beside each other where lines are too near.
    bool m_inOneLine = false;
};

/// A name with its words on a plate of its own, beside the node, wherever there is room: for one
/// among thousands.
void paintPlate(QPainter& painter, const MapScene& scene, int node);

}  // namespace swimscope::gui
