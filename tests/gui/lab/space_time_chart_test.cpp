#include "gui/lab/space_time_chart.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "gui/views/theme.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::ArrowTale;
using swimscope::gui::LabModel;
using swimscope::gui::LaneChoice;
using swimscope::gui::MessageLook;
using swimscope::gui::SpaceTimeChart;
using swimscope::gui::theme;
using swimscope::gui::test::doubtAndRefutation;
using swimscope::gui::test::grabbed;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::momentOf;
using swimscope::gui::test::pixelsOf;
namespace sim = swimscope::sim;
using std::chrono::seconds;

struct ShownChart {
    ShownChart() : chart(model) {
        auto frame = labFrame(6);
        frame->now = momentOf(3.2);
        frame->end = momentOf(4);
        model.show(frame);
        chart.resize(800, 420);
        chart.setChronicle(doubtAndRefutation());
        chart.setWindow(momentOf(0), seconds(5));
        chart.show();
    }
    /// The middle of the first arrow of that kind.
    QPointF middleOf(ArrowTale tale) {
        for (const auto& arrow : chart.digest().arrows) {
            if (arrow.tale == tale) {
                return (chart.scale().startOf(arrow) + chart.scale().endOf(arrow, false)) / 2;
            }
        }
        return {};
    }
    LabModel model;
    SpaceTimeChart chart;
};

class SpaceTimeChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuspicionIsABar() {
        ShownChart shown;
        QVERIFY(pixelsOf(grabbed(shown.chart), theme().suspF) > 200);
    }

    void anArrowIsFoundUnderThePointer() {
        ShownChart shown;
        const int arrow = shown.chart.arrowAt(shown.middleOf(ArrowTale::Doubt));
        QVERIFY(arrow >= 0);
        QVERIFY(shown.chart.digest().arrows[static_cast<std::size_t>(arrow)].tale ==
                ArrowTale::Doubt);
        QCOMPARE(shown.chart.arrowAt({5, 5}), -1);
    }

    void whatIsHiddenIsNotFound() {
        ShownChart shown;
        shown.chart.setShown(MessageLook::Gossip, false);
        QCOMPARE(shown.chart.arrowAt(shown.middleOf(ArrowTale::Doubt)), -1);
        shown.chart.setShown(MessageLook::Gossip, true);
        QVERIFY(shown.chart.arrowAt(shown.middleOf(ArrowTale::Doubt)) >= 0);
    }

    void aClickOnTheAxisSeeks() {
        ShownChart shown;
        QSignalSpy wished(&shown.model, &LabModel::wished);
        const auto x = static_cast<int>(shown.chart.scale().xOf(momentOf(2)));
        QTest::mouseClick(shown.chart.viewport(), Qt::LeftButton, {}, QPoint(x, 12));
        QCOMPARE(wished.count(), 1);
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        const auto* seek = std::get_if<sim::Seek>(&command);
        QVERIFY(seek != nullptr);
        QVERIFY(seek->to > momentOf(1.9) && seek->to < momentOf(2.1));
    }

    void draggingAsksForAnotherWindow() {
        ShownChart shown;
        QSignalSpy windows(&shown.chart, &SpaceTimeChart::windowWished);
        QTest::mousePress(shown.chart.viewport(), Qt::LeftButton, {}, {600, 200});
        QTest::mouseMove(shown.chart.viewport(), {500, 200});
        QTest::mouseRelease(shown.chart.viewport(), Qt::LeftButton, {}, {500, 200});
        QVERIFY(windows.count() >= 1);
        QVERIFY(shown.chart.from() > momentOf(0.5));
        QCOMPARE(shown.chart.width(), swimscope::base::Duration(seconds(5)));
    }

    void keysPanZoomAndChooseLanes() {
        ShownChart shown;
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QCOMPARE(shown.chart.from(), momentOf(0.5));
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        QCOMPARE(shown.chart.from(), momentOf(0));
        QTest::keyClick(&shown.chart, Qt::Key_Plus);
        QVERIFY(shown.chart.width() < seconds(5));
        QTest::keyClick(&shown.chart, Qt::Key_Down);
        QCOMPARE(shown.chart.currentLane(), 0);
        QVERIFY(shown.chart.accessibleDescription().contains(QStringLiteral("n-02")));
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QCOMPARE(shown.model.current(), sim::HostId{2});
        QSignalSpy present(&shown.chart, &SpaceTimeChart::presentWished);
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QCOMPARE(present.count(), 1);
    }

    void theCurrentLaneIsKeptWhenOthersCome() {
        ShownChart shown;
        shown.chart.setCurrentLane(3);
        shown.chart.setLanes(LaneChoice::All);
        QCOMPARE(shown.chart.digest().lanes.size(), std::size_t{6});
        QCOMPARE(shown.chart.currentLane(), 3);
    }

    void lanesWithoutRoomAreScrolledTo() {
        ShownChart shown;
        shown.chart.resize(500, 180);
        shown.chart.setLanes(LaneChoice::All);
        shown.chart.setCurrentLane(5);
        const double y = shown.chart.scale().yOf(5);
        QVERIFY(y > 0 && y < shown.chart.viewport()->height());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeChartTest)
#include "space_time_chart_test.moc"
