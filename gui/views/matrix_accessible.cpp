#include "gui/views/matrix_accessible.h"

#include <QPointer>

#include "gui/views/matrix_view.h"

namespace swimscope::gui {
namespace {

class MatrixCell final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    MatrixCell(MatrixView& view, int row, int column)
        : m_view(&view), m_row(row), m_column(column) {}

    bool isValid() const override {
        return m_view && m_row < m_view->rowCount() && m_column < m_view->columnCount();
    }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? m_view->textOf(m_row, m_column) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect cell = m_view->cellRect(m_row, m_column);
        return {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.selectable = true;
            state.focusable = true;
            state.readOnly = true;
            state.selected = isSelected();
            state.focused = isSelected() && m_view->hasFocus();
            state.offscreen = !m_view->inSight(m_row, m_column);
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface*>(this)
                   : nullptr;
    }

    bool isSelected() const override {
        return m_view && m_view->selectedRow() == m_row && m_view->selectedColumn() == m_column;
    }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    QPointer<MatrixView> m_view;
    int m_row;
    int m_column;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<MatrixView*>(object);
    return view != nullptr ? new MatrixAccessible(view) : nullptr;
}

}  // namespace

void MatrixAccessible::install() {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

MatrixAccessible::MatrixAccessible(MatrixView* view)
    : QAccessibleWidget(view, QAccessible::Table) {}

MatrixAccessible::~MatrixAccessible() {
    forgetCells();
}

void MatrixAccessible::forgetCells() const {
    for (const auto& entry : m_cells) {
        QAccessible::deleteAccessibleInterface(entry.second);
    }
    m_cells.clear();
}

MatrixView& MatrixAccessible::view() const {
    return *static_cast<MatrixView*>(widget());
}

void* MatrixAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

int MatrixAccessible::rowCount() const {
    return view().rowCount();
}

int MatrixAccessible::columnCount() const {
    return view().columnCount();
}

int MatrixAccessible::childCount() const {
    const QRect sight = view().cellsInSight();
    return sight.width() * sight.height();
}

QAccessibleInterface* MatrixAccessible::child(int index) const {
    const QRect sight = view().cellsInSight();
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    return cellAt(sight.top() + index / sight.width(), sight.left() + index % sight.width());
}

int MatrixAccessible::indexOfChild(const QAccessibleInterface* child) const {
    // The interface is asked for what it is; it is not changed by that.
    auto* cell = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
    const QRect sight = view().cellsInSight();
    if (cell == nullptr || !sight.contains(cell->columnIndex(), cell->rowIndex())) {
        return -1;
    }
    return (cell->rowIndex() - sight.top()) * sight.width() + cell->columnIndex() - sight.left();
}

QAccessibleInterface* MatrixAccessible::childAt(int x, int y) const {
    const QPoint at = view().cellUnder(view().viewport()->mapFromGlobal(QPoint(x, y)));
    return cellAt(at.y(), at.x());
}

QAccessibleInterface* MatrixAccessible::focusChild() const {
    return view().hasFocus() ? cellAt(view().selectedRow(), view().selectedColumn()) : nullptr;
}

QAccessibleInterface* MatrixAccessible::cellAt(int row, int column) const {
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount()) {
        return nullptr;
    }
    const auto known = m_cells.find({row, column});
    if (known != m_cells.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    if (m_cells.size() >= kMostCells) {
        forgetCells();
    }
    auto* cell = new MatrixCell(view(), row, column);
    m_cells[{row, column}] = QAccessible::registerAccessibleInterface(cell);
    return cell;
}

int MatrixAccessible::selectedCellCount() const {
    return view().selectedRow() < 0 ? 0 : 1;
}

QList<QAccessibleInterface*> MatrixAccessible::selectedCells() const {
    QAccessibleInterface* cell = cellAt(view().selectedRow(), view().selectedColumn());
    return cell != nullptr ? QList<QAccessibleInterface*>{cell} : QList<QAccessibleInterface*>{};
}

QString MatrixAccessible::columnDescription(int column) const {
    return column < 0 || column >= columnCount() ? QString() : view().headOf(column);
}

QString MatrixAccessible::rowDescription(int row) const {
    return row < 0 || row >= rowCount() ? QString() : view().nameOf(row);
}

}  // namespace swimscope::gui
