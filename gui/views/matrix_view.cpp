#include "gui/views/matrix_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "gui/models/text_format.h"
#include "gui/views/matrix_accessible.h"
#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr QSize kCell{24, 19};
constexpr int kBreakGap = 10;
constexpr int kMargin = 14;
constexpr int kMostName = 150;
constexpr int kMostHead = 110;
constexpr int kNoteHeight = 17;
constexpr int kNoteWidth = 64;
constexpr double kHeadDegrees = 60;
/// Names beyond these are not measured: the widest of so many will do.
constexpr int kMeasuredNames = 400;

}  // namespace

MatrixView::MatrixView(QWidget* parent) : QAbstractScrollArea(parent) {
    MatrixAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&Zoom::instance(), &Zoom::changed, this, &MatrixView::rebuild);
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, viewport(),
            qOverload<>(&QWidget::update));
}

QSize MatrixView::cellSize() const {
    return {scaled(kCell.width()), scaled(kCell.height())};
}

int MatrixView::noteWidth() const {
    return rowNoteTitle().isEmpty() ? 0 : scaled(kNoteWidth);
}

void MatrixView::setBreaks(std::vector<int> rowBreaks, std::vector<int> columnBreaks) {
    m_rowBreaks = std::move(rowBreaks);
    m_columnBreaks = std::move(columnBreaks);
}

void MatrixView::rebuild() {
    const QFontMetrics body(typeFont(TypeRole::BodyStrong));
    int widest = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(columnNoteTitle());
    for (int row = 0; row < std::min(rows(), kMeasuredNames); ++row) {
        widest = std::max(widest, body.horizontalAdvance(rowName(row)));
    }
    int head = 0;
    for (int column = 0; column < std::min(columns(), kMeasuredNames); ++column) {
        head = std::max(head, body.horizontalAdvance(columnName(column)));
    }
    m_nameWidth = std::min(widest + 12, scaled(kMostName));
    m_headHeight =
        static_cast<int>(std::min(head, scaled(kMostHead)) * std::sin(kHeadDegrees * M_PI / 180)) +
        body.height() + 2;
    m_hovered = {-1, -1};
    if (m_selected.y() >= rows() || m_selected.x() >= columns()) {
        m_selected = {-1, -1};
    }
    setRanges();
    describe();
    viewport()->update();
}

QPoint MatrixView::origin() const {
    const int note = columnNoteTitle().isEmpty() ? 4 : scaled(kNoteHeight);
    return {kMargin + m_nameWidth, kMargin + m_headHeight + note};
}

QRect MatrixView::cellsArea() const {
    const QPoint start = origin();
    return {start.x() - 3, start.y() - 3, viewport()->width() - start.x() + 3 - noteWidth(),
            viewport()->height() - start.y() + 3};
}

int MatrixView::offsetOf(int index, int pitch, const std::vector<int>& breaks) const {
    const auto before = std::upper_bound(breaks.begin(), breaks.end(), index) - breaks.begin();
    return index * pitch + static_cast<int>(before) * kBreakGap;
}

int MatrixView::indexAt(int offset, int pitch, const std::vector<int>& breaks, int count) const {
    if (offset < 0) {
        return -1;
    }
    int gaps = 0;
    for (const int at : breaks) {
        const int start = at * pitch + (gaps + 1) * kBreakGap;
        if (offset < start) {
            // In the gap itself there is the last one before it.
            return std::min({offset - gaps * kBreakGap, at * pitch - 1}) / pitch;
        }
        ++gaps;
    }
    const int index = (offset - gaps * kBreakGap) / pitch;
    return index < count ? index : -1;
}

QRect MatrixView::cellRect(int row, int column) const {
    const QSize size = cellSize();
    return {QPoint(offsetOf(column, size.width(), m_columnBreaks) - horizontalScrollBar()->value(),
                   offsetOf(row, size.height(), m_rowBreaks) - verticalScrollBar()->value()) +
                origin(),
            size};
}

QPoint MatrixView::cellAt(const QPoint& place) const {
    if (!cellsArea().contains(place)) {
        return {-1, -1};
    }
    const QPoint inside =
        place - origin() + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int column = indexAt(inside.x(), cellSize().width(), m_columnBreaks, columns());
    const int row = indexAt(inside.y(), cellSize().height(), m_rowBreaks, rows());
    return row < 0 || column < 0 ? QPoint(-1, -1) : QPoint(column, row);
}

