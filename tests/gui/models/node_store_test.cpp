#include "gui/models/node_store.h"

#include <QtTest>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using swimscope::gui::NodeRecord;
using swimscope::gui::NodeStore;
using swimscope::gui::test::kStart;
using swimscope::gui::test::member;
using swimscope::gui::test::Story;
namespace swim = swimscope::swim;

class NodeStoreTest : public QObject {
    Q_OBJECT

    NodeStore m_store;

    void tell(Story& story) {
        for (const auto& report : story.take()) {
            m_store.apply(report);
        }
    }
    const NodeRecord& node(const char* name) {
        return m_store.at(m_store.find(QString::fromLatin1(name)));
    }

private Q_SLOTS:
    void init() { m_store.clear(); }

    void makesARecordOfWhoeverJoins() {
        Story story;
        tell(story.started("me").joined("me").after(250).joined("web-1", 3, "hello"));
        QCOMPARE(m_store.size(), 2);
        QVERIFY(node("me").self);
        QCOMPARE(node("web-1").address, QStringLiteral("10.0.0.1:7946"));
        QCOMPARE(node("web-1").incarnation, 3u);
        QCOMPARE(node("web-1").since, kStart + 250);
        QCOMPARE(node("web-1").firstSeen, kStart + 250);
        QCOMPARE(node("web-1").history.size(), std::size_t(1));
        QCOMPARE(m_store.now(), kStart + 250);
    }

    void keepsNamesApartThatNoScreenCanShow() {
        Story story;
        tell(story.joined("\xff").joined("\xfe").suspected("\xfe", "\xff"));
        QCOMPARE(m_store.size(), 2);
        QCOMPARE(node("\\xff").state, swim::State::Alive);
        QCOMPARE(node("\\xfe").state, swim::State::Suspect);
        QCOMPARE(node("\\xfe").accuserNames(), QStringList{"\\xff"});
    }

    void learnsWhoWeAreAlsoAfterOurOwnJoin() {
        Story story;
        tell(story.joined("me").started("me"));
        QVERIFY(node("me").self);
    }

    void followsASuspicionToItsEnd() {
        Story story;
        tell(story.joined("web-1").after(1000).suspected("web-1", "db-1", 5000));
        QCOMPARE(node("web-1").state, swim::State::Suspect);
        QCOMPARE(node("web-1").accuserNames(), QStringList{"db-1"});
        QCOMPARE(node("web-1").deathAt.value(), kStart + 6000);

        tell(story.after(1000).confirmed("web-1", "db-2", 2000).confirmed("web-1", "db-2", 1500));
        QCOMPARE(node("web-1").accuserNames(), (QStringList{"db-1", "db-2"}));
        QCOMPARE(node("web-1").deathAt.value(), kStart + 3500);
        QCOMPARE(node("web-1").since, kStart + 1000);

        tell(story.after(1500).died("web-1"));
        QCOMPARE(node("web-1").state, swim::State::Dead);
        QCOMPARE(node("web-1").accuserNames(), (QStringList{"db-1", "db-2"}));
        QVERIFY(node("web-1").accusers.front().dead);
        QVERIFY(!node("web-1").deathAt);
        QCOMPARE(node("web-1").history.size(), std::size_t(3));
    }

    void anAckIsTheLastThatWasHeard() {
        Story story;
        tell(story.joined("web-1"));
        QVERIFY(!node("web-1").lastHeard);
        tell(story.after(100).answered("web-1", 1).after(50).unanswered("web-1"));
        QCOMPARE(*node("web-1").lastHeard, kStart + 100);
        tell(story.told(swim::ProbeAnswered{"web-1", swim::ProbeKind::Indirect, {}, {}}));
        QCOMPARE(*node("web-1").lastHeard, kStart + 150);
    }

    void ourOwnWordIsFirstHand() {
        Story story;
        using swimscope::gui::Accuser;
        tell(story.started("me").joined("me").joined("web-1").suspected("web-1", "db-1"));
        tell(story.confirmed("web-1", "me"));
        QCOMPARE(node("web-1").accuserNames(), (QStringList{"me", "db-1"}));
        QCOMPARE(node("web-1").accusers[0].hand, Accuser::Hand::First);
        QCOMPARE(node("web-1").accusers[1].hand, Accuser::Hand::Retold);
    }

