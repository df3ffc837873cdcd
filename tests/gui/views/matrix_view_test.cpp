#include "gui/views/matrix_view.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <set>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

namespace {

/// `edge` by `edge` cells with names of their numbers; remembers which were painted.
class NumberMatrix final : public MatrixView {
public:
    explicit NumberMatrix(int edge) : m_edge(edge) {}
    void breakBefore(int at) {
        setBreaks({at}, {at});
        rebuild();
    }
    std::set<std::pair<int, int>> painted;

protected:
    int rows() const override { return m_edge; }
    int columns() const override { return m_edge; }
    QString rowName(int row) const override { return QStringLiteral("node-%1").arg(row); }
    QString columnName(int column) const override { return rowName(column); }
    void paintCell(QPainter& painter, const QRect& cell, int row, int column) override {
        painter.fillRect(cell.adjusted(8, 8, -8, -8), theme().aliveF);
        painted.insert({row, column});
    }
    QString cellText(int row, int column) const override {
        return QStringLiteral("%1 of %2").arg(column).arg(row);
    }

private:
    int m_edge;
};

}  // namespace

class MatrixViewTest : public QObject {
    Q_OBJECT

    static void show(NumberMatrix& matrix) {
        matrix.resize(600, 400);
        matrix.rebuild();
        matrix.show();
    }

private Q_SLOTS:
    void choosesTheCellUnderThePointer() {
        NumberMatrix matrix(5);
        show(matrix);
        QSignalSpy chosen(&matrix, &MatrixView::cellSelected);
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.cellRect(3, 1).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(matrix.selectedRow(), 3);
        QCOMPARE(matrix.selectedColumn(), 1);
        QCOMPARE(matrix.accessibleDescription(), QStringLiteral("1 of 3"));
    }

    void leavesGapsAtBreaks() {
        NumberMatrix matrix(5);
        show(matrix);
        const QRect before = matrix.cellRect(2, 2);
        matrix.breakBefore(2);
        QVERIFY(matrix.cellRect(2, 2).left() > before.left());
        QCOMPARE(matrix.cellRect(1, 1).left() + before.width(), before.left());
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.cellRect(2, 4).center());
        QCOMPARE(matrix.selectedRow(), 2);
        QCOMPARE(matrix.selectedColumn(), 4);
    }

    void movesByKeys() {
        NumberMatrix matrix(5);
        show(matrix);
        QTest::keyClick(&matrix, Qt::Key_Down);
        QCOMPARE(matrix.selectedRow(), 0);
        QTest::keyClick(&matrix, Qt::Key_Down);
        QTest::keyClick(&matrix, Qt::Key_Right);
        QCOMPARE(matrix.selectedRow(), 1);
        QCOMPARE(matrix.selectedColumn(), 1);
        QTest::keyClick(&matrix, Qt::Key_End);
        QCOMPARE(matrix.selectedColumn(), 4);
        QTest::keyClick(&matrix, Qt::Key_Right);
        QCOMPARE(matrix.selectedColumn(), 4);
        QTest::keyClick(&matrix, Qt::Key_PageUp);
        QCOMPARE(matrix.selectedRow(), 0);
        QSignalSpy copied(&matrix, &MatrixView::copyRequested);
        QTest::keySequence(&matrix, QKeySequence::Copy);
        QCOMPARE(copied.count(), 1);
    }

    void paintsOnlyWhatIsInSight() {
        NumberMatrix matrix(5000);
        show(matrix);
        matrix.painted.clear();
        QElapsedTimer timer;
        timer.start();
        grabbed(matrix);
        qInfo("5,000 by 5,000 cells: %.2f ms a picture, %zu cells painted",
              static_cast<double>(timer.nsecsElapsed()) / 1e6, matrix.painted.size());
        QVERIFY(!matrix.painted.empty());
        QVERIFY(matrix.painted.size() < 2000);
        matrix.setSelected(0, 0);
        QTest::keyClick(&matrix, Qt::Key_End);
        matrix.painted.clear();
        grabbed(matrix);
        QVERIFY(matrix.painted.count({0, 4999}) == 1);
        QVERIFY(matrix.viewport()->rect().contains(matrix.cellRect(0, 4999)));
    }

    void showsABandUnderThePointer() {
        NumberMatrix matrix(5);
        show(matrix);
        const QImage before = grabbed(matrix);
        QTest::mouseMove(matrix.viewport(), matrix.cellRect(2, 2).center());
        QTRY_VERIFY(grabbed(matrix) != before);
    }
};

SWIMSCOPE_GUI_TEST(MatrixViewTest)
#include "matrix_view_test.moc"