void MatrixView::setRanges() {
    const QSize size = cellSize();
    const int wide = offsetOf(columns(), size.width(), m_columnBreaks);
    const int high = offsetOf(rows(), size.height(), m_rowBreaks) + kMargin;
    const QRect area = cellsArea();
    // The last column's head leans out to the right.
    const int lean = m_headHeight * 6 / 10;
    const int roomX = area.width() - 3;
    const int roomY = area.height() - 3;
    horizontalScrollBar()->setRange(0, std::max(0, wide + std::max(0, lean - noteWidth()) - roomX));
    verticalScrollBar()->setRange(0, std::max(0, high - roomY));
    horizontalScrollBar()->setPageStep(roomX);
    verticalScrollBar()->setPageStep(roomY);
    horizontalScrollBar()->setSingleStep(size.width());
    verticalScrollBar()->setSingleStep(size.height());
}

void MatrixView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    setRanges();
}

QRect MatrixView::cellsInSight() const {
    if (rows() == 0 || columns() == 0) {
        return {};
    }
    const QSize size = cellSize();
    const QRect area = cellsArea();
    const int left = std::max(
        0, indexAt(horizontalScrollBar()->value(), size.width(), m_columnBreaks, columns()));
    const int top =
        std::max(0, indexAt(verticalScrollBar()->value(), size.height(), m_rowBreaks, rows()));
    const int right = std::min(columns() - 1, left + area.width() / size.width() + 1);
    const int bottom = std::min(rows() - 1, top + area.height() / size.height() + 1);
    return {QPoint(left, top), QPoint(right, bottom)};
}

void MatrixView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().surface);
    if (rows() == 0 || columns() == 0) {
        return;
    }
    const QRect area = cellsArea();
    const QRect sight = cellsInSight();
    paintBands(painter);
    painter.save();
    painter.setClipRect(area);
    for (int row = sight.top(); row <= sight.bottom(); ++row) {
        for (int column = sight.left(); column <= sight.right(); ++column) {
            paintCell(painter, cellRect(row, column), row, column);
        }
    }
    paintOver(painter);
    if (m_selected.x() >= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().focus, hasFocus() ? 2 : 1.5));
        painter.drawRoundedRect(QRectF(cellRect(m_selected.y(), m_selected.x())), 3, 3);
    }
    painter.restore();
    paintRowNames(painter, sight.top(), sight.bottom());
    paintHeads(painter, sight.left(), sight.right());
}

void MatrixView::paintBands(QPainter& painter) const {
    const QPoint at = m_hovered.x() >= 0 ? m_hovered : m_selected;
    if (at.x() < 0) {
        return;
    }
    const QRect cell = cellRect(at.y(), at.x());
    const QRect area = cellsArea();
    const QRect last = cellRect(rows() - 1, columns() - 1);
    const int right = std::min(last.right() + noteWidth(), viewport()->width());
    if (cell.bottom() >= area.top()) {
        painter.fillRect(QRect(QPoint(kMargin / 2, std::max(cell.top(), area.top())),
                               QPoint(right, cell.bottom())),
                         theme().band);
    }
    if (cell.right() >= area.left() && cell.left() <= area.right()) {
        painter.fillRect(QRect(QPoint(std::max(cell.left(), area.left()), area.top() - kNoteHeight),
                               QPoint(cell.right(), std::min(last.bottom(), area.bottom()))),
                         theme().band);
    }
}

