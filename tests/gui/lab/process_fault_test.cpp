#include "gui/lab/process_fault.h"

#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::ProcessFault;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

class ProcessFaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTruthDecidesWhatCanBeDone() {
        LabModel model;
        auto frame = labFrame(3);
        frame->nodes[1].truth = sim::LabTruth::Left;
        frame->nodes[2].truth = sim::LabTruth::CutOff;
        model.show(frame);
        QVERIFY(ProcessFault::whyNot(ProcessFault::Kill, model, 1).isEmpty());
        QVERIFY(!ProcessFault::whyNot(ProcessFault::Resume, model, 1).isEmpty());
        QVERIFY(!ProcessFault::whyNot(ProcessFault::Leave, model, 2).isEmpty());
        QVERIFY(ProcessFault::whyNot(ProcessFault::Restart, model, 2).isEmpty());
        QVERIFY(ProcessFault::whyNot(ProcessFault::Pause, model, 3).isEmpty());
        QVERIFY(!ProcessFault::whyNot(ProcessFault::Kill, model, 4).isEmpty());
    }

    void faultsCarryTheirValues() {
        const auto moved =
            std::get<sim::Restart>(ProcessFault::make(ProcessFault::RestartElsewhere, 2));
        QVERIFY(moved.newAddress);
        const auto slow = std::get<sim::Slow>(
            ProcessFault::make(ProcessFault::Slow, 3, std::chrono::milliseconds(500)));
        QCOMPARE(slow.host, sim::HostId(3));
        QVERIFY(slow.by.low() == std::chrono::milliseconds(500));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(ProcessFaultTest)
#include "process_fault_test.moc"
