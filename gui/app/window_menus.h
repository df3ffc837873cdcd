#pragma once

#include <QAction>
#include <QActionGroup>
#include <QList>
#include <QObject>

class QMainWindow;
class QMenu;

namespace swimscope::gui {

/// Every action of the window with its shortcut and place in the menus. Knows words and keys; what
/// an action does is connected by the window.
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    explicit WindowMenus(QMainWindow& window);
    void retranslate();
    QMenu* helpMenu() const { return m_help; }
    /// All actions that have a shortcut, in menu order.
    QList<QAction*> withShortcuts() const;

    QAction* connectTo;
    QAction* openDemo;
    QAction* openLab;
    /// Filled by the window, lessons first.
    QMenu* lessons;
    QAction* copyLesson;
    QAction* ownLessons;
    QAction* openRun;
    QAction* saveRun;
    QAction* exportPicture;
    QAction* exportCounters;
    QAction* disconnect;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* copyRows;
    QAction* copyJson;
    QAction* clearConsole;
    QList<QAction*> views;
    QAction* details;
    QAction* console;
    QList<QAction*> themes;
    QList<QAction*> languages;
    /// By Motion::Choice.
    QList<QAction*> motions;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* resetLayout;
    QAction* fullScreen;
    QAction* projector;
    QAction* nextNode;
    QAction* previousNode;
    QAction* ping;
    QAction* message;
    QAction* kill;
    QAction* restart;
    QAction* copyAddress;
    QAction* shortcuts;
    QAction* about;

private:
    QAction* add(QMenu* menu, const char* name, const QKeySequence& key = {},
                 const QString& iconName = {});
    QList<QAction*> addChoices(QMenu* menu, const QStringList& names);
    QMenu* addMenu(const char* name);
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeClusterMenu();
    void makeHelpMenu();

    QMainWindow& m_window;
    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_theme;
    QMenu* m_motion;
    QMenu* m_language;
    QMenu* m_cluster;
    QMenu* m_help;
    QList<QAction*> m_all;
};

}  // namespace swimscope::gui
