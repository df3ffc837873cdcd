#include "gui/lab/map_stamps.h"

#include <QPainter>
#include <QSet>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MapStamps;
using swimscope::gui::MessageLook;
using swimscope::gui::NodeLook;
using swimscope::gui::theme;
using swimscope::gui::test::painted;

QByteArray greyOf(double radius, const NodeLook& look) {
    const QImage image = painted({40, 40}, theme().surface, [&](QPainter& painter) {
                             swimscope::gui::paintNode(painter, {20, 20}, radius, look);
                         }).convertToFormat(QImage::Format_Grayscale8);
    return {reinterpret_cast<const char*>(image.constBits()),
            static_cast<qsizetype>(image.sizeInBytes())};
}

class MapStampsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesDifferWithoutColourAndWhenTheyAreSmall() {
        for (const double radius : {2.5, 5.0, 10.0}) {
            QSet<QByteArray> seen;
            for (int shape = 0; shape <= static_cast<int>(NodeLook::Shape::Unknown); ++shape) {
                NodeLook look;
                look.shape = static_cast<NodeLook::Shape>(shape);
                seen.insert(greyOf(radius, look));
            }
            QCOMPARE(seen.size(), 5);
        }
    }

    void marksDiffer() {
        QSet<QByteArray> seen;
        for (int mark = 0; mark <= static_cast<int>(NodeLook::Mark::Gone); ++mark) {
            NodeLook look;
            look.shape = NodeLook::Shape::Alive;
            look.mark = static_cast<NodeLook::Mark>(mark);
            seen.insert(greyOf(10, look));
        }
        QCOMPARE(seen.size(), 5);
    }

    void aStampIsPaintedOnce() {
        MapStamps stamps;
        stamps.prepare(10, 24, 1, /*round=*/true);
        const NodeLook look;
        const qint64 first = stamps.node(look).cacheKey();
        stamps.prepare(10, 24, 1, /*round=*/true);
        QCOMPARE(stamps.node(look).cacheKey(), first);
        stamps.prepare(12, 28, 1, /*round=*/true);
        QVERIFY(stamps.node(look).cacheKey() != first);
    }

    void aCellsStampStaysInItsCell() {
        MapStamps stamps;
        stamps.prepare(3, 7.4, 1, /*round=*/false);
        NodeLook look;
        look.selected = true;
        QVERIFY(stamps.node(look).width() <= 7);
    }

    void arrowsTurnAndRingsDoNot() {
        MapStamps stamps;
        stamps.prepare(10, 24, 1, /*round=*/true);
        QVERIFY(stamps.message(MessageLook::Ack, 0, 1).cacheKey() !=
                stamps.message(MessageLook::Ack, 1.5, 1).cacheKey());
        QCOMPARE(stamps.message(MessageLook::Ping, 0, 1).cacheKey(),
                 stamps.message(MessageLook::Ping, 1.5, 1).cacheKey());
    }

    void anArcShowsWhatIsLeft() {
        MapStamps stamps;
        stamps.prepare(10, 24, 1, /*round=*/true);
        const auto ink = [&](double share) {
            return swimscope::gui::test::pixelsOf(
                painted({40, 40}, theme().surface,
                        [&](QPainter& painter) {
                            stamps.draw(painter, {20, 20}, stamps.arc(share));
                        }),
                theme().control);
        };
        QVERIFY(ink(1) > ink(0.5));
        QVERIFY(ink(0.5) > ink(0));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapStampsTest)
#include "map_stamps_test.moc"
