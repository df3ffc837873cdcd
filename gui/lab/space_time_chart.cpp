// This file is over 400 lines because the pointer, the keys and the picture of one chart share what
// is under a pixel.
#include "gui/lab/space_time_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "gui/lab/chronicle_text.h"
#include "gui/lab/map_stamps.h"
#include "gui/lab/space_time_accessible.h"
#include "gui/models/lab_model.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kAxisHeight = 38;
constexpr int kFirstLane = 30;
constexpr int kBelowLanes = 40;
constexpr int kRightRoom = 14;
constexpr int kTallLane = 46;
constexpr int kLowLane = 24;
constexpr int kLeastNames = 56;
constexpr int kMostNames = 150;
constexpr double kReach = 6;
constexpr double kChartKeyPan = 0.1;
constexpr double kChartKeyZoom = 1.4;

}  // namespace

SpaceTimeChart::SpaceTimeChart(LabModel& model, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_model(model),
      m_chronicle(std::make_shared<const sim::Chronicle>()) {
    SpaceTimeAccessible::install();
    setObjectName(QStringLiteral("spaceTimeChart"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(scaled(240), scaled(160));
    viewport()->setMouseTracking(true);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, &SpaceTimeChart::drawAnew);
    connect(&model, &LabModel::frameChanged, viewport(), qOverload<>(&QWidget::update));
    describe();
}

void SpaceTimeChart::setChronicle(std::shared_ptr<const sim::Chronicle> chronicle) {
    m_chronicle = std::move(chronicle);
    digestAnew();
}

void SpaceTimeChart::setLanes(LaneChoice choice) {
    m_lanes = choice;
    digestAnew();
}

void SpaceTimeChart::digestAnew() {
    const sim::HostId host = m_lane >= 0 && m_lane < static_cast<int>(m_digest.lanes.size())
                                 ? m_digest.lanes[static_cast<std::size_t>(m_lane)].host
                                 : sim::kNoHost;
    m_digest = digestChronicle(*m_chronicle, m_lanes);
    const auto found =
        std::find_if(m_digest.lanes.begin(), m_digest.lanes.end(),
                     [host](const ChronicleLane& lane) { return lane.host == host; });
    m_lane = found == m_digest.lanes.end() ? -1 : static_cast<int>(found - m_digest.lanes.begin());
    m_arrow = -1;
    placeBar();
    describe();
    drawAnew();
    Q_EMIT digestChanged();
}

void SpaceTimeChart::setShown(MessageLook look, bool shown) {
    if (shown) {
        m_hidden.erase(look);
    } else {
        m_hidden.insert(look);
    }
    m_arrow = -1;
    drawAnew();
}

void SpaceTimeChart::setWindow(base::Instant from, base::Duration width) {
    m_from = std::max(base::Instant{}, from);
    m_width = std::clamp(width, kNarrowest, kWidest);
    drawAnew();
}

double SpaceTimeChart::nameRoom() const {
    const QFontMetricsF metrics(typeFont(TypeRole::SmallStrong));
    double room = scaled(kLeastNames);
    for (const ChronicleLane& lane : m_digest.lanes) {
        room = std::max(room, metrics.horizontalAdvance(m_model.nodeName(lane.host)) + 26);
    }
    return std::min(room, double(scaled(kMostNames)));
}

QRectF SpaceTimeChart::area() const {
    const double left = nameRoom();
    return {left, double(scaled(kAxisHeight)), viewport()->width() - left - kRightRoom,
            viewport()->height() - double(scaled(kAxisHeight)) - 8};
}

double SpaceTimeChart::laneHeight() const {
    const auto lanes = static_cast<int>(m_digest.lanes.size());
    const double room = area().height() - scaled(kFirstLane) - scaled(kBelowLanes);
    return std::clamp(room / std::max(1, lanes - 1), double(scaled(kLowLane)),
                      double(scaled(kTallLane)));
}

SpaceTimeScale SpaceTimeChart::scale() const {
    const QRectF box = area();
    return {m_from,
            m_width,
            box.left(),
            box.right(),
            box.top() + scaled(kFirstLane) - verticalScrollBar()->value(),
            laneHeight()};
}

void SpaceTimeChart::placeBar() {
    const double whole = scaled(kFirstLane) + scaled(kBelowLanes) +
                         laneHeight() * (static_cast<double>(m_digest.lanes.size()) - 1);
    const double room = area().height();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - room))));
    verticalScrollBar()->setPageStep(static_cast<int>(room));
    verticalScrollBar()->setSingleStep(scaled(kLowLane));
}

