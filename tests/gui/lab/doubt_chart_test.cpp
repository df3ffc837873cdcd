#include "gui/lab/doubt_chart.h"

#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::DoubtChart;
using swimscope::gui::DoubtCount;
using swimscope::gui::theme;
using swimscope::gui::test::grabbed;
using swimscope::gui::test::momentOf;
using swimscope::gui::test::pixelsOf;

class DoubtChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsHowManyDoubt() {
        DoubtChart chart;
        chart.resize(260, chart.height());
        QCOMPARE(pixelsOf(grabbed(chart), theme().suspF), 0);
        chart.setDoubts({{momentOf(1), 0, 0}, {momentOf(2), 7, 0}, {momentOf(3), 2, 5}},
                        momentOf(1), momentOf(4), momentOf(4));
        QCOMPARE(chart.top(), 7);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("7")));
        QVERIFY(pixelsOf(grabbed(chart), theme().suspF) > 20);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(DoubtChartTest)
#include "doubt_chart_test.moc"
