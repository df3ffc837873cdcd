#include "gui/lab/map_overlay.h"

#include <QPainter>
#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using std::chrono::milliseconds;
using swimscope::gui::LabModel;
using swimscope::gui::MapScene;
using swimscope::gui::MapStamps;
using swimscope::gui::theme;
using swimscope::gui::test::inkIn;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::painted;
using swimscope::gui::test::pixelsOf;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

constexpr QSize kOverlaySize{600, 500};

QImage clocks(const std::shared_ptr<sim::LabFrame>& frame) {
    LabModel model;
    model.show(frame);
    MapScene scene(model);
    scene.size = kOverlaySize;
    scene.layout.arrangeRing(static_cast<int>(frame->nodes.size()), kOverlaySize, 80);
    MapStamps stamps;
    stamps.prepare(scene.radius(), scene.cell(), 1, /*round=*/true);
    return painted(kOverlaySize, theme().surface,
                   [&](QPainter& painter) { swimscope::gui::paintClocks(painter, scene, stamps); });
}

class MapOverlayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timersEmptyWithTime() {
        const auto withLeft = [](int left) {
            auto frame = labFrame(5);
            frame->now = swimscope::base::Instant(milliseconds(5000));
            for (auto& node : frame->nodes) {
                node.nextProbe = frame->now + milliseconds(left);
                node.periodStart = *node.nextProbe - milliseconds(1000);
            }
            return pixelsOf(clocks(frame), theme().control);
        };
        QVERIFY(withLeft(900) > withLeft(300));
    }

    void aSuspectHasACountdownInstead() {
        auto frame = labFrame(5);
        frame->nodes[2].belief = swim::State::Suspect;
        frame->nodes[2].suspicion =
            sim::LabSuspicion{frame->now - milliseconds(1), frame->now + milliseconds(1000), 0, 3};
        QVERIFY(pixelsOf(clocks(frame), theme().suspF) > 50);
        QCOMPARE(pixelsOf(clocks(labFrame(5)), theme().suspF), 0);
    }

    void theDeadHaveNoTimers() {
        auto frame = labFrame(1);
        frame->nodes[0].nextProbe = frame->now + milliseconds(500);
        frame->nodes[0].periodStart = frame->now - milliseconds(500);
        frame->nodes[0].truth = sim::LabTruth::Killed;
        QCOMPARE(inkIn(clocks(frame), theme().surface), 0);
    }

    void cornersSayWhatIsNotDrawn() {
        LabModel model;
        model.show(labFrame(5));
        MapScene scene(model);
        scene.size = kOverlaySize;
        scene.layout.arrangeRing(5, kOverlaySize, 80);
        const auto ink = [&](std::size_t left, const QString& note) {
            return inkIn(painted(kOverlaySize, theme().surface,
                                 [&](QPainter& painter) {
                                     swimscope::gui::paintCorners(painter, scene, left, note);
                                 }),
                         theme().surface);
        };
        QCOMPARE(ink(0, {}), 0);
        QVERIFY(ink(700, {}) > 0);
        QVERIFY(ink(0, QStringLiteral("why")) > 0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapOverlayTest)
#include "map_overlay_test.moc"
