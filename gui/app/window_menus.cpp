#include "gui/app/window_menus.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "gui/views/icons.h"

namespace swimscope::gui {

WindowMenus::WindowMenus(QMainWindow& window) : QObject(&window), m_window(window) {
    window.menuBar()->setObjectName(QStringLiteral("menuBar"));
    window.menuBar()->setNativeMenuBar(false);
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeClusterMenu();
    makeHelpMenu();
    retranslate();
}

QMenu* WindowMenus::addMenu(const char* name) {
    QMenu* menu = m_window.menuBar()->addMenu(QString());
    menu->setObjectName(QLatin1String(name));
    // What is off says why.
    menu->setToolTipsVisible(true);
    return menu;
}

QAction* WindowMenus::add(QMenu* menu, const char* name, const QKeySequence& key,
                          const QString& iconName) {
    auto* action = new QAction(&m_window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName));
    }
    menu->addAction(action);
    m_window.addAction(action);
    m_all << action;
    return action;
}

QList<QAction*> WindowMenus::addChoices(QMenu* menu, const QStringList& names) {
    auto* group = new QActionGroup(this);
    QList<QAction*> actions;
    for (const QString& name : names) {
        QAction* action = add(menu, name.toLatin1().constData());
        action->setCheckable(true);
        group->addAction(action);
        actions << action;
    }
    return actions;
}

