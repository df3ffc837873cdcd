#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>
#include <QStyledItemDelegate>
#include <QVector>

class QPainter;
class QStyleOptionViewItem;
class QTableView;

namespace swimscope::gui {

/// A run of text in one colour and font; cells are painted from such runs.
struct TextRun {
    QString text;
    QColor colour;
    QFont font;
};

inline constexpr int kRowHeight = 26;
inline constexpr int kCellPadding = 8;

/// Ground of a row: selection or hover tint, the bar at the left edge, the hairline below.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, bool firstColumn);
/// Runs on one baseline from the left; the last run is cut if it does not fit.
void paintRuns(QPainter& painter, const QRect& rect, const QVector<TextRun>& runs);
/// As paintRuns, set flush right.
void paintRunsRight(QPainter& painter, const QRect& rect, const QVector<TextRun>& runs);
/// The area of a cell inside its padding.
QRect cellContent(const QRect& cell);
/// What all our tables share: no grid, no zebra, fixed rows, whole-row selection, quiet header.
void setUpTable(QTableView& table, const QString& objectName);

/// Rows of the design with plain texts; the base of the delegates with more to show.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// The value changed a moment ago, which its ground shows.
    virtual bool isFresh(const QModelIndex&) const { return false; }
    /// The content on a ground already painted.
    virtual void paintContent(QPainter& painter, const QRect& content,
                              const QModelIndex& index) const;
};

}  // namespace swimscope::gui
