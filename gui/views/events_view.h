#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace swimscope::gui {

class EventLogModel;
class FilterBar;

/// What happened, newest at the bottom. Follows the tail until the person scrolls up; then a button
/// counts what arrived since.
class EventsView final : public QWidget {
    Q_OBJECT

public:
    explicit EventsView(EventLogModel& model, QWidget* parent = nullptr);
    void focusFilter();
    const QTableView& table() const { return *m_table; }
    bool isFollowing() const { return m_following; }

Q_SIGNALS:
    void nodeChosen(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onRowsInserted(int count);
    void onScrolled();
    void followTail();
    void refresh();
    void retranslate();

    EventLogModel& m_model;
    FilterBar* m_filter;
    QTableView* m_table;
    QLabel* m_empty;
    QPushButton* m_newer;
    int m_unseen = 0;
    bool m_following = true;
    bool m_inserting = false;
};

}  // namespace swimscope::gui
