#include "gui/lab/space_time_accessible.h"

#include <QAccessible>
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
using swimscope::gui::test::doubtAndRefutation;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::momentOf;

class SpaceTimeAccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lanesAreAList() {
        LabModel model;
        model.show(labFrame(6));
        SpaceTimeChart chart(model);
        chart.resize(700, 400);
        chart.setChronicle(doubtAndRefutation());
        chart.setWindow(momentOf(0), std::chrono::seconds(5));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&chart);
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface* lane = list->child(0);
        QVERIFY(lane->text(QAccessible::Name).startsWith(QStringLiteral("n-02: alive, suspect")));
        QCOMPARE(list->indexOfChild(lane), 0);
        chart.setCurrentLane(0);
        QVERIFY(lane->state().selected);
        QVERIFY(list->child(9) == nullptr);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeAccessibleTest)
#include "space_time_accessible_test.moc"