void WindowMenus::makeFileMenu() {
    m_file = addMenu("fileMenu");
    connectTo = add(m_file, "actionConnect", QKeySequence(QStringLiteral("Ctrl+K")),
                    QStringLiteral("connect"));
    openDemo = add(m_file, "actionDemo", {}, QStringLiteral("nodes"));
    openLab =
        add(m_file, "actionOpenLab", QKeySequence(QStringLiteral("Ctrl+L")), QStringLiteral("lab"));
    lessons = m_file->addMenu(QString());
    lessons->setObjectName(QStringLiteral("lessonsMenu"));
    lessons->setIcon(icon(QStringLiteral("lab")));
    copyLesson = add(lessons, "actionCopyLesson", {}, QStringLiteral("copy"));
    ownLessons = add(lessons, "actionOwnLessons");
    openRun = add(m_file, "actionOpenRun", QKeySequence(QStringLiteral("Ctrl+O")));
    saveRun = add(m_file, "actionSaveRun", QKeySequence(QStringLiteral("Ctrl+S")));
    exportPicture = add(m_file, "actionExportPicture", QKeySequence(QStringLiteral("Ctrl+Shift+E")),
                        QStringLiteral("export"));
    exportCounters = add(m_file, "actionExportCounters");
    disconnect = add(m_file, "actionDisconnect", QKeySequence(QStringLiteral("Ctrl+Shift+K")),
                     QStringLiteral("disconnect"));
    m_file->addSeparator();
    quit = add(m_file, "actionQuit", QKeySequence(QStringLiteral("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowMenus::makeEditMenu() {
    m_edit = addMenu("editMenu");
    // Their keys are the lab's own: a text field has an undo of its own.
    undo = add(m_edit, "actionUndo");
    redo = add(m_edit, "actionRedo");
    m_edit->addSeparator();
    find =
        add(m_edit, "actionFind", QKeySequence(QStringLiteral("Ctrl+F")), QStringLiteral("search"));
    m_edit->addSeparator();
    copyRows = add(m_edit, "actionCopyRows", {}, QStringLiteral("copy"));
    copyJson = add(m_edit, "actionCopyJson", QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    m_edit->addSeparator();
    clearConsole = add(m_edit, "actionClearConsole");
}

void WindowMenus::makeViewMenu() {
    m_view = addMenu("viewMenu");
    const QStringList names{QStringLiteral("nodes"),  QStringLiteral("beliefs"),
                            QStringLiteral("links"),  QStringLiteral("findings"),
                            QStringLiteral("events"), QStringLiteral("messages"),
                            QStringLiteral("lab")};
    for (int i = 0; i < names.size(); ++i) {
        const QString name = QStringLiteral("actionView%1").arg(i);
        views << add(m_view, name.toLatin1().constData(),
                     QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), names[i]);
    }
    m_view->addSeparator();
    details =
        add(m_view, "actionDetails", QKeySequence(QStringLiteral("F9")), QStringLiteral("details"));
    console = add(m_view, "actionConsole", QKeySequence(QStringLiteral("Ctrl+`")),
                  QStringLiteral("console"));
    details->setCheckable(true);
    console->setCheckable(true);
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString());
    m_theme->setObjectName(QStringLiteral("themeMenu"));
    themes = addChoices(m_theme,
                        {QStringLiteral("actionThemeSystem"), QStringLiteral("actionThemeLight"),
                         QStringLiteral("actionThemeDark")});
    m_language = m_view->addMenu(QString());
    m_language->setObjectName(QStringLiteral("languageMenu"));
    languages = addChoices(m_language, {QStringLiteral("actionLanguageSystem"),
                                        QStringLiteral("actionLanguageEnglish"),
                                        QStringLiteral("actionLanguageChinese")});
    m_motion = m_view->addMenu(QString());
    m_motion->setObjectName(QStringLiteral("motionMenu"));
    motions = addChoices(m_motion,
                         {QStringLiteral("actionMotionSystem"), QStringLiteral("actionMotionFull"),
                          QStringLiteral("actionMotionReduced")});
    m_view->addSeparator();
    zoomIn = add(m_view, "actionZoomIn", QKeySequence(QStringLiteral("Ctrl++")));
    // The plus needs Shift on many keyboards; the key is meant.
    zoomIn->setShortcuts({zoomIn->shortcut(), QKeySequence(QStringLiteral("Ctrl+="))});
    zoomOut = add(m_view, "actionZoomOut", QKeySequence(QStringLiteral("Ctrl+-")));
    zoomReset = add(m_view, "actionZoomReset", QKeySequence(QStringLiteral("Ctrl+0")));
    m_view->addSeparator();
    resetLayout = add(m_view, "actionResetLayout");
    fullScreen = add(m_view, "actionFullScreen", QKeySequence(QStringLiteral("F11")));
    fullScreen->setCheckable(true);
    projector = add(m_view, "actionProjector", QKeySequence(QStringLiteral("Shift+F11")));
    projector->setCheckable(true);
}

void WindowMenus::makeClusterMenu() {
    m_cluster = addMenu("clusterMenu");
    nextNode = add(m_cluster, "actionNextNode", QKeySequence(QStringLiteral("Ctrl+Down")));
    previousNode = add(m_cluster, "actionPreviousNode", QKeySequence(QStringLiteral("Ctrl+Up")));
    m_cluster->addSeparator();
    ping = add(m_cluster, "actionPing", {}, QStringLiteral("send"));
    message = add(m_cluster, "actionMessage", {}, QStringLiteral("messages"));
    m_cluster->addSeparator();
    kill = add(m_cluster, "actionKill", {}, QStringLiteral("kill"));
    restart = add(m_cluster, "actionRestart", {}, QStringLiteral("restart"));
    m_cluster->addSeparator();
    copyAddress = add(m_cluster, "actionCopyAddress", {}, QStringLiteral("copy"));
}

void WindowMenus::makeHelpMenu() {
    m_help = addMenu("helpMenu");
    shortcuts = add(m_help, "actionShortcuts", QKeySequence(QStringLiteral("Ctrl+?")),
                    QStringLiteral("help"));
    about = add(m_help, "actionAbout");
    about->setMenuRole(QAction::AboutRole);
}

void WindowMenus::retranslate() {
    m_window.menuBar()->setAccessibleName(tr("Menu bar"));
    m_file->setTitle(tr("&File"));
    connectTo->setText(tr("&Connect…"));
    connectTo->setIconText(tr("Connect"));
    openDemo->setText(tr("Open the &demo"));
    openLab->setText(tr("New &lab…"));
    lessons->setTitle(tr("Lesso&ns"));
    copyLesson->setText(tr("&Copy this lesson to edit it…"));
    ownLessons->setText(tr("&Folder of your own lessons"));
    openRun->setText(tr("&Open a lab run or script…"));
    saveRun->setText(tr("&Save the lab run…"));
    exportPicture->setText(tr("&Export this view as a picture…"));
    exportCounters->setText(tr("Export the lab’s coun&ters…"));
    disconnect->setText(tr("D&isconnect"));
    disconnect->setIconText(tr("Disconnect"));
    quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    undo->setText(tr("&Undo in the lab") + QStringLiteral("\tCtrl+Z"));
    redo->setText(tr("&Redo in the lab") + QStringLiteral("\tCtrl+Shift+Z"));
    find->setText(tr("&Find"));
    copyRows->setText(tr("&Copy rows"));
    copyJson->setText(tr("Copy rows as &JSON"));
    clearConsole->setText(tr("Clear the con&sole"));
    m_view->setTitle(tr("&View"));
    views[0]->setText(tr("&Nodes"));
    views[1]->setText(tr("&Beliefs"));
    views[2]->setText(tr("Lin&ks"));
    views[3]->setText(tr("Find&ings"));
    views[4]->setText(tr("&Events"));
    views[5]->setText(tr("&Messages"));
    views[6]->setText(tr("L&ab"));
    details->setText(tr("Node &details"));
    console->setText(tr("&Console"));
    m_theme->setTitle(tr("&Theme"));
    themes[0]->setText(tr("As the desktop"));
    themes[1]->setText(tr("Light"));
    themes[2]->setText(tr("Dark"));
    m_language->setTitle(tr("&Language"));
    m_motion->setTitle(tr("&How things move"));
    motions[0]->setText(tr("As the desktop"));
    motions[1]->setText(tr("Full"));
    motions[2]->setText(tr("Reduced"));
    languages[0]->setText(tr("System"));
    languages[1]->setText(QStringLiteral("English"));
    languages[2]->setText(QStringLiteral("简体中文"));
    zoomIn->setText(tr("&Zoom in"));
    zoomOut->setText(tr("Zoom &out"));
    zoomReset->setText(tr("Normal &size"));
    resetLayout->setText(tr("&Reset layout"));
    fullScreen->setText(tr("F&ull screen"));
    projector->setText(tr("&Projector mode"));
    m_cluster->setTitle(tr("&Cluster"));
    nextNode->setText(tr("Ne&xt node"));
    previousNode->setText(tr("&Previous node"));
    ping->setText(tr("P&ing the selected node"));
    message->setText(tr("&Message to the selected node…"));
    kill->setText(tr("&Kill the selected node"));
    restart->setText(tr("&Restart the selected node"));
    copyAddress->setText(tr("Copy the &address to join at"));
    m_help->setTitle(tr("&Help"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Swimscope"));
}

QList<QAction*> WindowMenus::withShortcuts() const {
    QList<QAction*> result;
    for (QAction* action : m_all) {
        if (!action->shortcut().isEmpty()) {
            result << action;
        }
    }
    return result;
}

}  // namespace swimscope::gui
