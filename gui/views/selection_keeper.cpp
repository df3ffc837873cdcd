#include "gui/views/selection_keeper.h"

#include <QAbstractItemModel>
#include <QItemSelectionModel>
#include <QTableView>
#include <utility>

namespace swimscope::gui {

SelectionKeeper::SelectionKeeper(QTableView& table, int numberRole,
                                 std::function<int(quint64)> rowOf)
    : QObject(&table), m_table(table), m_numberRole(numberRole), m_rowOf(std::move(rowOf)) {
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SelectionKeeper::remember);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &SelectionKeeper::restore);
}

void SelectionKeeper::remember() {
    if (m_restoring) {
        return;
    }
    m_numbers.clear();
    for (const QModelIndex& index : m_table.selectionModel()->selectedRows()) {
        m_numbers.insert(index.data(m_numberRole).toULongLong());
    }
    m_current = m_table.currentIndex().data(m_numberRole).toULongLong();
}

void SelectionKeeper::restore() {
    m_restoring = true;
    const QAbstractItemModel& model = *m_table.model();
    QItemSelection selection;
    QModelIndex current;
    for (const quint64 number : std::as_const(m_numbers)) {
        const int row = m_rowOf(number);
        if (row >= 0) {
            selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1));
            current = !current.isValid() || number == m_current ? model.index(row, 0) : current;
        }
    }
    m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid()) {
        m_table.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_table.scrollTo(current);
    }
    m_restoring = false;
}

}  // namespace swimscope::gui
