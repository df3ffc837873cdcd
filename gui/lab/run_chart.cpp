#include "gui/lab/run_chart.h"

#include <QKeyEvent>
#include <QLineF>
#include <QList>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "gui/lab/run_chart_accessible.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kHeadRoom = 40;
constexpr int kChartLeftRoom = 46;
constexpr int kChartRightRoom = 10;
constexpr int kFootRoom = 18;
constexpr int kValueTicks = 4;
constexpr int kTimeTicks = 6;
constexpr int kSampleWidth = 26;

constexpr double kLineWidth = 1.6;
constexpr double kDashOn = 8;
constexpr double kDashOff = 5;

QColor colourOf(int index) {
    return index == 0 ? theme().s1 : theme().s5;
}

/// The pieces of a line between its gaps. Qt would do it with a dashed pen at thirty times the
/// cost, as it would join single lines.
QList<QLineF> dashes(const QList<QLineF>& lines) {
    QList<QLineF> pieces;
    double walked = 0;
    for (const QLineF& line : lines) {
        const double length = line.length();
        double done = 0;
        while (done < length) {
            const double phase = std::fmod(walked, kDashOn + kDashOff);
            const bool on = phase < kDashOn;
            const double rest = (on ? kDashOn : kDashOn + kDashOff) - phase;
            const double end = std::min(length, done + std::max(rest, 1e-3));
            if (on) {
                pieces.append({line.pointAt(done / length), line.pointAt(end / length)});
            }
            walked += end - done;
            done = end;
        }
    }
    return pieces;
}

/// The first line is solid, the others dashed.
void drawLinePieces(QPainter& painter, const QList<QLineF>& lines, int index) {
    painter.setPen(
        QPen(colourOf(index), kLineWidth, Qt::SolidLine, index == 0 ? Qt::SquareCap : Qt::FlatCap));
    painter.drawLines(index == 0 ? lines : dashes(lines));
}

/// A disc for the first, a square for the second: told apart without colour.
void paintEndMark(QPainter& painter, const QPointF& at, int index) {
    painter.setPen(QPen(theme().surface, 1));
    painter.setBrush(colourOf(index));
    if (index == 0) {
        painter.drawEllipse(at, 3.5, 3.5);
    } else {
        painter.drawRect(QRectF(at.x() - 3, at.y() - 3, 6, 6));
    }
}

/// The shortest of 1, 2, 5, 10, ... of which at most `count` fit.
double tickOf(double span, int count) {
    const double rough = std::max(span, 1e-6) / count;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (rough <= step * power * 1.0001) {
            return step * power;
        }
    }
    return 10 * power;
}

QString chartSeconds(double seconds) {
    const int decimals = seconds < 10 ? 2 : 1;
    return RunChart::tr("%1 s").arg(QLocale().toString(seconds, 'f', decimals));
}

}  // namespace

void paintLineSample(QPainter& painter, const QRectF& rect, int index) {
    const QPointF middle = rect.center();
    painter.setRenderHint(QPainter::Antialiasing);
    drawLinePieces(painter, {QLineF(rect.left(), middle.y(), rect.right(), middle.y())}, index);
    paintEndMark(painter, middle, index);
}

