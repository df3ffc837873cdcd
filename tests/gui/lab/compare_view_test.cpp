#include "gui/lab/compare_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QtTest>

#include "gui/lab/run_chart.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_comparisons.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;
using swimscope::gui::CompareView;
using swimscope::gui::LabModel;
using swimscope::gui::RunChart;

std::shared_ptr<sim::LabFrame> compared(std::uint64_t here, std::uint64_t there) {
    auto frame = test::labFrame(16);
    frame->comparison = test::labComparison(here, there);
    return frame;
}

QString textOf(const CompareView& view, const char* label) {
    return view.findChild<QLabel*>(label)->text();
}

class CompareViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleComparesAndStallsNodes() {
        LabModel model;
        model.show(test::labFrame(16));
        CompareView view(model);
        view.show();
        QCOMPARE(view.findChild<QStackedWidget*>("compareStack")->currentIndex(), 0);
        QSignalSpy wished(&model, &LabModel::wished);
        QTest::mouseClick(view.findChild<QPushButton*>("compareExample"), Qt::LeftButton);
        int compares = 0;
        int pokes = 0;
        int goes = 0;
        for (const auto& wish : wished) {
            const auto command = wish.at(0).value<sim::LabCommand>();
            compares += std::holds_alternative<sim::CompareWith>(command) ? 1 : 0;
            pokes += std::holds_alternative<sim::PokeRun>(command) ? 1 : 0;
            goes += std::holds_alternative<sim::GoOn>(command) ? 1 : 0;
        }
        QCOMPARE(compares, 1);
        QCOMPARE(pokes, 2);
        QCOMPARE(goes, 1);
    }

    void showsCountersAndCharts() {
        LabModel model;
        CompareView view(model);
        view.resize(800, 900);
        view.show();
        model.show(compared(2, 12));
        QVERIFY(textOf(view, "compareHeadline").startsWith(QStringLiteral("2 ")));
        QCOMPARE(textOf(view, "compareFigure1-1"), QStringLiteral("2"));
        QCOMPARE(textOf(view, "compareFigure1-2"), QStringLiteral("12"));
        QCOMPARE(textOf(view, "compareFigure1-3"), QStringLiteral("10 fewer"));
        auto* chart = view.findChild<RunChart*>("compareChart0");
        QCOMPARE(chart->spokenValue(), QStringLiteral("this run: 2, No Lifeguard: 12"));
        model.show(compared(3, 30));
        QCOMPARE(textOf(view, "compareFigure1-2"), QStringLiteral("30"));
        model.show(test::labFrame(16));
        QCOMPARE(view.findChild<QStackedWidget*>("compareStack")->currentIndex(), 0);
    }

    void chartsShareTheCross() {
        LabModel model;
        CompareView view(model);
        view.show();
        model.show(compared(2, 12));
        auto* first = view.findChild<RunChart*>("compareChart0");
        auto* last = view.findChild<RunChart*>("compareChart5");
        QTest::keyClick(first, Qt::Key_Home);
        QVERIFY(last->cross().has_value());
        QTest::keyClick(first, Qt::Key_Escape);
        QVERIFY(!last->cross().has_value());
    }

    void whatIsHiddenIsNotWorkedOutUntilItIsSeen() {
        LabModel model;
        CompareView view(model);
        model.show(compared(2, 12));
        QVERIFY(textOf(view, "compareHeadline").isEmpty());
        view.show();
        QVERIFY(!textOf(view, "compareHeadline").isEmpty());
    }

    void realSocketsCannotBeCompared() {
        LabModel model;
        CompareView view(model);
        view.show();
        auto frame = test::labFrame(4);
        frame->live = true;
        model.show(frame);
        QVERIFY(!view.findChild<QPushButton*>("compareExample")->isVisible());
        QVERIFY(textOf(view, "compareEmptyText").contains(QStringLiteral("simulation")));
    }

    void everythingThatTabReachesHasAName() {
        LabModel model;
        CompareView view(model);
        view.show();
        QCOMPARE(test::nameless(view), QStringList());
        model.show(compared(2, 12));
        QCOMPARE(test::nameless(view), QStringList());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(CompareViewTest)
#include "compare_view_test.moc"
