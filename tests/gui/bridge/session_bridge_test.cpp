#include "gui/bridge/session_bridge.h"

#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::rows;
namespace swim = swimscope::swim;

/// Far beyond what anything here takes; only a hang reaches it.
constexpr int kCeiling = 60000;

class SessionBridgeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SessionBridge> m_bridge;

    static ConnectionSettings demo(int nodes) {
        ConnectionSettings settings;
        settings.name = "scope";
        settings.bind = "127.0.0.1:0";
        settings.timing = "local";
        settings.demoNodes = nodes;
        return settings;
    }
    int alive() { return m_bridge->nodes().countOf(swim::State::Alive); }
    /// Some node of the demo that is not ourselves.
    QString peer() {
        for (const QString& name : m_bridge->nodes().nodeNames()) {
            if (name != m_bridge->status().nodeName()) {
                return name;
            }
        }
        return {};
    }
    bool consoleSays(const QString& text) {
        return rows(m_bridge->console(), {0}).join('\n').contains(text);
    }
    int lastConsoleKind() {
        const auto& console = m_bridge->console();
        return console.index(console.rowCount() - 1, 0).data(ConsoleModel::KindRole).toInt();
    }
    QString lastResult() {
        const auto& log = m_bridge->messages();
        return log.index(log.rowCount() - 1, MessageLogModel::Result).data().toString();
    }

