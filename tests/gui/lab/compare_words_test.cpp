#include "gui/lab/compare_words.h"

#include <QtTest>

#include "tests/gui/support/lab_comparisons.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;
using swimscope::gui::CompareWords;
using swimscope::gui::RivalOptions;

QString wrongIn(const QString& text) {
    QString wrong;
    CompareWords::read(text, test::labOptions(), wrong);
    return wrong;
}

class CompareWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAreReadByName() {
        QString wrong;
        const auto options = CompareWords::read(QStringLiteral("suspicionMult 6, timing wan"),
                                                test::labOptions(), wrong);
        QVERIFY(wrong.isEmpty());
        const RivalOptions expected{{"suspicionMult", "6"}, {"timing", "wan"}};
        QCOMPARE(options, expected);
    }

    void whatIsWrongIsOneSentence() {
        QCOMPARE(wrongIn(QStringLiteral("probeColour 1")),
                 QStringLiteral("There is no option \"probeColour\"."));
        QCOMPARE(wrongIn(QStringLiteral("suspicionMult")),
                 QStringLiteral("suspicionMult needs a value; here it is 4."));
        QCOMPARE(wrongIn(QStringLiteral("suspicionMult many")),
                 QStringLiteral("suspicionMult is a number."));
        QCOMPARE(wrongIn(QStringLiteral("buddySystem off")),
                 QStringLiteral("buddySystem is yes or no."));
        QVERIFY(!wrongIn(QStringLiteral("probeInterval soon")).isEmpty());
        QVERIFY(!wrongIn(QStringLiteral("timing slow")).isEmpty());
        QVERIFY(!wrongIn(QString()).isEmpty());
        QVERIFY(wrongIn(QStringLiteral("probeInterval 500ms")).isEmpty());
        QVERIFY(wrongIn(QStringLiteral("deadNodeReclaimTime 5s")).isEmpty());
    }

    void aPresetIsKnownByItsOptions() {
        for (const auto& preset : CompareWords::presets()) {
            QCOMPARE(CompareWords::rivalName(preset.options), preset.name);
        }
        QCOMPARE(CompareWords::rivalName({{"gossipNodes", "2"}}), QStringLiteral("gossipNodes 2"));
    }

    void theHeadlineIsAboutWhatDiffersMost() {
        auto comparison = test::labComparison(12, 0);
        QVERIFY(CompareWords::headline(*comparison).startsWith(QStringLiteral("12 ")));
        comparison = test::labComparison(0, 0);
        QCOMPARE(CompareWords::headline(*comparison),
                 QStringLiteral("No difference in what the nodes believe so far"));
        comparison->there.now.suspicions = 7;
        QVERIFY(CompareWords::headline(*comparison).contains(QStringLiteral("7")));
    }

    void differencesAreSaidInWords() {
        auto comparison = test::labComparison(2, 12);
        comparison->there.now.datagrams *= 3;
        const auto figures = CompareWords::figures(*comparison);
        QCOMPARE(figures[0].difference, QStringLiteral("10 fewer"));
        QCOMPARE(figures[2].difference, QStringLiteral("the same"));
        QCOMPARE(figures[7].difference, QStringLiteral("67 % less"));
        QCOMPARE(figures[4].difference, QString());
    }

    void detectionTimesAreMeans() {
        auto comparison = test::labComparison(0, 0);
        sim::Discovery kill;
        kill.host = 3;
        kill.others = 9;
        kill.know = 9;
        kill.firstDead = std::chrono::seconds(4);
        kill.lastDead = std::chrono::seconds(6);
        comparison->here.discoveries = {kill};
        kill.firstDead = std::chrono::seconds(5);
        comparison->there.discoveries = {kill};
        const auto figures = CompareWords::figures(*comparison);
        QCOMPARE(figures[5].here, QStringLiteral("4.00 s"));
        QCOMPARE(figures[5].difference, QStringLiteral("1.00 s sooner"));
        QVERIFY(CompareWords::headline(*comparison).contains(QStringLiteral("4.00 s")));
    }

    void chartsHaveTheRatesOfEachSecond() {
        const auto comparison = test::labComparison(6, 0);
        for (const auto& chart : CompareWords::charts()) {
            const auto points = chart.points(comparison->here);
            QVERIFY(points.size() > 50);
            QVERIFY(!chart.format(points.back().high).isEmpty());
        }
        const auto rates = CompareWords::charts()[4].points(comparison->here);
        QCOMPARE(rates.front().high, 10.0);
        QCOMPARE(rates[30].high, 10.0);
    }

    void saysThatTheRivalLags() {
        auto comparison = test::labComparison(0, 0);
        QVERIFY(CompareWords::caveat(*comparison).isEmpty());
        comparison->behind = std::chrono::seconds(3);
        QVERIFY(CompareWords::caveat(*comparison).contains(QStringLiteral("3.00 s behind")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(CompareWordsTest)
#include "compare_words_test.moc"