    void clearsTheAccusersOfWhoeverRefutes() {
        Story story;
        tell(story.joined("web-1").suspected("web-1", "db-1").after(10).refuted("web-1", 2));
        QCOMPARE(node("web-1").state, swim::State::Alive);
        QCOMPARE(node("web-1").incarnation, 2u);
        QCOMPARE(node("web-1").since, kStart + 10);
        QVERIFY(node("web-1").accusers.empty());
    }

    void keepsTheForgottenAsGhostsUntilTheyReturn() {
        Story story;
        tell(story.joined("web-1").left("web-1").reaped("web-1"));
        QVERIFY(node("web-1").ghost);
        QCOMPARE(node("web-1").state, swim::State::Left);
        tell(story.joined("web-1"));
        QVERIFY(!node("web-1").ghost);
        QCOMPARE(node("web-1").state, swim::State::Alive);
    }

    void keepsTheStateClockOnAnUpdate() {
        Story story;
        tell(story.joined("web-1").after(500).updated("web-1", "new"));
        QCOMPARE(node("web-1").since, kStart);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(node("web-1").meta.data()), 3), "new");
    }

    void collectsRoundTripsAndLosses() {
        Story story;
        tell(
            story.joined("web-1").answered("web-1", 0.5).unanswered("web-1").answered("nobody", 1));
        QCOMPARE(m_store.size(), 1);
        QCOMPARE(node("web-1").rtt.size(), std::size_t(2));
        QCOMPARE(node("web-1").rtt[0].rttMs, 0.5);
        QVERIFY(node("web-1").rtt[1].rttMs < 0);
    }

    void takesNoSampleFromAPingThatMeasuredNothing() {
        Story story;
        tell(story.joined("web-1").told(
            swim::ProbeAnswered{"web-1", swim::ProbeKind::Indirect, std::nullopt, {}}));
        QVERIFY(node("web-1").rtt.empty());
    }

    void readsTheWholeTableAfterALoss() {
        Story story;
        tell(story.joined("gone").joined("web-1").after(10000));
        auto suspect = member("web-1", swim::State::Suspect, 4);
        suspect.since = story.instant() - std::chrono::seconds(2);
        tell(story.roster({suspect, member("new")}));
        QVERIFY(node("gone").ghost);
        QCOMPARE(node("web-1").state, swim::State::Suspect);
        QCOMPARE(node("web-1").since, kStart + 8000);
        QCOMPARE(node("web-1").incarnation, 4u);
        QCOMPARE(node("new").state, swim::State::Alive);
    }

    void leavesTheTableAloneWhenARosterOnlyAnswers() {
        Story story;
        tell(story.joined("web-1").roster({}, /*resync=*/false));
        QVERIFY(!node("web-1").ghost);
    }

    void remembersDemoNodesBeforeAndAfterTheyJoin() {
        Story story;
        tell(story.demoNode("demo-1", true)
                 .joined("demo-1")
                 .joined("demo-2")
                 .demoNode("demo-2", false));
        QVERIFY(node("demo-1").demo && node("demo-1").running);
        QVERIFY(node("demo-2").demo && !node("demo-2").running);
    }

    void hearsOnlyOurOwnMember() {
        Story story;
        tell(story.joined("web-1").seenBy(1).suspected("web-1", "db-1").joined("other"));
        QCOMPARE(m_store.size(), 1);
        QCOMPARE(node("web-1").state, swim::State::Alive);
    }

    void takesSerfsWordForAMember() {
        Story story;
        tell(story.joined("web-1").status("web-1", "leaving"));
        QCOMPARE(node("web-1").status, QStringLiteral("leaving"));
    }

    void namesEachChangedRecordOnce() {
        Story story;
        tell(story.joined("b").joined("a").answered("b", 1).answered("b", 2));
        const auto changes = m_store.takeChanges();
        QCOMPARE(changes.touched, (std::vector<int>{0, 1}));
        QVERIFY(changes.states && changes.rtts);
        QVERIFY(m_store.takeChanges().touched.empty());
    }

    void removesGhostsAndSaysWhereTheOthersWent() {
        Story story;
        tell(story.joined("a").joined("b").joined("c").reaped("b").reaped("a"));
        QCOMPARE(m_store.removeGhosts({false, true, false}), (std::vector<int>{0, -1, 1}));
        QCOMPARE(m_store.removeGhosts({true, true}), (std::vector<int>{-1, 0}));
        QCOMPARE(m_store.find(QStringLiteral("c")), 0);
        QCOMPARE(m_store.find(QStringLiteral("a")), -1);
    }
};

SWIMSCOPE_GUI_TEST(NodeStoreTest)
#include "node_store_test.moc"
