#include "gui/lab/map_layout.h"

#include <QLineF>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MapLayout;
using swimscope::gui::MapShape;
using swimscope::gui::MapZone;

constexpr QSizeF kLayoutRoom{790, 560};

double leastDistance(const MapLayout& layout) {
    double least = 1e9;
    for (int a = 0; a < layout.count(); ++a) {
        for (int b = a + 1; b < layout.count(); ++b) {
            least = std::min(least, QLineF(layout.at(a), layout.at(b)).length());
        }
    }
    return least;
}

std::vector<QString> numbered(int count) {
    std::vector<QString> names;
    for (int i = 1; i <= count; ++i) {
        names.push_back(QStringLiteral("n-%1").arg(i, 4, 10, QLatin1Char('0')));
    }
    return names;
}

class MapLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShapeFollowsTheNumber() {
        QCOMPARE(MapLayout::shapeFor(8), MapShape::Ring);
        QCOMPARE(MapLayout::shapeFor(400), MapShape::Ring);
        QCOMPARE(MapLayout::shapeFor(401), MapShape::Zones);
        QCOMPARE(MapLayout::shapeFor(5000), MapShape::Zones);
        QCOMPARE(MapLayout::shapeFor(5001), MapShape::Matrix);
        QVERIFY(!MapLayout::fits(MapShape::Ring, 401));
        QVERIFY(MapLayout::fits(MapShape::Matrix, 3));
        QVERIFY(!MapLayout::fits(MapShape::Zones, 10'000));
    }

    void aRingBeginsAtTheTopAndGoesClockwise() {
        MapLayout layout;
        layout.arrangeRing(4, kLayoutRoom, 80);
        QVERIFY(layout.at(0).y() < layout.centre().y());
        QVERIFY(layout.at(1).x() > layout.centre().x());
        QVERIFY(layout.at(2).y() > layout.centre().y());
        QCOMPARE(layout.radius(), 10.0);
    }

    void nodesOfARingDoNotCoverEachOther() {
        for (const int count : {1, 2, 8, 20, 50, 60, 61, 150, 400}) {
            MapLayout layout;
            layout.arrangeRing(count, kLayoutRoom, 80);
            QCOMPARE(layout.count(), count);
            QVERIFY2(count < 2 || leastDistance(layout) >= 1.6 * layout.radius(),
                     qPrintable(QString::number(count)));
        }
    }

    void everyNodeLiesWithinTheBounds() {
        for (const int count : {1, 20, 400, 1000, 5000, 10'000}) {
            MapLayout layout;
            const MapShape shape = MapLayout::shapeFor(count);
            if (shape == MapShape::Ring) {
                layout.arrangeRing(count, kLayoutRoom, 80);
            } else if (shape == MapShape::Zones) {
                layout.arrangeZones(MapLayout::zonesOf(numbered(count)), kLayoutRoom, 18);
            } else {
                layout.arrangeMatrix(count, kLayoutRoom);
            }
            for (int node = 0; node < count; ++node) {
                QVERIFY(layout.bounds().contains(layout.at(node)));
            }
            QVERIFY(layout.bounds().height() <= kLayoutRoom.height() + 1);
            QVERIFY(layout.bounds().width() <= kLayoutRoom.width() + 1);
        }
    }

    void zonesFollowNamesWhenTheyMakeGroups() {
        const std::vector<QString> names{"web-1", "db-1", "web-2", "db-2", "web-3", "db-3"};
        const std::vector<MapZone> zones = MapLayout::zonesOf(names);
        QCOMPARE(zones.size(), std::size_t(2));
        QCOMPARE(zones[0].title, QStringLiteral("db"));
        QCOMPARE(zones[0].nodes, (std::vector<int>{1, 3, 5}));
    }

    void zonesAreHundredsWhenNamesSayNothing() {
        const std::vector<MapZone> zones = MapLayout::zonesOf(numbered(450));
        QCOMPARE(zones.size(), std::size_t(5));
        QCOMPARE(zones[4].nodes.size(), std::size_t(50));
        QVERIFY(zones[0].title.startsWith("n-0001"));
        QVERIFY(zones[0].title.endsWith("n-0100"));
    }

    void aGridKeepsItsCellsApart() {
        MapLayout layout;
        layout.arrangeZones(MapLayout::zonesOf(numbered(450)), kLayoutRoom, 18);
        QVERIFY(leastDistance(layout) > 2.2 * layout.radius());
        QCOMPARE(layout.titles().size(), std::size_t(5));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapLayoutTest)
#include "map_layout_test.moc"
