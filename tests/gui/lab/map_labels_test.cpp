#include "gui/lab/map_labels.h"

#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MapLabels;
using swimscope::gui::MapScene;
using swimscope::gui::test::labFrame;
namespace swim = swimscope::swim;

void laidOut(MapScene& scene, int count) {
    scene.size = QSize(800, 600);
    scene.layout.arrangeRing(count, scene.size, 84);
}

class MapLabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeOfASmallRingHasAName() {
        LabModel model;
        model.show(labFrame(20));
        MapScene scene(model);
        laidOut(scene, 20);
        MapLabels labels;
        labels.plan(scene, scene.looks());
        QCOMPARE(labels.count(), std::size_t(20));
    }

    void amongManyOnlyWhoIsInDoubtHasOne() {
        LabModel model;
        auto frame = labFrame(200);
        frame->viewpoint = 1;
        frame->nodes[50].belief = swim::State::Suspect;
        model.show(frame);
        model.select({120});
        MapScene scene(model);
        laidOut(scene, 200);
        MapLabels labels;
        labels.plan(scene, scene.looks());
        QVERIFY(labels.has(50));
        QVERIFY(labels.has(119));
        QVERIFY(labels.has(0));
        QCOMPARE(labels.count(), std::size_t(3));
    }

    void namesThatWouldCoverEachOtherAreLeftOut() {
        LabModel model;
        auto frame = labFrame(400);
        for (auto& node : frame->nodes) {
            node.belief = swim::State::Dead;
        }
        model.show(frame);
        model.select({200});
        MapScene scene(model);
        laidOut(scene, 400);
        MapLabels labels;
        labels.plan(scene, scene.looks());
        QVERIFY(labels.count() < 150);
        QVERIFY(labels.has(199));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapLabelsTest)
#include "map_labels_test.moc"
