#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QtTest>

#include "gui/lab/lab_page.h"
#include "gui/views/safety_strip.h"
#include "gui/views/session_pages.h"
#include "gui/views/theme.h"
#include "gui/views/view_rail.h"
#include "gui/views/zoom.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::SafetyStrip;
using swimscope::gui::SessionPages;
using swimscope::gui::theme;
using swimscope::gui::ViewRail;
using swimscope::gui::Zoom;
using swimscope::gui::test::kCeiling;
using swimscope::gui::test::WindowFixture;
namespace sim = swimscope::sim;

class MainWindowLabTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;

    LabModel& lab() { return m_fixture->bridge->lab(); }
    void openThree() {
        QTest::mouseClick(&m_fixture->find<QPushButton>("lab3"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kCeiling);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theFirstScreenOpensALab() {
        openThree();
        QCOMPARE(m_fixture->find<SessionPages>("sessionPages").view(), int(ViewRail::Lab));
        QCOMPARE(m_fixture->find<QLabel>("stripWord").text(), QStringLiteral("SIMULATION"));
        QVERIFY(m_fixture->find<QLabel>("stripHealth").text().contains(QStringLiteral("seed 1")));
        const auto& rail = m_fixture->find<ViewRail>("viewRail");
        QVERIFY(rail.offers(ViewRail::Lab));
        QVERIFY(!rail.offers(ViewRail::Links));
        QVERIFY(m_fixture->find<SafetyStrip>("safetyStrip").isSendingAllowed());
    }

    void aLessonIsOfferedOnTheFirstScreenAndInTheMenu() {
        auto& first = m_fixture->find<QPushButton>("lesson1");
        QAction& action = m_fixture->action("actionLesson1");
        QCOMPARE(first.text(), action.text());
        QVERIFY(first.text().contains(QStringLiteral("Joining")));
        QVERIFY(!m_fixture->action("actionCopyLesson").isEnabled());
        QTest::mouseClick(&first, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QWidget>("lessonCard").isVisible(), kCeiling);
        QCOMPARE(m_fixture->find<QLabel>("lessonTitle").text(), QStringLiteral("Joining"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("actionCopyLesson").isEnabled(), kCeiling);
    }

    void whatWasDoneIsUndoneFromTheMenu() {
        openThree();
        QVERIFY(!m_fixture->action("actionUndo").isEnabled());
        QVERIFY(!m_fixture->action("actionPing").isEnabled());
        lab().wishPoke(sim::Kill{3});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("actionUndo").isEnabled(), kCeiling);
        QVERIFY(lab().node(3)->truth == sim::LabTruth::Killed);
        m_fixture->action("actionUndo").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("actionRedo").isEnabled(), kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(lab().node(3)->truth == sim::LabTruth::Running, kCeiling);
    }

    void aLabThatWasLeftKeepsItsPictureAndCannotBeSaved() {
        openThree();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("actionSaveRun").isEnabled(), kCeiling);
        m_fixture->action("actionDisconnect").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QLabel>("labOver").isVisible(), kCeiling);
        QCOMPARE(lab().frame().nodes.size(), std::size_t(3));
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->action("actionSaveRun").isEnabled(), kCeiling);
        QVERIFY(!m_fixture->action("actionKill").isEnabled());
    }

    void linesOfALogAreCopiedAndNotNodes() {
        openThree();
        m_fixture->window->showView(ViewRail::Events);
        auto& table = m_fixture->find<QTableView>("eventTable");
        QTRY_VERIFY_WITH_TIMEOUT(table.model()->rowCount() > 0, kCeiling);
        table.selectRow(0);
        QVERIFY(m_fixture->action("actionCopyRows").isEnabled());
        m_fixture->action("actionCopyRows").trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(QLatin1Char('\n')), 2);
        QVERIFY(copied.contains(table.model()->index(0, 3).data().toString()));
    }

    void aNodeIsSelectedEverywhereAndKilled() {
        openThree();
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->alive(), 3, kCeiling);
        m_fixture->window->selectNode(lab().nodeName(2));
        QCOMPARE(lab().current(), sim::HostId(2));
        lab().select({3});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("actionKill").isEnabled(), kCeiling);
        m_fixture->action("actionKill").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(lab().node(3)->truth == sim::LabTruth::Killed, kCeiling);
    }

    void aProjectorShowsTheViewAlone() {
        openThree();
        QAction& projector = m_fixture->action("actionProjector");
        projector.trigger();
        QVERIFY(m_fixture->window->isFullScreen());
        QVERIFY(!m_fixture->window->menuBar()->isVisible());
        QVERIFY(!m_fixture->find<ViewRail>("viewRail").isVisible());
        QVERIFY(m_fixture->find<SafetyStrip>("safetyStrip").isVisible());
        QVERIFY(!m_fixture->find<QWidget>("selectionSummary").isVisible());
        QVERIFY(!m_fixture->find<QToolButton>("mapShape0").isVisible());
        QCOMPARE(Zoom::instance().percent(), 150);
        QCOMPARE(theme().text2, theme().text);
        auto& escape = m_fixture->find<QShortcut>("leaveProjector");
        QCOMPARE(escape.key(), QKeySequence(Qt::Key_Escape));
        QVERIFY(escape.isEnabled());
        Q_EMIT escape.activated();
        QVERIFY(!projector.isChecked());
        QVERIFY(!escape.isEnabled());
        QVERIFY(m_fixture->window->menuBar()->isVisible());
        QVERIFY(m_fixture->find<ViewRail>("viewRail").isVisible());
        QCOMPARE(Zoom::instance().percent(), 100);
        QVERIFY(theme().text2 != theme().text);
    }

    void aClusterAfterALabHasItsOwnViews() {
        openThree();
        QCOMPARE(m_fixture->startDemo(4), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->alive(), 5, kCeiling);
        QVERIFY(!m_fixture->find<ViewRail>("viewRail").offers(ViewRail::Lab));
        QVERIFY(!lab().hasNodes());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MainWindowLabTest)
#include "main_window_lab_test.moc"
