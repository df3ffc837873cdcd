#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QToolBar>

#include "gui/app/connection_flow.h"
#include "gui/app/help_dialogs.h"
#include "gui/app/main_window.h"
#include "gui/app/translator.h"
#include "gui/app/window_menus.h"
#include "gui/bridge/session_bridge.h"
#include "gui/views/beliefs_view.h"
#include "gui/views/events_view.h"
#include "gui/views/findings_view.h"
#include "gui/views/links_view.h"
#include "gui/views/message_composer.h"
#include "gui/views/messages_view.h"
#include "gui/views/motion.h"
#include "gui/views/node_details_view.h"
#include "gui/views/node_table_view.h"
#include "gui/views/nodes_view.h"
#include "gui/views/safety_strip.h"
#include "gui/views/session_pages.h"
#include "gui/views/state_counts.h"
#include "gui/views/status_line.h"
#include "gui/views/table_copy.h"
#include "gui/views/theme.h"
#include "gui/views/view_rail.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

/// Raised whenever docks or columns change so much that a remembered look would not fit.
constexpr int kLookVersion = 1;
/// Raised whenever the node table gets other columns.
constexpr int kColumnsVersion = 2;

const QStringList& themeWords() {
    static const QStringList words{QStringLiteral("system"), QStringLiteral("light"),
                                   QStringLiteral("dark")};
    return words;
}

const QStringList& languageWords() {
    static const QStringList words{QStringLiteral("system"), QStringLiteral("en"),
                                   QStringLiteral("zh_CN")};
    return words;
}

}  // namespace

void MainWindow::wireActions() {
    connect(m_menus->connectTo, &QAction::triggered, this, [this] { m_flow->ask(); });
    connect(m_cluster, &QPushButton::clicked, m_menus->connectTo, &QAction::trigger);
    connect(m_menus->openDemo, &QAction::triggered, this, [this] {
        ConnectionSettings settings;
        settings.demoNodes = 5;
        m_status->setProgress(startSession(settings));
    });
    connect(m_menus->disconnect, &QAction::triggered, this, [this] {
        m_leavingSeconds = 0;
        m_leaveTicker.start(1000);
        m_bridge.stop();
    });
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->find, &QAction::triggered, this, &MainWindow::focusFilter);
    connect(m_menus->clearConsole, &QAction::triggered, this,
            [this] { m_bridge.console().clear(); });
    for (int i = 0; i < m_menus->views.size(); ++i) {
        connect(m_menus->views[i], &QAction::triggered, this, [this, i] { showView(i); });
    }
    connect(m_menus->details, &QAction::triggered, this, &MainWindow::setDetailsShown);
    connect(m_menus->console, &QAction::triggered, this, &MainWindow::setConsoleShown);
    const auto zoomBy = [](int step) {
        Zoom::instance().set(step == 0 ? 100 : Zoom::instance().percent() + step * Zoom::kStep);
    };
    connect(m_menus->zoomIn, &QAction::triggered, this, [zoomBy] { zoomBy(1); });
    connect(m_menus->zoomOut, &QAction::triggered, this, [zoomBy] { zoomBy(-1); });
    connect(m_menus->zoomReset, &QAction::triggered, this, [zoomBy] { zoomBy(0); });
    connect(&Zoom::instance(), &Zoom::changed, this, &MainWindow::fitToWidth);
    connect(m_menus->fullScreen, &QAction::triggered, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_menus->resetLayout, &QAction::triggered, this, [this] {
        m_detailsDock->setFloating(false);
        m_consoleDock->setFloating(false);
        addDockWidget(Qt::RightDockWidgetArea, m_detailsDock);
        addDockWidget(Qt::BottomDockWidgetArea, m_consoleDock);
        setDetailsShown(m_online);
        setConsoleShown(false);
    });
    connect(m_menus->shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(*m_menus, this); });
    connect(m_menus->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::wireNodeWishes() {
    NodeTableView& table = m_pages->nodes().table();
    const auto ping = [this](const QString& name) { m_bridge.ping(name); };
    const auto kill = [this](const QString& name) { m_bridge.killDemoNode(name); };
    const auto restart = [this](const QString& name) { m_bridge.restartDemoNode(name); };
    const auto message = [this](const QString& name) {
        showView(ViewRail::Messages);
        m_pages->messages().composer().setTarget(name);
        m_pages->messages().composer().focusPayload();
    };
    connect(&table, &NodeTableView::nodeSelected, this, &MainWindow::selectNode);
    connect(&table, &NodeTableView::detailsRequested, this, [this] { setDetailsShown(true); });
    connect(&table, &NodeTableView::pingRequested, this, ping);
    connect(&table, &NodeTableView::killRequested, this, kill);
    connect(&table, &NodeTableView::restartRequested, this, restart);
    connect(&table, &NodeTableView::messageRequested, this, message);
    connect(m_details, &NodeDetailsView::pingRequested, this, ping);
    connect(m_details, &NodeDetailsView::killRequested, this, kill);
    connect(m_details, &NodeDetailsView::restartRequested, this, restart);
    connect(m_details, &NodeDetailsView::messageRequested, this, message);
    connect(&m_pages->events(), &EventsView::nodeChosen, this, &MainWindow::selectNode);
    connect(m_menus->ping, &QAction::triggered, this, [this, ping] { ping(m_selected); });
    connect(m_menus->kill, &QAction::triggered, this, [this, kill] { kill(m_selected); });
    connect(m_menus->restart, &QAction::triggered, this, [this, restart] { restart(m_selected); });
    connect(m_menus->message, &QAction::triggered, this, [this, message] { message(m_selected); });
    connect(m_menus->nextNode, &QAction::triggered, this, [this] { stepSelection(1); });
    connect(m_menus->previousNode, &QAction::triggered, this, [this] { stepSelection(-1); });
    connect(m_menus->copyRows, &QAction::triggered, this,
            [this] { copySelection(/*asJson=*/false); });
    connect(m_menus->copyJson, &QAction::triggered, this,
            [this] { copySelection(/*asJson=*/true); });
    connect(m_menus->copyAddress, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_bridge.status().address()); });
}

