#include "gui/lab/space_time_scale.h"

#include <QtTest>

#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::ChronicleArrow;
using swimscope::gui::distanceToLine;
using swimscope::gui::SpaceTimeScale;
using swimscope::gui::test::momentOf;

SpaceTimeScale threeSeconds() {
    return {momentOf(10), std::chrono::seconds(3), 100, 700, 50, 40};
}

class SpaceTimeScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAndPlacesAreTheSameBothWays() {
        const SpaceTimeScale scale = threeSeconds();
        QCOMPARE(scale.xOf(momentOf(10)), 100.0);
        QCOMPARE(scale.xOf(momentOf(13)), 700.0);
        QCOMPARE(scale.at(400), momentOf(11.5));
        QCOMPARE(scale.at(-100000), momentOf(0));
    }

    void lanesAreFoundByTheNearestLine() {
        const SpaceTimeScale scale = threeSeconds();
        QCOMPARE(scale.laneAt(50, 3), 0);
        QCOMPARE(scale.laneAt(105, 3), 1);
        QCOMPARE(scale.laneAt(200, 3), -1);
        QCOMPARE(scale.laneAt(10, 3), -1);
    }

    void ticksAreRound() {
        const auto ticks = threeSeconds().ticks(90);
        QCOMPARE(ticks.size(), std::size_t{7});
        QCOMPARE(ticks.front(), momentOf(10));
        QCOMPARE(ticks[1], momentOf(10.5));
        QCOMPARE(threeSeconds().digits(90), 1);
    }

    void whatIsLostStopsShort() {
        const SpaceTimeScale scale = threeSeconds();
        const ChronicleArrow arrow{0, 0, 2, momentOf(10), momentOf(11), {}};
        QCOMPARE(scale.endOf(arrow, false).y(), 130.0);
        QVERIFY(scale.endOf(arrow, true).y() < 130);
    }

    void aLineIsAsFarAsItsNearestPoint() {
        QCOMPARE(distanceToLine({5, 3}, {0, 0}, {10, 0}), 3.0);
        QCOMPARE(distanceToLine({13, 4}, {0, 0}, {10, 0}), 5.0);
        QCOMPARE(distanceToLine({3, 4}, {0, 0}, {0, 0}), 5.0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeScaleTest)
#include "space_time_scale_test.moc"
