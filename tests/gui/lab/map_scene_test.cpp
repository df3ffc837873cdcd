#include "gui/lab/map_scene.h"

#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::HeardTally;
using swimscope::gui::LabModel;
using swimscope::gui::MapScene;
using swimscope::gui::NodeLook;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

class MapSceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksFollowBeliefOrTruth() {
        LabModel model;
        auto frame = labFrame(4);
        frame->nodes[1].belief = swim::State::Suspect;
        frame->nodes[2].belief.reset();
        frame->nodes[3].truth = sim::LabTruth::Killed;
        model.show(frame);
        MapScene scene(model);
        scene.layout.arrangeRing(4, {600, 400}, 80);
        QCOMPARE(scene.look(0).shape, NodeLook::Shape::Alive);
        QCOMPARE(scene.look(1).shape, NodeLook::Shape::Suspect);
        QCOMPARE(scene.look(2).shape, NodeLook::Shape::Unknown);
        QCOMPARE(scene.look(3).shape, NodeLook::Shape::Alive);
        QCOMPARE(scene.look(3).mark, NodeLook::Mark::Gone);
        scene.truth = true;
        QCOMPARE(scene.look(1).shape, NodeLook::Shape::Alive);
        QCOMPARE(scene.look(3).shape, NodeLook::Shape::Dead);
        QCOMPARE(scene.look(3).mark, NodeLook::Mark::None);
    }

    void differentLooksHaveDifferentKeys() {
        NodeLook one;
        NodeLook other;
        other.pip = NodeLook::Pip::Dead;
        QVERIFY(one.key() != other.key());
        other = one;
        other.selected = true;
        QVERIFY(one.key() != other.key());
        QCOMPARE(one.key(), NodeLook().key());
    }

    void whoHeardIsCounted() {
        auto frame = labFrame(5);
        frame->beliefs = std::make_shared<const std::vector<sim::LabBelief>>(
            std::vector<sim::LabBelief>{{1, 3, swim::State::Suspect},
                                        {2, 3, swim::State::Dead},
                                        {2, 4, swim::State::Suspect}});
        HeardTally heard;
        heard.follow(*frame, 3);
        QCOMPARE(heard.suspecting(), 1);
        QCOMPARE(heard.burying(), 1);
        QCOMPARE(heard.of(0), NodeLook::Pip::Suspect);
        QCOMPARE(heard.of(1), NodeLook::Pip::Dead);
        QCOMPARE(heard.of(2), NodeLook::Pip::None);
        heard.follow(*frame, sim::kNoHost);
        QCOMPARE(heard.of(1), NodeLook::Pip::None);
    }

    void aSuspicionIsShownUntilItEnds() {
        LabModel model;
        auto frame = labFrame(2);
        frame->now = swimscope::base::Instant(std::chrono::seconds(10));
        frame->nodes[1].belief = swim::State::Suspect;
        frame->nodes[1].suspicion = sim::LabSuspicion{frame->now - std::chrono::seconds(1),
                                                      frame->now + std::chrono::seconds(1), 0, 3};
        model.show(frame);
        MapScene scene(model);
        QVERIFY(swimscope::gui::shownSuspicion(scene, 1) != nullptr);
        QVERIFY(swimscope::gui::shownSuspicion(scene, 0) == nullptr);
        auto later = labFrame(2);
        later->nodes = frame->nodes;
        later->now = frame->now + std::chrono::seconds(2);
        model.show(later);
        QVERIFY(swimscope::gui::shownSuspicion(scene, 1) == nullptr);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapSceneTest)
#include "map_scene_test.moc"
