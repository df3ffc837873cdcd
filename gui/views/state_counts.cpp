#include "gui/views/state_counts.h"

#include <QEvent>
#include <QPainter>
#include <array>

#include "gui/models/node_table_model.h"
#include "gui/views/state_glyph.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::gui {
namespace {

constexpr int kGlyph = 14;
constexpr int kGap = 6;
constexpr int kBetween = 12;
constexpr std::array kStates = {swim::State::Alive, swim::State::Suspect, swim::State::Dead,
                                swim::State::Left};

}  // namespace

StateCounts::StateCounts(const NodeTableModel& model, QWidget* parent)
    : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("stateCounts"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&model, &NodeTableModel::countsChanged, this, &StateCounts::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &StateCounts::refresh);
    refresh();
}

void StateCounts::setCompact(bool compact) {
    m_compact = compact;
    refresh();
}

QString StateCounts::sentence() const {
    QStringList parts;
    for (const swim::State state : kStates) {
        parts << QStringLiteral("%1 %2").arg(m_model.countOf(state)).arg(stateWord(state));
    }
    return parts.join(QStringLiteral(", "));
}

QSize StateCounts::sizeHint() const {
    const QFontMetrics strong(typeFont(TypeRole::Heading));
    const QFontMetrics body(typeFont(TypeRole::Body));
    int width = kGap;
    for (const swim::State state : kStates) {
        width += kGlyph + kGap + strong.horizontalAdvance(QString::number(m_model.countOf(state)));
        width += m_compact ? 0 : 4 + body.horizontalAdvance(stateWord(state));
        width += kBetween;
    }
    return {width, 28};
}

void StateCounts::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont strong = typeFont(TypeRole::Heading);
    const QFont body = typeFont(TypeRole::Body);
    int left = 0;
    const auto draw = [&](const QString& text, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        const int width = QFontMetrics(font).horizontalAdvance(text);
        painter.drawText(QRect(left, 0, width, height()), Qt::AlignVCenter, text);
        left += width;
    };
    for (const swim::State state : kStates) {
        const int count = m_model.countOf(state);
        paintGlyph(painter, QRectF(left, (height() - kGlyph) / 2.0, kGlyph, kGlyph),
                   glyphOf(state));
        left += kGlyph + kGap;
        draw(QString::number(count), strong, count > 0 ? theme().text : theme().text3);
        if (!m_compact) {
            left += 4;
            draw(stateWord(state), body, theme().text2);
        }
        left += kBetween;
    }
}

void StateCounts::refresh() {
    setAccessibleName(sentence());
    setToolTip(sentence());
    updateGeometry();
    update();
}

void StateCounts::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

}  // namespace swimscope::gui
