#pragma once

#include <QAbstractScrollArea>
#include <QPoint>
#include <vector>

namespace swimscope::gui {

/// A painted matrix of names by names: rotated heads, a band under the pointer, one selected cell.
/// Only what is in sight is painted, so that 5,000 by 5,000 cost no more than 50 by 50. Arrows,
/// Home, End and the page keys move the selection. Screen readers get it as a table.
class MatrixView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit MatrixView(QWidget* parent = nullptr);

    /// The content has changed: sizes are taken anew.
    void rebuild();
    /// Without a signal; (-1, -1) is none.
    void setSelected(int row, int column);
    int selectedRow() const { return m_selected.y(); }
    int selectedColumn() const { return m_selected.x(); }
    /// Where a cell is in the viewport.
    QRect cellRect(int row, int column) const;
    int rowCount() const { return rows(); }
    int columnCount() const { return columns(); }
    QString nameOf(int row) const { return rowName(row); }
    QString headOf(int column) const { return columnName(column); }
    QString textOf(int row, int column) const { return cellText(row, column); }
    /// Columns from left to right, rows from top to bottom, as far as they can be seen; empty when
    /// there are none.
    QRect cellsInSight() const;
    bool inSight(int row, int column) const { return cellsInSight().contains(column, row); }
    /// The cell at a place of the viewport, as x column and y row; (-1, -1) is none.
    QPoint cellUnder(const QPoint& place) const { return cellAt(place); }

Q_SIGNALS:
    void cellSelected(int row, int column);
    /// Ctrl+C.
    void copyRequested();

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString rowName(int row) const = 0;
    virtual QString columnName(int column) const = 0;
    virtual void paintCell(QPainter& painter, const QRect& cell, int row, int column) = 0;
    /// In words, for the tool tip and the screen reader.
    virtual QString cellText(int row, int column) const = 0;
    /// Right of the row, and between a column's head and its cells.
    virtual QString rowNote(int) const { return {}; }
    virtual QString columnNote(int) const { return {}; }
    virtual QString rowNoteTitle() const { return {}; }
    virtual QString columnNoteTitle() const { return {}; }
    /// Over the cells, clipped to them.
    virtual void paintOver(QPainter&) {}

    /// A gap stands before each of these.
    void setBreaks(std::vector<int> rowBreaks, std::vector<int> columnBreaks);
    QSize cellSize() const;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// Of the first cell, before scrolling.
    QPoint origin() const;
    QRect cellsArea() const;
    int noteWidth() const;
    int offsetOf(int index, int pitch, const std::vector<int>& breaks) const;
    /// -1 beyond the content.
    int indexAt(int offset, int pitch, const std::vector<int>& breaks, int count) const;
    /// As x and y; (-1, -1) is none.
    QPoint cellAt(const QPoint& place) const;
    void choose(int row, int column);
    void showCell(int row, int column);
    void setRanges();
    void paintBands(QPainter& painter) const;
    void paintHeads(QPainter& painter, int first, int last) const;
    void paintRowNames(QPainter& painter, int first, int last) const;
    void describe();

    std::vector<int> m_rowBreaks;
    std::vector<int> m_columnBreaks;
    /// As x column and y row.
    QPoint m_selected{-1, -1};
    QPoint m_hovered{-1, -1};
    int m_nameWidth = 60;
    int m_headHeight = 60;
};

}  // namespace swimscope::gui
