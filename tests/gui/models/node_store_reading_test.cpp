#include <QtTest>
#include <algorithm>
#include <random>

#include "engine/observe/told_member.h"
#include "gui/models/node_store.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using swimscope::gui::Accuser;
using swimscope::gui::NodeRecord;
using swimscope::gui::NodeStore;
using swimscope::gui::WhoSays;
using swimscope::gui::test::answered;
using swimscope::gui::test::kStart;
using swimscope::gui::test::Story;
using swimscope::gui::test::Table;
namespace base = swimscope::base;
namespace observe = swimscope::observe;
namespace swim = swimscope::swim;
namespace watch = swimscope::watch;

class NodeStoreReadingTest : public QObject {
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
    static observe::Accused accused(const std::string& node,
                                    std::vector<observe::Accusation> accusations) {
        return {node, std::move(accusations)};
    }
    static watch::Event unanswered(const std::string& node) {
        return watch::Unanswered{{}, node, base::verbatim("connection refused")};
    }

private Q_SLOTS:
    void init() { m_store.clear(); }

    void showsWhatObserversSayAndHowManyAgree() {
        Story story;
        tell(answered(story, {Table("a").holds("a").holds("b"), Table("b").holds("a").holds("b")}));
        QCOMPARE(m_store.size(), 2);
        QCOMPARE(node("b").state, swim::State::Alive);
        QCOMPARE(node("b").agreeing, 2);
        QCOMPARE(node("b").observers, 2);
        tell(answered(story, {Table("a").holds("a").holds("b", watch::Belief::Suspect)}));
        QCOMPARE(node("b").state, swim::State::Suspect);
        QCOMPARE(node("b").agreeing, 1);
        tell(answered(story, {Table("a").holds("a"), Table("b").holds("a")}));
        QVERIFY(node("b").ghost);
    }

    void aFurtherObserverIsCountedInEveryRow() {
        Story story;
        tell(answered(story, {Table("a").holds("a").holds("b").holds("x")}));
        m_store.takeChanges();
        tell(answered(story, {Table("b").holds("a").holds("b")}));
        QCOMPARE(node("x").agreeing, 1);
        QCOMPARE(node("x").observers, 2);
        QVERIFY(node("x").disagreed());
        QVERIFY(m_store.takeChanges().observers);
    }

    void namesTheAccusersFirstHandFirst() {
        Story story;
        tell(answered(story, {Table("a").holds("x"), Table("b").holds("x", watch::Belief::Suspect),
                              Table("c").holds("x")}));
        QCOMPARE(node("x").accuserNames(), QStringList{"b"});
        QCOMPARE(node("x").accusers[0].hand, Accuser::Hand::Table);
        tell(story.add(accused("x", {{"d", 1, observe::Hand::First, true, "d", {}},
                                     {"e", 1, observe::Hand::Second, false, "a", {}}})));
        QCOMPARE(node("x").accuserNames(), (QStringList{"d", "b", "e"}));
        QVERIFY(node("x").accusers[0].dead);
        QCOMPARE(node("x").accuserCount, 3);
        // The accused answers at a higher incarnation, and that is that.
        tell(answered(story, {Table("a").holds("x", watch::Belief::Alive, 2)}));
        QVERIFY(node("x").accusers.empty());
        tell(story.add(accused("x", {})));
        QVERIFY(node("x").accusers.empty());
    }

    void gossipAccusesBeforeAnyTable() {
        Story story;
        tell(answered(story, {Table("a").holds("x")}));
        tell(story.add(accused("x", {{"a", 1, observe::Hand::First, false, "a", {}}})));
        QCOMPARE(node("x").state, swim::State::Alive);
        QCOMPARE(node("x").accuserNames(), QStringList{"a"});
    }

    void countsMoreAccusersThanItNames() {
        Story story;
        for (int i = 0; i < 100; ++i) {
            Table table("o" + std::to_string(i));
            tell(answered(story, {table.holds("x", watch::Belief::Dead)}));
        }
        QCOMPARE(node("x").accuserCount, 100);
        QCOMPARE(node("x").accusers.size(), NodeRecord::kMaxAccusers);
    }

    void whateverProvesThatANodeLivesIsHeard() {
        Story story;
        using std::chrono::milliseconds;
        tell(answered(story, {Table("a").holds("a").holds("b").holds("c")}));
        QCOMPARE(*node("a").lastHeard, kStart);
        QVERIFY(!node("b").lastHeard);
        tell(story.after(10).add(watch::Event(watch::Pinged{"b", {}, milliseconds(3), {}})));
        QCOMPARE(*node("b").lastHeard, kStart + 10);
        QCOMPARE(*node("b").lastRtt(), 3.0);
        tell(story.after(10).add(watch::Event(watch::Pinged{"b", {}, {}, {}})));
        QCOMPARE(*node("b").lastHeard, kStart + 10);
        watch::LinkProbed probed;
        probed.from = "b";
        probed.to = "c";
        probed.verdict = watch::LinkProbed::Verdict::DoesNot;
        tell(story.after(10).add(watch::Event(probed)));
        QCOMPARE(*node("b").lastHeard, kStart + 30);
        QVERIFY(!node("c").lastHeard);
        probed.verdict = watch::LinkProbed::Verdict::Reaches;
        tell(story.after(10).add(watch::Event(probed)));
        QCOMPARE(*node("c").lastHeard, kStart + 40);
        watch::PulseTaken pulse;
        pulse.node = "c";
        tell(story.after(10).add(watch::Event(pulse)));
        QCOMPARE(*node("c").lastHeard, kStart + 50);
        watch::Heard heard;
        heard.teller = "a";
        heard.node = "b";
        tell(story.after(10).add(watch::Event(heard)));
        QCOMPARE(*node("a").lastHeard, kStart + 60);
        QCOMPARE(*node("b").lastHeard, kStart + 40);
    }

