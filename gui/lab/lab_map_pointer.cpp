#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineF>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "gui/lab/fault_menu.h"
#include "gui/lab/lab_map.h"
#include "gui/lab/map_messages.h"
#include "gui/lab/map_text.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

/// A hand trembles by so much without meaning a drag.
constexpr double kTremble = 4;
constexpr double kLassoStep = 3;

}  // namespace

void LabMap::mousePressEvent(QMouseEvent* event) {
    m_pressed = m_pointer = event->position();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_drag = Drag::Pan;
        m_spacePanned = m_spaceHeld;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        beginDrag(event->position(), event->modifiers());
    }
}

void LabMap::beginDrag(const QPointF& pixel, Qt::KeyboardModifiers modifiers) {
    if (m_partitioning || (modifiers & Qt::ShiftModifier) != 0) {
        m_drag = Drag::Lasso;
        m_lasso = QPolygonF{{pixel}};
        return;
    }
    const bool add = (modifiers & Qt::ControlModifier) != 0;
    const int node = nodeUnder(pixel);
    if (node >= 0) {
        // What is said of a message gives way to what is said of a node.
        if (m_model.frame().inspection != nullptr) {
            m_model.wish(sim::Inspect{0});
        }
        selectNode(node, add);
        return;
    }
    if (const ShownFlight* flight = flightAt(m_scene, m_flights.shown(), pixel)) {
        m_model.wish(sim::Inspect{flight->message.serial});
        Q_EMIT messageChosen(flight->message.serial);
        return;
    }
    m_drag = Drag::Ready;
}

void LabMap::mouseMoveEvent(QMouseEvent* event) {
    const QPointF pixel = event->position();
    switch (m_drag) {
        case Drag::Pan:
            m_fitted = false;
            m_scene.view.pan(pixel - m_pointer);
            break;
        case Drag::Lasso:
            if (QLineF(m_lasso.last(), pixel).length() >= kLassoStep) {
                m_lasso << pixel;
            }
            break;
        case Drag::Ready:
            m_drag = QLineF(m_pressed, pixel).length() > kTremble ? Drag::Box : Drag::Ready;
            break;
        case Drag::None:
            hover(pixel);
            break;
        case Drag::Box:
            break;
    }
    m_pointer = pixel;
    if (m_drag != Drag::None) {
        update();
    }
}

void LabMap::mouseReleaseEvent(QMouseEvent* event) {
    m_pointer = event->position();
    endDrag(event->modifiers());
}

void LabMap::endDrag(Qt::KeyboardModifiers modifiers) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool add = (modifiers & Qt::ControlModifier) != 0;
    switch (drag) {
        case Drag::Box:
            selectInside(m_scene.layout.inside(
                             m_scene.view.toLayout(QRectF(m_pressed, m_pointer).normalized())),
                         add);
            break;
        case Drag::Lasso:
            partitionInside();
            break;
        case Drag::Ready:
            m_model.select({});
            break;
        case Drag::Pan:
            setCursor(m_partitioning ? Qt::CrossCursor : Qt::ArrowCursor);
            break;
        case Drag::None:
            return;
    }
    update();
}

void LabMap::selectNode(int node, bool add) {
    const sim::HostId host = m_scene.hostOf(node);
    QList<sim::HostId> hosts = add ? m_model.selection() : QList<sim::HostId>{};
    if (!hosts.removeOne(host)) {
        hosts.append(host);
    }
    m_model.select(hosts);
}

void LabMap::selectInside(const std::vector<int>& nodes, bool add) {
    QList<sim::HostId> hosts = add ? m_model.selection() : QList<sim::HostId>{};
    for (const int node : nodes) {
        hosts.append(m_scene.hostOf(node));
    }
    m_model.select(hosts);
}

std::vector<int> LabMap::lassoed() const {
    QPolygonF inLayout;
    for (const QPointF& pixel : m_lasso) {
        inLayout << m_scene.view.toLayout(pixel);
    }
    return m_scene.layout.inside(inLayout);
}

QString LabMap::lassoWords() const {
    const int inside = static_cast<int>(lassoed().size());
    return tr("%1 | %2 apart").arg(inside).arg(m_scene.count() - inside);
}