void MainWindow::copySelection(bool asJson) {
    const auto& table = m_pages->nodes().table();
    const auto rowsOf = [asJson](const QTableView& view) {
        return asJson ? selectedRowsAsJson(view) : selectedRowsAsTsv(view);
    };
    QString text;
    switch (m_pages->view()) {
        case ViewRail::Beliefs:
            text = asJson ? m_pages->beliefs().rowAsJson() : m_pages->beliefs().rowAsTsv();
            break;
        case ViewRail::Links:
            text = asJson ? m_pages->links().pairAsJson() : m_pages->links().rowAsTsv();
            break;
        case ViewRail::Findings:
            text = asJson ? m_pages->findings().asJson() : m_pages->findings().asText();
            break;
        case ViewRail::Events:
            text = rowsOf(m_pages->events().table());
            break;
        case ViewRail::Messages:
            text = rowsOf(m_pages->messages().table());
            break;
        default:
            text = asJson ? table.selectionAsJson() : table.selectionAsTsv();
    }
    if (!text.isEmpty()) {
        QApplication::clipboard()->setText(text);
    }
}

void MainWindow::wireReading() {
    const auto showNode = [this](const QString& name) {
        showView(ViewRail::Nodes);
        selectNode(name);
    };
    const auto sweep = [this] { m_bridge.sweepNow(); };
    connect(m_details, &NodeDetailsView::beliefRequested, this,
            [this](const QString& node, const QString& observer) {
                showView(ViewRail::Beliefs);
                m_pages->beliefs().selectCell(node, observer);
            });
    connect(&m_pages->beliefs(), &BeliefsView::sweepRequested, this, sweep);
    connect(&m_pages->beliefs(), &BeliefsView::nodeRequested, this, showNode);
    connect(&m_pages->findings(), &FindingsView::sweepRequested, this, sweep);
    connect(&m_pages->findings(), &FindingsView::nodeRequested, this, showNode);
    connect(&m_pages->links(), &LinksView::measureRequested, this,
            [this] { m_bridge.measureLinks(); });
    connect(&m_bridge.findings(), &FindingsModel::countChanged, this,
            [this] { m_rail->setBadge(ViewRail::Findings, m_bridge.findings().rowCount()); });
    const auto update = [this] {
        const bool reading = m_bridge.beliefs().reading();
        m_pages->beliefs().setCanSweep(reading);
        m_pages->findings().setCanSweep(reading);
        m_pages->links().setCanMeasure(reading);
    };
    connect(&m_bridge.beliefs(), &BeliefsModel::readingChanged, this, update);
    update();
}

