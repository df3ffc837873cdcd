#include "gui/lab/time_slider.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "gui/lab/time_accessible.h"
#include "gui/lab/time_text.h"
#include "gui/models/lab_model.h"
#include "gui/models/text_format.h"
#include "gui/views/icons.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kHeight = 52;
constexpr int kMargin = 10;
constexpr double kRailY = 23;
constexpr double kRailHeight = 4;
constexpr double kMarkY = 10;
constexpr double kMarkSize = 10;
constexpr double kMarkRoom = 14;
constexpr double kTickRoom = 64;
constexpr double kHandleRadius = 6.5;
constexpr std::size_t kMostTold = 6;

void paintMarkKind(QPainter& painter, const QRectF& rect, sim::MarkKind kind) {
    switch (kind) {
        case sim::MarkKind::Started:
            return paintGlyph(painter, rect, Glyph::Alive);
        case sim::MarkKind::Refuted:
            return paintGlyph(painter, rect, Glyph::Ok);
        case sim::MarkKind::Suspected:
            return paintGlyph(painter, rect, Glyph::Suspect);
        case sim::MarkKind::Killed:
        case sim::MarkKind::Died:
            return paintGlyph(painter, rect, Glyph::Dead);
        case sim::MarkKind::Leaving:
        case sim::MarkKind::Left:
            return paintGlyph(painter, rect, Glyph::Left);
        case sim::MarkKind::Touched:
            return paintGlyph(painter, rect, Glyph::Warning);
        case sim::MarkKind::Message:
            return paintGlyph(painter, rect, Glyph::Notice);
    }
}

}  // namespace

TimeSlider::TimeSlider(LabModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_wishes(model) {
    TimeAccessible::install();
    setObjectName(QStringLiteral("labTimeSlider"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fixHeight(*this, kHeight);
    connect(&model, &LabModel::frameChanged, this, &TimeSlider::onFrame);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            qOverload<>(&QWidget::update));
    lay();
    describe();
}

QSize TimeSlider::sizeHint() const {
    return {scaled(400), scaled(kHeight)};
}

QSize TimeSlider::minimumSizeHint() const {
    return {scaled(120), scaled(kHeight)};
}

bool TimeSlider::lay() {
    const sim::LabFrame& frame = m_model.frame();
    const base::Duration planned =
        frame.script != nullptr ? frame.script->duration : base::Duration(std::chrono::seconds(60));
    const TimeScale scale(TimeScale::spanFor(planned, std::max(frame.end, frame.now)),
                          scaled(kMargin), width() - 2 * scaled(kMargin));
    if (scale == m_scale && frame.marks == m_marks) {
        return false;
    }
    m_scale = scale;
    m_marks = frame.marks;
    m_clusters.clear();
    if (m_marks != nullptr) {
        m_clusters = clusterMarks(*m_marks, m_scale, scaled(1) * kMarkRoom);
    }
    return true;
}

void TimeSlider::onFrame() {
    const bool moved = lay();
    const double now = m_scale.xOf(m_model.frame().now);
    const double end = m_scale.xOf(m_model.frame().end);
    // Half a pixel is the least that is seen; below that a repaint would be for nothing.
    if (moved || std::abs(now - m_shownNow) >= 0.5 || std::abs(end - m_shownEnd) >= 0.5) {
        m_shownNow = now;
        m_shownEnd = end;
        update();
    }
}

double TimeSlider::handleX() const {
    return m_dragging && m_pointer ? std::clamp(*m_pointer, m_scale.left(), m_scale.right())
                                   : m_scale.xOf(m_model.frame().now);
}

void TimeSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(typeFont(TypeRole::Tiny));
    paintTicks(painter);
    paintRail(painter);
    paintMarks(painter);
    paintHandle(painter);
    paintPreview(painter);
}

void TimeSlider::paintRail(QPainter& painter) const {
    const double height = scaled(1) * kRailHeight;
    const double top = scaled(1) * kRailY - height / 2;
    const auto bar = [&](double from, double to, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, top, std::max(0.0, to - from), height), height / 2,
                                height / 2);
    };
    bar(m_scale.left(), m_scale.right(), theme().border);
    bar(m_scale.left(), m_scale.xOf(m_model.frame().end), theme().borderStrong);
    bar(m_scale.left(), handleX(), isEnabled() ? theme().accent : theme().disabled);
}

void TimeSlider::paintTicks(QPainter& painter) const {
    const std::vector<base::Instant> ticks = m_scale.ticks(scaled(1) * kTickRoom);
    const double top = scaled(1) * (kRailY + 6);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double x = std::round(m_scale.xOf(ticks[i])) + 0.5;
        painter.setPen(QPen(theme().borderStrong, 1));
        painter.drawLine(QPointF(x, top), QPointF(x, top + scaled(3)));
        const double seconds = base::toSeconds(ticks[i].time_since_epoch());
        const QString number = QLocale().toString(seconds, 'g', 6);
        const QString text = i + 1 == ticks.size() ? tr("%1 s").arg(number) : number;
        const double half = scaled(1) * kTickRoom / 2;
        QRectF place(x - half, top + scaled(4), 2 * half, scaled(16));
        Qt::Alignment way = Qt::AlignHCenter;
        if (i == 0) {
            place.moveLeft(0);
            way = Qt::AlignLeft;
            place.setLeft(std::max(0.0, m_scale.left() - scaled(3)));
        } else if (place.right() > width()) {
            place.moveRight(width());
            way = Qt::AlignRight;
        }
        painter.setPen(theme().text3);
        painter.drawText(place, way | Qt::AlignVCenter, text);
    }
}

