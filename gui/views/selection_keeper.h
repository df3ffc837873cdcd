#pragma once

#include <QObject>
#include <QSet>
#include <functional>

class QTableView;

namespace swimscope::gui {

/// Keeps the selection of a table whose model is reset, by numbers that rows keep for life. What a
/// filter hides stays remembered until something else is selected.
class SelectionKeeper final : public QObject {
    Q_OBJECT

public:
    /// `numberRole` gives a row's number, `rowOf` its present row or -1. Made after the table got
    /// its model; lives as long as the table.
    SelectionKeeper(QTableView& table, int numberRole, std::function<int(quint64)> rowOf);

private:
    void remember();
    void restore();

    QTableView& m_table;
    const int m_numberRole;
    std::function<int(quint64)> m_rowOf;
    QSet<quint64> m_numbers;
    quint64 m_current = 0;
    bool m_restoring = false;
};

}  // namespace swimscope::gui
