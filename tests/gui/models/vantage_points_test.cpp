#include "gui/models/vantage_points.h"

#include <QtTest>
#include <random>

#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using swimscope::gui::VantagePoints;
using swimscope::gui::test::Table;
namespace base = swimscope::base;
namespace watch = swimscope::watch;

class VantagePointsTest : public QObject {
    Q_OBJECT

    static watch::ViewRef view(const Table& table, int second = 0) {
        return std::get<watch::Answered>(table.answer(base::Instant(std::chrono::seconds(second))))
            .view;
    }
    static VantagePoints::Word word(const VantagePoints& points, const char* name) {
        const auto id = points.find(name);
        return id ? points.wordAbout(*id) : VantagePoints::Word{};
    }
    static QStringList accusers(const VantagePoints& points, const char* name) {
        QStringList names;
        points.visitAccusers(*points.find(name), [&](const QString& observer, bool dead) {
            names << observer + (dead ? "!" : "");
        });
        return names;
    }

private Q_SLOTS:
    void theNewestWordCounts() {
        VantagePoints points;
        points.put(view(Table("a").holds("x", watch::Belief::Dead, 1)));
        points.put(view(Table("b").holds("x", watch::Belief::Alive, 2)));
        points.put(view(Table("c").holds("x", watch::Belief::Suspect, 2)));
        QCOMPARE(word(points, "x").belief, watch::Belief::Suspect);
        QCOMPARE(word(points, "x").incarnation, 2u);
        QCOMPARE(word(points, "x").agreeing, 1);
        QCOMPARE(points.observers(), 3);
    }

    void aWordThatLosesItsLastHolderGivesWayToTheNextNewest() {
        VantagePoints points;
        points.put(view(Table("a").holds("x", watch::Belief::Alive, 2)));
        points.put(view(Table("b").holds("x", watch::Belief::Alive, 2)));
        points.put(view(Table("c").holds("x", watch::Belief::Dead, 9)));
        QCOMPARE(word(points, "x").belief, watch::Belief::Dead);
        points.put(view(Table("c").holds("x", watch::Belief::Alive, 1)));
        QCOMPARE(word(points, "x").belief, watch::Belief::Alive);
        QCOMPARE(word(points, "x").incarnation, 2u);
        QCOMPARE(word(points, "x").agreeing, 3);
    }

    void onlyWhatChangedIsNamed() {
        VantagePoints points;
        const Table first = Table("a").holds("x").holds("y");
        QCOMPARE(points.put(view(first)).size(), std::size_t{2});
        QVERIFY(points.put(view(first)).empty());
        const auto changed = points.put(view(Table("a").holds("x", watch::Belief::Suspect)));
        QCOMPARE(changed.size(), std::size_t{2});
        QVERIFY(!word(points, "y").record);
    }

    void aNameThatComesBackIsListedAgain() {
        VantagePoints points;
        points.put(view(Table("a").holds("x").holds("y")));
        points.put(view(Table("a").holds("x")));
        points.put(view(Table("a").holds("x").holds("z")));
        QVERIFY(!points.find("y"));
        points.put(view(Table("a").holds("x").holds("y", watch::Belief::Left, 3)));
        QCOMPARE(word(points, "y").belief, watch::Belief::Left);
        QVERIFY(!word(points, "z").record);
    }

    void whoIsForgottenIsNoObserver() {
        VantagePoints points;
        points.put(view(Table("a").holds("x", watch::Belief::Dead)));
        points.put(view(Table("x").holds("x").holds("only x knows")));
        QCOMPARE(points.observers(), 2);
        QCOMPARE(points.forget("x").size(), std::size_t{2});
        QVERIFY(points.forget("nobody").empty());
        QCOMPARE(points.observers(), 1);
        QCOMPARE(word(points, "x").agreeing, 1);
        QVERIFY(!word(points, "only x knows").record);
        points.put(view(Table("b").holds("x")));
        QCOMPARE(word(points, "x").agreeing, 1);
        QCOMPARE(points.observers(), 2);
    }

