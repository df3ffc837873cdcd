#include "gui/app/main_window.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include "gui/app/connection_flow.h"
#include "gui/app/help_dialogs.h"
#include "gui/app/lab_flow.h"
#include "gui/app/translator.h"
#include "gui/app/window_menus.h"
#include "gui/bridge/lesson_library.h"
#include "gui/bridge/session_bridge.h"
#include "gui/lab/lab_page.h"
#include "gui/views/beliefs_view.h"
#include "gui/views/cluster_colour.h"
#include "gui/views/console_view.h"
#include "gui/views/dock_title.h"
#include "gui/views/findings_view.h"
#include "gui/views/links_view.h"
#include "gui/views/message_composer.h"
#include "gui/views/messages_view.h"
#include "gui/views/node_details_view.h"
#include "gui/views/node_table_view.h"
#include "gui/views/nodes_view.h"
#include "gui/views/safety_strip.h"
#include "gui/views/selection_summary.h"
#include "gui/views/session_pages.h"
#include "gui/views/state_counts.h"
#include "gui/views/status_line.h"
#include "gui/views/theme.h"
#include "gui/views/view_rail.h"
#include "gui/views/welcome_view.h"
#include "gui/views/widget_kit.h"
#include "gui/views/zoom.h"

namespace swimscope::gui {
namespace {

constexpr int kTickMilliseconds = 1000;
constexpr int kToolBarHeight = 44;

QToolBar* makeBar(QMainWindow& window, Qt::ToolBarArea area, const QString& objectName) {
    auto* bar = new QToolBar(&window);
    bar->setObjectName(objectName);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->layout()->setContentsMargins(0, 0, 0, 0);
    bar->layout()->setSpacing(0);
    window.addToolBar(area, bar);
    return bar;
}

QToolButton* makeTool(QWidget* parent, QAction* action, Qt::ToolButtonStyle style) {
    auto* button = new QToolButton(parent);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setProperty("kind", QStringLiteral("tool"));
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setIconSize(style == Qt::ToolButtonIconOnly ? QSize(16, 16) : QSize(20, 16));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

MainWindow::MainWindow(SessionBridge& bridge, Translator& translator, ProfileStore& profiles,
                       KeyVault& vault, Memory memory)
    : m_bridge(bridge), m_translator(translator), m_memory(memory) {
    setObjectName(QStringLiteral("mainWindow"));
    m_flow = new ConnectionFlow(bridge, profiles, vault, *this);
    m_lessons = new LessonLibrary(
        memory == Memory::Forget ? QString() : LessonLibrary::defaultFolder(), this);
    m_labFlow = new LabFlow(bridge, *m_lessons, *this);
    m_leaveTicker.setObjectName(QStringLiteral("leaveTicker"));
    m_leaveTicker.setParent(this);
    setWindowIcon(applicationIcon());
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_menus = new WindowMenus(*this);
    makeBars();
    makeMiddle();
    makeDocks();
    wireViews();
    wireActions();
    wireNodeWishes();
    wireChoices();
    wireSession();
    wireReading();
    wireLab();
    wireFlow();
    firstSize();
    restoreLook();
    retranslate();
    setOnline(false);
    m_ticker.start(kTickMilliseconds);
}

void MainWindow::makeToolRow() {
    m_toolBar = makeBar(*this, Qt::TopToolBarArea, QStringLiteral("mainToolBar"));
    auto* row = new QFrame(m_toolBar);
    row->setObjectName(QStringLiteral("toolRow"));
    fixHeight(*row, kToolBarHeight);
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_cluster = makeButton(row, QStringLiteral("clusterButton"));
    m_cluster->setFont(typeFont(TypeRole::Heading));
    m_cluster->setIconSize({18, 10});
    m_counts = new StateCounts(m_bridge.nodes(), row);
    m_connectButton = makeTool(row, m_menus->connectTo, Qt::ToolButtonTextBesideIcon);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(6);
    layout->addWidget(m_cluster);
    layout->addWidget(m_connectButton);
    layout->addWidget(makeTool(row, m_menus->disconnect, Qt::ToolButtonTextBesideIcon));
    layout->addStretch(1);
    layout->addWidget(m_counts);
    layout->addWidget(makeTool(row, m_menus->find, Qt::ToolButtonIconOnly));
    layout->addWidget(makeTool(row, m_menus->details, Qt::ToolButtonIconOnly));
    m_toolBar->addWidget(row);
}

void MainWindow::makeBars() {
    makeToolRow();
    addToolBarBreak(Qt::TopToolBarArea);
    m_stripBar = makeBar(*this, Qt::TopToolBarArea, QStringLiteral("stripBar"));
    m_strip = new SafetyStrip(m_bridge.status(), m_stripBar);
    m_strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_stripBar->addWidget(m_strip);
    m_railBar = makeBar(*this, Qt::LeftToolBarArea, QStringLiteral("railBar"));
    m_rail = new ViewRail(m_railBar);
    m_rail->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_railBar->addWidget(m_rail);
    m_status = new StatusLine(m_bridge.status(), m_bridge.nodes(), this);
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::makeMiddle() {
    m_middle = new QStackedWidget(this);
    m_middle->setObjectName(QStringLiteral("middle"));
    m_welcome = new WelcomeView(m_middle);
    m_pages = new SessionPages(
        {m_bridge.nodes(), m_bridge.beliefs(), m_bridge.links(), m_bridge.findings(),
         m_bridge.events(), m_bridge.messages(), m_bridge.status()},
        m_middle);
    m_lab = new LabPage(m_bridge.lab(), m_pages);
    m_pages->addView(m_lab);
    m_middle->addWidget(m_welcome);
    m_middle->addWidget(m_pages);
    setCentralWidget(m_middle);
}

void MainWindow::makeDocks() {
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_detailsDock = new QDockWidget(this);
    m_detailsDock->setObjectName(QStringLiteral("detailsDock"));
    m_detailsDock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    m_details = new NodeDetailsView(m_bridge.nodes(), m_detailsDock);
    m_details->setMinimumWidth(300);
    m_detailsDock->setWidget(m_details);
    new DockTitle(m_detailsDock);
    addDockWidget(Qt::RightDockWidgetArea, m_detailsDock);
    m_consoleDock = new QDockWidget(this);
    m_consoleDock->setObjectName(QStringLiteral("consoleDock"));
    m_console = new ConsoleView(m_bridge.console(), m_consoleDock);
    m_console->setMinimumHeight(120);
    m_consoleDock->setWidget(m_console);
    new DockTitle(m_consoleDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_consoleDock);
    m_consoleDock->hide();
    resizeDocks({m_detailsDock}, {332}, Qt::Horizontal);
    resizeDocks({m_consoleDock}, {220}, Qt::Vertical);
}

void MainWindow::wireViews() {
    connect(m_rail, &ViewRail::viewChosen, this, &MainWindow::showView);
    connect(m_strip, &SafetyStrip::sendingAllowedChanged, this, &MainWindow::onSendingAllowed);
    connect(&m_pages->messages().composer(), &MessageComposer::sendRequested, this,
            &MainWindow::send);
    connect(m_pages, &SessionPages::consoleRequested, this, [this] { setConsoleShown(true); });
    connect(&m_pages->summary(), &SelectionSummary::detailsRequested, this,
            [this] { setDetailsShown(true); });
    connect(m_console, &ConsoleView::lineEntered, this, &MainWindow::submitConsoleLine);
    m_console->setCompleter([this](const QString& line) { return m_bridge.complete(line); });
    connect(m_detailsDock, &QDockWidget::visibilityChanged, this, [this] {
        m_menus->details->setChecked(m_detailsDock->isVisible());
        fitSummary();
    });
    connect(m_consoleDock, &QDockWidget::visibilityChanged, this, [this] {
        m_menus->console->setChecked(m_consoleDock->isVisible());
        m_pages->setConsoleOpen(m_consoleDock->isVisible());
    });
    connect(&m_ticker, &QTimer::timeout, this, &MainWindow::tick);
}

void MainWindow::wireSession() {
    connect(&m_bridge.status(), &SessionStatus::changed, this, &MainWindow::onStatusChanged);
    connect(&m_bridge.nodes(), &NodeTableModel::countsChanged, this, &MainWindow::onNodesChanged);
    connect(&m_bridge.messages(), &MessageLogModel::unreadChanged, this, [this] {
        if (m_pages->view() == ViewRail::Messages && m_online) {
            m_bridge.messages().markRead();
        }
        m_rail->setBadge(ViewRail::Messages, m_bridge.messages().unreadCount());
    });
    connect(&m_bridge, &SessionBridge::started, this, [this] {
        m_selected.clear();
        m_pages->nodes().table().setContact(m_bridge.status().contact());
        m_strip->setSendingAllowed(m_bridge.status().demo() ||
                                   m_bridge.status().lab() != LabKind::None);
        m_rail->setLab(m_bridge.status().lab() != LabKind::None);
        setOnline(true);
    });
    connect(&m_bridge, &SessionBridge::stopped, this, [this] {
        m_leaveTicker.stop();
        m_status->setProgress({});
        onStatusChanged();
        if (m_closing) {
            close();
        }
    });
    connect(&m_bridge, &SessionBridge::quitRequested, this, &QWidget::close);
    connect(&m_leaveTicker, &QTimer::timeout, this, [this] {
        ++m_leavingSeconds;
        m_status->setProgress(tr("Leaving the cluster, %1 s").arg(m_leavingSeconds));
        if (m_leavingSeconds >= kLeaveCeilingSeconds && m_closing) {
            close();
        }
    });
}

void MainWindow::showView(int view) {
    m_pages->setView(view);
    m_rail->setView(view);
    // The others need the width, or have a side of their own; the dock is back with the nodes.
    m_detailsDock->setVisible(m_online && detailsFit());
    fitSummary();
    updateNodeActions();
    m_pages->focusView();
    tick();
    if (view == ViewRail::Messages) {
        m_bridge.messages().markRead();
        m_rail->setBadge(ViewRail::Messages, 0);
    }
}

bool MainWindow::detailsFit() const {
    const int view = m_pages->view();
    return m_detailsWanted && !m_zoomBefore && width() >= scaled(kCompactBelow) &&
           (view == ViewRail::Nodes || view == ViewRail::Events);
}

void MainWindow::selectNode(const QString& name) {
    m_selected = name;
    if (const sim::HostId host = m_bridge.lab().hostNamed(name);
        host != m_bridge.lab().current() && host != sim::kNoHost) {
        m_bridge.lab().select({host});
    }
    m_pages->nodes().table().selectNode(name);
    m_details->setNode(name);
    m_pages->summary().setNode(name);
    updateNodeActions();
}

void MainWindow::setConsoleShown(bool shown) {
    m_consoleDock->setVisible(shown);
    if (shown) {
        m_console->focusInput();
    }
}

void MainWindow::setDetailsShown(bool shown) {
    m_detailsWanted = shown;
    m_detailsDock->setVisible(shown);
}

void MainWindow::tick() {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_bridge.nodes().tick(now);
    const qint64 clock = m_bridge.nodes().clock();
    if (m_detailsDock->isVisible()) {
        m_details->tick(clock);
    }
    m_pages->summary().tick(clock);
    m_strip->tick();
    m_pages->beliefs().tick(now);
    m_pages->links().tick(now);
    m_pages->findings().tick(now);
}

void MainWindow::onNodesChanged() {
    if (m_selected.isEmpty() && m_bridge.nodes().rowCount() > 0) {
        const QModelIndex first = m_bridge.nodes().index(0, 0);
        selectNode(first.data(NodeTableModel::NodeNameRole).toString());
    }
    QStringList others = m_bridge.nodes().nodeNames();
    others.removeAll(m_bridge.status().nodeName());
    m_pages->messages().composer().setNodes(others);
    updateNodeActions();
}

QString MainWindow::labTitle() const {
    const QString& title = m_labFlow->request().title;
    return title.isEmpty() ? tr("Lab") : tr("Lab: %1").arg(title);
}

void MainWindow::onStatusChanged() {
    const SessionStatus& status = m_bridge.status();
    const bool running = m_bridge.isRunning();
    m_menus->disconnect->setEnabled(running);
    m_menus->saveRun->setEnabled(m_online && running && status.lab() == LabKind::Simulation);
    m_connectButton->setVisible(!running);
    for (auto* tool : m_toolBar->findChildren<QToolButton*>()) {
        const QString word =
            tool->defaultAction() != nullptr ? tool->defaultAction()->toolTip() : QString();
        tool->setAccessibleName(word);
    }
    m_menus->copyAddress->setEnabled(running && !status.address().isEmpty());
    const ClusterProfile& cluster = m_flow->cluster();
    const bool lab = status.lab() != LabKind::None;
    const bool ours = status.demo() || lab;
    const QString name = lab                                ? labTitle()
                         : status.demo()                    ? tr("Demo")
                         : !m_flow->clusterName().isEmpty() ? m_flow->clusterName()
                                                            : tr("Cluster");
    m_cluster->setText(name);
    m_cluster->setIcon(QIcon(clusterSwatch(ours ? theme().s3 : clusterColour(cluster.colour), 10)));
    m_strip->setCluster(ours ? QString() : cluster.colour, !ours && cluster.production);
    m_cluster->setAccessibleName(tr("Cluster: %1").arg(name));
    m_cluster->setToolTip(
        lab ? tr("Press to connect to a cluster")
        : status.watches()
            ? tr("Press to change this connection or to connect elsewhere.")
            : tr("Others join at %1. Press to connect elsewhere.").arg(status.address()));
    const QString title = cluster.production && !ours ? tr("%1 (production)").arg(name) : name;
    setWindowTitle(m_online ? tr("%1 - Swimscope").arg(title) : QStringLiteral("Swimscope"));
    m_pages->messages().composer().setRooms(status.textRoom(), status.bytesRoom());
    updateSending();
    updateNodeActions();
}

void MainWindow::updateSending() {
    const bool joined = m_bridge.status().phase() == SessionStatus::Phase::Joined;
    const bool allowed = joined && m_strip->isSendingAllowed();
    m_pages->messages().composer().setAllowed(
        allowed,
        m_bridge.status().watches()
            ? tr("This session only reads: it joins nothing and sends no message. "
                 "Connect by Join to send.")
        : joined ? tr("Sending is locked. Press Allow sending in the strip above.")
                 : tr("There is no session to send with."),
        joined ? tr("Allow sending…") : tr("Connect…"));
}

/// A line about the chosen node, where nothing else on the page says it.
void MainWindow::fitSummary() {
    const int view = m_pages->view();
    m_pages->summary().setDetailsOpen(m_zoomBefore || m_detailsDock->isVisible() ||
                                      view == ViewRail::Lab ||
                                      (view >= ViewRail::Beliefs && view <= ViewRail::Findings));
}

void MainWindow::setOnline(bool online) {
    m_online = online;
    m_middle->setCurrentIndex(online ? 1 : 0);
    m_stripBar->setVisible(online);
    for (QWidget* bar : {m_toolBar, m_railBar}) {
        bar->setVisible(online && !m_zoomBefore);
    }
    m_detailsDock->setVisible(online && detailsFit());
    fitSummary();
    m_menus->details->setEnabled(online);
    m_menus->find->setEnabled(online);
    for (int view = 0; view < m_menus->views.size(); ++view) {
        m_menus->views[view]->setEnabled(online && m_rail->offers(view));
    }
    m_menus->exportCounters->setEnabled(online && m_bridge.status().lab() != LabKind::None);
    m_menus->exportPicture->setEnabled(online);
    m_menus->projector->setEnabled(online);
    tellLab();
    onStatusChanged();
}

}  // namespace swimscope::gui
