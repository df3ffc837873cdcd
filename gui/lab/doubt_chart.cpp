#include "gui/lab/doubt_chart.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>

#include "gui/lab/time_text.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

namespace {

constexpr int kDoubtHeight = 92;
constexpr int kCountRoom = 24;
constexpr int kTimeRoom = 18;
constexpr int kLeastTop = 4;

int countOf(const DoubtCount& count, swim::State state) {
    return state == swim::State::Suspect ? count.suspect : count.dead;
}

}  // namespace

DoubtChart::DoubtChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("doubtChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fixHeight(*this, kDoubtHeight);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            qOverload<>(&QWidget::update));
    describe();
}

void DoubtChart::setDoubts(std::vector<DoubtCount> doubts, base::Instant from, base::Instant to,
                           base::Instant until) {
    m_doubts = std::move(doubts);
    m_from = from;
    m_to = to;
    m_until = until;
    describe();
    update();
}

void DoubtChart::setNow(base::Instant now) {
    if (m_now != now) {
        m_now = now;
        update();
    }
}

int DoubtChart::top() const {
    int most = 0;
    for (const DoubtCount& count : m_doubts) {
        most = std::max({most, count.suspect, count.dead});
    }
    return most;
}

QRectF DoubtChart::plot() const {
    return {double(scaled(kCountRoom)), 6, width() - double(scaled(kCountRoom)) - 4,
            height() - 6.0 - scaled(kTimeRoom)};
}

double DoubtChart::xOf(base::Instant at) const {
    const double whole = std::max(base::toSeconds(m_to - m_from), 1e-9);
    const double share = std::clamp(base::toSeconds(at - m_from) / whole, 0.0, 1.0);
    return plot().left() + plot().width() * share;
}

void DoubtChart::paintGrid(QPainter& painter, int top) const {
    const QRectF box = plot();
    painter.setFont(typeFont(TypeRole::Tiny));
    for (const int part : {0, 1, 2}) {
        const double y = box.bottom() - box.height() * part / 2;
        painter.setPen(QPen(theme().grid, 1));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter.setPen(theme().text2);
        painter.drawText(QRectF(0, y - 8, box.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(top * part / 2));
    }
    const QRectF foot(box.left(), box.bottom() + 3, box.width(), scaled(kTimeRoom) - 3);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, TimeText::span(m_from.time_since_epoch()));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, TimeText::span(m_to.time_since_epoch()));
}

void DoubtChart::paintSteps(QPainter& painter, int top, swim::State state) const {
    const QRectF box = plot();
    const auto yOf = [&](int count) { return box.bottom() - box.height() * count / top; };
    QPolygonF line;
    for (const DoubtCount& count : m_doubts) {
        const double x = xOf(count.at);
        if (!line.isEmpty()) {
            line << QPointF(x, line.last().y());
        }
        line << QPointF(x, yOf(countOf(count, state)));
    }
    line << QPointF(xOf(m_until), line.last().y());
    QPolygonF ground = line;
    ground << QPointF(line.last().x(), box.bottom()) << QPointF(line.first().x(), box.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateTint(state));
    painter.drawPolygon(ground);
    QPen pen(stateFill(state), 2, state == swim::State::Dead ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.drawPolyline(line);
}

void DoubtChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // An even number, so that the middle line has a whole one.
    const int top = std::max(kLeastTop, (this->top() + 1) / 2 * 2);
    paintGrid(painter, top);
    if (m_doubts.empty()) {
        return;
    }
    const bool someDead = std::any_of(m_doubts.begin(), m_doubts.end(),
                                      [](const DoubtCount& count) { return count.dead > 0; });
    if (someDead) {
        paintSteps(painter, top, swim::State::Dead);
    }
    paintSteps(painter, top, swim::State::Suspect);
    if (m_now >= m_from && m_now <= m_to) {
        painter.setPen(QPen(theme().accent, 1.5));
        painter.drawLine(QPointF(xOf(m_now), plot().top()), QPointF(xOf(m_now), plot().bottom()));
    }
}

void DoubtChart::describe() {
    setAccessibleName(tr("How many nodes doubt it"));
    setAccessibleDescription(tr("At most %n node(s) at once.", nullptr, top()));
}

void DoubtChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
}

}  // namespace swimscope::gui
