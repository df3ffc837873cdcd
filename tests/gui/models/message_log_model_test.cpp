#include "gui/models/message_log_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::rows;
using swimscope::gui::test::Story;
namespace swim = swimscope::swim;

class MessageLogModelTest : public QObject {
    Q_OBJECT

    using Log = MessageLogModel;
    std::unique_ptr<Log> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void tell(Story& story) { m_model->apply(story.take()); }
    QString result(int row) { return m_model->index(row, Log::Result).data().toString(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() {
        m_tester.reset();
        m_model = std::make_unique<Log>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void showsWhatWasSentAndHow() {
        m_model->sent(1, "web-1", /*reliable=*/true, "hello");
        m_model->sent(2, "web-1", /*reliable=*/false, QByteArray("\x01\x02", 2));
        m_model->sent(3, "", /*reliable=*/false, "all");
        QCOMPARE(rows(*m_model, {Log::Direction, Log::Peer, Log::How, Log::Bytes, Log::Preview}),
                 (QStringList{"out web-1 stream 5 hello", "out web-1 packet 2 01 02",
                              "out everyone gossip 3 all"}));
        QCOMPARE(m_model->unreadCount(), 0);
    }

    void claimsNothingBeforeAnOutcome() {
        m_model->sent(1, "web-1", /*reliable=*/true, "x");
        QCOMPARE(result(0), QStringLiteral("under way"));
    }

    void followsTheOutcomesOfItsCommand() {
        m_model->sent(41, "", /*reliable=*/false, "x");
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        Story story;
        tell(story.outcome(41, true, "queued, retold 3 times", /*final=*/false)
                 .outcome(40, true, "?"));
        QCOMPARE(result(0), QStringLiteral("queued, retold 3 times"));
        QCOMPARE(changed.count(), 1);
        tell(story.outcome(41, true, "retold 8 of 8 times").outcome(41, false, "too late"));
        QCOMPARE(result(0), QStringLiteral("retold 8 of 8 times"));
        QVERIFY(!m_model->index(0, 0).data(Log::FailedRole).toBool());
    }

    void saysWhyNothingWasSent() {
        m_model->sent(1, "web-1", /*reliable=*/true, "x");
        m_model->sent(2, "web-1", /*reliable=*/true, "x");
        Story story;
        tell(story.outcome(1, false, "not sent: web-1 has left").outcome(2, false, ""));
        QCOMPARE(result(0), QStringLiteral("not sent: web-1 has left"));
        QCOMPARE(result(1), QStringLiteral("not sent"));
        QVERIFY(m_model->index(0, 0).data(Log::FailedRole).toBool());
    }

    void neverTurnsASilentOutcomeIntoADelivery() {
        m_model->sent(1, "web-1", /*reliable=*/false, "x");
        Story story;
        tell(story.outcome(1, true, ""));
        QCOMPARE(result(0), QStringLiteral("sent, no receipt exists"));
    }

    void showsWhatCameIn() {
        Story story;
        swimscope::dialect::Message silence;
        silence.kind = "Alertmanager silence";
        silence.bytes = {0x0a, 0xff};
        tell(story.message("web-1", "hi", swim::Via::Packet)
                 .message("", "raw")
                 .userEvent("deploy", "v42")
                 .said(silence));
        QCOMPARE(rows(*m_model, {Log::Direction, Log::Peer, Log::How, Log::Result, Log::Preview}),
                 (QStringList{"in web-1 packet – hi", "in 10.0.0.7:7946 stream – raw",
                              "in – event – deploy: v42",
                              "in ?:0 packet – Alertmanager silence: 0a ff"}));
    }

    void neverTakesPeersWordsForMarkup() {
        Story story;
        tell(story.message("<i>web</i>", "<img src=x>"));
        for (int column = 0; column < Log::ColumnCount; ++column) {
            const QString tip = m_model->index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.contains("<img") && !tip.contains("<i>"), qPrintable(tip));
        }
    }

    void settlesWhatTheSessionLeftOpen() {
        m_model->sent(1, "web-1", /*reliable=*/true, "one");
        m_model->sent(2, "web-1", /*reliable=*/true, "two");
        Story story;
        tell(story.outcome(1, true, "written to web-1"));
        m_model->settleOpen();
        QCOMPARE(
            rows(*m_model, {Log::Result}),
            (QStringList{"written to web-1", "unknown: the session ended before it was said"}));
    }

    void countsUnreadMessages() {
        QSignalSpy unread(m_model.get(), &Log::unreadChanged);
        Story story;
        tell(story.message("a", "1").message("a", "2").outcome(1, true, ""));
        QCOMPARE(m_model->unreadCount(), 2);
        QCOMPARE(unread.count(), 1);
        m_model->markRead();
        m_model->markRead();
        QCOMPARE(m_model->unreadCount(), 0);
        QCOMPARE(unread.count(), 2);
    }

    void hearsOnlyOurOwnMember() {
        Story story;
        tell(story.seenBy(3).message("a", "1"));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void filtersAndStillFollowsOutcomes() {
        m_model->sent(1, "web-1", /*reliable=*/true, "first");
        m_model->sent(2, "db-1", /*reliable=*/true, "second");
        m_model->setFilter("DB");
        QCOMPARE(rows(*m_model, {Log::Preview}), QStringList{"second"});
        Story story;
        tell(story.outcome(1, true, "written to web-1 in 1.2 ms")
                 .outcome(2, true, "written to db-1 in 1.2 ms")
                 .message("other", "x"));
        QCOMPARE(rows(*m_model, {Log::Result}), QStringList{"written to db-1 in 1.2 ms"});
        m_model->setFilter("");
        QCOMPARE(result(0), QStringLiteral("written to web-1 in 1.2 ms"));
        QCOMPARE(m_model->rowCount(), 3);
    }

    void forgetsTheOldestBeyondItsBound() {
        m_tester.reset();
        m_model->sent(1, "web-1", /*reliable=*/true, "first");
        Story story;
        for (int i = 0; i < Log::kMaxRows; ++i) {
            story.message("a", "x");
        }
        tell(story);
        QCOMPARE(m_model->rowCount(), Log::kMaxRows);
        QCOMPARE(m_model->index(0, Log::Direction).data().toString(), QStringLiteral("in"));
        tell(story.outcome(1, true, "late"));
        QCOMPARE(result(0), QStringLiteral("–"));
        m_model->sent(2, "web-2", /*reliable=*/true, "last");
        tell(story.outcome(2, true, "written to web-2 in 1.2 ms"));
        QCOMPARE(m_model->rowCount(), Log::kMaxRows);
        QCOMPARE(result(Log::kMaxRows - 1), QStringLiteral("written to web-2 in 1.2 ms"));
    }

    void showsOurOwnEvents() {
        m_model->sentEvent(1, "deploy", "v42");
        QCOMPARE(rows(*m_model, {Log::Direction, Log::Peer, Log::How, Log::Preview}),
                 QStringList{"out everyone event deploy: v42"});
        Story story;
        tell(story.outcome(1, true, "event deploy is queued for gossip"));
        QCOMPARE(result(0), QStringLiteral("event deploy is queued for gossip"));
    }

    void keepsOnlyTheBeginningOfAHugePayload() {
        const std::string huge(std::size_t(Log::kMaxPayload) + 100, 'x');
        Story story;
        tell(story.message("a", huge).message("a", "small"));
        const QModelIndex first = m_model->index(0, 0);
        QCOMPARE(first.data(Log::PayloadRole).toByteArray().size(), Log::kMaxPayload);
        QVERIFY(first.data(Log::CutRole).toBool());
        QVERIFY(!m_model->index(1, 0).data(Log::CutRole).toBool());
        QCOMPARE(m_model->index(0, Log::Bytes).data().toString(), QStringLiteral("262,244"));
    }

    void saysTheWholeSizeOfWhatWasCutOnTheWay() {
        swimscope::dialect::Message cut;
        cut.bytes = {'a', 'b'};
        cut.omitted = 998;
        Story story;
        tell(story.said(cut));
        QCOMPARE(m_model->index(0, Log::Bytes).data().toString(), QStringLiteral("1,000"));
        QVERIFY(m_model->index(0, 0).data(Log::CutRole).toBool());
    }

    void keepsToItsBytes() {
        const std::string large(std::size_t(Log::kMaxPayload), 'x');
        Story story;
        for (int i = 0; i < 400; ++i) {
            tell(story.message("a", large));
        }
        QVERIFY(m_model->rowCount() < 256);
        QVERIFY(m_model->rowCount() > 200);
    }

    void clears() {
        Story story;
        tell(story.message("a", "1"));
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->unreadCount(), 0);
        for (int column = 0; column < Log::ColumnCount; ++column) {
            QVERIFY(
                !m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }
};

SWIMSCOPE_GUI_TEST(MessageLogModelTest)
#include "message_log_model_test.moc"