SpaceTimeScene SpaceTimeChart::scene() const {
    return {m_model, *m_chronicle, m_digest, scale(), m_hidden, m_lane, m_arrow, hasFocus()};
}

void SpaceTimeChart::drawAnew() {
    m_cache = QPixmap();
    viewport()->update();
}

void SpaceTimeChart::paintCache() {
    m_cache = QPixmap(viewport()->size() * devicePixelRatioF());
    m_cache.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_cache);
    paintStill(painter);
}

void SpaceTimeChart::paintStill(QPainter& painter) const {
    painter.fillRect(viewport()->rect(), theme().surface);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = area();
    const SpaceTimeScene shown = scene();
    SpaceTimePainter paint(painter, shown, box);
    paint.axis(scaled(8));
    painter.setClipRect(QRectF(0, box.top(), box.right() + 1, box.height()));
    paint.band();
    paint.lanes();
    painter.setClipRect(box.adjusted(-3, 0, 3, 0), Qt::IntersectClip);
    paint.arrows();
    paint.notes();
}

void SpaceTimeChart::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    if (paintsVectors(painter)) {
        paintStill(painter);
        painter.setClipping(false);
    } else {
        if (m_cache.isNull()) {
            paintCache();
        }
        painter.drawPixmap(0, 0, m_cache);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = area();
    const SpaceTimeScene shown = scene();
    SpaceTimePainter paint(painter, shown, box);
    painter.setClipRect(box.adjusted(-3, 0, 3, 0));
    paint.currentArrow();
    painter.setClipping(false);
    paint.playhead(scaled(8), m_model.frame().now);
}

void SpaceTimeChart::scrollContentsBy(int, int) {
    drawAnew();
}

void SpaceTimeChart::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    drawAnew();
}

void SpaceTimeChart::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    drawAnew();
}

void SpaceTimeChart::resizeEvent(QResizeEvent*) {
    placeBar();
    drawAnew();
}

void SpaceTimeChart::wishWindow(base::Instant from, base::Duration width) {
    setWindow(from, width);
    Q_EMIT windowWished(m_from, m_width);
}

void SpaceTimeChart::pan(double share) {
    const base::Duration by = partOf(m_width, share);
    wishWindow(
        by < base::Duration{} && m_from.time_since_epoch() < -by ? base::Instant{} : m_from + by,
        m_width);
}

void SpaceTimeChart::zoomAround(double x, double factor) {
    const base::Instant fixed = scale().at(x);
    const base::Duration width = std::clamp(partOf(m_width, factor), kNarrowest, kWidest);
    const double share = (x - area().left()) / std::max(area().width(), 1.0);
    const base::Duration before = partOf(width, share);
    wishWindow(fixed.time_since_epoch() < before ? base::Instant{} : fixed - before, width);
}

int SpaceTimeChart::arrowAt(const QPointF& point) const {
    const SpaceTimeScale where = scale();
    const SpaceTimeScene shown = scene();
    int best = -1;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_digest.arrows.size(); ++i) {
        const ChronicleArrow& arrow = m_digest.arrows[i];
        if (!shown.shows(arrow)) {
            continue;
        }
        const bool lost = m_chronicle->messages[arrow.message].lost;
        const double gap = distanceToLine(point, where.startOf(arrow), where.endOf(arrow, lost));
        if (gap <= nearest) {
            nearest = gap;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void SpaceTimeChart::setCurrentArrow(int arrow) {
    if (m_arrow != arrow) {
        m_arrow = arrow;
        viewport()->update();
    }
}

void SpaceTimeChart::hover(const QPointF& point) {
    const bool onAxis = point.y() < area().top();
    setCurrentArrow(onAxis ? -1 : arrowAt(point));
    viewport()->setCursor(onAxis ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SpaceTimeChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_onAxis = event->position().y() < area().top();
    m_grip = event->position();
    m_gripFrom = m_from;
}

void SpaceTimeChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_grip || m_onAxis) {
        return hover(event->position());
    }
    const double share = (m_grip->x() - event->position().x()) / std::max(area().width(), 1.0);
    const base::Duration by = partOf(m_width, share);
    const base::Duration begin = m_gripFrom.time_since_epoch() + by;
    wishWindow(base::Instant{std::max(begin, base::Duration{})}, m_width);
}

void SpaceTimeChart::mouseReleaseEvent(QMouseEvent* event) {
    const bool still = m_grip && (event->position() - *m_grip).manhattanLength() < 4;
    const bool onAxis = m_onAxis;
    m_grip.reset();
    m_onAxis = false;
    if (still && onAxis) {
        m_model.wish(sim::Seek{scale().at(event->position().x())});
    } else if (still) {
        setCurrentLane(scale().laneAt(event->position().y(), int(m_digest.lanes.size())));
    }
}

void SpaceTimeChart::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    if (turn.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        pan(-(turn.x() != 0 ? turn.x() : turn.y()) / 1200.0);
    } else if (turn.y() != 0) {
        zoomAround(event->position().x(), std::pow(1.0015, -turn.y()));
    }
    event->accept();
}

