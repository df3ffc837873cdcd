#pragma once

#include <QAccessibleTableInterface>
#include <QAccessibleWidget>
#include <map>
#include <utility>

namespace swimscope::gui {

class MatrixView;

/// A painted matrix as a table for screen readers. Its children are the cells in sight, made when
/// somebody asks for them; any other cell can be had by row and column. At most kMostCells are
/// kept, so that a reader that walks over 25 million of them costs no memory.
class MatrixAccessible final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    static constexpr std::size_t kMostCells = 4096;

    explicit MatrixAccessible(MatrixView* view);
    ~MatrixAccessible() override;
    /// Once, before the first matrix is made; again is harmless.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface*> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    MatrixView& view() const;
    void forgetCells() const;

    /// By row and column.
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_cells;
};

}  // namespace swimscope::gui