void LabMap::partitionInside() {
    const std::vector<int> nodes = lassoed();
    m_lasso.clear();
    setPartitioning(false);
    if (nodes.empty() || static_cast<int>(nodes.size()) == m_scene.count()) {
        return;
    }
    std::vector<sim::HostId> group;
    for (const int node : nodes) {
        group.push_back(m_scene.hostOf(node));
    }
    m_model.wishPoke(sim::Partition{{group}});
}

void LabMap::mouseDoubleClickEvent(QMouseEvent* event) {
    const int node = nodeUnder(event->position());
    if (event->button() == Qt::LeftButton && node >= 0) {
        selectNode(node, /*add=*/false);
        Q_EMIT detailsRequested(m_scene.hostOf(node));
    }
}

void LabMap::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0) {
        m_fitted = false;
        m_scene.view.zoomAt(event->position(), std::pow(1.2, notches));
        update();
    }
    event->accept();
}

void LabMap::hover(const QPointF& pixel) {
    const int node = nodeUnder(pixel);
    const bool message = node < 0 && flightAt(m_scene, m_flights.shown(), pixel) != nullptr;
    if (!m_partitioning) {
        setCursor(node >= 0 || message ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    if (node != m_scene.hovered) {
        m_scene.hovered = node;
        update();
    }
}

void LabMap::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_scene.hovered = -1;
    m_tipSerial = 0;
    update();
}

bool LabMap::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void LabMap::showTip(const QPoint& place, const QPoint& global) {
    const int node = nodeUnder(place);
    const ShownFlight* flight = node < 0 ? flightAt(m_scene, m_flights.shown(), place) : nullptr;
    if (flight == nullptr) {
        QToolTip::showText(global, TextFormat::toolTip(textOf(node)), this);
        return;
    }
    // What it carries is known a moment later, when the engine has opened it.
    const auto& inspection = m_model.frame().inspection;
    const std::uint64_t serial = flight->message.serial;
    if (serial != 0 && (inspection == nullptr || inspection->serial != serial)) {
        m_tipSerial = serial;
        m_tipAt = global;
        m_model.wish(sim::Inspect{serial});
    }
    QToolTip::showText(global, TextFormat::toolTip(MapText::message(m_scene, flight->message)),
                       this);
}

void LabMap::contextMenuEvent(QContextMenuEvent* event) {
    const int node = nodeUnder(event->pos());
    if (node >= 0 && !m_model.selection().contains(m_scene.hostOf(node))) {
        selectNode(node, /*add=*/false);
    }
    const ShownFlight* flight =
        node < 0 ? flightAt(m_scene, m_flights.shown(), event->pos()) : nullptr;
    if (flight != nullptr) {
        openMessageMenu(flight->message.serial, event->globalPos());
    } else {
        // On the ground what is said of links is meant for all of them.
        if (node < 0 && event->reason() == QContextMenuEvent::Mouse) {
            m_model.select({});
        }
        openMenu(event->globalPos());
    }
}

void LabMap::openMenu(const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mapNodeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillFaultMenu(*menu, m_model);
    menu->popup(global);
}

void LabMap::openMessageMenu(std::uint64_t serial, const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mapMessageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& words, const sim::LabCommand& command) {
        QAction* action = menu->addAction(words);
        action->setEnabled(serial != 0);
        action->setToolTip(serial != 0 ? QString()
                                       : tr("A piece of a stream: TCP would send it again."));
        connect(action, &QAction::triggered, this, [this, command] { m_model.wish(command); });
    };
    const auto delay = [&](std::chrono::milliseconds by) {
        return sim::PokeRun{sim::DelayMessage{serial, by}};
    };
    add(tr("Drop this message"), sim::PokeRun{sim::DropMessage{serial}});
    add(tr("Delay by 100 ms"), delay(std::chrono::milliseconds(100)));
    add(tr("Delay by 1 s"), delay(std::chrono::seconds(1)));
    menu->addSeparator();
    add(tr("Show what it carries"), sim::Inspect{serial});
    menu->popup(global);
}

}  // namespace swimscope::gui
