#include "gui/app/lab_menu.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabMenu;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

class LabMenuTest : public QObject {
    Q_OBJECT

    static QAction& actionIn(const QMenu& menu, const char* name) {
        return *menu.findChild<QAction*>(QLatin1String(name));
    }
    static sim::LabCommand wish(const QSignalSpy& wished, int at) {
        return wished.at(at).at(0).value<sim::LabCommand>();
    }

private Q_SLOTS:
    void isThereWhileThereIsALab() {
        LabModel model;
        LabMenu menu(model);
        QVERIFY(!menu.menuAction()->isVisible());
        model.show(labFrame(3));
        QVERIFY(menu.menuAction()->isVisible());
        model.clear();
        QVERIFY(!menu.menuAction()->isVisible());
    }

    void timeGoesByIt() {
        LabModel model;
        model.show(labFrame(3));
        LabMenu menu(model);
        QSignalSpy wished(&model, &LabModel::wished);
        actionIn(menu, "labMenuRun").trigger();
        actionIn(menu, "labMenuStepEvent").trigger();
        actionIn(menu, "labMenuStepPeriod").trigger();
        actionIn(menu, "labMenuStepTick").trigger();
        QVERIFY(std::holds_alternative<sim::GoOn>(wish(wished, 0)));
        QCOMPARE(std::get<sim::Step>(wish(wished, 1)).unit, sim::Step::Unit::Event);
        QCOMPARE(std::get<sim::Step>(wish(wished, 2)).unit, sim::Step::Unit::ProbePeriod);
        QCOMPARE(std::get<sim::Step>(wish(wished, 3)).unit, sim::Step::Unit::GossipTick);
        QVERIFY(!actionIn(menu, "labMenuBack").isEnabled());
        auto frame = labFrame(3);
        frame->steps = 9;
        frame->running = true;
        model.show(frame);
        Q_EMIT menu.aboutToShow();
        QCOMPARE(actionIn(menu, "labMenuRun").text(), QStringLiteral("&Pause"));
        actionIn(menu, "labMenuBack").trigger();
        QCOMPARE(std::get<sim::SeekSteps>(wish(wished, 4)).steps, std::uint64_t(8));
    }

    void realSocketsAndALabThatIsOverCannotBeStepped() {
        LabModel model;
        auto frame = labFrame(3);
        frame->live = true;
        model.show(frame);
        LabMenu menu(model);
        QVERIFY(!actionIn(menu, "labMenuRun").isEnabled());
        QVERIFY(!actionIn(menu, "labMenuRun").toolTip().isEmpty());
        model.show(labFrame(3));
        Q_EMIT menu.aboutToShow();
        QVERIFY(actionIn(menu, "labMenuRun").isEnabled());
        model.end();
        Q_EMIT menu.aboutToShow();
        QVERIFY(!actionIn(menu, "labMenuRun").isEnabled());
    }

    void faultsAreThoseOfTheSelection() {
        LabModel model;
        model.show(labFrame(3));
        model.select({2});
        LabMenu menu(model);
        auto* faults = menu.findChild<QMenu*>("labMenuFaults");
        Q_EMIT faults->aboutToShow();
        QSignalSpy wished(&model, &LabModel::wished);
        actionIn(*faults, "faultKill").trigger();
        const auto poke = std::get<sim::PokeRun>(wish(wished, 0)).poke;
        QCOMPARE(std::get<sim::Kill>(std::get<sim::Fault>(poke)).host, sim::HostId(2));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabMenuTest)
#include "lab_menu_test.moc"
