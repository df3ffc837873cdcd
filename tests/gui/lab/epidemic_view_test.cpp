#include "gui/lab/epidemic_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QtTest>

#include "gui/lab/run_chart.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_epidemics.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;
using swimscope::gui::EpidemicView;
using swimscope::gui::LabModel;
using swimscope::gui::RunChart;

std::shared_ptr<sim::LabFrame> spreading() {
    auto frame = test::labFrame(40);
    frame->now = test::labSecond(5.5);
    frame->epidemic = test::labEpidemic();
    return frame;
}

QString textIn(const EpidemicView& view, const char* label) {
    return view.findChild<QLabel*>(label)->text();
}

class EpidemicViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRumourStartsAtTheSelectedNode() {
        LabModel model;
        EpidemicView view(model);
        view.show();
        model.show(test::labFrame(9));
        auto* start = view.findChild<QPushButton*>("rumourStart");
        QVERIFY(start->text().endsWith(QStringLiteral("n-01")));
        model.select({4});
        QVERIFY(start->text().endsWith(QStringLiteral("n-04")));
        QSignalSpy wished(&model, &LabModel::wished);
        QTest::mouseClick(start, Qt::LeftButton);
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        QCOMPARE(std::get<sim::StartRumour>(command).host, sim::HostId(4));
    }

    void showsWhatIsFollowed() {
        LabModel model;
        EpidemicView view(model);
        view.resize(800, 600);
        view.show();
        QCOMPARE(view.findChild<QStackedWidget*>("epidemicStack")->currentIndex(), 0);
        model.show(spreading());
        QCOMPARE(view.findChild<QStackedWidget*>("epidemicStack")->currentIndex(), 1);
        QCOMPARE(textIn(view, "epidemicTitle"), QStringLiteral("n-03 told all: hello"));
        QCOMPARE(textIn(view, "epidemicFigure1-1"), QStringLiteral("0.38 s"));
        QCOMPARE(textIn(view, "epidemicFigure1-2"), QStringLiteral("0.24 s"));
        QCOMPARE(view.findChild<RunChart*>("epidemicChart")->spokenValue(),
                 QStringLiteral("measured: 100 %, formula: 100 %"));
        QVERIFY(textIn(view, "rumourNote").isEmpty());
    }

    void saysThatALabThatStandsStillTellsNothing() {
        LabModel model;
        EpidemicView view(model);
        view.show();
        auto frame = spreading();
        auto epidemic = test::labEpidemic();
        epidemic->over = false;
        epidemic->know = 1;
        frame->epidemic = epidemic;
        model.show(frame);
        QVERIFY(textIn(view, "rumourNote").contains(QStringLiteral("stands still")));
    }

    void onRealSocketsItSaysWhyNot() {
        LabModel model;
        EpidemicView view(model);
        view.show();
        auto frame = test::labFrame(4);
        frame->live = true;
        model.show(frame);
        QVERIFY(!view.findChild<QPushButton*>("rumourStart")->isEnabled());
        QVERIFY(textIn(view, "rumourNote").contains(QStringLiteral("simulation")));
    }

    void everythingThatTabReachesHasAName() {
        LabModel model;
        EpidemicView view(model);
        view.show();
        model.show(spreading());
        QCOMPARE(test::nameless(view), QStringList());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(EpidemicViewTest)
#include "epidemic_view_test.moc"
