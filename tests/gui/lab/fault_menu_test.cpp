#include "gui/lab/fault_menu.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::fillFaultMenu;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

QAction& actionIn(const QMenu& menu, const char* name) {
    return *menu.findChild<QAction*>(QLatin1String(name));
}

template <typename Fault>
Fault faultAt(const QSignalSpy& wished, int at) {
    const auto command = wished.at(at).at(0).value<sim::LabCommand>();
    return std::get<Fault>(std::get<sim::Fault>(std::get<sim::PokeRun>(command).poke));
}

class FaultMenuTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSelectedNodeIsAWish() {
        LabModel model;
        model.show(labFrame(4));
        model.select({2, 4});
        QMenu menu;
        fillFaultMenu(menu, model);
        QSignalSpy wished(&model, &LabModel::wished);
        actionIn(menu, "faultKill").trigger();
        QCOMPARE(wished.size(), 2);
        QCOMPARE(faultAt<sim::Kill>(wished, 0).host, sim::HostId(2));
        QCOMPARE(faultAt<sim::Kill>(wished, 1).host, sim::HostId(4));
        actionIn(menu, "faultPartition").trigger();
        const auto parted = faultAt<sim::Partition>(wished, 2);
        QCOMPARE(parted.groups, (std::vector<std::vector<sim::HostId>>{{2, 4}}));
    }

    void whatCannotBeDoneIsOffAndSaysWhy() {
        LabModel model;
        auto frame = labFrame(3);
        frame->nodes[1].truth = sim::LabTruth::Killed;
        frame->nodes[2].outside = true;
        model.show(frame);
        model.select({2});
        QMenu menu;
        fillFaultMenu(menu, model);
        QVERIFY(!actionIn(menu, "faultKill").isEnabled());
        QCOMPARE(actionIn(menu, "faultKill").toolTip(), QStringLiteral("n-02 does not run."));
        QVERIFY(!actionIn(menu, "faultResume").isEnabled());
        QVERIFY(actionIn(menu, "faultRestart").isEnabled());
        model.select({3});
        fillFaultMenu(menu, model);
        QVERIFY(!actionIn(menu, "faultRestart").isEnabled());
        QVERIFY(actionIn(menu, "faultRestart").toolTip().contains(QLatin1String("somebody else")));
        QVERIFY(actionIn(menu, "faultCutBoth").isEnabled());
    }

    void pausedNodesCanOnlyBeResumed() {
        LabModel model;
        auto frame = labFrame(2);
        frame->nodes[1].truth = sim::LabTruth::Paused;
        model.show(frame);
        model.select({2});
        QMenu menu;
        fillFaultMenu(menu, model);
        QVERIFY(!actionIn(menu, "faultPause").isEnabled());
        QSignalSpy wished(&model, &LabModel::wished);
        actionIn(menu, "faultResume").trigger();
        QCOMPARE(faultAt<sim::Resume>(wished, 0).host, sim::HostId(2));
    }

    void cutsKnowTheirDirection() {
        LabModel model;
        model.show(labFrame(3));
        model.select({3});
        QMenu menu;
        fillFaultMenu(menu, model);
        QSignalSpy wished(&model, &LabModel::wished);
        actionIn(menu, "faultCutIn").trigger();
        actionIn(menu, "faultCutOut").trigger();
        const auto in = faultAt<sim::Cut>(wished, 0);
        const auto out = faultAt<sim::Cut>(wished, 1);
        QVERIFY(in.from == 1 && in.to == 3 && in.oneWay);
        QVERIFY(out.from == 3 && out.to == 1 && out.oneWay);
        auto frame = labFrame(3);
        frame->viewpoint = sim::kNoHost;
        model.show(frame);
        fillFaultMenu(menu, model);
        QVERIFY(!actionIn(menu, "faultCutIn").isEnabled());
        QVERIFY(actionIn(menu, "faultCutAll").isEnabled());
    }

    void withoutASelectionLinksAreMeant() {
        LabModel model;
        model.show(labFrame(3));
        QMenu menu;
        fillFaultMenu(menu, model);
        QVERIFY(!actionIn(menu, "faultKill").isEnabled());
        QSignalSpy wished(&model, &LabModel::wished);
        actionIn(menu, "faultLoss20").trigger();
        const auto loss = faultAt<sim::SetLoss>(wished, 0);
        QCOMPARE(loss.share, 0.2);
        QCOMPARE(loss.where.from, sim::kNoHost);
        model.select({2});
        fillFaultMenu(menu, model);
        actionIn(menu, "faultLatency200").trigger();
        const auto latency = faultAt<sim::SetLatency>(wished, 1);
        QCOMPARE(latency.where.from, sim::HostId(2));
        QVERIFY(latency.latency.low() == std::chrono::milliseconds(200));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(FaultMenuTest)
#include "fault_menu_test.moc"
