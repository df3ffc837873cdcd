#include "gui/lab/lab_map.h"

#include <QAccessible>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

#include "gui/lab/map_accessible.h"
#include "gui/lab/map_links.h"
#include "gui/lab/map_messages.h"
#include "gui/lab/map_overlay.h"
#include "gui/lab/map_text.h"
#include "gui/views/icons.h"
#include "gui/views/motion.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kMotionMilliseconds = 16;
/// A frame that came just now has been painted already.
constexpr qint64 kFreshMilliseconds = 25;
constexpr int kMeasuredNames = 60;
constexpr int kHead = 36;
constexpr int kFoot = 26;
constexpr double kLeastLabelWidth = 84;

}  // namespace

LabMap::LabMap(LabModel& model, QWidget* parent) : QWidget(parent), m_model(model), m_scene(model) {
    MapAccessible::install();
    setObjectName(QStringLiteral("labMap"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_wall.start();
    m_motion.setTimerType(Qt::PreciseTimer);
    m_motion.setInterval(kMotionMilliseconds);
    connect(&m_motion, &QTimer::timeout, this, &LabMap::onMotion);
    connect(&model, &LabModel::nodesChanged, this, &LabMap::onNodes);
    connect(&model, &LabModel::frameChanged, this, &LabMap::onFrame);
    connect(&model, &LabModel::selectionChanged, this, &LabMap::onSelection);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &LabMap::forgetPicture);
    connect(&Zoom::instance(), &Zoom::changed, this, &LabMap::onNodes);
    connect(&Motion::instance(), &Motion::changed, this, [this] { onFrame(); });
    setAccessibleName(tr("Map of the lab"));
    onNodes();
    onFrame();
}

void LabMap::setShape(std::optional<MapShape> shape) {
    const int count = static_cast<int>(m_model.frame().nodes.size());
    if (shape && !MapLayout::fits(*shape, count)) {
        return;
    }
    m_wanted = shape;
    m_fitted = true;
    arrange();
}

void LabMap::setTruth(bool truth) {
    m_scene.truth = truth;
    update();
}

void LabMap::setPartitioning(bool on) {
    if (on != m_partitioning) {
        m_partitioning = on;
        setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
        Q_EMIT partitioningChanged(on);
    }
}

void LabMap::setNote(const QString& note) {
    m_note = note;
    update();
}

void LabMap::zoomBy(double factor) {
    m_fitted = false;
    m_scene.view.zoomAt(QPointF(width() / 2.0, height() / 2.0), factor);
    update();
}

void LabMap::fit() {
    m_fitted = true;
    arrange();
}

void LabMap::arrange() {
    const auto& nodes = m_model.frame().nodes;
    const auto count = static_cast<int>(nodes.size());
    const bool fits = m_wanted && MapLayout::fits(*m_wanted, count);
    const MapShape shape = fits ? *m_wanted : MapLayout::shapeFor(count);
    std::vector<QString> names;
    double widest = scaled(static_cast<int>(kLeastLabelWidth));
    const QFontMetricsF metrics(typeFont(TypeRole::SmallStrong));
    const int measured = shape == MapShape::Ring ? std::min(count, kMeasuredNames) : 0;
    for (int i = 0; i < (shape == MapShape::Zones ? count : measured); ++i) {
        names.push_back(m_model.nodeName(nodes[static_cast<std::size_t>(i)].id));
        widest = std::max(widest, i < measured ? metrics.horizontalAdvance(names.back()) : 0);
    }
    // Corners speak above a grid and below it; a ring leaves its corners free.
    const double head = shape == MapShape::Ring ? 0 : scaled(kHead);
    const double foot = shape == MapShape::Ring ? 0 : scaled(kFoot);
    const QSizeF room(width(), std::max(60.0, height() - head - foot));
    switch (shape) {
        case MapShape::Ring:
            m_scene.layout.arrangeRing(count, room, std::min(widest, 150.0));
            break;
        case MapShape::Zones:
            m_scene.layout.arrangeZones(MapLayout::zonesOf(names), room, scaled(18));
            break;
        case MapShape::Matrix:
            m_scene.layout.arrangeMatrix(count, room);
            break;
    }
    if (m_fitted) {
        m_scene.view.fit(m_scene.layout.bounds(), room);
        m_scene.view.pan(QPointF(0, head));
    }
    m_nodes.invalidate();
    Q_EMIT shapeChanged();
    update();
}

void LabMap::onNodes() {
    m_stamps.clear();
    m_scene.hovered = -1;
    m_flights.clear();
    m_pulses.clear();
    arrange();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void LabMap::onFrame() {
    const sim::LabFrame& frame = m_model.frame();
    m_scene.heard.follow(frame, m_model.current());
    m_flights.prefer(m_model.current(), frame.viewpoint);
    m_flights.follow(frame, static_cast<double>(m_wall.elapsed()), reducedMotion());
    if (frame.running && isVisible()) {
        startMotion();
    }
    if (m_tipSerial != 0 && frame.inspection && frame.inspection->serial == m_tipSerial) {
        showTip(mapFromGlobal(m_tipAt), m_tipAt);
        m_tipSerial = 0;
    }
    update();
}

/// Starting anew would put off the next tick each time.
void LabMap::startMotion() {
    if (!m_motion.isActive()) {
        m_motion.start();
    }
}

void LabMap::onMotion() {
    if (!isVisible() || (!m_model.frame().running && m_pulses.empty())) {
        m_motion.stop();
    }
    if (m_wall.elapsed() - m_paintedAt > kFreshMilliseconds) {
        m_flights.moveTo(static_cast<double>(m_wall.elapsed()));
        update();
    }
}

void LabMap::onSelection() {
    m_scene.heard.follow(m_model.frame(), m_model.current());
    m_flights.prefer(m_model.current(), m_model.frame().viewpoint);
    announce(currentIndex());
    update();
}

void LabMap::forgetPicture() {
    m_stamps.clear();
    m_nodes.invalidate();
    update();
}

void LabMap::announce(int node) {
    setAccessibleDescription(node >= 0 ? textOf(node) : MapText::summary(m_scene));
    if (node >= 0 && hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(node);
        QAccessible::updateAccessibility(&event);
    }
}

void LabMap::paintEvent(QPaintEvent*) {
    m_paintedAt = m_wall.elapsed();
    QPainter painter(this);
    if (m_scene.count() == 0) {
        paintEmpty(painter);
        return;
    }
    m_scene.size = size();
    m_scene.devicePixelRatio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    m_scene.focused = hasFocus();
    m_flights.moveTo(static_cast<double>(m_paintedAt));
    m_nodes.sync(m_scene, m_stamps);
    if (paintsVectors(painter)) {
        painter.fillRect(rect(), theme().surface);
        m_nodes.paint(painter, m_scene, m_stamps);
    } else {
        painter.drawPixmap(QPoint(0, 0), m_nodes.pixmap());
    }
    paintCuts(painter, m_scene);
    pulse(painter);
    paintMessages(painter, m_scene, m_stamps, m_flights.shown());
    paintClocks(painter, m_scene, m_stamps);
    m_nodes.labels().paintLively(painter, m_scene);
    paintChosen(painter, m_scene, m_nodes.labels());
    paintCorners(painter, m_scene, m_flights.leftOut(), m_note);
    if (m_drag == Drag::Box) {
        paintBand(painter, QRectF(m_pressed, m_pointer).normalized());
    } else if (m_drag == Drag::Lasso) {
        paintLasso(painter, m_lasso, lassoWords());
    }
    if (hasFocus() && currentIndex() < 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().focus, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

/// Another way of looking is no change of anybody.
void LabMap::pulse(QPainter& painter) {
    const bool sameView =
        std::exchange(m_pulsedTruth, m_scene.truth) == m_scene.truth &&
        std::exchange(m_pulsedView, m_model.frame().viewpoint) == m_model.frame().viewpoint;
    if (reducedMotion() || !sameView) {
        m_pulses.clear();
        return;
    }
    m_pulses.add(m_nodes.turned(), static_cast<double>(m_paintedAt));
    m_pulses.paint(painter, m_scene, static_cast<double>(m_paintedAt));
    if (!m_pulses.empty()) {
        startMotion();
    }
}

void LabMap::paintEmpty(QPainter& painter) {
    painter.fillRect(rect(), theme().surface);
    const auto& script = m_model.frame().script;
    const auto count = script == nullptr ? 0 : static_cast<qlonglong>(script->cluster.nodes);
    const QString words = count > 0 ? tr("Making %1 nodes\u2026").arg(QLocale().toString(count))
                                    : tr("No nodes yet.");
    painter.drawPixmap(QPoint(16, 16),
                       iconPixmap(QStringLiteral("lab"), theme().text3, 20, devicePixelRatioF()));
    painter.setFont(typeFont(TypeRole::Body));
    painter.setPen(theme().text2);
    painter.drawText(QRect(46, 16, width() - 60, 20), Qt::AlignLeft | Qt::AlignVCenter, words);
}

QRect LabMap::nodeRect(int node) const {
    const double reach = std::max(m_scene.radius(), 2.0);
    const QPointF at = m_scene.at(node);
    return QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)).toAlignedRect();
}

QString LabMap::textOf(int node) const {
    return node < 0 || node >= m_scene.count() ? QString() : MapText::sentence(m_scene, node);
}

int LabMap::nodeUnder(const QPointF& pixel) const {
    const double slack = 3 / std::max(m_scene.view.scale(), 0.1);
    return m_scene.layout.nodeAt(m_scene.view.toLayout(pixel), slack);
}

void LabMap::resizeEvent(QResizeEvent*) {
    arrange();
}

void LabMap::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    onFrame();
}

void LabMap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Map of the lab"));
        announce(currentIndex());
        forgetPicture();
    } else if (event->type() == QEvent::FontChange) {
        onNodes();
    }
}

void LabMap::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    announce(currentIndex());
    update();
}

void LabMap::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_spaceHeld = false;
    update();
}

}  // namespace swimscope::gui
