#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace swimscope::gui {

class MessageComposer;
class MessageLogModel;

/// Composer above, history below; results claim nothing that nobody confirmed.
class MessagesView final : public QWidget {
    Q_OBJECT

public:
    explicit MessagesView(MessageLogModel& model, QWidget* parent = nullptr);
    MessageComposer& composer() { return *m_composer; }
    void focusFilter();
    const QTableView& table() const { return *m_table; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHistoryBar();
    void editAsNew();
    void refresh();
    void retranslate();

    MessageLogModel& m_model;
    MessageComposer* m_composer;
    QLabel* m_title;
    QLineEdit* m_filter;
    QPushButton* m_edit;
    QTableView* m_table;
    QLabel* m_empty;
};

}  // namespace swimscope::gui
