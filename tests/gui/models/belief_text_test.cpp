#include "gui/models/belief_text.h"

#include <QLocale>

#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;

class BeliefTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhatBecomesOfAnAccusation() {
        BeliefFacts facts;
        facts.observer = QStringLiteral("cache-4");
        facts.node = QStringLiteral("edge-3");
        QVERIFY(BeliefText::meaning(facts).contains("does not list"));
        facts.cell.listed = true;
        facts.cell.belief = watch::Belief::Dead;
        facts.cell.incarnation = 2;
        facts.own = facts.cell;
        facts.own->belief = watch::Belief::Alive;
        facts.own->incarnation = 4;
        QVERIFY(BeliefText::meaning(facts).contains("edge-3 at 4 beats dead at 2"));
        facts.own->incarnation = 2;
        QVERIFY(BeliefText::meaning(facts).contains("refutes"));
        QCOMPARE(BeliefText::belief(facts.cell), QStringLiteral("dead at incarnation 2"));
    }

    void namesWhoNoticedFirst() {
        BeliefFacts facts;
        QCOMPARE(BeliefText::firstNotice(facts), QString());
        facts.firstNotice = QStringLiteral("db-1");
        QVERIFY(BeliefText::firstNotice(facts).startsWith("db-1, by its table"));
        facts.firstNoticeTold = true;
        QVERIFY(BeliefText::firstNotice(facts).startsWith("db-1, by its own word"));
    }

    void fitsAgesOverAColumn() {
        QCOMPARE(BeliefText::shortAge(1840), QStringLiteral("1.8"));
        QCOMPARE(BeliefText::shortAge(45000), QStringLiteral("45"));
        QCOMPARE(BeliefText::shortAge(600000), QStringLiteral("10m"));
        QCOMPARE(BeliefText::shortAge(36000000), QStringLiteral("10h"));
        QCOMPARE(BeliefText::shortAge(-5), QStringLiteral("0.0"));
    }

    void tellsASweep() {
        watch::SweepProgress progress;
        progress.known = 22;
        progress.answered = 20;
        QCOMPARE(BeliefText::sweep(progress), QStringLiteral("20 of 22 answered, sweeping"));
        progress.done = true;
        progress.took = std::chrono::milliseconds(1900);
        QCOMPARE(BeliefText::sweep(progress), QStringLiteral("20 of 22 answered, swept in 1.9 s"));
    }
};

SWIMSCOPE_GUI_TEST(BeliefTextTest)
#include "belief_text_test.moc"
