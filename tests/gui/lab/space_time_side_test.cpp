#include "gui/lab/space_time_side.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "gui/lab/space_time_chart.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::SpaceTimeChart;
using swimscope::gui::SpaceTimeSide;
using swimscope::gui::test::doubtAndRefutation;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::momentOf;
namespace sim = swimscope::sim;

class SpaceTimeSideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStepsAreToldAndGoneTo() {
        LabModel model;
        model.show(labFrame(6));
        SpaceTimeChart chart(model);
        SpaceTimeSide side(model, chart);
        connect(&chart, &SpaceTimeChart::digestChanged, &side, &SpaceTimeSide::onDigest);
        side.show();
        chart.setChronicle(doubtAndRefutation());
        auto* list = side.findChild<QListWidget*>("spaceTimeSteps");
        QVERIFY(list->count() >= 5);
        // That it is cut off held before the window began.
        for (int row = 0; row < list->count(); ++row) {
            QVERIFY(!list->item(row)->text().contains(QStringLiteral("cut off")));
        }
        int lost = -1;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().contains(QStringLiteral("ping 88, lost"))) {
                lost = row;
            }
        }
        QVERIFY(lost >= 0);
        list->setCurrentRow(lost);
        QVERIFY(chart.currentArrow() >= 0);
        QSignalSpy wished(&model, &LabModel::wished);
        Q_EMIT list->itemActivated(list->item(lost));
        QCOMPARE(wished.count(), 1);
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        const auto* seek = std::get_if<sim::Seek>(&command);
        QVERIFY(seek != nullptr);
        QCOMPARE(seek->to, momentOf(1));
    }

    void theLastDoubtIsOffered() {
        LabModel model;
        auto frame = labFrame(6);
        frame->marks = std::make_shared<const std::vector<sim::Mark>>(
            std::vector<sim::Mark>{{momentOf(40), 1, sim::MarkKind::Suspected, 3, 2}});
        model.show(frame);
        SpaceTimeChart chart(model);
        SpaceTimeSide side(model, chart);
        chart.setWindow(momentOf(0), std::chrono::seconds(5));
        chart.setChronicle(doubtAndRefutation());
        side.onDigest();
        side.show();
        auto* button = side.findChild<QPushButton*>("spaceTimeToDoubt");
        QVERIFY(button->isVisible());
        QVERIFY(side.lastDoubt() == momentOf(40));
        QSignalSpy wished(&side, &SpaceTimeSide::doubtWished);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wished.count(), 1);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeSideTest)
#include "space_time_side_test.moc"
