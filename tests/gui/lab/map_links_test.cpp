#include "gui/lab/map_links.h"

#include <QPainter>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MapScene;
using swimscope::gui::theme;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

class MapLinksTest : public QObject {
    Q_OBJECT

    using Paint = void (*)(QPainter&, const MapScene&);
    static QImage painted(const sim::LabLinks& links, Paint paint) {
        LabModel model;
        auto frame = labFrame(6);
        frame->links = std::make_shared<const sim::LabLinks>(links);
        model.show(frame);
        MapScene scene(model);
        scene.size = {400, 400};
        scene.layout.arrangeRing(6, {400, 400}, 60);
        QImage image(400, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(painter, scene);
        painter.end();
        return image;
    }
    static QImage blank() { return painted({}, swimscope::gui::paintCuts); }

private Q_SLOTS:
    void cutsAreDrawnAndWaysDiffer() {
        sim::LabLinks links;
        links.cuts = {{1, 3, false}};
        links.cutCount = 1;
        const QImage both = painted(links, swimscope::gui::paintCuts);
        QVERIFY(both != blank());
        links.cuts[0].oneWay = true;
        QVERIFY(painted(links, swimscope::gui::paintCuts) != both);
    }

    void manyCutsAndUnknownNodesAreNotDrawn() {
        sim::LabLinks links;
        links.cuts = {{1, 99, false}};
        links.cutCount = 1;
        QCOMPARE(painted(links, swimscope::gui::paintCuts), blank());
        links.cuts = {{1, 2, false}};
        links.cutCount = 5000;
        QCOMPARE(painted(links, swimscope::gui::paintCuts), blank());
    }

    void theSidesOfAPartitionStandOnDifferentGrounds() {
        QCOMPARE(painted({}, swimscope::gui::paintSides), blank());
        sim::LabLinks links;
        links.sides = {1, 1, 1, 0, 0};
        const QImage two = painted(links, swimscope::gui::paintSides);
        QVERIFY(two != blank());
        links.sides = {1, 1, 1, 2, 0};
        QVERIFY(painted(links, swimscope::gui::paintSides) != two);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapLinksTest)
#include "map_links_test.moc"
