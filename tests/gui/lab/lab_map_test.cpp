#include "gui/lab/lab_map.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabMap;
using swimscope::gui::LabModel;
using swimscope::gui::MapShape;
using swimscope::gui::theme;
using swimscope::gui::test::grabbed;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::pixelsOf;
namespace swim = swimscope::swim;

class LabMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShapeFollowsTheNodesUnlessAnotherWasChosen() {
        LabModel model;
        LabMap map(model);
        map.resize(700, 500);
        model.show(labFrame(50));
        QCOMPARE(map.shape(), MapShape::Ring);
        map.setShape(MapShape::Matrix);
        QCOMPARE(map.shape(), MapShape::Matrix);
        map.setShape({});
        model.show(labFrame(1000));
        QCOMPARE(map.shape(), MapShape::Zones);
        map.setShape(MapShape::Ring);
        QCOMPARE(map.shape(), MapShape::Zones);
        model.show(labFrame(6000));
        QCOMPARE(map.shape(), MapShape::Matrix);
    }

    void statesAreSeen() {
        LabModel model;
        LabMap map(model);
        map.resize(600, 500);
        map.show();
        auto frame = labFrame(12);
        frame->nodes[3].belief = swim::State::Suspect;
        frame->nodes[4].belief = swim::State::Dead;
        model.show(frame);
        QImage picture = grabbed(map);
        QVERIFY(pixelsOf(picture, theme().suspF) > 20);
        QVERIFY(pixelsOf(picture, theme().deadF) > 20);
        map.setTruth(true);
        picture = grabbed(map);
        QCOMPARE(pixelsOf(picture, theme().suspF), 0);
    }

    void nobodyIsShownWithoutNodes() {
        LabModel model;
        LabMap map(model);
        map.resize(600, 500);
        const QImage picture = grabbed(map);
        QVERIFY(pixelsOf(picture, theme().surface) > 600 * 500 * 9 / 10);
    }

    void aLabThatEndsTakesItsSelectionAlong() {
        LabModel model;
        LabMap map(model);
        map.resize(600, 500);
        map.show();
        model.show(labFrame(50));
        model.select({3, 40});
        grabbed(map);
        model.clear();
        QVERIFY(pixelsOf(grabbed(map), theme().aliveF) == 0);
        QCOMPARE(map.scene().count(), 0);
    }

    void zoomAndFitAreUndone() {
        LabModel model;
        LabMap map(model);
        map.resize(600, 500);
        model.show(labFrame(12));
        const QRect before = map.nodeRect(0);
        map.zoomBy(2);
        QVERIFY(map.nodeRect(0) != before);
        map.fit();
        QCOMPARE(map.nodeRect(0), before);
    }

    void anySizeCanBePainted() {
        for (const int nodes : {1, 2, 60, 61, 400, 401, 5001}) {
            LabModel model;
            LabMap map(model);
            model.show(labFrame(nodes));
            for (const QSize size : {QSize(320, 240), QSize(1000, 700)}) {
                map.resize(size);
                QVERIFY(pixelsOf(grabbed(map), theme().aliveF) > 0);
            }
        }
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabMapTest)
#include "lab_map_test.moc"
