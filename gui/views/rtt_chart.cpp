#include "gui/views/rtt_chart.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "gui/models/text_format.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr qint64 kMinSpan = 60000;
constexpr qint64 kMaxSpan = 600000;
constexpr int kLeftRoom = 30;
constexpr int kBottomRoom = 16;
constexpr int kGridLines = 2;

/// Round numbers of seconds read better than "1 min 00 s".
QString spanText(qint64 span) {
    return span < 2 * kMinSpan ? RttChart::tr("%1 s").arg(span / 1000) : TextFormat::duration(span);
}

double topOf(const std::vector<RttSample>& samples) {
    double most = 0;
    for (const RttSample& sample : samples) {
        most = std::max(most, sample.rttMs);
    }
    return most;
}

}  // namespace

RttChart::RttChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("rttChart"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fixHeight(*this, sizeHint().height());
    describe();
}

double RttChart::niceCeiling(double value) {
    if (value <= 0) {
        return 1;
    }
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 3.0, 5.0, 10.0}) {
        if (value <= step * power * 1.0001) {
            return step * power;
        }
    }
    return 10 * power;
}

void RttChart::setSamples(const std::vector<RttSample>& samples, qint64 now) {
    m_now = now;
    m_span = samples.empty() ? kMinSpan : std::clamp(now - samples.front().at, kMinSpan, kMaxSpan);
    const auto first = std::find_if(samples.begin(), samples.end(), [&](const RttSample& sample) {
        return sample.at >= m_now - m_span;
    });
    m_samples.assign(first, samples.end());
    m_top = niceCeiling(topOf(m_samples));
    describe();
    update();
}

void RttChart::describe() {
    setAccessibleName(tr("Round trip chart"));
    setAccessibleDescription(m_samples.empty() ? tr("No round trip measured yet") : spoken());
}

QString RttChart::spoken() const {
    NodeRecord shown;
    shown.rtt = m_samples;
    const RttSummary summary = shown.rttSummary();
    const RttSample& last = m_samples.back();
    const QString value = last.rttMs < 0 ? tr("no answer") : TextFormat::rtt(last.rttMs);
    const QString first = tr("%n sample(s)", nullptr, static_cast<int>(m_samples.size())) +
                          tr(" in %1; the last one %2 ago: %3")
                              .arg(spanText(m_span), TextFormat::duration(m_now - last.at), value);
    return shown.lastRtt()
               ? first + tr("; min %1, median %2, p99 %3, loss %4 %")
                             .arg(TextFormat::rtt(summary.min), TextFormat::rtt(summary.median),
                                  TextFormat::rtt(summary.p99),
                                  TextFormat::percent(summary.lossPercent))
               : first;
}

QRectF RttChart::plot() const {
    return QRectF(rect()).adjusted(scaled(kLeftRoom), 6, -4, -scaled(kBottomRoom) - 2);
}

double RttChart::xOf(qint64 at) const {
    const double share = 1.0 - static_cast<double>(m_now - at) / static_cast<double>(m_span);
    return plot().left() + share * plot().width();
}

double RttChart::yOf(double milliseconds) const {
    return plot().bottom() - std::min(1.0, milliseconds / m_top) * plot().height();
}

void RttChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(typeFont(TypeRole::Tiny));
    if (m_samples.empty()) {
        painter.setPen(theme().text3);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignBottom,
                         tr("No round trip yet. Press Ping now."));
        return;
    }
    paintAxes(painter);
    paintLine(painter);
    paintCross(painter);
}

void RttChart::paintAxes(QPainter& painter) const {
    const QRectF area = plot();
    for (int i = 0; i <= kGridLines; ++i) {
        const double value = m_top * i / kGridLines;
        const double y = std::round(yOf(value)) + 0.5;
        painter.setPen(QPen(theme().grid, 0));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme().axis);
        painter.drawText(QRectF(0, y - scaled(8), scaled(kLeftRoom) - 6, scaled(16)),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'g', 3));
    }
    const QRectF foot(area.left(), area.bottom() + 3, area.width(), scaled(kBottomRoom));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, tr("%1 ago").arg(spanText(m_span)));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, tr("now"));
}

void RttChart::paintLine(QPainter& painter) const {
    QPainterPath path;
    bool penDown = false;
    QPointF last;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RttSample& sample : m_samples) {
        const double x = xOf(sample.at);
        if (sample.rttMs < 0) {
            penDown = false;
            painter.setPen(QPen(theme().deadT, 1.3));
            const double y = plot().bottom();
            painter.drawLine(QPointF(x - 2.5, y - 2.5), QPointF(x + 2.5, y + 2.5));
            painter.drawLine(QPointF(x - 2.5, y + 2.5), QPointF(x + 2.5, y - 2.5));
            continue;
        }
        last = QPointF(x, yOf(sample.rttMs));
        penDown ? path.lineTo(last) : path.moveTo(last);
        penDown = true;
    }
    painter.setPen(QPen(theme().s1, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (!last.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().s1);
        painter.drawEllipse(last, 2.5, 2.5);
    }
}

void RttChart::paintCross(QPainter& painter) const {
    if (m_hoverX < 0) {
        return;
    }
    const auto nearest = std::min_element(
        m_samples.begin(), m_samples.end(), [&](const RttSample& a, const RttSample& b) {
            return std::abs(xOf(a.at) - m_hoverX) < std::abs(xOf(b.at) - m_hoverX);
        });
    const double x = xOf(nearest->at);
    painter.setPen(QPen(theme().accent, 0));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    const QString value = nearest->rttMs < 0 ? tr("no answer") : TextFormat::rtt(nearest->rttMs);
    const QString text = TextFormat::timeOfDay(nearest->at) + QStringLiteral("  ") + value;
    const int width = painter.fontMetrics().horizontalAdvance(text) + 12;
    const double left =
        std::clamp(x - width / 2.0, 0.0, static_cast<double>(this->width() - width));
    const QRectF pill(left, 0, width, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().tooltip);
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(theme().tooltipText);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void RttChart::mouseMoveEvent(QMouseEvent* event) {
    m_hoverX = qRound(event->position().x());
    update();
}

void RttChart::leaveEvent(QEvent*) {
    m_hoverX = -1;
    update();
}

}  // namespace swimscope::gui
