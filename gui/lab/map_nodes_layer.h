#pragma once

#include <QPixmap>
#include <vector>

#include "gui/lab/map_labels.h"
#include "gui/lab/map_scene.h"
#include "gui/lab/map_stamps.h"

namespace swimscope::gui {

/// All nodes as one picture that is kept. Of a grid only the cells of nodes that look otherwise are
/// painted anew; a ring is small enough to be painted as a whole, with its labels.
class MapNodesLayer {
public:
    /// Something is different that looks do not tell: names, theme, language.
    void invalidate() { m_whole = true; }
    /// Brings the picture up to the scene; how many nodes were painted.
    int sync(const MapScene& scene, MapStamps& stamps);
    /// Nodes whose shape was another one before the last sync.
    const std::vector<int>& turned() const { return m_turned; }
    const QPixmap& pixmap() const { return m_pixmap; }
    /// What the pixmap shows since the last sync(), as shapes.
    void paint(QPainter& painter, const MapScene& scene, MapStamps& stamps) const;
    const MapLabels& labels() const { return m_labels; }
    const std::vector<NodeLook>& looks() const { return m_looks; }

private:
    void compare(const std::vector<NodeLook>& looks);
    bool outdated(const MapScene& scene) const;
    void remember(const MapScene& scene);
    void paintAll(const MapScene& scene, MapStamps& stamps);
    int paintChanged(const MapScene& scene, MapStamps& stamps, const std::vector<NodeLook>& looks);

    QPixmap m_pixmap;
    MapLabels m_labels;
    std::vector<NodeLook> m_looks;
    std::vector<int> m_turned;
    MapTransform m_view;
    QSize m_size;
    double m_ratio = 0;
    sim::HostId m_current = sim::kNoHost;
    sim::HostId m_viewpoint = sim::kNoHost;
    std::vector<std::uint32_t> m_sides;
    bool m_whole = true;
};

}  // namespace swimscope::gui