void SpaceTimeChart::setCurrentLane(int lane) {
    m_lane = lane >= 0 && lane < static_cast<int>(m_digest.lanes.size()) ? lane : -1;
    if (m_lane >= 0) {
        const QRectF box = area().adjusted(0, scaled(kLowLane), 0, -scaled(kLowLane));
        const double y = scale().yOf(m_lane);
        const double hidden = y < box.top()      ? y - box.top()
                              : y > box.bottom() ? y - box.bottom()
                                                 : 0;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(hidden));
    }
    describe();
    drawAnew();
}

void SpaceTimeChart::keyPressEvent(QKeyEvent* event) {
    if (!handleKey(event->key())) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool SpaceTimeChart::handleKey(int key) {
    const int last = static_cast<int>(m_digest.lanes.size()) - 1;
    switch (key) {
        case Qt::Key_Left:
            pan(-kChartKeyPan);
            return true;
        case Qt::Key_Right:
            pan(kChartKeyPan);
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomAround(area().center().x(), 1 / kChartKeyZoom);
            return true;
        case Qt::Key_Minus:
            zoomAround(area().center().x(), kChartKeyZoom);
            return true;
        case Qt::Key_Home:
            Q_EMIT presentWished();
            return true;
        case Qt::Key_Up:
            setCurrentLane(std::max(0, m_lane - 1));
            return true;
        case Qt::Key_Down:
            setCurrentLane(std::min(last, m_lane + 1));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_lane >= 0) {
                m_model.select({m_digest.lanes[static_cast<std::size_t>(m_lane)].host});
            }
            return true;
        default:
            return false;
    }
}

bool SpaceTimeChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int arrow = arrowAt(help->pos());
        if (arrow < 0 || help->pos().y() < area().top()) {
            QToolTip::hideText();
        } else {
            const auto& at = m_digest.arrows[static_cast<std::size_t>(arrow)];
            QToolTip::showText(help->globalPos(),
                               ChronicleText::message(m_model, m_chronicle->window.subject,
                                                      m_chronicle->messages[at.message]),
                               viewport());
        }
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setCurrentArrow(-1);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString SpaceTimeChart::textOf(int lane) const {
    return lane < 0 || lane >= static_cast<int>(m_digest.lanes.size())
               ? QString()
               : ChronicleText::lane(m_model, m_digest.lanes[static_cast<std::size_t>(lane)]);
}

QRect SpaceTimeChart::laneRect(int lane) const {
    const SpaceTimeScale where = scale();
    return QRectF(0, where.yOf(lane) - where.laneHeight / 2, viewport()->width(), where.laneHeight)
        .toRect();
}

void SpaceTimeChart::describe() {
    setAccessibleName(tr("Space-time diagram"));
    const QString sentence = m_digest.lanes.empty()
                                 ? QString()
                                 : ChronicleText::summary(m_model, *m_chronicle, m_digest);
    setAccessibleDescription(m_lane < 0 ? sentence : textOf(m_lane));
}

void SpaceTimeChart::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        placeBar();
        drawAnew();
    }
}

}  // namespace swimscope::gui
