#include "gui/app/lab_menu.h"

#include <QEvent>

#include "gui/lab/fault_menu.h"
#include "gui/lab/time_wishes.h"
#include "gui/models/lab_model.h"
#include "gui/views/icons.h"

namespace swimscope::gui {

LabMenu::LabMenu(LabModel& model, QWidget* parent) : QMenu(parent), m_model(model) {
    setObjectName(QStringLiteral("labMenu"));
    setToolTipsVisible(true);
    m_run = add("labMenuRun", &LabMenu::run);
    addSeparator();
    m_event = add("labMenuStepEvent", &LabMenu::stepEvent);
    m_period = add("labMenuStepPeriod", &LabMenu::stepPeriod);
    m_tick = add("labMenuStepTick", &LabMenu::stepTick);
    m_back = add("labMenuBack", &LabMenu::back);
    addSeparator();
    m_faults = addMenu(QString());
    m_faults->setObjectName(QStringLiteral("labMenuFaults"));
    m_faults->setIcon(gui::icon(QStringLiteral("cut-link")));
    connect(m_faults, &QMenu::aboutToShow, this, &LabMenu::fillFaults);
    connect(this, &QMenu::aboutToShow, this, &LabMenu::refresh);
    const auto follow = [this] { menuAction()->setVisible(m_model.hasNodes()); };
    connect(&model, &LabModel::nodesChanged, this, follow);
    follow();
    retranslate();
    refresh();
}

QAction* LabMenu::add(const char* name, void (LabMenu::*act)()) {
    QAction* action = addAction(QString());
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, act);
    return action;
}

void LabMenu::refresh() {
    const sim::LabFrame& frame = m_model.frame();
    const bool paced = m_model.hasNodes() && !frame.live && !m_model.over();
    const QString why = frame.live ? tr("Real sockets go by the clock: nothing can be stopped, "
                                        "stepped or taken back.")
                                   : QString();
    for (QAction* action : {m_run, m_event, m_period, m_tick, m_back}) {
        action->setEnabled(paced && (action != m_back || frame.steps > 0));
        action->setToolTip(why);
    }
    m_run->setText(frame.running ? tr("&Pause") : tr("&Run"));
    m_run->setIcon(gui::icon(frame.running ? QStringLiteral("pause") : QStringLiteral("run")));
}

void LabMenu::fillFaults() {
    fillFaultMenu(*m_faults, m_model);
}

void LabMenu::run() {
    TimeWishes(m_model).toggle();
}

void LabMenu::back() {
    TimeWishes(m_model).back(sim::Step::Unit::Event);
}

void LabMenu::stepEvent() {
    TimeWishes(m_model).forth(sim::Step::Unit::Event);
}

void LabMenu::stepPeriod() {
    TimeWishes(m_model).forth(sim::Step::Unit::ProbePeriod);
}

void LabMenu::stepTick() {
    TimeWishes(m_model).forth(sim::Step::Unit::GossipTick);
}

void LabMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void LabMenu::retranslate() {
    setTitle(tr("&Lab"));
    m_event->setText(tr("Step one &event"));
    m_period->setText(tr("Step one probe pe&riod"));
    m_tick->setText(tr("Step one &gossip tick"));
    m_back->setText(tr("Step &back one event"));
    m_faults->setTitle(tr("&Faults"));
    m_faults->setAccessibleName(tr("Faults"));
    refresh();
}

}  // namespace swimscope::gui
