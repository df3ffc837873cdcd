#include "gui/models/session_status.h"

#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::Story;
namespace base = swimscope::base;
namespace observe = swimscope::observe;
namespace swim = swimscope::swim;

class SessionStatusTest : public QObject {
    Q_OBJECT

    using Phase = SessionStatus::Phase;
    using Severity = observe::Notice::Severity;

    static observe::Traffic traffic(std::uint64_t in, std::uint64_t out) {
        observe::Traffic report;
        report.counters.packetsIn = in;
        report.counters.packetsOut = out;
        report.counters.rejected = 3;
        report.counters.health = 2;
        report.dropped = 7;
        return report;
    }

private Q_SLOTS:
    void aWatchingSessionIsInTouchOnceSomebodyHasAnswered() {
        using swimscope::gui::test::answered;
        using swimscope::gui::test::Table;
        namespace watch = swimscope::watch;
        SessionStatus status;
        status.starting({}, /*demo=*/false, Contact::Peek);
        QVERIFY(status.watches());
        Story story;
        status.apply(story.started("").take());
        QCOMPARE(status.phase(), Phase::Starting);
        watch::Diagnosed why;
        why.diagnosis.verdict = watch::Verdict::NothingListens;
        why.diagnosis.sentence = swimscope::base::verbatim("Nothing listens there.");
        why.diagnosis.fix = swimscope::base::verbatim("Start it.");
        story.add(watch::Event(why));
        status.apply(story.take());
        QVERIFY(status.failure() != nullptr);
        QCOMPARE(status.failure()->sentence, why.diagnosis.sentence);
        QCOMPARE(status.failure()->fix, why.diagnosis.fix);
        answered(story.after(500), {Table("a").holds("a")});
        answered(story.after(500), {Table("b").holds("a")});
        status.apply(story.take());
        QCOMPARE(status.phase(), Phase::Watching);
        QCOMPARE(status.observers(), 2);
        QCOMPARE(status.oldestAnswer(), swimscope::gui::test::kStart + 500);
        QVERIFY(status.failure() == nullptr);
        watch::SweepProgress round;
        round.done = true;
        round.answered = 1;
        round.took = std::chrono::milliseconds(5);
        story.after(2000).add(watch::Event(round));
        answered(story, {Table("b").holds("a")});
        status.apply(story.take());
        QCOMPARE(status.observers(), 1);
    }

    void aWatchingSessionFindsOutWhoseStateItReads() {
        namespace watch = swimscope::watch;
        SessionStatus status;
        status.starting({}, /*demo=*/false, Contact::Peek);
        Story story;
        observe::Started started;
        started.dialect = "auto";
        story.add(started);
        const auto tell = [&](const std::string& state, bool partial) {
            auto view = std::make_shared<watch::View>();
            view->observer = "a";
            view->userState = swimscope::base::toBytes(std::string_view(state));
            view->partial = partial;
            view->askedAt = view->answeredAt = story.instant();
            story.add(watch::Event(watch::Answered{std::move(view)}));
            status.apply(story.take());
            return status.dialect();
        };
        QCOMPARE(tell("", /*partial=*/true), QStringLiteral("auto"));
        QCOMPARE(tell("words of somebody", /*partial=*/false), QStringLiteral("plain"));
    }

    void goesThroughTheLifeOfASession() {
        SessionStatus status;
        QSignalSpy changed(&status, &SessionStatus::changed);
        QCOMPARE(status.phase(), Phase::Offline);
        status.starting("me", /*demo=*/true);
        QCOMPARE(status.phase(), Phase::Starting);
        QVERIFY(status.demo());
        observe::Started started;
        started.name = "me-2";
        started.address = {base::IpAddress::v4(127, 0, 0, 1), 7946};
        started.dialect = "serf";
        started.label = "eu";
        started.encrypted = true;
        Story story;
        status.apply(story.add(started).take());
        QCOMPARE(status.phase(), Phase::Joined);
        QCOMPARE(status.nodeName(), QStringLiteral("me-2"));
        QCOMPARE(status.address(), QStringLiteral("127.0.0.1:7946"));
        QCOMPARE(status.dialect(), QStringLiteral("serf"));
        QCOMPARE(status.label(), QStringLiteral("eu"));
        QVERIFY(status.encrypted());
        status.leaving();
        QCOMPARE(status.phase(), Phase::Leaving);
        status.ended({});
        QCOMPARE(status.phase(), Phase::Ended);
        QVERIFY(status.notice().isEmpty());
        QCOMPARE(changed.count(), 4);
    }