void MainWindow::wireChoices() {
    for (int i = 0; i < m_menus->themes.size(); ++i) {
        connect(m_menus->themes[i], &QAction::triggered, this,
                [i] { ThemeNotifier::instance().apply(themeChoiceOf(themeWords()[i])); });
    }
    for (int i = 0; i < m_menus->languages.size(); ++i) {
        connect(m_menus->languages[i], &QAction::triggered, this,
                [this, i] { m_translator.setLanguage(languageWords()[i]); });
    }
    for (int i = 0; i < m_menus->motions.size(); ++i) {
        connect(m_menus->motions[i], &QAction::triggered, this,
                [i] { Motion::instance().choose(static_cast<Motion::Choice>(i)); });
    }
    m_menus->motions[static_cast<int>(Motion::instance().choice())]->setChecked(true);
    const auto show = [this] {
        const QString word = themeChoiceWord(ThemeNotifier::instance().choice());
        m_menus->themes[static_cast<int>(themeWords().indexOf(word))]->setChecked(true);
    };
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this, show);
    show();
    connect(&ThemeNotifier::instance(), &ThemeNotifier::changed, this,
            &MainWindow::onStatusChanged);
    const auto language = qMax(qsizetype(0), languageWords().indexOf(m_translator.language()));
    m_menus->languages[static_cast<int>(language)]->setChecked(true);
}

void MainWindow::stepSelection(int step) {
    NodeTableModel& nodes = m_bridge.nodes();
    const int row = nodes.rowOf(m_selected) + step;
    if (row >= 0 && row < nodes.rowCount()) {
        selectNode(nodes.index(row, 0).data(NodeTableModel::NodeNameRole).toString());
    }
}

void MainWindow::focusFilter() {
    switch (m_pages->view()) {
        case ViewRail::Events:
            return m_pages->events().focusFilter();
        case ViewRail::Messages:
            return m_pages->messages().focusFilter();
        default:
            return m_pages->nodes().focusFilter();
    }
}

void MainWindow::updateNodeActions() {
    const NodeRecord* record = m_selected.isEmpty() ? nullptr : m_bridge.nodes().record(m_selected);
    const bool running = m_bridge.isRunning();
    const bool other = record != nullptr && !record->self && running;
    const bool member = other && !m_bridge.status().watches();
    const bool simulated = m_bridge.status().lab() == LabKind::Simulation;
    const QString locked = running && m_bridge.status().watches()
                               ? tr("This session only reads: it sends nothing by hand")
                               : QString();
    const QString noPing =
        simulated ? tr("A simulated node probes in turn and cannot be asked to.") : QString();
    m_details->setNoPing(noPing);
    for (QAction* action : {m_menus->ping, m_menus->message}) {
        const bool idle = simulated && action == m_menus->ping;
        const QString why = idle ? noPing : locked;
        action->setEnabled(member && !idle);
        action->setToolTip(why);
        action->setStatusTip(why);
    }
    m_menus->kill->setEnabled(other && record->demo && record->running);
    m_menus->restart->setEnabled(other && record->demo && !record->running);
    if (m_bridge.status().lab() != LabKind::None) {
        updateLabActions();
    }
    const int view = m_pages->view();
    const bool log = m_online && (view == ViewRail::Events || view == ViewRail::Messages);
    m_menus->copyRows->setEnabled(record != nullptr || log);
    m_menus->copyJson->setEnabled(record != nullptr || log);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool done =
        !m_bridge.isRunning() && m_bridge.status().phase() != SessionStatus::Phase::Leaving;
    // Past the ceiling the bridge's own end finishes what is left.
    if (done || (m_closing && m_leavingSeconds >= kLeaveCeilingSeconds)) {
        saveLook();
        event->accept();
        QCoreApplication::quit();
        return;
    }
    event->ignore();
    leaveAndClose();
}

