#include "gui/lab/map_pulses.h"

#include <QPainter>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MapPulses;
using swimscope::gui::MapScene;
using swimscope::gui::theme;
using swimscope::gui::test::inkIn;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::painted;

class MapPulsesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPulseFadesAndIsForgotten() {
        LabModel model;
        model.show(labFrame(8));
        MapScene scene(model);
        scene.layout.arrangeRing(8, {600, 500}, 80);
        MapPulses pulses;
        const auto ink = [&](double wall) {
            return inkIn(painted({600, 500}, theme().surface,
                                 [&](QPainter& painter) { pulses.paint(painter, scene, wall); }),
                         theme().surface);
        };
        pulses.add({2, 5}, 1000);
        QVERIFY(ink(1050) > 0);
        QVERIFY(!pulses.empty());
        QCOMPARE(ink(1000 + MapPulses::kLength), 0);
        QVERIFY(pulses.empty());
    }

    void ofVeryManySomeAreKept() {
        LabModel model;
        model.show(labFrame(3));
        MapScene scene(model);
        scene.layout.arrangeRing(3, {600, 500}, 80);
        MapPulses pulses;
        pulses.add(std::vector<int>(1000, 1), 0);
        // Who is gone by now is not drawn.
        pulses.add({7}, 0);
        painted({600, 500}, theme().surface,
                [&](QPainter& painter) { pulses.paint(painter, scene, 10); });
        QVERIFY(!pulses.empty());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapPulsesTest)
#include "map_pulses_test.moc"
