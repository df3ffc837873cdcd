#include "gui/lab/map_messages.h"

#include <QPainter>
#include <QtTest>
#include <cmath>

#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MapChord;
using swimscope::gui::MapScene;
using swimscope::gui::MapStamps;
using swimscope::gui::ShownFlight;
using swimscope::gui::theme;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::painted;
using swimscope::gui::test::pixelsOf;
namespace sim = swimscope::sim;

struct RingOfFour {
    LabModel model;
    MapScene scene{model};
    std::vector<ShownFlight> flights;

    RingOfFour() {
        model.show(labFrame(4));
        scene.layout.arrangeRing(4, {600, 500}, 80);
        scene.size = QSize(600, 500);
        sim::LabMessage message;
        message.serial = 9;
        message.kind = sim::MessageKind::Ack;
        message.from = 1;
        message.to = 3;
        flights.push_back({message, 0.5, 0});
    }
};

class MapMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChordRunsFromRimToRimAndBendsInwards() {
        RingOfFour ring;
        const MapChord chord = swimscope::gui::chordOf(ring.scene, 0, 1);
        const QPointF middle = (ring.scene.at(0) + ring.scene.at(1)) / 2;
        const QPointF centre = ring.scene.layout.centre();
        const auto away = [&](const QPointF& place) {
            return std::hypot(place.x() - centre.x(), place.y() - centre.y());
        };
        QVERIFY(away(chord.at(0.5)) < away(middle));
        const QPointF start = chord.at(0) - ring.scene.at(0);
        QVERIFY(std::hypot(start.x(), start.y()) >= ring.scene.radius());
    }

    void theAngleIsThatOfFlight() {
        RingOfFour ring;
        const MapChord down = swimscope::gui::chordOf(ring.scene, 0, 2);
        QVERIFY(std::abs(down.angleAt(0.5) - M_PI / 2) < 0.01);
    }

    void aFlightIsFoundWhereItIsDrawn() {
        RingOfFour ring;
        const QPointF centre = ring.scene.layout.centre();
        const ShownFlight* found =
            swimscope::gui::flightAt(ring.scene, ring.flights, centre + QPointF(3, 3));
        QVERIFY(found != nullptr);
        QCOMPARE(found->message.serial, std::uint64_t(9));
        QVERIFY(swimscope::gui::flightAt(ring.scene, ring.flights, {5, 5}) == nullptr);
    }

    void messagesAreDrawnInTheirColour() {
        RingOfFour ring;
        MapStamps stamps;
        stamps.prepare(10, 24, 1, /*round=*/true);
        const QImage image = painted({600, 500}, theme().surface, [&](QPainter& painter) {
            swimscope::gui::paintMessages(painter, ring.scene, stamps, ring.flights);
        });
        QVERIFY(pixelsOf(image, theme().s2) > 20);
    }

    void strangersAreNotDrawn() {
        RingOfFour ring;
        ring.flights[0].message.to = sim::kFirstOutside;
        QVERIFY(swimscope::gui::flightAt(ring.scene, ring.flights, ring.scene.layout.centre()) ==
                nullptr);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapMessagesTest)
#include "map_messages_test.moc"