void MatrixView::paintRowNames(QPainter& painter, int first, int last) const {
    const QRect area = cellsArea();
    const QRect lastCell = cellRect(0, columns() - 1);
    const int noteLeft = std::min(lastCell.right() + 4, area.right());
    painter.save();
    painter.setClipRect(QRect(0, area.top(), viewport()->width(), area.height()));
    for (int row = first; row <= last; ++row) {
        const QRect cell = cellRect(row, 0);
        const bool strong = row == m_selected.y() || row == m_hovered.y();
        const QFont font = typeFont(strong ? TypeRole::BodyStrong : TypeRole::Body);
        painter.setFont(font);
        painter.setPen(theme().text);
        painter.drawText(QRect(kMargin, cell.top(), m_nameWidth - 8, cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         elideMiddle(rowName(row), font, m_nameWidth - 8));
        if (noteWidth() > 0) {
            painter.setFont(typeFont(TypeRole::Small));
            painter.setPen(theme().text2);
            painter.drawText(QRect(noteLeft, cell.top(), noteWidth() - 8, cell.height()),
                             Qt::AlignRight | Qt::AlignVCenter, rowNote(row));
        }
    }
    painter.restore();
    painter.setFont(typeFont(TypeRole::Small));
    painter.setPen(theme().text2);
    const int line = origin().y() - scaled(kNoteHeight) - 2;
    painter.drawText(QRect(kMargin, line, m_nameWidth - 8, scaled(kNoteHeight)),
                     Qt::AlignRight | Qt::AlignVCenter, columnNoteTitle());
    painter.drawText(QRect(noteLeft, line, noteWidth() - 8, scaled(kNoteHeight)),
                     Qt::AlignRight | Qt::AlignVCenter, rowNoteTitle());
}

void MatrixView::paintHeads(QPainter& painter, int first, int last) const {
    const QRect area = cellsArea();
    const int note = columnNoteTitle().isEmpty() ? 0 : scaled(kNoteHeight);
    painter.save();
    painter.setClipRect(QRect(area.left(), 0, viewport()->width() - area.left(), origin().y()));
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (int column = first; column <= last; ++column) {
        const QRect cell = cellRect(0, column);
        const bool strong = column == m_selected.x() || column == m_hovered.x();
        const QFont font = typeFont(strong ? TypeRole::BodyStrong : TypeRole::Body);
        if (cell.center().x() > area.right()) {
            break;
        }
        if (note > 0) {
            painter.setFont(typeFont(TypeRole::Tiny));
            painter.setPen(theme().text2);
            painter.drawText(
                QRect(cell.left() - 4, origin().y() - note - 2, cell.width() + 8, note),
                Qt::AlignCenter, columnNote(column));
        }
        painter.save();
        painter.translate(cell.center().x() + 4, origin().y() - note - 5);
        painter.rotate(-kHeadDegrees);
        painter.setFont(font);
        painter.setPen(strong ? theme().text : theme().text2);
        painter.drawText(0, 0, elideMiddle(columnName(column), font, scaled(kMostHead)));
        painter.restore();
    }
    painter.restore();
}

void MatrixView::setSelected(int row, int column) {
    const bool there = row >= 0 && column >= 0 && row < rows() && column < columns();
    m_selected = there ? QPoint(column, row) : QPoint(-1, -1);
    describe();
    viewport()->update();
}

void MatrixView::choose(int row, int column) {
    if (rows() == 0 || columns() == 0) {
        return;
    }
    setSelected(std::clamp(row, 0, rows() - 1), std::clamp(column, 0, columns() - 1));
    showCell(m_selected.y(), m_selected.x());
    if (QAccessible::isActive() && hasFocus()) {
        const QRect sight = cellsInSight();
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild((m_selected.y() - sight.top()) * sight.width() + m_selected.x() -
                       sight.left());
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT cellSelected(m_selected.y(), m_selected.x());
}

void MatrixView::showCell(int row, int column) {
    const QRect cell = cellRect(row, column);
    const QRect area = cellsArea().adjusted(3, 3, 0, 0);
    const auto pull = [](QScrollBar* bar, int from, int to, int low, int high) {
        if (from < low) {
            bar->setValue(bar->value() - (low - from));
        } else if (to > high) {
            bar->setValue(bar->value() + (to - high));
        }
    };
    pull(horizontalScrollBar(), cell.left(), cell.right(), area.left(), area.right());
    pull(verticalScrollBar(), cell.top(), cell.bottom(), area.top(), area.bottom());
}

void MatrixView::mousePressEvent(QMouseEvent* event) {
    const QPoint at = cellAt(event->pos());
    if (at.x() >= 0) {
        choose(at.y(), at.x());
    }
}

void MatrixView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = cellAt(event->pos());
    if (at != m_hovered) {
        m_hovered = at;
        viewport()->update();
    }
}

void MatrixView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    const int row = std::max(0, m_selected.y());
    const int column = std::max(0, m_selected.x());
    const int page = std::max(1, cellsArea().height() / cellSize().height() - 1);
    const bool none = m_selected.x() < 0;
    switch (event->key()) {
        case Qt::Key_Up:
            return choose(row - 1, column);
        case Qt::Key_Down:
            return choose(none ? 0 : row + 1, column);
        case Qt::Key_Left:
            return choose(row, column - 1);
        case Qt::Key_Right:
            return choose(row, none ? 0 : column + 1);
        case Qt::Key_Home:
            return choose(row, 0);
        case Qt::Key_End:
            return choose(row, columns() - 1);
        case Qt::Key_PageUp:
            return choose(row - page, column);
        case Qt::Key_PageDown:
            return choose(row + page, column);
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

bool MatrixView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_hovered = {-1, -1};
        viewport()->update();
    } else if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QPoint at = cellAt(help->pos());
        if (at.x() >= 0) {
            QToolTip::showText(help->globalPos(), TextFormat::toolTip(cellText(at.y(), at.x())),
                               this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void MatrixView::describe() {
    const QString words =
        m_selected.x() < 0
            ? tr("%1 rows, %2 columns; arrows choose a cell").arg(rows()).arg(columns())
            : cellText(m_selected.y(), m_selected.x());
    if (words == accessibleDescription()) {
        return;
    }
    setAccessibleDescription(words);
    if (hasFocus()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace swimscope::gui
