// How the rows of the node table come into another order without losing a selection.
#include <algorithm>
#include <iterator>
#include <utility>

#include "gui/models/node_table_model.h"

namespace swimscope::gui {

void NodeTableModel::arrange(std::vector<int> wanted) {
    removeOthers(wanted);
    appendMissing(wanted);
    if (m_order != wanted) {
        relayout(std::move(wanted));
    }
}

void NodeTableModel::removeOthers(const std::vector<int>& wanted) {
    std::vector<bool> keep(m_rows.size(), false);
    for (const int record : wanted) {
        keep[static_cast<std::size_t>(record)] = true;
    }
    std::vector<int> order = m_order;
    const auto middle = std::stable_partition(order.begin(), order.end(), [&](int record) {
        return keep[static_cast<std::size_t>(record)];
    });
    if (middle == order.end()) {
        return;
    }
    const auto kept = static_cast<std::size_t>(middle - order.begin());
    if (order != m_order) {
        relayout(std::move(order));
    }
    beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
    m_order.resize(kept);
    renumber();
    endRemoveRows();
}

void NodeTableModel::appendMissing(const std::vector<int>& wanted) {
    std::vector<int> missing;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(missing),
                 [&](int record) { return m_rows[static_cast<std::size_t>(record)] < 0; });
    if (missing.empty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(missing.size()) - 1);
    m_order.insert(m_order.end(), missing.begin(), missing.end());
    renumber();
    endInsertRows();
}

void NodeTableModel::relayout(std::vector<int> order) {
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> records;
    records.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& old : before) {
        records.push_back(m_order[static_cast<std::size_t>(old.row())]);
    }
    m_order = std::move(order);
    renumber();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int record = records[static_cast<std::size_t>(i)];
        after.append(index(m_rows[static_cast<std::size_t>(record)], before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void NodeTableModel::renumber() {
    m_rows.assign(static_cast<std::size_t>(m_store.size()), -1);
    for (std::size_t row = 0; row < m_order.size(); ++row) {
        m_rows[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    }
}

void NodeTableModel::announceRows(const std::vector<int>& touched) {
    std::vector<int> rows;
    for (const int record : touched) {
        if (m_rows[static_cast<std::size_t>(record)] >= 0) {
            rows.push_back(m_rows[static_cast<std::size_t>(record)]);
        }
    }
    std::sort(rows.begin(), rows.end());
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) {
            ++last;
        }
        Q_EMIT dataChanged(index(rows[first], 0), index(rows[last], ColumnCount - 1));
        first = last + 1;
    }
}

}  // namespace swimscope::gui
