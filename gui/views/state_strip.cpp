#include "gui/views/state_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

#include "gui/models/text_format.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr qint64 kLeastSpan = 10000;
constexpr double kMiddle = 9;
constexpr double kQuietHeight = 6;
constexpr double kLoudHeight = 12;
constexpr double kLeastWidth = 3;
constexpr double kMostZoom = 64;
/// The newest states are read out, not a whole day of them.
constexpr std::size_t kSpokenSpans = 10;

}  // namespace

StateStrip::StateStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("stateStrip"));
    setAccessibleName(tr("State history"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    fixHeight(*this, sizeHint().height());
}

void StateStrip::setHistory(const std::vector<StateSpan>& history, qint64 now) {
    m_history = history;
    m_now = now;
    setAccessibleDescription(spoken());
    update();
}

QString StateStrip::spokenSpan(std::size_t i) const {
    const StateSpan& span = m_history[i];
    const qint64 end = i + 1 < m_history.size() ? m_history[i + 1].at : m_now;
    return tr("%1 from %2 for %3, incarnation %4")
        .arg(stateWord(span.state), TextFormat::timeOfDay(span.at),
             TextFormat::duration(end - span.at))
        .arg(span.incarnation);
}

QString StateStrip::spoken() const {
    QStringList parts{tr("%n suspicion(s)", nullptr, suspicions())};
    const std::size_t first = m_history.size() > kSpokenSpans ? m_history.size() - kSpokenSpans : 0;
    for (std::size_t i = m_history.size(); i-- > first;) {
        parts << spokenSpan(i);
    }
    return parts.join(QStringLiteral("; "));
}

int StateStrip::suspicions() const {
    return static_cast<int>(
        std::count_if(m_history.begin(), m_history.end(),
                      [](const StateSpan& span) { return span.state == swim::State::Suspect; }));
}

qint64 StateStrip::begin() const {
    const qint64 whole = m_history.empty() ? kLeastSpan : m_now - m_history.front().at;
    return m_now - std::max<qint64>(kLeastSpan, static_cast<qint64>(double(whole) / m_zoom));
}

double StateStrip::xOf(qint64 at) const {
    const double share = double(at - begin()) / double(std::max<qint64>(1, m_now - begin()));
    return std::clamp(share, 0.0, 1.0) * (width() - 1);
}

void StateStrip::paintSpan(QPainter& painter, const StateSpan& span, qint64 end) const {
    const double left = xOf(span.at);
    const double right = std::max(xOf(end), left + kLeastWidth);
    const bool quiet = span.state == swim::State::Alive || span.state == swim::State::Left;
    const double tall = quiet ? kQuietHeight : kLoudHeight;
    const QRectF box(left + 0.5, kMiddle - tall / 2, right - left - 1, tall);
    painter.setPen(QPen(stateOutline(span.state), 1));
    painter.setBrush(stateFill(span.state));
    painter.drawRoundedRect(box, quiet ? 1.5 : 3, quiet ? 1.5 : 3);
    if (span.state == swim::State::Dead) {
        paintGlyph(painter, QRectF(left, kMiddle - 7, 14, 14), Glyph::Dead);
    }
}

void StateStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_history.size(); ++i) {
        const qint64 end = i + 1 < m_history.size() ? m_history[i + 1].at : m_now;
        if (end >= begin()) {
            paintSpan(painter, m_history[i], end);
        }
    }
    painter.setFont(typeFont(TypeRole::Tiny));
    painter.setPen(theme().axis);
    const QRect foot(0, height() - scaled(15), width(), scaled(15));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                     tr("%1 ago").arg(TextFormat::duration(m_now - begin())));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, tr("now"));
    if (hasFocus()) {
        painter.setPen(QPen(theme().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void StateStrip::zoom(double factor) {
    m_zoom = std::clamp(m_zoom * factor, 1.0, kMostZoom);
    update();
}

void StateStrip::wheelEvent(QWheelEvent* event) {
    zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

void StateStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoom(1.5);
    } else if (event->key() == Qt::Key_Minus) {
        zoom(1 / 1.5);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StateStrip::mouseMoveEvent(QMouseEvent* event) {
    for (std::size_t i = m_history.size(); i-- > 0;) {
        if (xOf(m_history[i].at) <= event->position().x()) {
            QToolTip::showText(event->globalPosition().toPoint(), spokenSpan(i), this);
            return;
        }
    }
}

}  // namespace swimscope::gui
