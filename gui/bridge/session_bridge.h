#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <optional>
#include <set>
#include <thread>

#include "engine/session/session.h"
#include "gui/bridge/errand_runner.h"
#include "gui/bridge/lab_bridge.h"
#include "gui/models/beliefs_model.h"
#include "gui/models/connection_settings.h"
#include "gui/models/console_model.h"
#include "gui/models/event_log_model.h"
#include "gui/models/findings_model.h"
#include "gui/models/lab_model.h"
#include "gui/models/links_model.h"
#include "gui/models/message_log_model.h"
#include "gui/models/node_table_model.h"
#include "gui/models/session_status.h"

namespace swimscope::gui {

/// The only QObject that knows a session: starts and ends it, drains its reports on a 50 ms timer
/// into the models, turns the views' wishes into commands. GUI thread only.
class SessionBridge final : public QObject {
    Q_OBJECT

public:
    explicit SessionBridge(QObject* parent = nullptr);
    ~SessionBridge() override;

    NodeTableModel& nodes();
    EventLogModel& events();
    MessageLogModel& messages();
    ConsoleModel& console();
    SessionStatus& status();
    BeliefsModel& beliefs() { return m_beliefs; }
    FindingsModel& findings() { return m_findings; }
    LinksModel& links() { return m_links; }
    LabModel& lab() { return m_lab; }
    LabBridge& labBridge() { return m_labBridge; }

    bool isRunning() const;
    /// Ends a running session, once the new settings are found usable: it may hold the same port,
    /// so the new one then starts when the old one is gone, and a failure to start shows in the
    /// status. An error is one sentence; empty when the session runs or waits to.
    QString start(const ConnectionSettings& settings);
    /// Leaves politely in the background, its reports are shown to the last; `stopped` follows.
    void stop();

    /// To one node, or to everybody when `node` is empty; best effort when `reliable` is false.
    void send(const QString& node, const QByteArray& payload, bool reliable, bool text);
    void ping(const QString& node);
    /// Watching sessions: peeks at everybody once, or has every pair of members measured.
    void sweepNow();
    /// A member's session: asks the seeds once more, now.
    void joinAgain(const QStringList& seeds);
    void measureLinks();
    void killDemoNode(const QString& node);
    void restartDemoNode(const QString& node);
    /// One console line; its answers appear in the console model.
    void submitLine(const QString& line);
    ConsoleCompletion complete(const QString& line) const;

Q_SIGNALS:
    void started();
    void stopped();
    /// After a batch has been given to all models.
    void updated();
    /// "quit" was typed.
    void quitRequested();

private:
    QString open(const ConnectionSettings& settings);
    void drain();
    void hear(const observe::Report& report);
    void answer(const swim::Outcome& outcome);
    void run(session::Command command);
    swim::CommandId submit(session::Command command);
    /// Ends the session on a thread of its own: a polite leave may take seconds.
    void retire();
    void retired();

    NodeTableModel m_nodes;
    EventLogModel m_events;
    MessageLogModel m_messages;
    ConsoleModel m_console;
    SessionStatus m_status;
    BeliefsModel m_beliefs;
    FindingsModel m_findings;
    LinksModel m_links;
    LabModel m_lab;
    LabBridge m_labBridge{m_lab};
    /// Behind the models: it ends before they do.
    ErrandRunner m_errands;
    QTimer m_timer;
    /// Ends a leave that never ends.
    QTimer m_leaveLimit;
    std::unique_ptr<session::Session> m_session;
    observe::Batch m_batch;
    /// Commands typed into the console that have not had their final outcome.
    std::set<swim::CommandId> m_typed;
    bool m_sessionEnded = false;
    /// We have asked the session to leave, and it has not ended yet.
    bool m_leaving = false;
    /// Somebody typed it, or we asked: asking twice would be answered with a refusal.
    bool m_leaveAsked = false;
    std::thread m_retirement;
    std::optional<ConnectionSettings> m_next;
};

}  // namespace swimscope::gui
