#pragma once

#include <QMenu>

#include "engine/sim/lab_command.h"

namespace swimscope::gui {

class LabModel;

/// The lab's place in the menu bar: its time and its faults. Hidden while there is no lab.
class LabMenu final : public QMenu {
    Q_OBJECT

public:
    explicit LabMenu(LabModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const char* name, void (LabMenu::*act)());
    void refresh();
    void fillFaults();
    void run();
    void back();
    void stepEvent();
    void stepPeriod();
    void stepTick();
    void retranslate();

    LabModel& m_model;
    QAction* m_run;
    QAction* m_back;
    QAction* m_event;
    QAction* m_period;
    QAction* m_tick;
    QMenu* m_faults;
};

}  // namespace swimscope::gui
