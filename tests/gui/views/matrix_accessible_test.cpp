#include "gui/views/matrix_accessible.h"

#include <QScrollBar>

#include "gui/views/matrix_view.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

namespace {

class SpokenMatrix final : public MatrixView {
public:
    explicit SpokenMatrix(int edge) : m_edge(edge) {
        resize(600, 400);
        rebuild();
        show();
    }
    QAccessibleInterface* spoken() { return QAccessible::queryAccessibleInterface(this); }
    QAccessibleTableInterface* table() { return spoken()->tableInterface(); }

protected:
    int rows() const override { return m_edge; }
    int columns() const override { return m_edge; }
    QString rowName(int row) const override { return QStringLiteral("row-%1").arg(row); }
    QString columnName(int column) const override { return QStringLiteral("head-%1").arg(column); }
    void paintCell(QPainter&, const QRect&, int, int) override {}
    QString cellText(int row, int column) const override {
        return QStringLiteral("%1 about %2").arg(column).arg(row);
    }

private:
    int m_edge;
};

}  // namespace

class MatrixAccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isATableWithNamesAndTexts() {
        SpokenMatrix matrix(3);
        QCOMPARE(matrix.spoken()->role(), QAccessible::Table);
        QVERIFY(matrix.table() != nullptr);
        QCOMPARE(matrix.table()->rowCount(), 3);
        QCOMPARE(matrix.table()->columnCount(), 3);
        QCOMPARE(matrix.table()->rowDescription(2), QStringLiteral("row-2"));
        QCOMPARE(matrix.table()->columnDescription(1), QStringLiteral("head-1"));
        QAccessibleInterface* cell = matrix.table()->cellAt(2, 1);
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("1 about 2"));
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 2);
        QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
        QCOMPARE(cell->parent(), matrix.spoken());
        QVERIFY(matrix.table()->cellAt(3, 0) == nullptr);
        QVERIFY(matrix.table()->cellAt(0, -1) == nullptr);
    }

    void tellsTheChosenCell() {
        SpokenMatrix matrix(3);
        QCOMPARE(matrix.table()->selectedCellCount(), 0);
        matrix.setSelected(1, 2);
        QCOMPARE(matrix.table()->selectedCellCount(), 1);
        QAccessibleInterface* chosen = matrix.table()->selectedCells().value(0);
        QCOMPARE(chosen->text(QAccessible::Name), QStringLiteral("2 about 1"));
        QVERIFY(chosen->state().selected);
        QVERIFY(!matrix.table()->cellAt(0, 0)->state().selected);
    }

    void hasTheCellsInSightForChildren() {
        SpokenMatrix matrix(5000);
        const int children = matrix.spoken()->childCount();
        QVERIFY2(children > 50 && children < 2000, qPrintable(QString::number(children)));
        matrix.verticalScrollBar()->setValue(matrix.verticalScrollBar()->maximum() / 2);
        QAccessibleInterface* first = matrix.spoken()->child(0);
        QVERIFY(first->tableCellInterface()->rowIndex() > 1000);
        for (int i = 0; i < children; ++i) {
            QCOMPARE(matrix.spoken()->indexOfChild(matrix.spoken()->child(i)), i);
        }
        const QPoint middle = first->rect().center();
        QCOMPARE(matrix.spoken()->childAt(middle.x(), middle.y()), first);
    }

    void keepsNoMoreCellsThanItMay() {
        SpokenMatrix matrix(200);
        QList<QAccessible::Id> ids;
        for (int row = 0; row < 200; ++row) {
            for (int column = 0; column < 200; ++column) {
                ids << QAccessible::uniqueId(matrix.table()->cellAt(row, column));
            }
        }
        QAccessibleInterface* last = matrix.table()->cellAt(199, 199);
        QCOMPARE(last->text(QAccessible::Name), QStringLiteral("199 about 199"));
        QCOMPARE(QAccessible::accessibleInterface(ids.first()), nullptr);
    }
};

SWIMSCOPE_GUI_TEST(MatrixAccessibleTest)
#include "matrix_accessible_test.moc"
