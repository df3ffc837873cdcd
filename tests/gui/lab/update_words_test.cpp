#include "gui/lab/update_words.h"

#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_epidemics.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;
using swimscope::gui::Glyph;
using swimscope::gui::LabModel;
using swimscope::gui::UpdateWords;

class UpdateWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkIsSaidInWords() {
        LabModel model;
        model.show(test::labFrame(9));
        const sim::Mark doubt{test::labSecond(2), 7, sim::MarkKind::Suspected, 3, 5};
        QCOMPARE(UpdateWords::beginning(model, doubt, {}), QStringLiteral("n-05 suspects n-03"));
        QCOMPARE(UpdateWords::glyph(doubt.kind), Glyph::Suspect);
        const sim::Mark touch{test::labSecond(2), 7, sim::MarkKind::Touched, 3, 0};
        QVERIFY(UpdateWords::beginning(model, touch, {}).isEmpty());
        QCOMPARE(UpdateWords::beginning(model, touch, QStringLiteral("hello")),
                 QStringLiteral("n-03 tells all: hello"));
    }

    void everyKindHasATitle() {
        LabModel model;
        model.show(test::labFrame(9));
        auto epidemic = test::labEpidemic();
        epidemic->subject = 4;
        for (const auto kind :
             {sim::UpdateKind::Alive, sim::UpdateKind::Suspect, sim::UpdateKind::Dead,
              sim::UpdateKind::Left, sim::UpdateKind::Text, sim::UpdateKind::Meta}) {
            epidemic->kind = kind;
            QVERIFY(UpdateWords::title(model, *epidemic).contains(QStringLiteral("n-0")));
        }
    }

    void progressSaysWhatHolds() {
        auto epidemic = test::labEpidemic();
        QVERIFY(UpdateWords::progress(*epidemic).startsWith(QStringLiteral("40 of 40")));
        epidemic->know = 30;
        QVERIFY(UpdateWords::progress(*epidemic).endsWith(QStringLiteral("it is told no more")));
        epidemic->overtaken = 4;
        QVERIFY(UpdateWords::progress(*epidemic).contains(QStringLiteral("4 have newer news")));
        epidemic->looking = 0.25;
        QVERIFY(UpdateWords::progress(*epidemic).contains(QStringLiteral("25 %")));
        epidemic->missing = true;
        QVERIFY(UpdateWords::progress(*epidemic).contains(QStringLiteral("branch")));
    }

    void figuresStandBesideTheFormula() {
        const auto figures = UpdateWords::figures(*test::labEpidemic());
        QCOMPARE(figures[0].measured, QStringLiteral("0.38 s"));
        QCOMPARE(figures[0].expected, QStringLiteral("0.24 s"));
        QCOMPARE(figures[4].measured, QStringLiteral("8.0"));
        QCOMPARE(figures[4].expected, QStringLiteral("at most 8"));
    }

    void whatCannotBeCountedIsNotSaid() {
        auto epidemic = test::labEpidemic();
        epidemic->told.reset();
        epidemic->all.reset();
        const auto figures = UpdateWords::figures(*epidemic);
        QCOMPARE(figures[2].measured, QStringLiteral("–"));
        QCOMPARE(figures[3].measured, QStringLiteral("–"));
    }

    void bothLinesReachTheSameEnd() {
        double end = 0;
        const auto lines = UpdateWords::lines(*test::labEpidemic(), end);
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(end > 0.78);
        QCOMPARE(lines[0].points.front().high, 2.5);
        QCOMPARE(lines[0].points.back().high, 100.0);
        QCOMPARE(lines[0].points.back().seconds, end);
        QVERIFY(lines[0].steps);
        QVERIFY(lines[1].points.back().seconds <= end);
    }

    void theFormulaNamesItsNumbers() {
        auto epidemic = test::labEpidemic();
        const QString formula = UpdateWords::formula(*epidemic);
        QVERIFY(formula.contains(QStringLiteral("1 / (1 + 39 e^(-3 t / 0.2 s))")));
        QVERIFY(!formula.contains(QStringLiteral("more often")));
        epidemic->told = 10'000;
        QVERIFY(UpdateWords::formula(*epidemic).contains(QStringLiteral("told more often")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(UpdateWordsTest)
#include "update_words_test.moc"
