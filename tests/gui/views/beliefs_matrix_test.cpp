#include "gui/views/beliefs_matrix.h"

#include <QElapsedTimer>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class BeliefsMatrixTest : public QObject {
    Q_OBJECT

    BeliefsModel m_model;
    Story m_story;

    void give(const std::vector<Table>& tables) {
        answered(m_story, tables);
        m_model.apply(m_story.take());
        m_model.refresh();
    }

private Q_SLOTS:
    void init() {
        m_model.clear();
        m_story.after(1000);
    }

    void drawsStatesByShapeAndIslandsByBoxes() {
        BeliefsMatrix matrix(m_model);
        matrix.resize(600, 400);
        give({Table("a").holds("a").holds("b"), Table("b").holds("a").holds("b")});
        matrix.follow();
        const QImage calm = grabbed(matrix);
        QCOMPARE(pixelsOf(calm, theme().deadB), 0);
        m_story.after(1000);
        give(splitCluster());
        matrix.follow();
        const QImage split = grabbed(matrix);
        QVERIFY(pixelsOf(split, theme().deadB) > 100);
        QVERIFY(pixelsOf(split, theme().aliveF) > 10);
    }

    void hasThreeFaces() {
        BeliefsMatrix matrix(m_model);
        matrix.resize(600, 400);
        give(splitCluster());
        matrix.follow();
        const QImage states = grabbed(matrix);
        matrix.setMode(BeliefsMatrix::Incarnation);
        const QImage incarnations = grabbed(matrix);
        matrix.setMode(BeliefsMatrix::Metadata);
        const QImage metadata = grabbed(matrix);
        QVERIFY(states != incarnations);
        QVERIFY(incarnations != metadata);
    }

    void keepsTheChosenPairWhenTheOrderChanges() {
        BeliefsMatrix matrix(m_model);
        matrix.resize(600, 400);
        give({Table("a").holds("a").holds("b").holds("c"),
              Table("b").holds("a").holds("b").holds("c")});
        matrix.follow();
        Q_EMIT matrix.cellSelected(m_model.rowOf("c"), m_model.columnOf("a"));
        matrix.setSelected(m_model.rowOf("c"), m_model.columnOf("a"));
        m_story.after(1000);
        give({Table("a").holds("a").holds("b").holds("c", watch::Belief::Dead)});
        matrix.follow();
        QCOMPARE(matrix.selectedRow(), m_model.rowOf("c"));
        QCOMPARE(matrix.selectedRow(), 0);
        QCOMPARE(matrix.accessibleDescription(),
                 QStringLiteral(
                     "a about c: dead at incarnation 1\nchanged between its last two answers"));
    }

    void staysQuickWithThousands() {
        constexpr int kNodes = 5000;
        constexpr int kObservers = 40;
        std::vector<Table> tables;
        for (int i = 0; i < kObservers; ++i) {
            Table table("node-" + std::to_string(i));
            for (int k = 0; k < kNodes; ++k) {
                table.holds("node-" + std::to_string(k),
                            k % 97 == i ? watch::Belief::Suspect : watch::Belief::Alive);
            }
            tables.push_back(std::move(table));
        }
        QElapsedTimer timer;
        timer.start();
        give(tables);
        const double taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        BeliefsMatrix matrix(m_model);
        matrix.resize(1280, 800);
        matrix.follow();
        grabbed(matrix);
        timer.restart();
        grabbed(matrix);
        qInfo("%d observers of %d: taken in %.1f ms, painted in %.2f ms", kObservers, kNodes, taken,
              static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(m_model.rowCount(), kNodes);
    }
};

SWIMSCOPE_GUI_TEST(BeliefsMatrixTest)
#include "beliefs_matrix_test.moc"
