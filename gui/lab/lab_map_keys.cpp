#include <QKeyEvent>
#include <algorithm>
#include <optional>

#include "gui/lab/lab_map.h"
#include "gui/lab/node_faults.h"

namespace swimscope::gui {

namespace {

constexpr double kKeyZoom = 1.25;

std::optional<MapLayout::Way> wayOf(int key) {
    switch (key) {
        case Qt::Key_Left:
            return MapLayout::Way::Left;
        case Qt::Key_Right:
            return MapLayout::Way::Right;
        case Qt::Key_Up:
            return MapLayout::Way::Up;
        case Qt::Key_Down:
            return MapLayout::Way::Down;
        default:
            return std::nullopt;
    }
}

}  // namespace

void LabMap::keyPressEvent(QKeyEvent* event) {
    constexpr Qt::KeyboardModifiers kOthers =
        Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if ((event->modifiers() & kOthers) != 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            m_spacePanned = false;
        }
        return;
    }
    if (!walk(event->key()) && !act(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

/// Space with a drag pans; alone it starts and stops.
void LabMap::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    if (m_spaceHeld && !m_spacePanned) {
        toggleRunning();
    }
    m_spaceHeld = false;
}

void LabMap::toggleRunning() {
    if (m_model.frame().running) {
        m_model.wish(sim::Halt{});
    } else {
        m_model.wish(sim::GoOn{});
    }
}

bool LabMap::walk(int key) {
    const auto way = wayOf(key);
    if (!way || m_scene.count() == 0) {
        return false;
    }
    const int from = currentIndex();
    const int start = std::max(0, m_scene.indexOf(m_model.frame().viewpoint));
    const int to = from < 0 ? start : m_scene.layout.neighbour(from, *way);
    m_model.select({m_scene.hostOf(to)});
    showNode(to);
    return true;
}

void LabMap::showNode(int node) {
    constexpr double kEdge = 30;
    const QPointF at = m_scene.at(node);
    const QPointF inside(std::clamp(at.x(), kEdge, std::max(kEdge, width() - kEdge)),
                         std::clamp(at.y(), kEdge, std::max(kEdge, height() - kEdge)));
    if (!m_fitted && inside != at) {
        m_scene.view.pan(inside - at);
        update();
    }
}

bool LabMap::act(int key) {
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex() >= 0) {
                openMenu(mapToGlobal(nodeRect(currentIndex()).center()));
            }
            return true;
        case Qt::Key_Escape:
            setPartitioning(false);
            m_model.select({});
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(kKeyZoom);
            return true;
        case Qt::Key_Minus:
            zoomBy(1 / kKeyZoom);
            return true;
        case Qt::Key_0:
        case Qt::Key_F:
            fit();
            return true;
        case Qt::Key_K:
            NodeFaults(m_model).kill();
            return true;
        case Qt::Key_P:
            NodeFaults(m_model).pauseOrResume();
            return true;
        case Qt::Key_R:
            NodeFaults(m_model).restart();
            return true;
        case Qt::Key_L:
            NodeFaults(m_model).leave();
            return true;
        case Qt::Key_H:
            NodeFaults(m_model).heal();
            return true;
        case Qt::Key_X:
            NodeFaults(m_model).cutFromViewpoint();
            return true;
        default:
            return false;
    }
}

}  // namespace swimscope::gui
