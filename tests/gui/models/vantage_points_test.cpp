#include "gui/models/vantage_points.h"

#include <QtTest>

#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using swimscope::gui::VantagePoints;
using swimscope::gui::test::Table;
namespace swim = swimscope::swim;
namespace watch = swimscope::watch;

class VantagePointsTest : public QObject {
    Q_OBJECT

    static watch::ViewRef view(const Table& table) {
        return std::get<watch::Answered>(table.answer({})).view;
    }

private Q_SLOTS:
    void theNewestWordCounts() {
        VantagePoints points;
        points.put(view(Table("a").holds("x", watch::Belief::Dead, 1)));
        points.put(view(Table("b").holds("x", watch::Belief::Alive, 2)));
        points.put(view(Table("c").holds("x", watch::Belief::Suspect, 2)));
        const auto word = points.wordAbout("x");
        QVERIFY(word.listed);
        QCOMPARE(word.member.state, swim::State::Suspect);
        QCOMPARE(word.member.incarnation, 2u);
        QCOMPARE(word.agreeing, 1);
        QCOMPARE(word.observers, 3);
    }

    void onlyWhatChangedIsNamed() {
        VantagePoints points;
        const Table first = Table("a").holds("x").holds("y");
        QCOMPARE(points.put(view(first)).size(), std::size_t{2});
        QVERIFY(points.put(view(first)).empty());
        const auto changed = points.put(view(Table("a").holds("x", watch::Belief::Suspect)));
        QCOMPARE(changed.size(), std::size_t{2});
        QVERIFY(!points.wordAbout("y").listed);
    }

    void whoIsForgottenIsNoObserver() {
        VantagePoints points;
        points.put(view(Table("a").holds("x", watch::Belief::Dead)));
        points.put(view(Table("x").holds("x")));
        QCOMPARE(points.wordAbout("x").observers, 2);
        points.forget("x");
        points.forget("nobody");
        QCOMPARE(points.wordAbout("x").observers, 1);
        QCOMPARE(points.wordAbout("x").agreeing, 1);
    }

    void aTableWithoutANameIsNobodysWord() {
        VantagePoints points;
        QVERIFY(points.put(view(Table("").holds("x"))).empty());
        QCOMPARE(points.observers(), 0);
    }
};

SWIMSCOPE_GUI_TEST(VantagePointsTest)
#include "vantage_points_test.moc"
