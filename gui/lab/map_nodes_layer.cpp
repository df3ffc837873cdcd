#include "gui/lab/map_nodes_layer.h"

#include <QPainter>
#include <utility>

#include "gui/lab/map_links.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::gui {

namespace {

void paintGround(QPainter& painter, const MapScene& scene) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.ring() && scene.count() > 1) {
        const double reach = scene.layout.ringRadius() * scene.view.scale();
        painter.setPen(QPen(theme().grid, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(scene.view.toView(scene.layout.centre()), reach, reach);
    }
    paintSides(painter, scene);
    painter.setFont(typeFont(TypeRole::Tiny));
    painter.setPen(theme().text3);
    for (const MapLayout::Title& title : scene.layout.titles()) {
        painter.drawText(scene.view.toView(title.at), title.text);
    }
}

}  // namespace

bool MapNodesLayer::outdated(const MapScene& scene) const {
    const bool namesMatter = scene.ring() || scene.labelled();
    return m_whole || m_sides != scene.model.frame().links->sides || m_size != scene.size ||
           m_ratio != scene.devicePixelRatio || !(m_view == scene.view) ||
           static_cast<int>(m_looks.size()) != scene.count() ||
           (namesMatter &&
            (m_current != scene.model.current() || m_viewpoint != scene.model.frame().viewpoint));
}

void MapNodesLayer::compare(const std::vector<NodeLook>& looks) {
    m_turned.clear();
    for (std::size_t i = 0; looks.size() == m_looks.size() && i < looks.size(); ++i) {
        if (looks[i].shape != m_looks[i].shape) {
            m_turned.push_back(static_cast<int>(i));
        }
    }
}

void MapNodesLayer::remember(const MapScene& scene) {
    m_whole = false;
    m_sides = scene.model.frame().links->sides;
    m_size = scene.size;
    m_ratio = scene.devicePixelRatio;
    m_view = scene.view;
    m_current = scene.model.current();
    m_viewpoint = scene.model.frame().viewpoint;
}

int MapNodesLayer::sync(const MapScene& scene, MapStamps& stamps) {
    stamps.prepare(scene.radius(), scene.cell(), scene.devicePixelRatio, scene.ring());
    std::vector<NodeLook> looks = scene.looks();
    compare(looks);
    const bool whole = outdated(scene);
    if (!whole && looks == m_looks) {
        return 0;
    }
    if (!whole && !scene.ring() && !scene.labelled()) {
        return paintChanged(scene, stamps, looks);
    }
    m_looks = std::move(looks);
    remember(scene);
    paintAll(scene, stamps);
    return scene.count();
}

void MapNodesLayer::paintAll(const MapScene& scene, MapStamps& stamps) {
    const QSize pixels = scene.size * scene.devicePixelRatio;
    if (m_pixmap.size() != pixels) {
        m_pixmap = QPixmap(pixels);
    }
    m_pixmap.setDevicePixelRatio(scene.devicePixelRatio);
    m_pixmap.fill(theme().surface);
    m_labels.plan(scene, m_looks);
    QPainter painter(&m_pixmap);
    paint(painter, scene, stamps);
}

void MapNodesLayer::paint(QPainter& painter, const MapScene& scene, MapStamps& stamps) const {
    paintGround(painter, scene);
    const double edge = scene.pitch() + scene.radius();
    const QRectF sight = QRectF(QPointF(), QSizeF(scene.size)).adjusted(-edge, -edge, edge, edge);
    for (int node = 0; node < scene.count(); ++node) {
        const QPointF at = scene.at(node);
        if (sight.contains(at)) {
            stamps.drawNode(painter, at, m_looks[static_cast<std::size_t>(node)]);
        }
    }
    m_labels.paintStill(painter, scene);
}

int MapNodesLayer::paintChanged(const MapScene& scene, MapStamps& stamps,
                                const std::vector<NodeLook>& looks) {
    QPainter painter(&m_pixmap);
    int painted = 0;
    for (int node = 0; node < scene.count(); ++node) {
        const auto i = static_cast<std::size_t>(node);
        if (looks[i] == m_looks[i]) {
            continue;
        }
        const QPixmap& stamp = stamps.node(looks[i]);
        const QPointF at = scene.at(node);
        painter.fillRect(stamps.placeOf(at, stamp), theme().surface);
        stamps.draw(painter, at, stamp);
        m_looks[i] = looks[i];
        ++painted;
    }
    return painted;
}

}  // namespace swimscope::gui