    void forgetsTheSessionBefore() {
        SessionStatus status;
        Story story;
        status.apply(story.started("old").add(traffic(5, 5)).notice(Severity::Error, "bad").take());
        status.starting("new", /*demo=*/false);
        QVERIFY(status.address().isEmpty());
        QVERIFY(status.notice().isEmpty());
        QVERIFY(!status.noticeIsError());
        QCOMPARE(status.dropped(), std::uint64_t(0));
        QCOMPARE(status.healthScore(), 0u);
    }

    void countsPacketsPerSecondOverTheLastSeconds() {
        SessionStatus status;
        Story story;
        status.apply(story.add(traffic(1000, 500)).take());
        QCOMPARE(status.packetsInRate(), 0.0);
        status.apply(story.after(1000).add(traffic(1040, 510)).take());
        QCOMPARE(status.packetsInRate(), 40.0);
        QCOMPARE(status.packetsOutRate(), 10.0);
        for (int i = 0; i < 10; ++i) {
            status.apply(story.after(1000).add(traffic(1040, 510)).take());
        }
        QCOMPARE(status.packetsInRate(), 0.0);
        QCOMPARE(status.dropped(), std::uint64_t(7));
        QCOMPARE(status.rejected(), std::uint64_t(3));
        QCOMPARE(status.healthScore(), 2u);
    }

    void showsTheNewestTroubleUntilItIsOver() {
        SessionStatus status;
        Story story;
        status.apply(story.notice(Severity::Warning, "seed is silent").take());
        QCOMPARE(status.notice(), QStringLiteral("seed is silent"));
        QVERIFY(!status.noticeIsError());
        status.apply(story.notice(Severity::Info, "joined").take());
        QVERIFY(status.notice().isEmpty());

        status.apply(story.notice(Severity::Warning, "seed is silent").take());
        status.apply(story.told(swim::PushPullDone{{}, true, true, 5, 0}).take());
        QVERIFY(status.notice().isEmpty());
    }

    void keepsErrors() {
        SessionStatus status;
        Story story;
        status.apply(story.notice(Severity::Error, "broken").notice(Severity::Info, "hm").take());
        QCOMPARE(status.notice(), QStringLiteral("broken"));
        QVERIFY(status.noticeIsError());
    }

    void warnsWhenOurNameIsTaken() {
        SessionStatus status;
        Story story;
        status.apply(story.told(swim::NameTaken{{base::IpAddress::v4(10, 0, 0, 9), 7946}}).take());
        QVERIFY(status.notice().contains("10.0.0.9:7946"));
    }

    void isQuietAboutReportsThatAreNotItsBusiness() {
        SessionStatus status;
        QSignalSpy changed(&status, &SessionStatus::changed);
        Story story;
        status.apply(story.joined("a").answered("a", 1).seenBy(1).started("demo-1").take());
        QCOMPARE(changed.count(), 0);
        QCOMPARE(status.phase(), Phase::Offline);
    }

    void endsWithAReason() {
        SessionStatus status;
        Story story;
        status.apply(
            story.started("me").add(observe::Ended{base::verbatim("left the cluster")}).take());
        QCOMPARE(status.phase(), Phase::Ended);
        QCOMPARE(status.notice(), QStringLiteral("left the cluster"));
    }
};

SWIMSCOPE_GUI_TEST(SessionStatusTest)
#include "session_status_test.moc"