void MainWindow::leaveAndClose() {
    if (m_closing) {
        return;
    }
    m_closing = true;
    m_leavingSeconds = 0;
    m_status->setProgress(tr("Leaving the cluster…"));
    m_leaveTicker.start(1000);
    m_bridge.stop();
}

void MainWindow::firstSize() {
    const QSize room = screen()->availableGeometry().size();
    setMinimumSize(QSize(760, 480).boundedTo(room));
    resize(QSize(1280, 800).boundedTo(room));
}

void MainWindow::fitToWidth() {
    const bool compact = width() < scaled(kCompactBelow);
    if (m_rail->isCompact() == compact) {
        return;
    }
    m_rail->setCompact(compact);
    m_counts->setCompact(compact);
    if (m_online) {
        m_detailsDock->setVisible(detailsFit());
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fitToWidth();
}

void MainWindow::restoreLook() {
    if (m_memory == Memory::Forget) {
        return;
    }
    QSettings settings;
    Zoom::instance().set(settings.value(QStringLiteral("zoom"), 100).toInt());
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), kLookVersion);
    if (settings.value(QStringLiteral("nodes/version")).toInt() == kColumnsVersion) {
        m_pages->nodes().table().setColumnStates(
            settings.value(QStringLiteral("nodes/columns")).toMap());
    }
    m_pages->nodes().setFilterHistory(
        settings.value(QStringLiteral("nodes/filters")).toStringList());
    m_detailsWanted = settings.value(QStringLiteral("window/details"), true).toBool();
    m_bridge.console().setHistory(settings.value(QStringLiteral("console/history")).toStringList());
    m_flow->restore();
    showRecent();
}

void MainWindow::saveLook() {
    if (m_memory == Memory::Forget) {
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(kLookVersion));
    settings.setValue(QStringLiteral("nodes/version"), kColumnsVersion);
    settings.setValue(QStringLiteral("nodes/columns"), m_pages->nodes().table().columnStates());
    settings.setValue(QStringLiteral("nodes/filters"), m_pages->nodes().filterHistory());
    settings.setValue(QStringLiteral("window/details"), m_detailsWanted);
    settings.setValue(QStringLiteral("console/history"), m_bridge.console().history());
    settings.setValue(QStringLiteral("zoom"), m_zoomBefore.value_or(Zoom::instance().percent()));
    settings.setValue(QStringLiteral("theme"), themeChoiceWord(ThemeNotifier::instance().choice()));
    settings.setValue(QStringLiteral("motion"), Motion::wordOf(Motion::instance().choice()));
    settings.setValue(QStringLiteral("language"), m_translator.language());
    m_flow->save();
}

bool MainWindow::event(QEvent* event) {
    const bool done = QMainWindow::event(event);
    // Not at a change of the palette: looking at the desktop's changes it and puts it back.
    if (event->type() == QEvent::ThemeChange) {
        ThemeNotifier::instance().lookAtDesktop();
    }
    return done;
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MainWindow::retranslate() {
    m_menus->retranslate();
    tellLab();
    offerLessons();
    m_detailsDock->setWindowTitle(tr("Node details"));
    m_detailsDock->setAccessibleName(tr("Node details"));
    m_consoleDock->setWindowTitle(tr("Console"));
    m_consoleDock->setAccessibleName(tr("Console"));
    m_toolBar->setAccessibleName(tr("Tool bar"));
    m_stripBar->setAccessibleName(tr("Contact with the cluster"));
    m_railBar->setAccessibleName(tr("Views"));
    setAccessibleName(QStringLiteral("Swimscope"));
    onStatusChanged();
}

}  // namespace swimscope::gui