    void whoDoesNotAnswerAndIsAccusedIsNoObserver() {
        Story story;
        const Table b = Table("b").holds("a").holds("b");
        tell(answered(story, {Table("a").holds("a").holds("b"), b}));
        tell(story.add(unanswered("b")));
        // Nobody but us misses it.
        QCOMPARE(node("a").observers, 2);
        tell(answered(story, {Table("a").holds("a").holds("b", watch::Belief::Suspect)}));
        QCOMPARE(node("b").observers, 1);
        QCOMPARE(node("b").agreeing, 1);
        QCOMPARE(node("a").observers, 1);
        tell(answered(story, {b}));
        QCOMPARE(node("a").observers, 2);
    }

    void whoAnswersStaysAnObserverWhateverOthersHold() {
        Story story;
        tell(answered(story, swimscope::gui::test::splitCluster()));
        QCOMPARE(node("a").observers, 5);
        QCOMPARE(node("a").state, swim::State::Dead);
        QCOMPARE(node("a").agreeing, 2);
        QCOMPARE(node("a").accuserNames(), (QStringList{"d", "e"}));
    }

    void theLastObserverIsNeverGivenUp() {
        Story story;
        tell(answered(story, {Table("a").holds("a", watch::Belief::Suspect).holds("b")}));
        tell(story.add(unanswered("a")));
        QCOMPARE(node("b").observers, 1);
        QVERIFY(!node("b").ghost);
    }

    void tellsWhoSaysWhat() {
        Story story;
        tell(answered(story, {Table("a").holds("x"), Table("b").holds("x")}));
        tell(answered(story.after(500), {Table("c").holds("x", watch::Belief::Suspect)}));
        tell(story.after(500).add(accused("x", {{"c", 1, observe::Hand::First, false, "c", {}}})));
        const std::vector<WhoSays> words = m_store.whoSays("x");
        QCOMPARE(words.size(), std::size_t{3});
        QCOMPARE(words[0].observer, QStringLiteral("c"));
        QVERIFY(words[0].dissents && !words[1].dissents);
        QCOMPARE(words[0].hand.value(), Accuser::Hand::First);
        QCOMPARE(words[0].since, kStart + 500);
        QVERIFY(m_store.whoSays("nobody").empty());
    }

    /// Whatever came in which order, the count in a row is the one that the words give.
    void everyCountIsThatOfTheWords() {
        const unsigned seed = 11;
        std::mt19937 random(seed);
        const auto draw = [&](int below) { return static_cast<int>(random() % below); };
        const auto name = [](int i) { return "o" + std::to_string(i); };
        Story story;
        for (int step = 0; step < 3000; ++step) {
            const int observer = draw(6);
            if (draw(6) == 0) {
                story.add(unanswered(name(observer)));
            } else {
                Table table(name(observer));
                for (int i = 0; i < 6; ++i) {
                    if (draw(5) > 0) {
                        table.holds(name(i), static_cast<watch::Belief>(draw(8) == 0 ? draw(4) : 0),
                                    static_cast<std::uint32_t>(1 + draw(2)));
                    }
                }
                answered(story.after(1), {table});
            }
            tell(story);
            for (int i = 0; i < m_store.size(); ++i) {
                const NodeRecord& record = m_store.at(i);
                if (record.ghost) {
                    continue;
                }
                const std::vector<WhoSays> words = m_store.whoSays(record.name);
                const auto same = std::count_if(words.begin(), words.end(), [&](const WhoSays& w) {
                    return w.listed && observe::stateOf(w.belief) == record.state;
                });
                const QString where =
                    QStringLiteral("seed %1 step %2 %3").arg(seed).arg(step).arg(record.name);
                QVERIFY2(record.observers == static_cast<int>(words.size()), qPrintable(where));
                QVERIFY2(record.agreeing == same, qPrintable(where));
            }
        }
    }

    void recordsThatMovedKeepTheirPlace() {
        Story story;
        tell(answered(story, {Table("a").holds("x").holds("y").holds("z")}));
        tell(answered(story, {Table("a").holds("y").holds("z")}));
        std::vector<bool> all(static_cast<std::size_t>(m_store.size()), true);
        m_store.removeGhosts(all);
        tell(answered(story, {Table("a").holds("y").holds("z", watch::Belief::Suspect)}));
        QCOMPARE(node("y").state, swim::State::Alive);
        QCOMPARE(node("z").state, swim::State::Suspect);
    }
};

SWIMSCOPE_GUI_TEST(NodeStoreReadingTest)
#include "node_store_reading_test.moc"