    void aTableWithoutANameIsNobodysWord() {
        VantagePoints points;
        QVERIFY(points.put(view(Table("").holds("x"))).empty());
        QCOMPARE(points.observers(), 0);
    }

    void whoCameToAccuseFirstGoesFirst() {
        VantagePoints points;
        points.put(view(Table("a").holds("x")));
        points.put(view(Table("c").holds("x", watch::Belief::Suspect), 1));
        points.put(view(Table("b").holds("x", watch::Belief::Suspect), 2));
        points.put(view(Table("c").holds("x", watch::Belief::Dead), 3));
        QCOMPARE(accusers(points, "x"), (QStringList{"c!", "b"}));
        points.put(view(Table("a").holds("x", watch::Belief::Alive, 2), 4));
        QCOMPARE(accusers(points, "x"), QStringList());
    }

    void eachObserversWordIsToldWithItsAge() {
        VantagePoints points;
        points.put(view(Table("a").holds("x", watch::Belief::Alive, 1, "old"), 1));
        points.put(view(Table("b").holds("x", watch::Belief::Suspect, 1, "old"), 2));
        points.put(view(Table("c").holds("x", watch::Belief::Alive, 1, "new"), 3));
        points.put(view(Table("d"), 4));
        points.put(view(Table("b").holds("x", watch::Belief::Suspect, 1, "old"), 9));
        const auto words = points.sayings("x");
        QCOMPARE(words.size(), std::size_t{4});
        QCOMPARE(words[1].observer, QStringLiteral("b"));
        QCOMPARE(words[1].belief, watch::Belief::Suspect);
        QCOMPARE(words[1].since, base::Instant(std::chrono::seconds(2)));
        QCOMPARE(words[1].answered, base::Instant(std::chrono::seconds(9)));
        QVERIFY(!words[1].otherMeta && words[2].otherMeta);
        QVERIFY(words[0].listed && !words[3].listed);
        QVERIFY(!points.sayings("nobody")[0].listed);
    }

    /// The counts that are kept row by row are those that a look at everything gives.
    void countsAsALookAtAllViewsWould() {
        const unsigned seed = 7;
        std::mt19937 random(seed);
        const auto draw = [&](int below) { return static_cast<int>(random() % below); };
        std::map<std::string, watch::ViewRef> all;
        VantagePoints points;
        for (int step = 0; step < 2000; ++step) {
            const std::string observer = "o" + std::to_string(draw(6));
            if (draw(10) == 0) {
                points.forget(observer);
                all.erase(observer);
            } else {
                Table table(observer);
                for (int name = 0; name < 8; ++name) {
                    if (draw(4) > 0) {
                        table.holds("x" + std::to_string(name), static_cast<watch::Belief>(draw(4)),
                                    static_cast<std::uint32_t>(draw(3)));
                    }
                }
                all[observer] = view(table, step);
                points.put(all[observer]);
            }
            for (int name = 0; name < 8; ++name) {
                const std::string x = "x" + std::to_string(name);
                const watch::Row* newest = nullptr;
                for (const auto& [who, held] : all) {
                    const watch::Row* row = held->find(x);
                    if (row && (!newest || std::pair(row->incarnation, row->belief) >
                                               std::pair(newest->incarnation, newest->belief))) {
                        newest = row;
                    }
                }
                int agreeing = 0;
                for (const auto& [who, held] : all) {
                    const watch::Row* row = held->find(x);
                    agreeing += row && newest && row->belief == newest->belief ? 1 : 0;
                }
                const auto told = word(points, x.c_str());
                QVERIFY2(!newest == !told.record, qPrintable(QString::number(step)));
                if (newest) {
                    QCOMPARE(told.belief, newest->belief);
                    QCOMPARE(told.incarnation, newest->incarnation);
                    QCOMPARE(told.agreeing, agreeing);
                }
            }
        }
    }
};

SWIMSCOPE_GUI_TEST(VantagePointsTest)
#include "vantage_points_test.moc"
