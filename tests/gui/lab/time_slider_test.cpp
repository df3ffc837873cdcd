#include "gui/lab/time_slider.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::theme;
using swimscope::gui::TimeSlider;
using swimscope::gui::test::grabbed;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::pixelsOf;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::seconds;

std::shared_ptr<sim::LabFrame> frameAt(int now, int end) {
    auto frame = labFrame(3);
    frame->now = base::Instant(seconds(now));
    frame->end = base::Instant(seconds(end));
    frame->steps = 100;
    return frame;
}

template <typename Command>
Command sliderWish(const QSignalSpy& wished, int at) {
    return std::get<Command>(wished.at(at).at(0).value<sim::LabCommand>());
}

class TimeSliderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickSeeksWhenItIsLetGo() {
        LabModel model;
        TimeSlider slider(model);
        slider.resize(620, slider.height());
        slider.show();
        model.show(frameAt(10, 30));
        const int x = static_cast<int>(slider.scale().xOf(base::Instant(seconds(20))));
        QSignalSpy wished(&model, &LabModel::wished);
        QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(40, 23));
        QTest::mouseMove(&slider, QPoint(x, 23));
        QCOMPARE(wished.size(), 0);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(x, 23));
        const double found =
            base::toSeconds(sliderWish<sim::Seek>(wished, 0).to.time_since_epoch());
        QVERIFY(std::abs(found - 20) < 0.2);
    }

    void keysStepAndGoToTheEnds() {
        LabModel model;
        TimeSlider slider(model);
        slider.show();
        model.show(frameAt(10, 30));
        QSignalSpy wished(&model, &LabModel::wished);
        QTest::keyClick(&slider, Qt::Key_Left);
        QTest::keyClick(&slider, Qt::Key_Right);
        QTest::keyClick(&slider, Qt::Key_Home);
        QTest::keyClick(&slider, Qt::Key_End);
        QTest::keyClick(&slider, Qt::Key_PageDown);
        QTest::keyClick(&slider, Qt::Key_Space);
        QCOMPARE(sliderWish<sim::SeekSteps>(wished, 0).steps, std::uint64_t(99));
        QVERIFY(sliderWish<sim::Step>(wished, 1).unit == sim::Step::Unit::Event);
        QVERIFY(sliderWish<sim::Seek>(wished, 2).to == base::Instant{});
        QVERIFY(sliderWish<sim::Seek>(wished, 3).to == base::Instant(seconds(30)));
        QVERIFY(sliderWish<sim::Step>(wished, 4).unit == sim::Step::Unit::ProbePeriod);
        sliderWish<sim::GoOn>(wished, 5);
    }

    void escapeLetsADragGo() {
        LabModel model;
        TimeSlider slider(model);
        slider.resize(620, slider.height());
        slider.show();
        model.show(frameAt(10, 30));
        QSignalSpy wished(&model, &LabModel::wished);
        QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(40, 23));
        QTest::keyClick(&slider, Qt::Key_Escape);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(300, 23));
        QCOMPARE(wished.size(), 0);
    }

    void marksArePaintedAndTold() {
        LabModel model;
        TimeSlider slider(model);
        slider.resize(620, slider.height());
        slider.show();
        model.show(frameAt(10, 30));
        auto frame = frameAt(10, 30);
        frame->marks = std::make_shared<const std::vector<sim::Mark>>(std::vector<sim::Mark>{
            {base::Instant(seconds(5)), 3, sim::MarkKind::Killed, 2, sim::kNoHost}});
        const QImage without = grabbed(slider);
        model.show(frame);
        QVERIFY(grabbed(slider) != without);
        const QPoint at(static_cast<int>(slider.clusters().at(0).x), 10);
        QHelpEvent help(QEvent::ToolTip, at, slider.mapToGlobal(at));
        QCoreApplication::sendEvent(&slider, &help);
        QVERIFY(QToolTip::text().contains(QLatin1String("n-02 is killed")));
        QToolTip::hideText();
    }

    void theKnownFutureIsShown() {
        LabModel model;
        TimeSlider slider(model);
        slider.resize(620, slider.height());
        slider.show();
        model.show(frameAt(10, 10));
        const int before = pixelsOf(grabbed(slider), theme().borderStrong);
        model.show(frameAt(10, 40));
        QVERIFY(pixelsOf(grabbed(slider), theme().borderStrong) > before + 500);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TimeSliderTest)
#include "time_slider_test.moc"