RunChart::RunChart(QWidget* parent) : QWidget(parent) {
    RunChartAccessible::install();
    m_format = [](double value) { return QLocale().toString(value, 'g', 4); };
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void RunChart::setTitle(const QString& title) {
    m_title = title;
    setAccessibleName(title);
    update();
}

void RunChart::setScale(Format format, double top, bool fixedTop) {
    m_format = std::move(format);
    m_leastTop = top;
    m_fixedTop = fixedTop;
    update();
}

void RunChart::setLines(std::vector<Line> lines, double from, double to) {
    m_lines = std::move(lines);
    m_from = from;
    m_to = std::max(to, from + 0.1);
    update();
}

void RunChart::setPlayhead(std::optional<double> seconds) {
    if (m_playhead != seconds) {
        m_playhead = seconds;
        update();
    }
}

void RunChart::setCross(std::optional<double> seconds) {
    if (m_cross != seconds) {
        m_cross = seconds;
        update();
    }
}

void RunChart::moveCross(std::optional<double> seconds) {
    if (seconds) {
        seconds = std::clamp(*seconds, m_from, m_to);
    }
    setCross(seconds);
    QAccessibleValueChangeEvent changed(this, spokenValue());
    QAccessible::updateAccessibility(&changed);
    Q_EMIT crossMoved(seconds);
}

std::optional<double> RunChart::valueAt(const Line& line, double seconds) {
    const auto next =
        std::upper_bound(line.points.begin(), line.points.end(), seconds,
                         [](double at, const Point& point) { return at < point.seconds; });
    if (next == line.points.begin()) {
        return std::nullopt;
    }
    const Point& before = *(next - 1);
    if (line.steps || next == line.points.end() || next->seconds <= before.seconds) {
        return before.high;
    }
    const double share = (seconds - before.seconds) / (next->seconds - before.seconds);
    return before.high + share * (next->high - before.high);
}

QString RunChart::valueText(const Line& line) const {
    if (line.points.empty()) {
        return tr("no data");
    }
    const auto value = m_cross ? valueAt(line, *m_cross) : std::optional(line.points.back().high);
    return value ? m_format(*value) : tr("no data");
}

QString RunChart::spokenValue() const {
    QStringList parts;
    if (m_cross) {
        parts << chartSeconds(*m_cross);
    }
    for (const Line& line : m_lines) {
        parts << tr("%1: %2", "name of a line and its value").arg(line.name, valueText(line));
    }
    return parts.join(QStringLiteral(", "));
}

QRectF RunChart::plot() const {
    return QRectF(rect()).adjusted(scaled(kChartLeftRoom), scaled(kHeadRoom),
                                   -scaled(kChartRightRoom), -scaled(kFootRoom));
}

double RunChart::xOf(double seconds) const {
    return plot().left() + (seconds - m_from) / (m_to - m_from) * plot().width();
}

double RunChart::yAt(double value, double most) const {
    return plot().bottom() - std::min(value / most, 1.0) * plot().height();
}

double RunChart::top() const {
    double most = m_leastTop;
    for (const Line& line : m_lines) {
        for (const Point& point : line.points) {
            most = m_fixedTop ? most : std::max(most, point.high);
        }
    }
    const double tick = tickOf(most, kValueTicks);
    return m_fixedTop ? most : tick * std::ceil(most / tick - 1e-6);
}

void RunChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHead(painter);
    painter.setFont(typeFont(TypeRole::Tiny));
    paintAxes(painter);
    for (int i = static_cast<int>(m_lines.size()) - 1; i >= 0; --i) {
        paintLine(painter, i);
    }
    paintCross(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void RunChart::paintHead(QPainter& painter) const {
    const int line = scaled(18);
    painter.setFont(typeFont(TypeRole::SmallStrong));
    painter.setPen(theme().text);
    const QRectF title(scaled(4), scaled(2), width() - scaled(8), line);
    painter.drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(title.width())));
    painter.setFont(typeFont(TypeRole::Tiny));
    double left = scaled(4);
    const double share = (width() - scaled(8)) / std::max<double>(1, double(m_lines.size()));
    for (int i = 0; i < static_cast<int>(m_lines.size()); ++i) {
        const QRectF sample(left, scaled(20), scaled(kSampleWidth), line);
        paintLineSample(painter, sample, i);
        const Line& one = m_lines[static_cast<std::size_t>(i)];
        const QString value = valueText(one);
        const int room = static_cast<int>(share) - scaled(kSampleWidth) - scaled(14) -
                         painter.fontMetrics().horizontalAdvance(value);
        const QString name =
            painter.fontMetrics().elidedText(one.name, Qt::ElideRight, std::max(room, 0));
        QRectF words(sample.right() + scaled(5), scaled(20), share, line);
        painter.setPen(theme().text2);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(name) + scaled(5));
        painter.setPen(theme().text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, value);
        left += share;
    }
}

