#include "gui/lab/run_chart.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace gui = swimscope::gui;
using gui::RunChart;

RunChart::Line rising(const QString& name, double slope) {
    RunChart::Line line{name, {}, false};
    for (int i = 0; i <= 10; ++i) {
        line.points.push_back({double(i), slope * i, slope * i});
    }
    return line;
}

void fill(RunChart& chart) {
    chart.setTitle(QStringLiteral("False deaths"));
    chart.setLines({rising(QStringLiteral("this run"), 1), rising(QStringLiteral("other"), 3)}, 0,
                   10);
}

class RunChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueLiesBetweenItsPointsOrHoldsUntilTheNext() {
        RunChart::Line line = rising(QStringLiteral("line"), 2);
        QCOMPARE(*RunChart::valueAt(line, 2.5), 5.0);
        QCOMPARE(*RunChart::valueAt(line, 99), 20.0);
        QVERIFY(!RunChart::valueAt(line, -1));
        line.steps = true;
        QCOMPARE(*RunChart::valueAt(line, 2.5), 4.0);
    }

    void saysWhatItShows() {
        RunChart chart;
        fill(chart);
        QCOMPARE(chart.accessibleName(), QStringLiteral("False deaths"));
        QCOMPARE(chart.spokenValue(), QStringLiteral("this run: 10, other: 30"));
        chart.setCross(2.0);
        QVERIFY(chart.spokenValue().contains(QStringLiteral("this run: 2, other: 6")));
    }

    void theKeysMoveTheCross() {
        RunChart chart;
        fill(chart);
        chart.show();
        QSignalSpy moved(&chart, &RunChart::crossMoved);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(*chart.cross(), 0.0);
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(*chart.cross() > 0);
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(*chart.cross(), 10.0);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.cross());
        QCOMPARE(moved.count(), 5);
    }

    void bothLinesAreThereAndDifferWithoutColour() {
        RunChart chart;
        chart.resize(400, 160);
        fill(chart);
        const QImage image = gui::test::grabbed(chart);
        QVERIFY(gui::test::pixelsOf(image, gui::theme().s1) > 100);
        const int dashed = gui::test::pixelsOf(image, gui::theme().s5);
        QVERIFY(dashed > 50);
    }

    void withoutDataItSaysSo() {
        RunChart chart;
        chart.setLines({{QStringLiteral("this run"), {}, false}}, 0, 1);
        QCOMPARE(chart.spokenValue(), QStringLiteral("this run: no data"));
        gui::test::grabbed(chart);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(RunChartTest)
#include "run_chart_test.moc"
