#pragma once

#include <QMainWindow>
#include <QTimer>
#include <optional>

#include "gui/models/profile_store.h"

class QDockWidget;
class QLabel;
class QPushButton;
class QShortcut;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace swimscope::gui {

class ConnectionFlow;
class ConsoleView;
class KeyVault;
class LabFlow;
class LessonLibrary;
class LabPage;
class NodeDetailsView;
class SafetyStrip;
class SessionBridge;
class SessionPages;
class StateCounts;
class StatusLine;
class Translator;
class ViewRail;
class WelcomeView;
class WindowMenus;

/// The window: composes the views, wires them to the bridge, remembers how it looked.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum class Memory { Remember, Forget };

    /// With Memory::Forget nothing is read from or written to the settings.
    MainWindow(SessionBridge& bridge, Translator& translator, ProfileStore& profiles,
               KeyVault& vault, Memory memory);

    /// Starts a session with a cluster that was never saved; an error is one sentence, shown by the
    /// caller.
    QString startSession(const ConnectionSettings& settings);
    /// Starts a lab; an error is one sentence, about a script it names the line.
    QString startLab(const LabRequest& request);
    /// Starts one with a saved cluster, with the keys of the vault or with these; a failure opens
    /// the dialog.
    void startProfile(const QString& id, const QVector<QByteArray>& keys);
    void openConnectionDialog(const ConnectionSettings& settings, const QString& failure = {});
    void showView(int view);
    /// A value of LabPage::View, on the lab's page.
    void showLabView(int view);
    /// Large type, high contrast, and nothing but the view, the strip and the time.
    void setProjector(bool on);
    void selectNode(const QString& name);
    void setConsoleShown(bool shown);
    void setDetailsShown(bool shown);
    /// Repaints what ages.
    void tick();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// In pixels at normal zoom; narrower windows drop the details dock and long labels.
    static constexpr int kCompactBelow = 1100;
    /// A polite leave takes about 6 s at most; the window waits a little longer and then goes.
    static constexpr int kLeaveCeilingSeconds = 9;

    void makeToolRow();
    void makeBars();
    void makeDocks();
    void makeMiddle();
    void wireViews();
    void wireActions();
    void wireSession();
    void wireNodeWishes();
    void wireChoices();

    void onStatusChanged();
    void onNodesChanged();
    void setOnline(bool online);
    void wireFlow();
    void onSendingAllowed(bool allowed);
    void unlockSending();
    void showRecent();
    /// A broadcast to a cluster of others is asked about first.
    bool mayBroadcastNow();
    void send(const QString& node, const QByteArray& payload, bool reliable, bool text);
    void submitConsoleLine(const QString& line);
    void stepSelection(int step);
    void focusFilter();
    void fitToWidth();
    /// Room and wish for the details dock.
    bool detailsFit() const;
    void updateNodeActions();
    void wireReading();
    void wireLab();
    void fitSummary();
    void tellLab();
    void offerLessons();
    QString labTitle() const;
    void updateLabActions();
    void copySelection(bool asJson);
    void updateSending();
    void leaveAndClose();
    void restoreLook();
    void saveLook();
    void firstSize();
    void retranslate();

    SessionBridge& m_bridge;
    Translator& m_translator;
    Memory m_memory;
    WindowMenus* m_menus;
    QToolBar* m_toolBar;
    QToolBar* m_stripBar;
    QToolBar* m_railBar;
    QPushButton* m_cluster;
    QToolButton* m_connectButton;
    StateCounts* m_counts;
    SafetyStrip* m_strip;
    ViewRail* m_rail;
    QStackedWidget* m_middle;
    WelcomeView* m_welcome;
    SessionPages* m_pages;
    LabPage* m_lab;
    QDockWidget* m_detailsDock;
    NodeDetailsView* m_details;
    QDockWidget* m_consoleDock;
    ConsoleView* m_console;
    StatusLine* m_status;
    QTimer m_ticker;
    QTimer m_leaveTicker;
    int m_leavingSeconds = 0;
    bool m_online = false;
    bool m_closing = false;
    bool m_detailsWanted = true;
    /// What the zoom was before the projector.
    std::optional<int> m_zoomBefore;
    QShortcut* m_leaveProjector;
    QString m_selected;
    ConnectionFlow* m_flow;
    LessonLibrary* m_lessons;
    LabFlow* m_labFlow;
    QList<QAction*> m_lessonActions;
};

}  // namespace swimscope::gui
