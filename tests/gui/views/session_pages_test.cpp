#include "gui/views/session_pages.h"

#include <QPushButton>
#include <QSignalSpy>

#include "gui/models/beliefs_model.h"
#include "gui/models/event_log_model.h"
#include "gui/models/findings_model.h"
#include "gui/models/links_model.h"
#include "gui/models/message_log_model.h"
#include "gui/models/node_table_model.h"
#include "gui/models/session_status.h"
#include "gui/views/beliefs_view.h"
#include "gui/views/events_view.h"
#include "gui/views/findings_view.h"
#include "gui/views/links_view.h"
#include "gui/views/messages_view.h"
#include "gui/views/nodes_view.h"
#include "gui/views/view_rail.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class SessionPagesTest : public QObject {
    Q_OBJECT

    NodeTableModel m_nodes;
    BeliefsModel m_beliefs;
    LinksModel m_links;
    FindingsModel m_findings;
    EventLogModel m_events;
    MessageLogModel m_messages;
    SessionStatus m_status;

private Q_SLOTS:
    void showsTheChosenView() {
        SessionPages pages(
            {m_nodes, m_beliefs, m_links, m_findings, m_events, m_messages, m_status});
        pages.show();
        QVERIFY(pages.nodes().isVisible());
        pages.setView(ViewRail::Events);
        QVERIFY(pages.events().isVisible());
        QVERIFY(!pages.nodes().isVisible());
        pages.setView(ViewRail::Beliefs);
        QVERIFY(pages.beliefs().isVisible());
        pages.setView(ViewRail::Links);
        QVERIFY(pages.links().isVisible());
        pages.setView(ViewRail::Findings);
        QVERIFY(pages.findings().isVisible());
        pages.setView(ViewRail::Messages);
        QCOMPARE(pages.view(), int(ViewRail::Messages));
        QVERIFY(pages.messages().isVisible());
    }

    void offersTheConsoleWhileItIsClosed() {
        SessionPages pages(
            {m_nodes, m_beliefs, m_links, m_findings, m_events, m_messages, m_status});
        QSignalSpy wanted(&pages, &SessionPages::consoleRequested);
        pages.findChild<QPushButton*>("openConsole")->click();
        QCOMPARE(wanted.count(), 1);
        auto* bar = pages.findChild<QWidget*>("consoleBar");
        pages.setConsoleOpen(true);
        QVERIFY(bar->isHidden());
        pages.setConsoleOpen(false);
        QVERIFY(!bar->isHidden());
    }

    void hasNames() {
        SessionPages pages(
            {m_nodes, m_beliefs, m_links, m_findings, m_events, m_messages, m_status});
        QCOMPARE(nameless(pages).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(SessionPagesTest)
#include "session_pages_test.moc"
