#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace swimscope::gui {

class FilterBar;
class NodeTableModel;
class NodeTableView;

/// The Nodes page: filter, table, and the sentence that stands in for an empty table.
class NodesView final : public QWidget {
    Q_OBJECT

public:
    explicit NodesView(NodeTableModel& model, QWidget* parent = nullptr);
    NodeTableView& table() { return *m_table; }
    void focusFilter();
    void setFilter(const QString& text);
    /// Filters used before, the newest first.
    QStringList filterHistory() const;
    void setFilterHistory(const QStringList& filters);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFilter(const QString& text);
    void refresh();
    void retranslate();

    NodeTableModel& m_model;
    FilterBar* m_filter;
    NodeTableView* m_table;
    QToolButton* m_notAlive;
    QToolButton* m_suspects;
    QToolButton* m_columns;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_clearFilter;
};

}  // namespace swimscope::gui