void RunChart::paintAxes(QPainter& painter) const {
    const QRectF area = plot();
    const double end = top();
    const double step = tickOf(end, kValueTicks);
    for (double value = 0; value <= end * 1.0001; value += step) {
        const double y = std::round(yAt(value, end)) + 0.5;
        painter.setPen(QPen(theme().grid, 0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme().axis);
        painter.drawText(QRectF(0, y - scaled(8), area.left() - scaled(6), scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter, m_format(value));
    }
    const double tick = tickOf(m_to - m_from, kTimeTicks);
    for (double at = std::ceil(m_from / tick) * tick; at <= m_to + tick / 100; at += tick) {
        const QRectF foot(xOf(at) - scaled(30), area.bottom() + 2, scaled(60), scaled(kFootRoom));
        const QString text = QLocale().toString(at, 'g', 4);
        const bool last = at + tick > m_to + tick / 100;
        const QRectF kept = foot.translated(std::min(0.0, width() - 2 - foot.right()), 0);
        painter.drawText(last ? kept : foot,
                         (last && kept != foot ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignTop,
                         last ? tr("%1 s").arg(text) : text);
    }
}

void RunChart::paintLine(QPainter& painter, int index) const {
    const Line& line = m_lines[static_cast<std::size_t>(index)];
    if (line.points.empty()) {
        return;
    }
    const double most = top();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plot().adjusted(-4, -4, 4, 4));
    QList<QLineF> pieces;
    QList<QLineF> spans;
    QPointF before;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const Point& point = line.points[i];
        const QPointF at(xOf(point.seconds), yAt(point.high, most));
        if (i > 0 && line.steps) {
            pieces.append({before, QPointF(at.x(), before.y())});
            pieces.append({QPointF(at.x(), before.y()), at});
        } else if (i > 0) {
            pieces.append({before, at});
        }
        if (yAt(point.low, most) - at.y() > 1) {
            spans.append({at, QPointF(at.x(), yAt(point.low, most))});
        }
        before = at;
    }
    drawLinePieces(painter, pieces, index);
    painter.setPen(QPen(colourOf(index), 1));
    painter.drawLines(spans);
    paintEndMark(painter, before, index);
    painter.restore();
}

void RunChart::paintCross(QPainter& painter) const {
    const QRectF area = plot();
    if (m_playhead && *m_playhead >= m_from && *m_playhead <= m_to) {
        painter.setPen(QPen(theme().accent, 0));
        painter.drawLine(QPointF(xOf(*m_playhead), area.top()),
                         QPointF(xOf(*m_playhead), area.bottom()));
    }
    if (!m_cross) {
        return;
    }
    const double x = xOf(*m_cross);
    painter.setPen(QPen(theme().accent, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const QString text = chartSeconds(*m_cross);
    const double room = painter.fontMetrics().horizontalAdvance(text) + scaled(12);
    const QRectF pill(std::clamp(x - room / 2, area.left(), area.right() - room), area.bottom() + 1,
                      room, scaled(16));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().tooltip);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(theme().tooltipText);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void RunChart::mouseMoveEvent(QMouseEvent* event) {
    const QRectF area = plot();
    const double x = event->position().x();
    if (area.width() > 0) {
        moveCross(m_from + (x - area.left()) / area.width() * (m_to - m_from));
    }
}

void RunChart::leaveEvent(QEvent*) {
    moveCross(std::nullopt);
}

void RunChart::keyPressEvent(QKeyEvent* event) {
    constexpr double kSteps = 100;
    const double step = (m_to - m_from) / kSteps;
    const double at = m_cross.value_or(m_to);
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCross(at - step);
        case Qt::Key_Right:
            return moveCross(at + step);
        case Qt::Key_Home:
            return moveCross(m_from);
        case Qt::Key_End:
            return moveCross(m_to);
        case Qt::Key_Escape:
            if (m_cross) {
                return moveCross(std::nullopt);
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void RunChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void RunChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace swimscope::gui
