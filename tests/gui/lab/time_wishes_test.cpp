#include "gui/lab/time_wishes.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::TimeWishes;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::seconds;

template <typename Command>
Command timeWish(const QSignalSpy& wished, int at) {
    return std::get<Command>(wished.at(at).at(0).value<sim::LabCommand>());
}

class TimeWishesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backGoesByTheUnit() {
        LabModel model;
        auto frame = labFrame(3);
        frame->now = base::Instant(seconds(12));
        frame->steps = 40;
        model.show(frame);
        QSignalSpy wished(&model, &LabModel::wished);
        TimeWishes wishes(model);
        wishes.back(TimeWishes::Unit::Event);
        wishes.back(TimeWishes::Unit::ProbePeriod);
        QCOMPARE(timeWish<sim::SeekSteps>(wished, 0).steps, std::uint64_t(39));
        const auto to = timeWish<sim::Seek>(wished, 1).to;
        QVERIFY(to == frame->now - frame->script->cluster.node.probeInterval);
    }

    void nothingIsBeforeTheStart() {
        LabModel model;
        model.show(labFrame(3));
        QSignalSpy wished(&model, &LabModel::wished);
        TimeWishes wishes(model);
        wishes.back(TimeWishes::Unit::Event);
        QCOMPARE(wished.size(), 0);
        wishes.back(TimeWishes::Unit::GossipTick);
        QVERIFY(timeWish<sim::Seek>(wished, 0).to == base::Instant{});
    }

    void toggleRunsAndHalts() {
        LabModel model;
        model.show(labFrame(3));
        QSignalSpy wished(&model, &LabModel::wished);
        TimeWishes(model).toggle();
        timeWish<sim::GoOn>(wished, 0);
        auto frame = labFrame(3);
        frame->running = true;
        model.show(frame);
        TimeWishes(model).toggle();
        timeWish<sim::Halt>(wished, 1);
    }

    void realSocketsKnowNoVirtualTime() {
        LabModel model;
        auto frame = labFrame(3);
        frame->live = true;
        frame->steps = 9;
        model.show(frame);
        QSignalSpy wished(&model, &LabModel::wished);
        TimeWishes wishes(model);
        wishes.toggle();
        wishes.forth(TimeWishes::Unit::Event);
        wishes.back(TimeWishes::Unit::Event);
        wishes.toEnd();
        QCOMPARE(wished.size(), 0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TimeWishesTest)
#include "time_wishes_test.moc"
