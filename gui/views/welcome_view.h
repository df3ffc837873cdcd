#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include "gui/models/recent_clusters.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace swimscope::gui {

/// The first screen: read a cluster, go back to one, or open the lab or the demo, which need none.
class WelcomeView final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeView(QWidget* parent = nullptr);
    /// Where one was lately; `now` in milliseconds since the epoch.
    void setRecent(const QList<RecentCluster>& recent, qint64 now);
    /// By their titles, in teaching order.
    void setLessons(const QStringList& titles);
    /// Why the typed address cannot be tried, until something else is typed.
    void setProblem(const QString& sentence);

Q_SIGNALS:
    /// Read from a member, at once.
    void peekRequested(const QString& seed);
    /// The connection dialog, for all else.
    void connectRequested();
    void recentRequested(const RecentCluster& recent);
    void demoRequested(int nodes);
    /// A simulated cluster of so many.
    void labRequested(int nodes);
    /// Counted from 0, in the order of setLessons.
    void lessonRequested(int lesson);
    void openRunRequested();
    void newLabRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePeekCard();
    QWidget* makeLabCard();
    QWidget* makeDemoRow();
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
    QLabel* m_labTitle;
    QLabel* m_labText;
    QList<QPushButton*> m_labButtons;
    QLabel* m_lessonsTitle;
    QGridLayout* m_lessons;
    QList<QPushButton*> m_lessonButtons;
    QPushButton* m_newLab;
    QPushButton* m_openRun;
    QLabel* m_demoTitle;
    QLabel* m_demoText;
    QList<QPushButton*> m_demoButtons;
};

}  // namespace swimscope::gui