private Q_SLOTS:
    void init() { m_bridge = std::make_unique<SessionBridge>(); }
    void cleanup() { m_bridge.reset(); }

    void showsADemoClusterAsItsMember() {
        QSignalSpy started(m_bridge.get(), &SessionBridge::started);
        QSignalSpy updated(m_bridge.get(), &SessionBridge::updated);
        QCOMPARE(m_bridge->start(demo(3)), QString());
        QCOMPARE(started.count(), 1);
        QVERIFY(m_bridge->isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 4, kCeiling);
        QVERIFY(updated.count() > 0);
        QCOMPARE(m_bridge->status().phase(), SessionStatus::Phase::Joined);
        QCOMPARE(m_bridge->status().nodeName(), QStringLiteral("scope"));
        QVERIFY(m_bridge->status().demo());
        QVERIFY(m_bridge->nodes().record("scope")->self);
        QVERIFY(m_bridge->nodes().record(peer())->demo);
        QVERIFY(m_bridge->events().totalCount() >= 4);
    }

    void followsANodeThatIsKilledAndReturns() {
        QCOMPARE(m_bridge->start(demo(3)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 4, kCeiling);
        const QString victim = peer();
        m_bridge->killDemoNode(victim);
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().countOf(swim::State::Dead), 1, kCeiling);
        QCOMPARE(m_bridge->nodes().record(victim)->state, swim::State::Dead);
        QVERIFY(!m_bridge->nodes().record(victim)->running);
        m_bridge->restartDemoNode(victim);
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 4, kCeiling);
        QVERIFY(m_bridge->nodes().record(victim)->running);
    }

    void sendsMessagesAndFollowsThem() {
        QCOMPARE(m_bridge->start(demo(2)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 3, kCeiling);
        const QString underWay = [&] {
            m_bridge->send(peer(), "hello", /*reliable=*/true, /*text=*/true);
            return lastResult();
        }();
        QTRY_VERIFY_WITH_TIMEOUT(lastResult() != underWay, kCeiling);
        QVERIFY2(lastResult().contains(peer()), qPrintable(lastResult()));
        m_bridge->send({}, "everybody", /*reliable=*/false, /*text=*/true);
        QTRY_VERIFY_WITH_TIMEOUT(lastResult() != underWay, kCeiling);
        m_bridge->send("nobody", "hello", /*reliable=*/true, /*text=*/true);
        QTRY_VERIFY_WITH_TIMEOUT(lastResult() != underWay, kCeiling);
        const auto& log = m_bridge->messages();
        QCOMPARE(log.rowCount(), 3);
        QVERIFY(log.index(2, 0).data(MessageLogModel::FailedRole).toBool());
        QVERIFY(!log.index(0, 0).data(MessageLogModel::FailedRole).toBool());
    }

    void measuresAPing() {
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        m_bridge->ping(peer());
        QTRY_VERIFY_WITH_TIMEOUT(m_bridge->nodes().record(peer())->lastRtt().has_value(), kCeiling);
    }

    void answersTheConsole() {
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        m_bridge->submitLine("members");
        QTRY_VERIFY_WITH_TIMEOUT(consoleSays(peer() + " "), kCeiling);
        m_bridge->submitLine("health");
        QTRY_VERIFY_WITH_TIMEOUT(consoleSays("health score"), kCeiling);
        m_bridge->submitLine("send nobody hello");
        QTRY_COMPARE_WITH_TIMEOUT(lastConsoleKind(), int(ConsoleModel::Failure), kCeiling);
        QCOMPARE(m_bridge->messages().rowCount(), 1);
    }

    void answersOnTheSpotWhatNeedsNoSession() {
        m_bridge->submitLine("   ");
        QCOMPARE(m_bridge->console().rowCount(), 0);
        m_bridge->submitLine("help");
        QVERIFY(consoleSays("members"));
        m_bridge->submitLine("no-such-command");
        QCOMPARE(lastConsoleKind(), int(ConsoleModel::Failure));
        m_bridge->submitLine("members");
        QVERIFY(consoleSays("There is no session"));
        QSignalSpy quit(m_bridge.get(), &SessionBridge::quitRequested);
        m_bridge->submitLine("quit");
        QCOMPARE(quit.count(), 1);
        QVERIFY(m_bridge->complete("mem").words.contains("members"));
    }

    void keepsQuietWithoutASession() {
        m_bridge->send("a", "x", /*reliable=*/true, /*text=*/true);
        m_bridge->ping("a");
        m_bridge->stop();
        QCOMPARE(m_bridge->messages().rowCount(), 0);
        QVERIFY(!m_bridge->isRunning());
    }

    void hearsItsOwnLeaveToTheEnd() {
        QSignalSpy stopped(m_bridge.get(), &SessionBridge::stopped);
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        const QString other = peer();
        m_bridge->send(other, "last words", /*reliable=*/true, /*text=*/true);
        m_bridge->stop();
        // What is asked while we leave is too late, and does no harm.
        m_bridge->send(other, "too late", /*reliable=*/true, /*text=*/true);
        m_bridge->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kCeiling);
        const QStringList told =
            rows(m_bridge->events(), {EventLogModel::Kind, EventLogModel::Node});
        QVERIFY2(told.contains("leave scope"), qPrintable(told.join('\n')));
        QCOMPARE(m_bridge->nodes().record("scope")->state, swim::State::Left);
        QCOMPARE(m_bridge->messages().rowCount(), 1);
        QVERIFY2(!lastResult().contains("under way"), qPrintable(lastResult()));
    }

    void keepsARunningSessionWhenTheNextCannotStart() {
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        ConnectionSettings wrong = demo(1);
        wrong.bind = "not an address";
        QVERIFY(!m_bridge->start(wrong).isEmpty());
        QVERIFY(m_bridge->isRunning());
        QCOMPARE(m_bridge->status().phase(), SessionStatus::Phase::Joined);
        QCOMPARE(alive(), 2);
    }

    void showsNoKeyInASentenceAboutAWrongLine() {
        const QString key = QString::fromLatin1(QByteArray(16, 'k').toBase64());
        m_bridge->submitLine("key add " + key);
        m_bridge->submitLine(key);
        m_bridge->submitLine("keys " + key);
        QVERIFY(consoleSays("Not understood"));
        QVERIFY(!consoleSays(key));
    }

    void completesNamesWithBlanks() {
        ConnectionSettings settings = demo(1);
        settings.name = "my scope";
        QCOMPARE(m_bridge->start(settings), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        const ConsoleCompletion found = m_bridge->complete(QString::fromUtf8("ping \"my"));
        QCOMPARE(found.from, 5);
        QCOMPARE(found.words, QStringList{"\"my scope\""});
    }

    void knowsWhatFitsTheSession() {
        ConnectionSettings serf = demo(1);
        serf.dialect = "serf";
        QCOMPARE(m_bridge->start(serf), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        const MessageRoom room = m_bridge->status().textRoom();
        QVERIFY(room.everyoneIsEvent);
        QVERIFY2(room.everyone < 512, qPrintable(QString::number(room.everyone)));
        m_bridge->send({}, QByteArray(room.everyone, 'x'), /*reliable=*/false,
                       /*text=*/true);
        QTRY_VERIFY_WITH_TIMEOUT(!lastResult().contains("under way"), kCeiling);
        const auto& log = m_bridge->messages();
        QVERIFY2(!log.index(0, 0).data(MessageLogModel::FailedRole).toBool(),
                 qPrintable(lastResult()));
        m_bridge->submitLine("event deploy v42");
        QTRY_COMPARE_WITH_TIMEOUT(log.rowCount(), 2, kCeiling);
        QCOMPARE(log.index(1, MessageLogModel::Preview).data().toString(),
                 QStringLiteral("deploy: v42"));
    }

    void leavesInTheBackground() {
        QSignalSpy stopped(m_bridge.get(), &SessionBridge::stopped);
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        m_bridge->stop();
        QVERIFY(!m_bridge->isRunning());
        QCOMPARE(stopped.count(), 0);
        QCOMPARE(m_bridge->status().phase(), SessionStatus::Phase::Leaving);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kCeiling);
        QCOMPARE(m_bridge->status().phase(), SessionStatus::Phase::Ended);
        QVERIFY(m_bridge->status().notice().isEmpty());
    }

    void endsWhenLeaveIsTyped() {
        QSignalSpy stopped(m_bridge.get(), &SessionBridge::stopped);
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        m_bridge->submitLine("leave");
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kCeiling);
        QVERIFY(!m_bridge->isRunning());
        QVERIFY(!m_bridge->status().noticeIsError());
    }

    void startsAgainOnTheSamePortOnceTheOldSessionIsGone() {
        QCOMPARE(m_bridge->start(demo(1)), QString());
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        ConnectionSettings again = demo(1);
        again.name = "second";
        again.bind = m_bridge->status().address();
        QSignalSpy started(m_bridge.get(), &SessionBridge::started);
        QCOMPARE(m_bridge->start(again), QString());
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, kCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(alive(), 2, kCeiling);
        QCOMPARE(m_bridge->status().nodeName(), QStringLiteral("second"));
        QCOMPARE(m_bridge->status().address(), again.bind);
        QVERIFY(m_bridge->nodes().record("scope") == nullptr);
    }

    void saysInOneSentenceWhyItCannotStart() {
        ConnectionSettings settings = demo(1);
        settings.bind = "not an address";
        const QString error = m_bridge->start(settings);
        QVERIFY(!error.isEmpty());
        QVERIFY(!error.contains('\n'));
        QVERIFY(!m_bridge->isRunning());
        QCOMPARE(m_bridge->status().phase(), SessionStatus::Phase::Offline);
    }
};

SWIMSCOPE_GUI_TEST(SessionBridgeTest)
#include "session_bridge_test.moc"
