#include "gui/views/beliefs_matrix.h"

#include <QPainter>
#include <algorithm>

#include "gui/models/belief_text.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::gui {
namespace {

constexpr double kBeliefGlyph = 12;

QColor tintOf(watch::Belief belief) {
    switch (belief) {
        case watch::Belief::Suspect:
            return theme().suspB;
        case watch::Belief::Dead:
            return theme().deadB;
        case watch::Belief::Left:
            return theme().leftB;
        case watch::Belief::Unknown:
            return theme().unkB;
        case watch::Belief::Alive:
            break;
    }
    return {};
}

void fillTint(QPainter& painter, const QRect& cell, const QColor& tint) {
    if (tint.isValid()) {
        painter.fillRect(cell.adjusted(1, 1, -1, -1), tint);
    }
}

}  // namespace

Glyph glyphOf(watch::Belief belief) {
    switch (belief) {
        case watch::Belief::Alive:
            return Glyph::Alive;
        case watch::Belief::Suspect:
            return Glyph::Suspect;
        case watch::Belief::Dead:
            return Glyph::Dead;
        case watch::Belief::Left:
            return Glyph::Left;
        case watch::Belief::Unknown:
            break;
    }
    return Glyph::Unknown;
}

BeliefsMatrix::BeliefsMatrix(const BeliefsModel& model, QWidget* parent)
    : MatrixView(parent), m_model(model) {
    setObjectName(QStringLiteral("beliefsMatrix"));
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            [this] { m_stamps.clear(); });
    connect(this, &MatrixView::cellSelected, this, [this](int row, int column) {
        m_row = m_model.rowName(row);
        m_column = m_model.columnName(column);
    });
}

void BeliefsMatrix::setMode(Mode mode) {
    m_mode = mode;
    viewport()->update();
}

void BeliefsMatrix::tick(qint64 now) {
    m_now = now;
    viewport()->update();
}

void BeliefsMatrix::follow() {
    std::vector<int> rowBreaks;
    std::vector<int> columnBreaks;
    for (const BeliefIsland& island : m_model.islands()) {
        if (island.rows > 0) {
            rowBreaks.push_back(island.firstRow);
            rowBreaks.push_back(island.firstRow + island.rows);
        }
        if (island.columns > 0) {
            columnBreaks.push_back(island.firstColumn);
            columnBreaks.push_back(island.firstColumn + island.columns);
        }
    }
    rowBreaks.push_back(m_model.disagreeingRows());
    const auto tidy = [](std::vector<int>& breaks, int count) {
        std::sort(breaks.begin(), breaks.end());
        breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
        std::erase_if(breaks, [count](int at) { return at <= 0 || at >= count; });
    };
    tidy(rowBreaks, rows());
    tidy(columnBreaks, columns());
    setBreaks(std::move(rowBreaks), std::move(columnBreaks));
    rebuild();
    if (!m_row.isEmpty()) {
        setSelected(m_model.rowOf(m_row), m_model.columnOf(m_column));
    }
}

QString BeliefsMatrix::cellText(int row, int column) const {
    QString text = tr("%1 about %2: %3")
                       .arg(m_model.columnName(column), m_model.rowName(row),
                            BeliefText::belief(m_model.cell(row, column)));
    if (m_model.changedNow(row, column)) {
        text += QLatin1Char('\n') + tr("changed between its last two answers");
    }
    if (const QString why = m_model.partialWhy(column); !why.isEmpty()) {
        text += QLatin1Char('\n') + tr("partial answer: %1").arg(why);
    }
    return text;
}

const QPixmap& BeliefsMatrix::stamp(watch::Belief belief, bool self) {
    QPixmap& pixmap = m_stamps[{static_cast<int>(belief), self}];
    const QSize size = cellSize();
    if (pixmap.deviceIndependentSize().toSize() == size) {
        return pixmap;
    }
    pixmap = QPixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(size.width() / 2.0, size.height() / 2.0);
    if (belief == watch::Belief::Alive) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().aliveF);
        painter.drawEllipse(centre, 2.6, 2.6);
    } else {
        const double edge = kBeliefGlyph * size.height() / 19;
        paintGlyph(painter, QRectF(centre.x() - edge / 2, centre.y() - edge / 2, edge, edge),
                   glyphOf(belief));
    }
    if (self) {
        painter.setPen(QPen(belief == watch::Belief::Alive ? theme().aliveO : theme().text, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, size.height() * 0.29, size.height() * 0.29);
    }
    return pixmap;
}

void BeliefsMatrix::paintState(QPainter& painter, const QRect& cell, watch::Belief belief,
                               bool self, bool changed) {
    fillTint(painter, cell, tintOf(belief));
    painter.drawPixmap(cell.topLeft(), stamp(belief, self));
    if (changed) {
        painter.fillRect(QRect(cell.right() - 4, cell.top() + 2, 3, 3), theme().accent);
    }
}

void BeliefsMatrix::paintMetadata(QPainter& painter, const QRect& cell, bool other) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(QPointF(cell.center()) - QPointF(4.5, 4.5), QSizeF(10, 10));
    if (other) {
        fillTint(painter, cell, theme().confB);
        painter.setPen(QPen(theme().confO, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box);
        painter.setBrush(theme().confF);
        painter.drawPie(box, 90 * 16, 180 * 16);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().text3);
        painter.drawEllipse(box.center(), 1.8, 1.8);
    }
    painter.restore();
}

void BeliefsMatrix::paintCell(QPainter& painter, const QRect& cell, int row, int column) {
    const watch::Row* belief = m_model.entry(row, column);
    if (belief == nullptr) {
        painter.setPen(theme().text3);
        if (m_model.isPartial(column)) {
            // What a partial answer does not name may only be missing from it.
            painter.setFont(typeFont(TypeRole::Tiny));
            return painter.drawText(cell, Qt::AlignCenter, QStringLiteral("?"));
        }
        painter.drawLine(cell.center() - QPoint(3, 0), cell.center() + QPoint(3, 0));
        return;
    }
    if (m_mode == Metadata) {
        return paintMetadata(painter, cell, m_model.cell(row, column).otherMeta);
    }
    if (m_mode == Incarnation) {
        fillTint(painter, cell, tintOf(belief->belief));
        painter.setFont(typeFont(TypeRole::Tiny));
        painter.setPen(belief->belief == watch::Belief::Alive ? theme().text2 : theme().text);
        painter.drawText(cell, Qt::AlignCenter,
                         belief->incarnation > 999 ? QStringLiteral("999+")
                                                   : QString::number(belief->incarnation));
        return;
    }
    paintState(painter, cell, belief->belief, m_model.isSelf(row, column),
               m_model.changedNow(row, column));
}

QString BeliefsMatrix::rowNote(int row) const {
    return QStringLiteral("%1/%2").arg(m_model.agreeing(row)).arg(m_model.columnCount());
}

QString BeliefsMatrix::columnNote(int column) const {
    const QString age = BeliefText::shortAge(m_now - m_model.answeredAt(column));
    return m_model.isPartial(column) ? age + QLatin1Char('*') : age;
}

void BeliefsMatrix::paintOver(QPainter& painter) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 2));
    for (const BeliefIsland& island : m_model.islands()) {
        if (island.rows == 0 || island.columns == 0) {
            continue;
        }
        const QRect first = cellRect(island.firstRow, island.firstColumn);
        const QRect last =
            cellRect(island.firstRow + island.rows - 1, island.firstColumn + island.columns - 1);
        painter.drawRoundedRect(QRectF(first.united(last)).adjusted(-2, -2, 2, 2), 4, 4);
    }
    painter.restore();
}

}  // namespace swimscope::gui
