#include "gui/lab/map_nodes_layer.h"

#include <QtTest>
#include <numeric>

#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MapNodesLayer;
using swimscope::gui::MapScene;
using swimscope::gui::MapStamps;
using swimscope::gui::theme;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::pixelsOf;
namespace swim = swimscope::swim;

class MapNodesLayerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofAGridOnlyWhatChangedIsPainted() {
        LabModel model;
        model.show(labFrame(1000));
        MapScene scene(model);
        scene.size = QSize(600, 400);
        scene.layout.arrangeMatrix(1000, {600, 400});
        MapNodesLayer layer;
        MapStamps stamps;
        QCOMPARE(layer.sync(scene, stamps), 1000);
        QCOMPARE(layer.sync(scene, stamps), 0);
        auto frame = labFrame(1000);
        frame->nodes[10].belief = swim::State::Suspect;
        frame->nodes[700].belief = swim::State::Dead;
        model.show(frame);
        QCOMPARE(layer.sync(scene, stamps), 2);
        QVERIFY(pixelsOf(layer.pixmap().toImage(), theme().suspF) > 3);
        model.show(labFrame(1000));
        QCOMPARE(layer.sync(scene, stamps), 2);
        QCOMPARE(pixelsOf(layer.pixmap().toImage(), theme().suspF), 0);
    }

    void aPictureMendedByCellsEqualsOnePaintedAtOnce() {
        LabModel model;
        model.show(labFrame(600));
        MapScene scene(model);
        scene.size = QSize(640, 420);
        scene.layout.arrangeZones({{QStringLiteral("a"),
                                    [] {
                                        std::vector<int> nodes(600);
                                        std::iota(nodes.begin(), nodes.end(), 0);
                                        return nodes;
                                    }()}},
                                  {640, 420}, 18);
        MapNodesLayer mended;
        MapStamps stamps;
        mended.sync(scene, stamps);
        auto frame = labFrame(600);
        for (std::size_t i = 0; i < 600; i += 7) {
            frame->nodes[i].belief = swim::State::Suspect;
        }
        model.show(frame);
        mended.sync(scene, stamps);
        MapNodesLayer fresh;
        fresh.sync(scene, stamps);
        QCOMPARE(mended.pixmap().toImage(), fresh.pixmap().toImage());
    }

    void zoomAndSelectionAreSeen() {
        LabModel model;
        model.show(labFrame(20));
        MapScene scene(model);
        scene.size = QSize(600, 400);
        scene.layout.arrangeRing(20, {600, 400}, 80);
        MapNodesLayer layer;
        MapStamps stamps;
        layer.sync(scene, stamps);
        model.select({3});
        QCOMPARE(layer.sync(scene, stamps), 20);
        scene.view.zoomAt({300, 200}, 1.5);
        QCOMPARE(layer.sync(scene, stamps), 20);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapNodesLayerTest)
#include "map_nodes_layer_test.moc"
