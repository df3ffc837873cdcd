#include "gui/lab/run_chart_accessible.h"

#include <QtTest>

#include "gui/lab/run_chart.h"
#include "tests/gui/support/test_program.h"

namespace {

class RunChartAccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChartHasANameAndAValue() {
        swimscope::gui::RunChart chart;
        chart.setTitle(QStringLiteral("Suspicions"));
        chart.setLines({{QStringLiteral("this run"), {{0, 1, 1}, {1, 4, 4}}, false}}, 0, 1);
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&chart);
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::Chart);
        QCOMPARE(told->text(QAccessible::Name), QStringLiteral("Suspicions"));
        QCOMPARE(told->text(QAccessible::Value), QStringLiteral("this run: 4"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(RunChartAccessibleTest)
#include "run_chart_accessible_test.moc"
