#pragma once

#include <QFrame>
#include <QString>

#include "gui/lab/time_wishes.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace swimscope::gui {

class BranchList;
class LabModel;
class TimeSlider;

/// The lab's bottom row: run, pause and step, the time and the line of it, speed, branches, undo.
/// On real sockets all of it is off and says why. Its keys hold on the whole page that it is on.
class TimeBar final : public QFrame {
    Q_OBJECT

public:
    explicit TimeBar(LabModel& model, QWidget* page = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeMoves();
    void makeTime();
    void makeSpeed();
    void makeBranches();
    void place();
    void bindKeys(QWidget& page);
    void onFrame();
    void showTime();
    void showSeeking();
    void showSpeed();
    void showBranches();
    void offer();
    TimeWishes::Unit unit() const;
    /// What the next undo takes back, as a line of a script; empty for nothing.
    QString lastPoke() const;
    void fitWidth();
    void retranslate();

    LabModel& m_model;
    TimeWishes m_wishes;
    QToolButton* m_back;
    QPushButton* m_run;
    QToolButton* m_forth;
    QComboBox* m_unit;
    QStackedWidget* m_clock;
    QLabel* m_time;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    /// A jump that is over at once is no news.
    QTimer* m_patience;
    TimeSlider* m_slider;
    QLabel* m_speedWord;
    QComboBox* m_speed;
    QLabel* m_reached;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QPushButton* m_branches;
    BranchList* m_list;
    bool m_showsPause = false;
    /// Words have room.
    bool m_roomy = true;
};

}  // namespace swimscope::gui