void TimeSlider::paintMarks(QPainter& painter) const {
    const double size = scaled(1) * kMarkSize;
    for (std::size_t i = 0; i < m_clusters.size(); ++i) {
        const MarkCluster& cluster = m_clusters[i];
        const QRectF place(cluster.x - size / 2, scaled(1) * kMarkY - size / 2, size, size);
        paintMarkKind(painter, place, cluster.mark.kind);
        const double next = i + 1 < m_clusters.size() ? m_clusters[i + 1].x - size / 2
                                                      : static_cast<double>(width());
        const QString count = QStringLiteral("%1").arg(cluster.count);
        const double room = painter.fontMetrics().horizontalAdvance(count) + scaled(3);
        if (cluster.count > 1 && next - place.right() > room) {
            painter.setPen(theme().text2);
            painter.drawText(
                QRectF(place.right() + scaled(2), place.top() - scaled(3), room, size + scaled(6)),
                Qt::AlignLeft | Qt::AlignVCenter, count);
        }
    }
}

void TimeSlider::paintHandle(QPainter& painter) const {
    const QPointF centre(handleX(), scaled(1) * kRailY);
    const double radius = scaled(1) * kHandleRadius;
    if (hasFocus()) {
        painter.setPen(QPen(theme().focus, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius + 3.5, radius + 3.5);
    }
    painter.setPen(QPen(isEnabled() ? theme().accent : theme().disabled, 2.5));
    painter.setBrush(theme().surface);
    painter.drawEllipse(centre, radius, radius);
}

void TimeSlider::paintPreview(QPainter& painter) const {
    if (!m_pointer || !isEnabled()) {
        return;
    }
    const double x = std::clamp(*m_pointer, m_scale.left(), m_scale.right());
    const QString text = TimeText::exact(m_scale.at(x));
    const double wide = painter.fontMetrics().horizontalAdvance(text) + scaled(10);
    QRectF bubble(x - wide / 2, 0, wide, scaled(16));
    bubble.moveLeft(std::clamp(bubble.left(), 0.0, std::max(0.0, width() - wide)));
    painter.setPen(QPen(m_dragging ? theme().accent : theme().tooltip, 1));
    painter.drawLine(QPointF(x, bubble.bottom()), QPointF(x, scaled(1) * (kRailY + 8)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_dragging ? theme().accent : theme().tooltip);
    painter.drawRoundedRect(bubble, 4, 4);
    painter.setPen(m_dragging ? theme().onAccent : theme().tooltipText);
    painter.drawText(bubble, Qt::AlignCenter, text);
}

QString TimeSlider::toolTipAt(double x) const {
    const auto near = std::min_element(m_clusters.begin(), m_clusters.end(),
                                       [x](const MarkCluster& a, const MarkCluster& b) {
                                           return std::abs(a.x - x) < std::abs(b.x - x);
                                       });
    if (near == m_clusters.end() || std::abs(near->x - x) > scaled(1) * kMarkRoom / 2) {
        return {};
    }
    QStringList lines;
    const std::size_t told = std::min(near->count, kMostTold);
    for (std::size_t i = near->first; i < near->first + told; ++i) {
        const sim::Mark& mark = (*m_marks)[i];
        lines << tr("%1  %2").arg(TimeText::exact(mark.at), TimeText::mark(m_model, mark));
    }
    if (near->count > told) {
        lines << tr("and %n more", nullptr, static_cast<int>(near->count - told));
    }
    return TextFormat::toolTip(lines.join(QLatin1Char('\n')));
}

bool TimeSlider::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && isEnabled()) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        QToolTip::showText(help.globalPos(), toolTipAt(help.pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

void TimeSlider::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    lay();
}

void TimeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_dragging = true;
        m_pointer = event->position().x();
        update();
    }
}

void TimeSlider::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position().x();
    update();
}

void TimeSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_dragging) {
        m_dragging = false;
        m_wishes.seek(m_scale.at(event->position().x()));
        update();
    }
}

void TimeSlider::leaveEvent(QEvent*) {
    m_pointer.reset();
    update();
}

void TimeSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            return m_wishes.back(m_unit);
        case Qt::Key_Right:
            return m_wishes.forth(m_unit);
        case Qt::Key_PageUp:
            return m_wishes.back(TimeWishes::Unit::ProbePeriod);
        case Qt::Key_PageDown:
            return m_wishes.forth(TimeWishes::Unit::ProbePeriod);
        case Qt::Key_Home:
            return m_wishes.toStart();
        case Qt::Key_End:
            return m_wishes.toEnd();
        case Qt::Key_Space:
            return m_wishes.toggle();
        case Qt::Key_Escape:
            if (m_dragging) {
                m_dragging = false;
                return update();
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void TimeSlider::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
    } else if (event->type() == QEvent::EnabledChange || event->type() == QEvent::FontChange) {
        lay();
        update();
    }
}

void TimeSlider::describe() {
    setAccessibleName(tr("Time"));
    setAccessibleDescription(
        tr("Left and right step, Page Up and Page Down go by a probe period, Home and End to the "
           "ends of what is known, Space runs and pauses"));
    update();
}

}  // namespace swimscope::gui
