#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QToolButton>

#include "gui/app/main_window.h"
#include "gui/models/console_model.h"
#include "gui/views/node_table_view.h"
#include "gui/views/theme.h"
#include "gui/views/view_rail.h"
#include "gui/views/zoom.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class MainWindowActionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_it;

    void type(const QString& line) {
        auto& input = m_it->find<QLineEdit>("consoleInput");
        input.setText(line);
        QTest::keyClick(&input, Qt::Key_Return);
    }
    QString consoleText() { return rows(m_it->bridge->console(), {0}).join('\n'); }

private Q_SLOTS:
    void init() { m_it = std::make_unique<WindowFixture>(); }
    void cleanup() {
        m_it.reset();
        ThemeNotifier::instance().setDesktopProbe({});
        Zoom::instance().set(100);
        ThemeNotifier::instance().apply(ThemeChoice::Light);
    }

    void remembersHowItLooked() {
        m_it->window->resize(1280, 800);
        QCOMPARE(m_it->startDemo(1), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_it->action("actionDetails").isChecked(), kCeiling);
        auto* header = m_it->find<NodeTableView>("nodeTable").horizontalHeader();
        header->resizeSection(NodeTableModel::Name, 222);
        header->hideSection(NodeTableModel::Loss);
        m_it->action("actionDetails").trigger();
        m_it->action("actionThemeDark").trigger();
        // A remembered size never exceeds the screen, and the smallest screen here has 800 pixels.
        m_it->window->resize(780, 600);
        m_it->bridge->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->bridge->status().phase(), SessionStatus::Phase::Ended,
                                  kCeiling);
        QVERIFY(m_it->window->close());
        m_it->close();
        QCOMPARE(QSettings().value("theme").toString(), QStringLiteral("dark"));
        m_it->open();
        QCOMPARE(m_it->window->size(), QSize(780, 600));
        header = m_it->find<NodeTableView>("nodeTable").horizontalHeader();
        QCOMPARE(header->sectionSize(NodeTableModel::Name), 222);
        QVERIFY(header->isSectionHidden(NodeTableModel::Loss));
        m_it->window->resize(1280, 800);
        QCOMPARE(m_it->startDemo(1), QString());
        QVERIFY(!m_it->find<QDockWidget>("detailsDock").isVisible());
    }

    void neverWritesKeysToTheSettings() {
        ConnectionSettings settings;
        settings.bind = "127.0.0.1:0";
        settings.timing = "local";
        settings.keys = {QByteArray(32, 'k')};
        QCOMPARE(m_it->window->startSession(settings), QString());
        m_it->bridge->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->bridge->status().phase(), SessionStatus::Phase::Ended,
                                  kCeiling);
        m_it->window->close();
        QSettings stored;
        stored.sync();
        QFile file(stored.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("timing=local"));
        QVERIFY(!bytes.contains(QByteArray(32, 'k')));
        QVERIFY(!bytes.contains(QByteArray(32, 'k').toBase64()));
    }

    void waitsForTheLeaveHoweverOftenItIsClosed() {
        QCOMPARE(m_it->startDemo(1), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 2, kCeiling);
        auto* leaveTicker = m_it->window->findChild<QTimer*>("leaveTicker");
        QVERIFY(leaveTicker != nullptr);
        m_it->window->close();
        // A second has gone by, as the window counts them.
        QMetaObject::invokeMethod(leaveTicker, "timeout");
        m_it->window->close();
        QVERIFY(m_it->window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!m_it->window->isVisible(), kCeiling);
    }

    void leavesPolitelyBeforeItCloses() {
        QCOMPARE(m_it->startDemo(1), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 2, kCeiling);
        m_it->window->close();
        QVERIFY(m_it->window->isVisible());
        QCOMPARE(m_it->bridge->status().phase(), SessionStatus::Phase::Leaving);
        QTRY_VERIFY_WITH_TIMEOUT(!m_it->window->isVisible(), kCeiling);
    }

    void copiesRowsAndTheAddressToJoinAt() {
        QCOMPARE(m_it->startDemo(1), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 2, kCeiling);
        m_it->window->selectNode(m_it->peer());
        m_it->action("actionCopyRows").trigger();
        QVERIFY(QApplication::clipboard()->text().contains(m_it->peer()));
        m_it->action("actionCopyJson").trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith("["));
        m_it->action("actionCopyAddress").trigger();
        QCOMPARE(QApplication::clipboard()->text(), m_it->bridge->status().address());
    }

    void stepsThroughTheNodes() {
        QCOMPARE(m_it->startDemo(2), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 3, kCeiling);
        auto& table = m_it->find<NodeTableView>("nodeTable");
        auto& nodes = m_it->bridge->nodes();
        const auto nameAt = [&](int row) {
            return nodes.index(row, 0).data(NodeTableModel::NodeNameRole).toString();
        };
        m_it->window->selectNode(nameAt(0));
        m_it->action("actionNextNode").trigger();
        QCOMPARE(table.selectedNode(), nameAt(1));
        m_it->action("actionPreviousNode").trigger();
        m_it->action("actionPreviousNode").trigger();
        QCOMPARE(table.selectedNode(), nameAt(0));
    }

    void locksTheConsoleWithTheStrip() {
        QCOMPARE(m_it->startDemo(1), QString());
        QTRY_COMPARE_WITH_TIMEOUT(m_it->alive(), 2, kCeiling);
        m_it->window->setConsoleShown(true);
        m_it->find<QToolButton>("sendingPill").click();
        type("broadcast hello");
        QVERIFY2(consoleText().contains("Sending is locked"), qPrintable(consoleText()));
        QCOMPARE(m_it->bridge->messages().rowCount(), 0);
        for (const QString& line :
             QStringList{"\"send\" " + m_it->peer() + " hi", "se\"nd\" " + m_it->peer() + " hi",
                         "send\t" + m_it->peer() + "\thi", "\"broadcast\" hi", "event\tdeploy"}) {
            m_it->bridge->console().clear();
            type(line);
            QVERIFY2(consoleText().contains("Sending is locked"), qPrintable(line));
        }
        QCOMPARE(m_it->bridge->messages().rowCount(), 0);
        type("members");
        QTRY_VERIFY_WITH_TIMEOUT(consoleText().contains(m_it->peer()), kCeiling);
        m_it->find<QToolButton>("sendingPill").click();
        type("broadcast hello");
        QTRY_COMPARE_WITH_TIMEOUT(m_it->bridge->messages().rowCount(), 1, kCeiling);
    }

    void followsTheDesktopsThemeWhileItRuns() {
        bool dark = false;
        ThemeNotifier::instance().setDesktopProbe([&] { return dark; });
        m_it->action("actionThemeSystem").trigger();
        QVERIFY(!theme().isDark);
        const auto desktopChanges = [&](bool toDark) {
            dark = toDark;
            QEvent change(QEvent::ThemeChange);
            QCoreApplication::sendEvent(m_it->window.get(), &change);
        };
        desktopChanges(true);
        QVERIFY(theme().isDark);
        QCOMPARE(QApplication::palette(), Theme::dark().palette());
        desktopChanges(false);
        QVERIFY(!theme().isDark);
        m_it->action("actionThemeLight").trigger();
        desktopChanges(true);
        QVERIFY(!theme().isDark);
        m_it->action("actionThemeSystem").trigger();
        QVERIFY(theme().isDark);
    }

    void keepsItsPaletteWhenTheDesktopIsLookedAt() {
        m_it->action("actionThemeDark").trigger();
        QEvent change(QEvent::ThemeChange);
        QCoreApplication::sendEvent(m_it->window.get(), &change);
        QVERIFY(theme().isDark);
        QCOMPARE(QApplication::palette(), Theme::dark().palette());
    }

    void zoomsByKeysAndRemembers() {
        const double body = QApplication::font().pointSizeF();
        m_it->action("actionZoomIn").trigger();
        m_it->action("actionZoomIn").trigger();
        m_it->action("actionZoomOut").trigger();
        QCOMPARE(Zoom::instance().percent(), 110);
        QVERIFY(qAbs(QApplication::font().pointSizeF() - body * 1.1) < 0.01);
        QVERIFY(m_it->window->close());
        m_it->close();
        Zoom::instance().set(100);
        m_it->open();
        QCOMPARE(Zoom::instance().percent(), 110);
        m_it->action("actionZoomReset").trigger();
        QVERIFY(qAbs(QApplication::font().pointSizeF() - body) < 0.01);
    }

    void choosesThemes() {
        m_it->action("actionThemeDark").trigger();
        QVERIFY(theme().isDark);
        QVERIFY(m_it->action("actionThemeDark").isChecked());
        m_it->action("actionThemeLight").trigger();
        QVERIFY(!theme().isDark);
    }

    void speaksTheChosenLanguageAtOnce() {
        m_it->action("actionLanguageChinese").trigger();
        QCOMPARE(m_it->translator.language(), QStringLiteral("zh_CN"));
        QTRY_VERIFY_WITH_TIMEOUT(m_it->action("actionQuit").text() != QStringLiteral("&Quit"),
                                 kCeiling);
        m_it->action("actionLanguageEnglish").trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_it->action("actionQuit").text(), QStringLiteral("&Quit"),
                                  kCeiling);
    }
};

SWIMSCOPE_GUI_TEST(MainWindowActionsTest)
#include "main_window_actions_test.moc"
