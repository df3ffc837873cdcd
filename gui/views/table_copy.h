#pragma once

#include <QString>

class QTableView;

namespace swimscope::gui {

/// The selected rows of a table, as shown and in the order shown, with the heads of its columns;
/// empty when nothing is selected. What would break a line or a column is a space.
QString selectedRowsAsTsv(const QTableView& table);
/// An array with an object a row, by the heads of the columns.
QString selectedRowsAsJson(const QTableView& table);
/// Ctrl+C takes the selected rows as TSV, Ctrl+Shift+C as JSON.
void copyRowsByKeys(QTableView& table);

}  // namespace swimscope::gui
