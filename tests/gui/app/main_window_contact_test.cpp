#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <functional>

#include "gui/app/main_window.h"
#include "gui/views/connection_dialog.h"
#include "gui/views/safety_strip.h"
#include "gui/views/view_rail.h"
#include "tests/gui/support/addresses.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class MainWindowContactTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_it;

    void whenAsked(std::function<void(QWidget&)> act) {
        QTimer::singleShot(0, this,
                           [act = std::move(act)] { act(*QApplication::activeModalWidget()); });
    }
    static void press(QWidget& parent, const char* button) {
        parent.findChild<QAbstractButton*>(QLatin1String(button))->click();
    }
    void startAlone(bool production) {
        ClusterProfile profile;
        profile.name = "prod-eu";
        profile.production = production;
        profile.settings.contact = Contact::Join;
        profile.settings.name = "scope";
        profile.settings.bind = ownHost(21) + ":0";
        profile.settings.timing = "local";
        QCOMPARE(m_it->profiles->save(profile), QString());
        m_it->window->startProfile(profile.id, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_it->bridge->status().phase(), SessionStatus::Phase::Joined,
                                  kCeiling);
    }

private Q_SLOTS:
    void init() { m_it = std::make_unique<WindowFixture>(); }
    void cleanup() { m_it.reset(); }

    void readsStraightFromTheWelcomeScreen() {
        auto& seed = m_it->find<QLineEdit>("welcomeSeed");
        QTest::keyClicks(&seed, "host:99999");
        QTest::keyClick(&seed, Qt::Key_Return);
        QVERIFY(!m_it->bridge->isRunning());
        QVERIFY(m_it->find<QLabel>("welcomeProblem").isVisible());
        seed.clear();
        QTest::keyClicks(&seed, closedAddress(22));
        QTest::keyClick(&seed, Qt::Key_Return);
        QVERIFY(m_it->bridge->isRunning());
        QCOMPARE(m_it->find<QLabel>("stripWord").text(), QStringLiteral("PEEK"));
    }

    void lockedMessagesLeadToTheDialog() {
        ConnectionSettings settings;
        settings.contact = Contact::Peek;
        settings.seeds = QStringList{closedAddress(22)};
        QCOMPARE(m_it->window->startSession(settings), QString());
        m_it->window->showView(ViewRail::Messages);
        auto& way = m_it->find<QPushButton>("unlockButton");
        QVERIFY(way.isVisible());
        QVERIFY(!way.accessibleDescription().isEmpty());
        bool opened = false;
        whenAsked([&opened](QWidget& dialog) {
            opened = qobject_cast<ConnectionDialog*>(&dialog) != nullptr;
            static_cast<QDialog&>(dialog).reject();
        });
        way.click();
        QVERIFY(opened);
    }

    void sendingToProductionIsAllowedByADecision() {
        startAlone(true);
        auto& strip = m_it->find<SafetyStrip>("safetyStrip");
        whenAsked([](QWidget& dialog) { press(dialog, "confirmCancel"); });
        press(strip, "sendingPill");
        QVERIFY(!strip.isSendingAllowed());
        whenAsked([](QWidget& dialog) { press(dialog, "confirmDo"); });
        press(*m_it->window, "unlockButton");
        QVERIFY(strip.isSendingAllowed());
    }

    void aTypedBroadcastIsAskedAboutToo() {
        startAlone(false);
        press(m_it->find<SafetyStrip>("safetyStrip"), "sendingPill");
        m_it->window->setConsoleShown(true);
        auto& input = m_it->find<QLineEdit>("consoleInput");
        const auto type = [&input] {
            input.setText("broadcast hello");
            QTest::keyClick(&input, Qt::Key_Return);
        };
        whenAsked([](QWidget& dialog) { press(dialog, "confirmCancel"); });
        type();
        QCOMPARE(m_it->bridge->messages().rowCount(), 0);
        whenAsked([](QWidget& dialog) { press(dialog, "confirmDo"); });
        type();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->bridge->messages().rowCount(), 1, kCeiling);
    }
};

SWIMSCOPE_GUI_TEST(MainWindowContactTest)
#include "main_window_contact_test.moc"
