#include "gui/app/main_window.h"

#include <QDockWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

#include "gui/views/node_table_view.h"
#include "gui/views/safety_strip.h"
#include "gui/views/session_pages.h"
#include "gui/views/view_rail.h"
#include "gui/views/welcome_view.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace swim = swimscope::swim;

class MainWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_it;

    MainWindow& window() { return *m_it->window; }
    int view() { return m_it->find<SessionPages>("sessionPages").view(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&window(), key, modifiers);
    }

private Q_SLOTS:
    void init() {
        m_it = std::make_unique<WindowFixture>();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void cleanup() { m_it.reset(); }

    void beginsAtTheWelcomeScreen() {
        QVERIFY(m_it->find<QWidget>("welcomeView").isVisible());
        QVERIFY(!m_it->find<QWidget>("viewRail").isVisible());
        QCOMPARE(window().windowTitle(), QStringLiteral("Swimscope"));
        QCOMPARE(nameless(window()).join('\n'), QString());
    }

    void showsALiveDemo() {
        QCOMPARE(m_it->startDemo(3), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 4, kCeiling);
        auto& table = m_it->find<NodeTableView>("nodeTable");
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->rowCount(), 4);
        QVERIFY(window().windowTitle().contains("Demo"));
        QVERIFY(m_it->find<SafetyStrip>("safetyStrip").isSendingAllowed());
        QTRY_VERIFY_WITH_TIMEOUT(!table.selectedNode().isEmpty(), kCeiling);
        for (int number = 0; number < ViewRail::ViewCount; ++number) {
            window().showView(number);
            QCOMPARE(nameless(window()).join('\n'), QString());
        }
    }

    void turnsARowDeadWhenItsNodeIsKilled() {
        QCOMPARE(m_it->startDemo(3), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 4, kCeiling);
        const QString victim = m_it->peer();
        window().selectNode(victim);
        QVERIFY(m_it->action("actionKill").isEnabled());
        m_it->action("actionKill").trigger();
        auto& nodes = m_it->bridge->nodes();
        QTRY_COMPARE_WITH_TIMEOUT(nodes.record(victim)->state, swim::State::Dead, kCeiling);
        const QModelIndex state = nodes.index(nodes.rowOf(victim), NodeTableModel::StateColumn);
        QCOMPARE(state.data().toString(), QStringLiteral("dead"));
        QVERIFY(m_it->action("actionRestart").isEnabled());
        m_it->action("actionRestart").trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 4, kCeiling);
    }

    void switchesViewsByKey() {
        QCOMPARE(m_it->startDemo(1), QString());
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(view(), int(ViewRail::Beliefs));
        press(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(view(), int(ViewRail::Events));
        press(Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(view(), int(ViewRail::Messages));
        QCOMPARE(m_it->find<ViewRail>("viewRail").view(), int(ViewRail::Messages));
        press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(view(), int(ViewRail::Nodes));
    }

    void togglesTheDetailsByF9() {
        window().resize(1280, 800);
        QCOMPARE(m_it->startDemo(1), QString());
        auto& dock = m_it->find<QDockWidget>("detailsDock");
        QTRY_VERIFY_WITH_TIMEOUT(dock.isVisible(), kCeiling);
        press(Qt::Key_F9);
        QVERIFY(!dock.isVisible());
        press(Qt::Key_F9);
        QVERIFY(dock.isVisible());
    }

    void refusesToStartWithAWrongAddress() {
        ConnectionSettings settings;
        settings.bind = "nonsense";
        const QString error = window().startSession(settings);
        QVERIFY(!error.isEmpty());
        QVERIFY(!error.contains('\n'));
        QVERIFY(m_it->find<QWidget>("welcomeView").isVisible());
    }
};

SWIMSCOPE_GUI_TEST(MainWindowTest)
#include "main_window_test.moc"
