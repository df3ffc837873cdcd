#include "gui/views/cell_paint.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include "gui/views/theme.h"
#include "gui/views/type_scale.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class CellPaintTest : public QObject {
    Q_OBJECT

    static QImage runs(const QRect& room, const QVector<TextRun>& text, bool right = false) {
        return painted({200, 30}, Qt::white, [&](QPainter& painter) {
            right ? paintRunsRight(painter, room, text) : paintRuns(painter, room, text);
        });
    }
    static TextRun run(const QString& text, const QColor& colour = Qt::black) {
        return {text, colour, typeFont(TypeRole::Body)};
    }

private Q_SLOTS:
    void keepsTextInsideItsRoom() {
        const QImage image = runs({20, 0, 60, 30}, {run("a very long text that cannot fit here")});
        QVERIFY(inkIn(image, Qt::white) > 20);
        QCOMPARE(inkIn(image.copy(84, 0, 116, 30), Qt::white), 0);
        QCOMPARE(inkIn(image.copy(0, 0, 18, 30), Qt::white), 0);
        QCOMPARE(inkIn(runs({20, 0, 0, 30}, {run("none")}), Qt::white), 0);
    }

    void setsTextFlushRight() {
        const QImage image = runs({0, 0, 200, 30}, {run("12"), run(" ms")}, true);
        QCOMPARE(inkIn(image.copy(0, 0, 100, 30), Qt::white), 0);
        QVERIFY(inkIn(image.copy(100, 0, 100, 30), Qt::white) > 10);
    }

    void marksASelectedRowByMoreThanATint() {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 100, kRowHeight);
        const auto row = [&](bool first) {
            return painted({100, kRowHeight}, theme().surface,
                           [&](QPainter& painter) { paintRowGround(painter, option, first); });
        };
        QCOMPARE(pixelsOf(row(true), theme().accent), 0);
        option.state = QStyle::State_Selected | QStyle::State_Active;
        QVERIFY(pixelsOf(row(true), theme().accent) > 20);
        QVERIFY(pixelsOf(row(false), theme().sel) > 1000);
        option.state = QStyle::State_Selected;
        QVERIFY(pixelsOf(row(false), theme().selIdle) > 1000);
    }

    void setsATableUp() {
        QTableView table;
        setUpTable(table, "someTable");
        QCOMPARE(table.objectName(), QStringLiteral("someTable"));
        QVERIFY(!table.showGrid());
        QCOMPARE(table.selectionBehavior(), QAbstractItemView::SelectRows);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), kRowHeight);
        QVERIFY(!table.tabKeyNavigation());
    }

    void paintsPlainCells() {
        QStandardItemModel model;
        model.appendRow(new QStandardItem("text"));
        const RowDelegate delegate;
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 100, kRowHeight);
        QCOMPARE(delegate.sizeHint(option, model.index(0, 0)).height(), kRowHeight);
        const QImage image = painted({100, kRowHeight}, theme().surface, [&](QPainter& painter) {
            delegate.paint(&painter, option, model.index(0, 0));
        });
        QVERIFY(inkIn(image.copy(cellContent(option.rect)), theme().surface) > 10);
    }
};

SWIMSCOPE_GUI_TEST(CellPaintTest)
#include "cell_paint_test.moc"
