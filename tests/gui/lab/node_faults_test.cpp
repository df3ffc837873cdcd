#include "gui/lab/node_faults.h"

#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::NodeFaults;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

sim::Fault faultOf(const QSignalSpy& spy, int index) {
    const auto command = spy.at(index).at(0).value<sim::LabCommand>();
    return std::get<sim::Fault>(std::get<sim::PokeRun>(command).poke);
}

class NodeFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySelectedNodeIsHit() {
        LabModel model;
        model.show(labFrame(5));
        model.select({2, 4});
        QSignalSpy wished(&model, &LabModel::wished);
        NodeFaults(model).kill();
        QCOMPARE(wished.size(), 2);
        QCOMPARE(std::get<sim::Kill>(faultOf(wished, 1)).host, sim::HostId(4));
    }

    void aPausedNodeIsResumed() {
        LabModel model;
        auto frame = labFrame(3);
        frame->nodes[1].truth = sim::LabTruth::Paused;
        model.show(frame);
        QSignalSpy wished(&model, &LabModel::wished);
        model.select({2});
        NodeFaults(model).pauseOrResume();
        QVERIFY(std::holds_alternative<sim::Resume>(faultOf(wished, 0)));
        model.select({3});
        NodeFaults(model).pauseOrResume();
        QVERIFY(std::holds_alternative<sim::Pause>(faultOf(wished, 1)));
    }

    void aCutNeedsTwo() {
        LabModel model;
        model.show(labFrame(3));
        QSignalSpy wished(&model, &LabModel::wished);
        QSignalSpy refused(&model, &LabModel::refused);
        model.select({1});
        NodeFaults(model).cutFromViewpoint();
        QCOMPARE(refused.size(), 1);
        model.select({1, 3});
        NodeFaults(model).cutFromViewpoint();
        QCOMPARE(wished.size(), 1);
        QCOMPARE(std::get<sim::Cut>(faultOf(wished, 0)).to, sim::HostId(3));
    }

    void whatCannotBeDoneIsRefusedWithItsReason() {
        LabModel model;
        auto frame = labFrame(3);
        frame->nodes[1].truth = sim::LabTruth::Killed;
        model.show(frame);
        QSignalSpy wished(&model, &LabModel::wished);
        QSignalSpy refused(&model, &LabModel::refused);
        NodeFaults(model).kill();
        model.select({2});
        NodeFaults(model).kill();
        QCOMPARE(wished.size(), 0);
        QCOMPARE(refused.size(), 2);
        QVERIFY(!refused.at(1).at(0).toString().isEmpty());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(NodeFaultsTest)
#include "node_faults_test.moc"
