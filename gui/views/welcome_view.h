#pragma once

#include <QList>
#include <QWidget>

#include "gui/models/recent_clusters.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace swimscope::gui {

/// The first screen: read a cluster, go back to one, or open the demo that needs none.
class WelcomeView final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeView(QWidget* parent = nullptr);
    /// Where one was lately; `now` in milliseconds since the epoch.
    void setRecent(const QList<RecentCluster>& recent, qint64 now);
    /// Why the typed address cannot be tried, until something else is typed.
    void setProblem(const QString& sentence);

Q_SIGNALS:
    /// Read from a member, at once.
    void peekRequested(const QString& seed);
    /// The connection dialog, for all else.
    void connectRequested();
    void recentRequested(const RecentCluster& recent);
    void demoRequested(int nodes);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePeekCard();
    QWidget* makeDemoCard();
    void fillRecent();
    void openRecent(int row);
    void peek();
    void retranslate();

    QList<RecentCluster> m_recents;
    qint64 m_now = 0;
    QLabel* m_mark;
    QLabel* m_name;
    QLabel* m_slogan;
    QLabel* m_peekTitle;
    QLabel* m_peekText;
    QLineEdit* m_seed;
    QPushButton* m_peek;
    QLabel* m_problem;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
    QLabel* m_noRecent;
    QPushButton* m_more;
    QLabel* m_demoTitle;
    QLabel* m_demoText;
    QLabel* m_demoHint;
    QList<QPushButton*> m_demoButtons;
};

}  // namespace swimscope::gui
