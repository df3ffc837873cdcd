#include "gui/views/table_copy.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QStringList>
#include <QTableView>
#include <algorithm>

namespace swimscope::gui {

namespace {

QList<int> selectedRows(const QTableView& table) {
    QList<int> rows;
    for (const QModelIndex& index : table.selectionModel()->selectedRows()) {
        rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString headOf(const QTableView& table, int column) {
    return table.model()->headerData(column, Qt::Horizontal).toString();
}

QString cellOf(const QTableView& table, int row, int column) {
    return table.model()->index(row, column).data().toString();
}

QString asCell(QString text) {
    for (const QChar breaking : {QLatin1Char('\t'), QLatin1Char('\n'), QLatin1Char('\r')}) {
        text.replace(breaking, QLatin1Char(' '));
    }
    return text;
}

class CopyKeys final : public QObject {
public:
    explicit CopyKeys(QTableView& table) : QObject(&table), m_table(table) {
        table.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress) {
            return QObject::eventFilter(watched, event);
        }
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool json = key->key() == Qt::Key_C &&
                          key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
        if (!json && !key->matches(QKeySequence::Copy)) {
            return QObject::eventFilter(watched, event);
        }
        const QString text = json ? selectedRowsAsJson(m_table) : selectedRowsAsTsv(m_table);
        if (!text.isEmpty()) {
            QApplication::clipboard()->setText(text);
        }
        return true;
    }

private:
    QTableView& m_table;
};

}  // namespace

QString selectedRowsAsTsv(const QTableView& table) {
    const QList<int> rows = selectedRows(table);
    const int columns = table.model()->columnCount();
    QString text;
    const auto add = [&](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < columns; ++column) {
            cells << asCell(cell(column));
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    if (!rows.isEmpty()) {
        add([&](int column) { return headOf(table, column); });
    }
    for (const int row : rows) {
        add([&](int column) { return cellOf(table, row, column); });
    }
    return text;
}

QString selectedRowsAsJson(const QTableView& table) {
    QJsonArray lines;
    for (const int row : selectedRows(table)) {
        QJsonObject line;
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            line[headOf(table, column)] = cellOf(table, row, column);
        }
        lines << line;
    }
    return lines.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(lines).toJson(QJsonDocument::Indented));
}

void copyRowsByKeys(QTableView& table) {
    new CopyKeys(table);
}

}  // namespace swimscope::gui
