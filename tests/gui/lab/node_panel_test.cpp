#include "gui/lab/node_panel.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::NodePanel;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::nameless;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

class NodePanelTest : public QObject {
    Q_OBJECT

    static QString text(NodePanel& panel, const char* name) {
        const auto* label = panel.findChild<QLabel*>(QLatin1String(name));
        return label->isHidden() ? QString() : label->text();
    }
    static QPushButton& button(NodePanel& panel, const char* name) {
        return *panel.findChild<QPushButton*>(QLatin1String(name));
    }
    static sim::Fault faultOf(const QSignalSpy& wished, int at) {
        const auto command = wished.at(at).at(0).value<sim::LabCommand>();
        return std::get<sim::Fault>(std::get<sim::PokeRun>(command).poke);
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void showsBeliefAndTruth() {
        LabModel model;
        NodePanel panel(model);
        auto frame = labFrame(3);
        frame->nodes[1].belief = swim::State::Suspect;
        frame->nodes[1].truth = sim::LabTruth::CutOff;
        frame->nodes[1].suspicion = sim::LabSuspicion{};
        model.show(frame);
        QCOMPARE(text(panel, "nodeName"), QStringLiteral("n-01"));
        QCOMPARE(text(panel, "nodeState"), QStringLiteral("viewpoint"));
        QVERIFY(panel.findChild<QWidget*>("deadlineCard")->isHidden());
        model.select({2});
        QCOMPARE(text(panel, "nodeName"), QStringLiteral("n-02"));
        QCOMPARE(text(panel, "nodeState"), QStringLiteral("suspect"));
        QCOMPARE(text(panel, "nodeTruth"), QStringLiteral("truly: cut off"));
        QVERIFY(!panel.findChild<QWidget*>("deadlineCard")->isHidden());
        QCOMPARE(nameless(panel), QStringList());
    }

    void buttonsSuitTheNode() {
        LabModel model;
        NodePanel panel(model);
        panel.show();
        auto frame = labFrame(3);
        frame->nodes[1].truth = sim::LabTruth::Killed;
        model.show(frame);
        model.select({2});
        QSignalSpy wished(&model, &LabModel::wished);
        QCOMPARE(button(panel, "nodeFirstFault").text(), QStringLiteral("Restart"));
        QTest::mouseClick(&button(panel, "nodeFirstFault"), Qt::LeftButton);
        QCOMPARE(std::get<sim::Restart>(faultOf(wished, 0)).host, sim::HostId(2));
        QVERIFY(button(panel, "nodeSecondFault").isHidden());
        model.select({3});
        QCOMPARE(button(panel, "nodeFirstFault").text(), QStringLiteral("Pause"));
        QTest::mouseClick(&button(panel, "nodeSecondFault"), Qt::LeftButton);
        QCOMPARE(std::get<sim::Kill>(faultOf(wished, 1)).host, sim::HostId(3));
    }

    void outsidePeopleCanOnlyBeCutOff() {
        LabModel model;
        NodePanel panel(model);
        auto frame = labFrame(3);
        frame->nodes[2].outside = true;
        model.show(frame);
        model.select({3});
        QVERIFY(!button(panel, "nodeSecondFault").isEnabled());
        QVERIFY(button(panel, "nodeSecondFault").toolTip().contains(QLatin1String("stopped")));
        QVERIFY(button(panel, "nodeCut").isEnabled());
    }

    void severalAreActedOnTogether() {
        LabModel model;
        NodePanel panel(model);
        panel.show();
        model.show(labFrame(4));
        model.select({2, 3});
        QSignalSpy wished(&model, &LabModel::wished);
        QTest::mouseClick(&button(panel, "nodeSecondFault"), Qt::LeftButton);
        QCOMPARE(wished.size(), 2);
    }

    void moreOpensTheWholeMenu() {
        LabModel model;
        NodePanel panel(model);
        panel.show();
        model.show(labFrame(3));
        model.select({2});
        QTest::mouseClick(panel.findChild<QToolButton*>("nodeMore"), Qt::LeftButton);
        auto* menu = panel.findChild<QMenu*>("nodeFaultMenu");
        QVERIFY(menu->isVisible());
        QVERIFY(menu->findChild<QAction*>("faultKill")->isEnabled());
        menu->close();
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(NodePanelTest)
#include "node_panel_test.moc"
