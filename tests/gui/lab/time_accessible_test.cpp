#include "gui/lab/time_accessible.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/lab/time_slider.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::TimeSlider;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;

class TimeAccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTimeIsAValueThatCanBeSet() {
        LabModel model;
        TimeSlider slider(model);
        auto frame = labFrame(3);
        frame->now = base::Instant(std::chrono::milliseconds(12400));
        model.show(frame);
        QAccessibleInterface* found = QAccessible::queryAccessibleInterface(&slider);
        QVERIFY(found != nullptr && found->role() == QAccessible::Slider);
        QAccessibleValueInterface* value = found->valueInterface();
        QVERIFY(value != nullptr);
        QCOMPARE(value->currentValue().toDouble(), 12.4);
        QCOMPARE(value->maximumValue().toDouble(), 60.0);
        QVERIFY(found->text(QAccessible::Value).contains(QLatin1String("12.400")));
        QSignalSpy wished(&model, &LabModel::wished);
        value->setCurrentValue(5.0);
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        QVERIFY(std::get<sim::Seek>(command).to == base::Instant(std::chrono::seconds(5)));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TimeAccessibleTest)
#include "time_accessible_test.moc"
