#include "gui/lab/time_scale.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::clusterMarks;
using swimscope::gui::TimeScale;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::seconds;

sim::Mark markAt(int second, sim::MarkKind kind) {
    return {base::Instant(seconds(second)), 0, kind, 1, 2};
}

class TimeScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAndPixelsAnswerEachOther() {
        const TimeScale scale(seconds(60), 10, 600);
        QCOMPARE(scale.xOf(base::Instant(seconds(30))), 310.0);
        QVERIFY(scale.at(310) == base::Instant(seconds(30)));
        QVERIFY(scale.at(-50) == base::Instant{});
        QVERIFY(scale.at(5000) == base::Instant(seconds(60)));
        QCOMPARE(scale.xOf(base::Instant(seconds(100))), 610.0);
    }

    void ticksAreRound() {
        const auto ticks = TimeScale(seconds(60), 0, 600).ticks(64);
        QCOMPARE(ticks.size(), std::size_t(7));
        QVERIFY(ticks[1] == base::Instant(seconds(10)));
        QVERIFY(ticks.back() == base::Instant(seconds(60)));
    }

    void theLineGrowsInLeaps() {
        const auto span = [](int known) {
            return TimeScale::spanFor(seconds(60), base::Instant(seconds(known)));
        };
        QVERIFY(span(5) == seconds(60));
        QVERIFY(span(60) == seconds(60));
        QVERIFY(span(61) == seconds(90));
        QVERIFY(span(89) == seconds(90));
        QVERIFY(span(1000) == seconds(1200));
    }

    void crowdedMarksBecomeOneThatSaysMost() {
        const TimeScale scale(seconds(60), 0, 600);
        const auto clusters =
            clusterMarks({markAt(0, sim::MarkKind::Started), markAt(20, sim::MarkKind::Suspected),
                          markAt(21, sim::MarkKind::Died), markAt(21, sim::MarkKind::Suspected)},
                         scale, 14);
        QCOMPARE(clusters.size(), std::size_t(2));
        QCOMPARE(clusters[1].count, std::size_t(3));
        QCOMPARE(clusters[1].first, std::size_t(1));
        QVERIFY(clusters[1].mark.kind == sim::MarkKind::Died);
        QCOMPARE(clusters[1].x, 200.0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TimeScaleTest)
#include "time_scale_test.moc"
