#include "gui/models/event_text.h"

#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::kStart;
using swimscope::gui::test::member;
using swimscope::gui::test::Story;
namespace base = swimscope::base;
namespace observe = swimscope::observe;
namespace swim = swimscope::swim;

class EventTextTest : public QObject {
    Q_OBJECT

    /// The only report of a story as "kind / node / detail / source / severity".
    static QString line(Story& story) {
        const auto told = eventLine(story.take().back(), QStringLiteral("me"));
        if (!told) {
            return QStringLiteral("no line");
        }
        return QStringList{told->kind, told->node, told->detail, told->source,
                           QString::number(told->severity)}
            .join(QStringLiteral(" / "));
    }
    static QString line(Story&& story) { return line(story); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tellsTheLifeOfANode() {
        QCOMPARE(
            line(Story().joined("web-1", 3)),
            QStringLiteral(
                "join / web-1 / web-1 is alive at 10.0.0.1:7946, incarnation 3 / own member / 0"));
        QCOMPARE(
            line(Story().after(50).suspected("web-1", "db-1", 5000)),
            QStringLiteral("suspect / web-1 / Suspected by db-1; declared dead in 5.0 s unless "
                           "it refutes / heard from db-1 / 2"));
        QCOMPARE(line(Story().confirmed("web-1", "db-2", 2000)),
                 QStringLiteral("confirm / web-1 / db-2 suspects it too (confirmation 1); declared "
                                "dead in 2.0 s / heard from db-2 / 1"));
        QCOMPARE(line(Story().refuted("web-1", 4)),
                 QStringLiteral("refute / web-1 / Answered the suspicion with incarnation 4 / own "
                                "member / 1"));
        QCOMPARE(line(Story().died("web-1")),
                 QStringLiteral("dead / web-1 / Declared dead by db-1 / heard from db-1 / 2"));
        QCOMPARE(line(Story().left("web-1")),
                 QStringLiteral("leave / web-1 / Left by its own wish / own member / 0"));
        QCOMPARE(line(Story().updated("web-1", "hello")),
                 QStringLiteral("update / web-1 / Metadata is now: hello / own member / 0"));
        QCOMPARE(line(Story().reaped("web-1")),
                 QStringLiteral("forget / web-1 / Our member has forgotten it / own member / 0"));
    }

    void tellsWhatWeSawFromWhatWeHeard() {
        const auto own = eventLine(Story().suspected("web-1", "me").take().front(), "me");
        QCOMPARE(own->source, QStringLiteral("own probe"));
        const auto heard = eventLine(Story().suspected("web-1", "db-1").take().front(), "me");
        QCOMPARE(heard->source, QStringLiteral("heard from db-1"));
    }

    void saysWhatAWatcherHears() {
        namespace watch = swimscope::watch;
        const auto told = [](watch::Event event) {
            Story story;
            story.add(std::move(event));
            return line(story);
        };
        watch::Heard heard;
        heard.kind = watch::RumourKind::Suspect;
        heard.node = "web-1";
        heard.from = "db-1";
        heard.teller = "db-2";
        heard.incarnation = 3;
        QCOMPARE(told(heard), QStringLiteral("suspect / web-1 / db-1 suspects it at incarnation 3 "
                                             "/ heard from db-2 / 2"));
        heard.first = false;
        Story again;
        again.add(watch::Event(heard));
        QVERIFY(!eventLine(again.take().front(), {}));
        watch::Unanswered silent;
        silent.name = "web-1";
        silent.why = base::verbatim("it refused");
        QVERIFY2(told(silent).startsWith("unanswered / web-1 / it refused"),
                 qPrintable(told(silent)));
        watch::Diagnosed why;
        why.diagnosis.verdict = watch::Verdict::Label;
        why.diagnosis.sentence = swimscope::base::verbatim("another label");
        QVERIFY2(told(why).startsWith("diagnosis /  / another label"), qPrintable(told(why)));
    }

    void marksOnlyLinesAboutAStateWithIt() {
        QCOMPARE(eventLine(Story().died("a").take().front(), {})->state.value(), swim::State::Dead);
        QVERIFY(!eventLine(Story().updated("a", "x").take().front(), {})->state);
        QVERIFY(!eventLine(Story().unanswered("a").take().front(), {})->state);
    }

    void stampsTheWallClock() {
        QCOMPARE(eventLine(Story().after(1500).left("a").take().front(), {})->at, kStart + 1500);
    }

    void tellsOfTroubleLoudly() {
        const base::Endpoint other{base::IpAddress::v4(10, 0, 0, 9), 7946};
        const auto severity = [](Story story) {
            return eventLine(story.take().front(), QStringLiteral("me"))->severity;
        };
        QCOMPARE(severity(Story().told(swim::Conflict{member("a"), other})), EventLogModel::Error);
        QCOMPARE(severity(Story().told(swim::NameTaken{other})), EventLogModel::Error);
        QCOMPARE(severity(Story().told(swim::Rejected{other, base::verbatim("no")})),
                 EventLogModel::Warning);
        QCOMPARE(severity(Story().told(swim::UdpBlocked{"a"})), EventLogModel::Warning);
        QCOMPARE(severity(Story().notice(observe::Notice::Severity::Error, "x")),
                 EventLogModel::Error);
        QCOMPARE(severity(Story().notice(observe::Notice::Severity::Warning, "x")),
                 EventLogModel::Warning);
        QCOMPARE(severity(Story().notice(observe::Notice::Severity::Info, "x")),
                 EventLogModel::Info);
        QCOMPARE(severity(Story().add(observe::Roster{{}, 0, /*resync=*/true, /*lost=*/true})),
                 EventLogModel::Warning);
    }

    void tellsOfOurselves() {
        QCOMPARE(line(Story().told(swim::SelfRefuted{5, "db-1"})),
                 QStringLiteral("accused / me / db-1 accused us; we answered with incarnation 5 / "
                                "heard from db-1 / 1"));
        QCOMPARE(line(Story().told(swim::HealthChanged{0})),
                 QStringLiteral("health / me / Our health score is 0, healthy / own member / 0"));
        QCOMPARE(line(Story().told(swim::HealthChanged{2})),
                 QStringLiteral(
                     "health / me / Our health score is 2: probes wait longer / own member / 1"));
        QCOMPARE(
            line(Story().told(swim::ProbeFailed{"a", 3, 1})),
            QStringLiteral("probe / a / No answer to our probe; 1 of 3 helpers reported back / "
                           "own probe / 1"));
    }

    void tellsOfMessagesAndEvents() {
        QCOMPARE(line(Story().message("web-1", "hi")),
                 QStringLiteral("message / web-1 / message, 2 B: hi / web-1 / 0"));
        QCOMPARE(line(Story().message("", "hi")),
                 QStringLiteral("message /  / message, 2 B: hi / 10.0.0.7:7946 / 0"));
        QCOMPARE(line(Story().userEvent("deploy", "v42")),
                 QStringLiteral("user event /  / deploy: v42 / gossip / 0"));
        QCOMPARE(line(Story().status("a", "failed")),
                 QStringLiteral("status / a / Serf calls it failed / Serf / 1"));
        QCOMPARE(line(Story().demoNode("demo-1", false)),
                 QStringLiteral("demo / demo-1 / Stopped without a leave / session / 0"));
    }

    void tellsOfFailedCommandsOnly() {
        QCOMPARE(line(Story().outcome(1, true, "fine")), QStringLiteral("no line"));
        QCOMPARE(line(Story().outcome(1, false, "soon", /*final=*/false)),
                 QStringLiteral("no line"));
        QCOMPARE(line(Story().outcome(1, false, "not sent: web-1 has left")),
                 QStringLiteral("command /  / not sent: web-1 has left / own command / 2"));
    }

    void staysSilentAboutWhatIsTooMuchOrNotOurs() {
        QCOMPARE(line(Story().answered("a", 1)), QStringLiteral("no line"));
        QCOMPARE(line(Story().add(observe::Traffic{})), QStringLiteral("no line"));
        QCOMPARE(line(Story().roster({}, /*resync=*/false)), QStringLiteral("no line"));
        QCOMPARE(line(Story().roster({})), QStringLiteral("no line"));
    }
};

SWIMSCOPE_GUI_TEST(EventTextTest)
#include "event_text_test.moc"
