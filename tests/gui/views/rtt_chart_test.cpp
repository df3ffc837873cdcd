#include "gui/views/rtt_chart.h"

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class RttChartTest : public QObject {
    Q_OBJECT

    static std::vector<RttSample> steady(int count, double rtt) {
        std::vector<RttSample> samples;
        for (int i = 0; i < count; ++i) {
            samples.push_back({i * 1000, rtt});
        }
        return samples;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysSoWhenThereIsNothingToShow() {
        RttChart chart;
        QVERIFY(!chart.accessibleDescription().isEmpty());
        chart.resize(300, chart.height());
        const QImage image = grabbed(chart);
        QVERIFY(inkIn(image, image.pixelColor(299, 0)) > 20);
        QCOMPARE(pixelsOf(image, theme().s1), 0);
    }

    void drawsTheLine() {
        RttChart chart;
        chart.resize(300, chart.height());
        chart.setSamples(steady(50, 3), 50000);
        QVERIFY(pixelsOf(grabbed(chart), theme().s1) > 5);
        QVERIFY(chart.accessibleDescription().contains("50"));
    }

    void marksMissedPingsByShape() {
        RttChart chart;
        chart.resize(300, chart.height());
        chart.setSamples(steady(50, 3), 50000);
        const QImage calm = grabbed(chart);
        auto samples = steady(50, 3);
        samples[20].rttMs = -1;
        chart.setSamples(samples, 50000);
        QVERIFY(grabbed(chart) != calm);
    }

    void forgetsWhatIsOlderThanItsSpan() {
        RttChart chart;
        chart.setSamples({{0, 100}, {10'000'000, 1}}, 10'000'000);
        QVERIFY2(chart.accessibleDescription().contains("1"),
                 qPrintable(chart.accessibleDescription()));
        chart.setSamples({}, 0);
        QVERIFY(!chart.accessibleDescription().contains("1"));
    }

    void showsTheValueUnderThePointer() {
        RttChart chart;
        chart.resize(300, chart.height());
        chart.setSamples(steady(50, 3), 50000);
        const QImage before = grabbed(chart);
        QMouseEvent move(QEvent::MouseMove, QPointF(150, 40), QPointF(150, 40), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&chart, &move);
        QVERIFY(grabbed(chart) != before);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&chart, &leave);
        QCOMPARE(grabbed(chart), before);
    }

    void saysItsValuesToAScreenReader() {
        RttChart chart;
        auto samples = steady(50, 3);
        samples[20].rttMs = -1;
        samples[49].rttMs = 8.5;
        chart.setSamples(samples, 52000);
        const QString spoken = chart.accessibleDescription();
        QVERIFY2(spoken.contains("8.5 ms") && spoken.contains("median 3.0 ms") &&
                     spoken.contains("loss 2 %") && spoken.contains("3.0 s ago"),
                 qPrintable(spoken));
        chart.setSamples({{0, -1}}, 1000);
        QVERIFY(chart.accessibleDescription().contains("no answer"));
    }

    void endsItsAxisAtARoundNumber() {
        QCOMPARE(RttChart::niceCeiling(0), 1.0);
        QCOMPARE(RttChart::niceCeiling(0.4), 0.5);
        QCOMPARE(RttChart::niceCeiling(1), 1.0);
        QCOMPARE(RttChart::niceCeiling(2.1), 3.0);
        QCOMPARE(RttChart::niceCeiling(70), 100.0);
    }
};

SWIMSCOPE_GUI_TEST(RttChartTest)
#include "rtt_chart_test.moc"
