#include <QtTest>

#include "gui/lab/map_layout.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MapLayout;
using Way = swimscope::gui::MapLayout::Way;

constexpr QSizeF kSearchRoom{800, 600};

MapLayout ringOf(int count) {
    MapLayout layout;
    layout.arrangeRing(count, kSearchRoom, 80);
    return layout;
}

MapLayout matrixOf(int count) {
    MapLayout layout;
    layout.arrangeMatrix(count, kSearchRoom);
    return layout;
}

class MapSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeIsFoundAtItsPlace() {
        for (const MapLayout& layout : {ringOf(1), ringOf(400), matrixOf(10'000)}) {
            for (int node = 0; node < layout.count(); ++node) {
                QCOMPARE(layout.nodeAt(layout.at(node)), node);
            }
        }
    }

    void emptyGroundIsNobody() {
        const MapLayout layout = ringOf(8);
        QCOMPARE(layout.nodeAt(layout.centre()), -1);
        QCOMPARE(layout.nodeAt({-1000, -1000}), -1);
        QCOMPARE(MapLayout().nodeAt({0, 0}), -1);
    }

    void aBoxTakesWhatIsInIt() {
        const MapLayout layout = ringOf(4);
        const QRectF right(layout.centre().x() + 5, 0, 1000, 1000);
        QCOMPARE(layout.inside(right), std::vector<int>{1});
        QCOMPARE(layout.inside(QRectF(-10, -10, 2000, 2000)).size(), std::size_t(4));
    }

    void aLassoTakesWhatItGoesRound() {
        const MapLayout layout = matrixOf(100);
        const QPointF first = layout.at(0);
        const double step = layout.pitch();
        // A triangle that leaves out the cell across.
        const QPolygonF lasso{{first + QPointF(-1, -1), first + QPointF(1.3 * step, -1),
                               first + QPointF(-1, 1.3 * step)}};
        const std::vector<int> taken = layout.inside(lasso);
        QCOMPARE(taken.size(), std::size_t(3));
        QCOMPARE(taken[0], 0);
        QCOMPARE(taken[1], 1);
    }

    void arrowsGoRoundTheRing() {
        const MapLayout layout = ringOf(5);
        QCOMPARE(layout.neighbour(4, Way::Right), 0);
        QCOMPARE(layout.neighbour(0, Way::Left), 4);
        QCOMPARE(layout.neighbour(-1, Way::Left), 0);
        QCOMPARE(MapLayout().neighbour(0, Way::Up), -1);
    }

    void arrowsGoByCellsInAGrid() {
        const MapLayout layout = matrixOf(100);
        QCOMPARE(layout.neighbour(0, Way::Right), 1);
        QCOMPARE(layout.neighbour(1, Way::Left), 0);
        QCOMPARE(layout.neighbour(0, Way::Left), 0);
        const int below = layout.neighbour(0, Way::Down);
        QVERIFY(below > 1);
        QCOMPARE(layout.at(below).x(), layout.at(0).x());
        QCOMPARE(layout.neighbour(below, Way::Up), 0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapSearchTest)
#include "map_search_test.moc"
