#pragma once

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace swimscope::gui {

class BeliefsModel;
class BeliefsView;
class EventLogModel;
class EventsView;
class FailureStrip;
class FindingsModel;
class FindingsView;
class LinksModel;
class LinksView;
class MessageLogModel;
class MessagesView;
class NodesView;
class NodeTableModel;
class NoticeBanner;
class SelectionSummary;
class SessionStatus;

/// What the pages show; all of it outlives them.
struct PageModels {
    NodeTableModel& nodes;
    BeliefsModel& beliefs;
    LinksModel& links;
    FindingsModel& findings;
    EventLogModel& events;
    MessageLogModel& messages;
    const SessionStatus& status;
};

/// The middle of the window during a session: notice, the chosen view, the line about the selected
/// node, and the bar that opens the console.
class SessionPages final : public QWidget {
    Q_OBJECT

public:
    explicit SessionPages(const PageModels& models, QWidget* parent = nullptr);

    NodesView& nodes() { return *m_nodes; }
    BeliefsView& beliefs() { return *m_beliefs; }
    LinksView& links() { return *m_links; }
    FindingsView& findings() { return *m_findings; }
    EventsView& events() { return *m_events; }
    MessagesView& messages() { return *m_messages; }
    SelectionSummary& summary() { return *m_summary; }
    FailureStrip& failure() { return *m_failure; }
    /// Behind those that are there; its number is the next one of ViewRail::View.
    void addView(QWidget* view);
    /// A value of ViewRail::View.
    void setView(int view);
    int view() const;
    QWidget* current() const;
    /// Without the lines below the view.
    void setBare(bool bare);
    /// Gives the keyboard to what the shown view is about.
    void focusView();
    void setConsoleOpen(bool open);

Q_SIGNALS:
    void consoleRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeConsoleBar();
    void retranslate();

    NodesView* m_nodes;
    BeliefsView* m_beliefs;
    LinksView* m_links;
    FindingsView* m_findings;
    EventsView* m_events;
    MessagesView* m_messages;
    FailureStrip* m_failure;
    NoticeBanner* m_notice;
    QStackedWidget* m_stack;
    SelectionSummary* m_summary;
    bool m_bare = false;
    bool m_consoleIsOpen = false;
    QWidget* m_consoleBar;
    QPushButton* m_consoleButton;
    QPushButton* m_consoleOpen;
};

}  // namespace swimscope::gui
