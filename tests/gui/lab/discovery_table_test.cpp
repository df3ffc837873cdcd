#include "gui/lab/discovery_table.h"

#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_comparisons.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

namespace sim = swimscope::sim;
namespace test = swimscope::gui::test;

class DiscoveryTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsTheSameKillOfBothRunsBesideEachOther() {
        swimscope::gui::LabModel model;
        model.show(test::labFrame(4));
        auto comparison = test::labComparison(0, 0);
        sim::Discovery kill;
        kill.host = 3;
        kill.killed = test::labSecond(5);
        kill.others = 3;
        kill.suspected = std::chrono::seconds(1);
        comparison->here.discoveries = {kill};
        kill.suspected = std::chrono::seconds(2);
        kill.know = 3;
        kill.lastDead = std::chrono::seconds(9);
        comparison->there.discoveries = {kill};
        swimscope::gui::DiscoveryTable table;
        table.showKills(model, *comparison);
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.item(0, 0)->text(), QStringLiteral("n-03"));
        QCOMPARE(table.item(0, 2)->text(), QStringLiteral("1.00 s against 2.00 s"));
        QCOMPARE(table.item(0, 4)->text(), QStringLiteral("0 of 3 against 9.00 s"));
    }

    void whatRunsAgainIsNeverKnownToAll() {
        swimscope::gui::LabModel model;
        model.show(test::labFrame(4));
        auto comparison = test::labComparison(0, 0);
        sim::Discovery kill;
        kill.host = 3;
        kill.others = 3;
        kill.over = true;
        comparison->here.discoveries = {kill};
        swimscope::gui::DiscoveryTable table;
        table.showKills(model, *comparison);
        QVERIFY(table.item(0, 4)->text().startsWith(QStringLiteral("never")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(DiscoveryTableTest)
#include "discovery_table_test.moc"
