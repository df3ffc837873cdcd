#include "gui/views/fact_grid.h"

#include <QLabel>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class FactGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesFactsWithoutAValue() {
        FactGrid grid(nullptr, QStringLiteral("grid"), {"one", "two"});
        grid.show();
        grid.setFact(0, "Since", "now");
        grid.setFact(1, "Until", {});
        QCOMPARE(grid.value(0), QStringLiteral("now"));
        QVERIFY(grid.findChild<QLabel*>("one")->isVisible());
        QCOMPARE(grid.findChild<QLabel*>("one")->accessibleName(), QStringLiteral("Since"));
        QVERIFY(!grid.findChild<QLabel*>("two")->isVisible());
        QVERIFY(!grid.findChild<QLabel*>("twoName")->isVisible());
    }
};

SWIMSCOPE_GUI_TEST(FactGridTest)
#include "fact_grid_test.moc"
