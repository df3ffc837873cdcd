#include "gui/views/status_line.h"

#include <QLabel>

#include "gui/models/node_table_model.h"
#include "gui/models/session_status.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class StatusLineTest : public QObject {
    Q_OBJECT

    SessionStatus m_status;
    NodeTableModel m_nodes;
    std::unique_ptr<StatusLine> m_line;

    QLabel& label(const char* name) { return *m_line->findChild<QLabel*>(name); }

private Q_SLOTS:
    void initTestCase() { m_line = std::make_unique<StatusLine>(m_status, m_nodes); }

    void isShortWhileOffline() {
        QCOMPARE(label("statusWho").text(), QStringLiteral("Not connected"));
        QVERIFY(label("statusFlow").isHidden());
    }

    void saysWhoWeAreAndWhatFlows() {
        m_status.starting("scope", false);
        QVERIFY(label("statusWho").text().contains("scope"));
        Story story;
        m_status.apply(story.started("scope").take());
        m_nodes.apply(story.joined("a").joined("b").take());
        QVERIFY(label("statusCount").text().startsWith("2"));
        QVERIFY(!label("statusFlow").isHidden());
        QVERIFY(label("statusCluster").text().contains("plain memberlist"));
        QVERIFY(label("statusCluster").text().contains("not encrypted"));
        QVERIFY(label("statusLost").text().contains("dropped 0"));
        QCOMPARE(label("statusLost").accessibleName(), label("statusLost").text());
    }

    void letsProgressTakeTheFirstPlace() {
        m_line->setProgress("Leaving the cluster, 3 s");
        QCOMPARE(label("statusWho").text(), QStringLiteral("Leaving the cluster, 3 s"));
        m_line->setProgress({});
        QVERIFY(label("statusWho").text() != QStringLiteral("Leaving the cluster, 3 s"));
    }
};

SWIMSCOPE_GUI_TEST(StatusLineTest)
#include "status_line_test.moc"
