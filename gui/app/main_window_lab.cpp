#include <QMenuBar>
#include <QShortcut>
#include <QStatusBar>
#include <QToolBar>

#include "gui/app/lab_flow.h"
#include "gui/app/lab_menu.h"
#include "gui/app/main_window.h"
#include "gui/app/window_menus.h"
#include "gui/bridge/lesson_library.h"
#include "gui/bridge/session_bridge.h"
#include "gui/lab/lab_page.h"
#include "gui/lab/lesson_text.h"
#include "gui/models/lab_model.h"
#include "gui/views/node_table_view.h"
#include "gui/views/safety_strip.h"
#include "gui/views/session_pages.h"
#include "gui/views/status_line.h"
#include "gui/views/theme.h"
#include "gui/views/view_rail.h"
#include "gui/views/welcome_view.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {

void MainWindow::wireLab() {
    connect(m_welcome, &WelcomeView::labRequested, m_labFlow, &LabFlow::startNodes);
    connect(m_welcome, &WelcomeView::openRunRequested, this, [this] { m_labFlow->open(); });
    connect(m_menus->openLab, &QAction::triggered, m_labFlow, &LabFlow::ask);
    connect(m_welcome, &WelcomeView::newLabRequested, m_labFlow, &LabFlow::ask);
    connect(m_welcome, &WelcomeView::lessonRequested, m_labFlow, &LabFlow::startLesson);
    connect(m_menus->copyLesson, &QAction::triggered, m_labFlow, &LabFlow::copyScript);
    connect(m_menus->ownLessons, &QAction::triggered, m_labFlow, &LabFlow::showOwnLessons);
    connect(m_lessons, &LessonLibrary::changed, this, &MainWindow::offerLessons);
    connect(m_menus->openRun, &QAction::triggered, this, [this] { m_labFlow->open(); });
    connect(m_menus->saveRun, &QAction::triggered, m_labFlow, &LabFlow::save);
    connect(m_menus->exportCounters, &QAction::triggered, m_labFlow, &LabFlow::exportCounters);
    connect(m_menus->exportPicture, &QAction::triggered, this, [this] {
        QWidget* page = m_pages->current();
        m_labFlow->exportView(page == m_lab ? m_lab->current() : *page);
    });
    connect(m_menus->projector, &QAction::triggered, this, &MainWindow::setProjector);
    m_leaveProjector = new QShortcut(Qt::Key_Escape, this);
    m_leaveProjector->setObjectName(QStringLiteral("leaveProjector"));
    m_leaveProjector->setEnabled(false);
    connect(m_leaveProjector, &QShortcut::activated, this, [this] { setProjector(false); });
    connect(m_labFlow, &LabFlow::started, this, [this] {
        showView(ViewRail::Lab);
        tellLab();
    });
    connect(m_labFlow, &LabFlow::done, m_status, &StatusLine::setProgress);
    LabModel& lab = m_bridge.lab();
    menuBar()->insertMenu(m_menus->helpMenu()->menuAction(), new LabMenu(lab, menuBar()));
    connect(m_menus->undo, &QAction::triggered, this, [&lab] { lab.wish(sim::UndoPoke{}); });
    connect(m_menus->redo, &QAction::triggered, this, [&lab] { lab.wish(sim::RedoPoke{}); });
    connect(&lab, &LabModel::nodesChanged, this, &MainWindow::tellLab);
    const auto offerUndo = [this, &lab] {
        m_menus->undo->setEnabled(lab.frame().canUndo);
        m_menus->redo->setEnabled(lab.frame().canRedo);
    };
    offerUndo();
    connect(&lab, &LabModel::frameChanged, this, offerUndo);
    connect(&lab, &LabModel::frameChanged, this, [this] {
        if (m_bridge.status().lab() != LabKind::None) {
            updateLabActions();
        }
    });
    connect(&lab, &LabModel::selectionChanged, this, [this, &lab] {
        // A node that was undone away is nobody's any more.
        const bool gone = lab.hostNamed(m_selected) == sim::kNoHost;
        if (const QString name = lab.nodeName(lab.current()); !name.isEmpty() || gone) {
            selectNode(name);
        }
        updateNodeActions();
    });
}

/// On the first screen and in the menu, in the window's language.
void MainWindow::offerLessons() {
    qDeleteAll(m_lessonActions);
    m_lessonActions.clear();
    QStringList titles;
    for (const Lesson& lesson : m_lessons->lessons()) {
        const int number = static_cast<int>(titles.size());
        titles << LessonText::of(lesson.title);
        auto* action = new QAction(QStringLiteral("%1  %2")
                                       .arg(QString::number(number + 1), titles.last())
                                       .replace(QLatin1Char('&'), QLatin1String("&&")),
                                   this);
        action->setObjectName(QStringLiteral("actionLesson%1").arg(number + 1));
        connect(action, &QAction::triggered, this,
                [this, number] { m_labFlow->startLesson(number); });
        m_lessonActions << action;
    }
    m_lessonActions << new QAction(this);
    m_lessonActions.last()->setSeparator(true);
    m_menus->lessons->insertActions(m_menus->copyLesson, m_lessonActions);
    m_welcome->setLessons(titles);
}

QString MainWindow::startLab(const LabRequest& request) {
    return m_labFlow->start(request);
}

void MainWindow::showLabView(int view) {
    showView(ViewRail::Lab);
    m_lab->setView(static_cast<LabPage::View>(view));
}

void MainWindow::tellLab() {
    const sim::LabFrame& frame = m_bridge.lab().frame();
    m_menus->copyLesson->setEnabled(m_online && !frame.nodes.empty() &&
                                    !m_labFlow->request().script.isEmpty());
    if (frame.nodes.empty() || frame.script == nullptr) {
        return m_strip->setNote({});
    }
    const QString nodes = tr("%n node(s)", nullptr, static_cast<int>(frame.nodes.size()));
    m_strip->setNote(frame.live ? nodes
                                : tr("%1, seed %2").arg(nodes).arg(frame.script->cluster.seed));
}

void MainWindow::setProjector(bool on) {
    constexpr int kProjectorZoom = 150;
    if (on == m_zoomBefore.has_value()) {
        return;
    }
    const int before = m_zoomBefore.value_or(Zoom::instance().percent());
    m_zoomBefore = on ? std::optional(before) : std::nullopt;
    Zoom::instance().set(on ? kProjectorZoom : before);
    ThemeNotifier::instance().setStrong(on);
    menuBar()->setVisible(!on);
    statusBar()->setVisible(!on);
    m_pages->setBare(on);
    m_lab->setBare(on);
    m_menus->projector->setChecked(on);
    m_leaveProjector->setEnabled(on);
    setOnline(m_online);
    m_menus->fullScreen->setChecked(on);
    on ? showFullScreen() : showNormal();
}

/// Those of a lab's nodes can be killed that run, and only those be restarted that do not.
void MainWindow::updateLabActions() {
    const LabModel& lab = m_bridge.lab();
    const sim::LabNode* node = lab.node(lab.hostNamed(m_selected));
    const bool known = node != nullptr && !node->outside;
    const bool down =
        known && (node->truth == sim::LabTruth::Killed || node->truth == sim::LabTruth::Left);
    m_menus->kill->setEnabled(known && !lab.over() && !down &&
                              node->truth != sim::LabTruth::NotStarted);
    m_menus->restart->setEnabled(down && !lab.over());
}

}  // namespace swimscope::gui
