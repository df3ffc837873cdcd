#pragma once

#include <QTableView>
#include <QTimer>
#include <QVariantMap>

#include "gui/models/connection_settings.h"

namespace swimscope::gui {

class NodeTableModel;

/// The members as rows. Keeps its selection by name, since rows move, and their order while a
/// pointer moves over them; offers what can be done with a node as signals.
class NodeTableView final : public QTableView {
    Q_OBJECT

public:
    explicit NodeTableView(QWidget* parent = nullptr);
    void setNodeModel(NodeTableModel* model);

    /// Columns shown, their widths and order are remembered for each contact level, since none
    /// fills them all.
    void setContact(Contact contact);
    /// For the settings: a header state by contact level.
    QVariantMap columnStates() const;
    void setColumnStates(const QVariantMap& states);

    QString selectedNode() const { return m_selected; }
    void selectNode(const QString& name);
    /// Selected rows as tab separated text with a header line, or as a JSON array.
    QString selectionAsTsv() const;
    QString selectionAsJson() const;

Q_SIGNALS:
    void nodeSelected(const QString& name);
    void detailsRequested(const QString& name);
    void pingRequested(const QString& name);
    void messageRequested(const QString& name);
    void killRequested(const QString& name);
    void restartRequested(const QString& name);
    void filterRequested(const QString& text);

public Q_SLOTS:
    void showColumnMenu(const QPoint& globalPos);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void freezeOrder(bool frozen);
    void setColumnWidths();
    void hideColumns();
    void restoreColumns();
    void restoreSelection();
    void retranslate();
    QStringList cellsOf(int row) const;
    QList<int> selectedRowNumbers() const;

    NodeTableModel* m_model = nullptr;
    Contact m_contact = Contact::Join;
    QVariantMap m_columnStates;
    QString m_selected;
    QTimer m_thaw;
    QTimer m_cool;
    bool m_restoring = false;
};

}  // namespace swimscope::gui
