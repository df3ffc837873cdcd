#include "gui/models/who_says.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
namespace base = swimscope::base;
namespace watch = swimscope::watch;

class WhoSaysTest : public QObject {
    Q_OBJECT

    static VantagePoints::Saying saying(const char* observer, watch::Belief belief,
                                        std::uint32_t incarnation, int second) {
        VantagePoints::Saying one;
        one.observer = QString::fromLatin1(observer);
        one.listed = true;
        one.belief = belief;
        one.incarnation = incarnation;
        one.since = one.answered = base::Instant(std::chrono::seconds(second));
        return one;
    }
    static std::vector<WhoSays> ordered(const std::vector<VantagePoints::Saying>& sayings,
                                        const NodeRecord& record) {
        return whoSaysWhat(sayings, record, [](base::Instant instant) {
            return qint64(
                std::chrono::duration_cast<std::chrono::milliseconds>(instant.time_since_epoch())
                    .count());
        });
    }
    static QStringList names(const std::vector<WhoSays>& words) {
        QStringList all;
        for (const WhoSays& word : words) {
            all << word.observer;
        }
        return all;
    }

private Q_SLOTS:
    void whoDiffersFromMostGoesFirst() {
        NodeRecord record;
        record.name = QStringLiteral("x");
        record.addAccuser({QStringLiteral("c"), Accuser::Hand::Second, false});
        VantagePoints::Saying absent = saying("e", watch::Belief::Unknown, 0, 0);
        absent.listed = false;
        VantagePoints::Saying other = saying("f", watch::Belief::Alive, 4, 1);
        other.otherMeta = true;
        const auto words = ordered(
            {saying("a", watch::Belief::Alive, 4, 1), saying("b", watch::Belief::Suspect, 4, 9),
             saying("c", watch::Belief::Suspect, 4, 5), saying("x", watch::Belief::Alive, 4, 1),
             absent, other, saying("g", watch::Belief::Alive, 3, 1)},
            record);
        QCOMPARE(names(words), (QStringList{"e", "c", "b", "f", "g", "a", "x"}));
        QVERIFY(words[1].dissents && words[1].hand == Accuser::Hand::Second);
        QVERIFY(words[2].hand == Accuser::Hand::Table);
        QVERIFY(words[4].behind && !words[5].behind);
        QVERIFY(words[6].self && !words[6].hand);
    }

    void theLonelyDefenderStandsOut() {
        const auto words =
            ordered({saying("a", watch::Belief::Dead, 4, 1), saying("b", watch::Belief::Dead, 4, 1),
                     saying("c", watch::Belief::Alive, 4, 1)},
                    {});
        QCOMPARE(names(words).first(), QStringLiteral("c"));
    }

    void theModelSaysItInWords() {
        WhoSaysModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        NodeRecord record;
        record.name = QStringLiteral("x");
        record.addAccuser({QStringLiteral("b"), Accuser::Hand::First, false});
        const auto words = ordered(
            {saying("a", watch::Belief::Alive, 4, 1), saying("c", watch::Belief::Alive, 4, 1),
             saying("b", watch::Belief::Suspect, 4, 2)},
            record);
        model.setWords(words, 5000);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.dissenters(), 1);
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(WhoSaysModel::ObserverRole).toString(), QStringLiteral("b"));
        QCOMPARE(first.data(WhoSaysModel::BeliefRole).toString(), QStringLiteral("suspect at 4"));
        QCOMPARE(first.data(WhoSaysModel::RemarkRole).toString(), QStringLiteral("first hand"));
        QCOMPARE(first.data(WhoSaysModel::AgeRole).toString(), QStringLiteral("3.0 s"));
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("b: suspect at 4 for 3.0 s, first hand"));
        VantagePoints::Saying absent = saying("d", watch::Belief::Unknown, 0, 0);
        absent.listed = false;
        WhoSaysModel silent;
        silent.setWords(ordered({absent}, record), 5000);
        QCOMPARE(silent.index(0).data(WhoSaysModel::AgeRole).toString(), QString());
        QCOMPARE(silent.index(0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("d: not listed"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setWords(words, 5100);
        QCOMPARE(changed.count(), 0);
        model.setWords(words, 6100);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
        model.setWords({}, 7000);
        QCOMPARE(reset.count(), 1);
    }
};

SWIMSCOPE_GUI_TEST(WhoSaysTest)
#include "who_says_test.moc"
