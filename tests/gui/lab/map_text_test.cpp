#include "gui/lab/map_text.h"

#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using std::chrono::milliseconds;
using swimscope::gui::LabModel;
using swimscope::gui::MapScene;
using swimscope::gui::MapText;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

std::shared_ptr<sim::LabFrame> suspectFrame() {
    auto frame = labFrame(20);
    frame->now = base::Instant(milliseconds(12400));
    auto& node = frame->nodes[6];
    node.belief = swim::State::Suspect;
    node.truth = sim::LabTruth::CutOff;
    node.suspicion =
        sim::LabSuspicion{frame->now - milliseconds(500), frame->now + milliseconds(30700), 0, 3};
    return frame;
}

class MapTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aNodeIsOneSentence() {
        LabModel model;
        model.show(suspectFrame());
        MapScene scene(model);
        scene.layout.arrangeRing(20, {600, 400}, 80);
        QCOMPARE(MapText::sentence(scene, 6),
                 QStringLiteral("n-07, suspect, truly cut off, dead in 30.7 s"));
        QCOMPARE(MapText::sentence(scene, 0), QStringLiteral("n-01, alive, viewpoint"));
        QCOMPARE(MapText::countdown(scene, 6), QStringLiteral("dead in 30.7 s"));
        QVERIFY(MapText::note(scene, 1).isEmpty());
    }

    void aKilledNodeSaysWhen() {
        LabModel model;
        auto frame = suspectFrame();
        frame->nodes[14].truth = sim::LabTruth::Killed;
        frame->marks = std::make_shared<const std::vector<sim::Mark>>(std::vector<sim::Mark>{
            {base::Instant(milliseconds(6400)), 0, sim::MarkKind::Killed, 15, 0},
            {base::Instant(milliseconds(20000)), 0, sim::MarkKind::Killed, 15, 0}});
        model.show(frame);
        const MapScene scene(model);
        QCOMPARE(MapText::note(scene, 14), QStringLiteral("killed at 6.4 s"));
    }

    void whoHeardIsSaidOfThoseWhoCould() {
        LabModel model;
        auto frame = suspectFrame();
        frame->nodes[14].truth = sim::LabTruth::Killed;
        std::vector<sim::LabBelief> beliefs;
        for (sim::HostId observer = 8; observer < 15; ++observer) {
            beliefs.push_back({observer, 7, swim::State::Suspect});
        }
        frame->beliefs = std::make_shared<const std::vector<sim::LabBelief>>(beliefs);
        model.show(frame);
        MapScene scene(model);
        QVERIFY(MapText::heard(scene).isEmpty());
        model.select({7});
        scene.heard.follow(model.frame(), 7);
        QCOMPARE(MapText::heard(scene).size(), 1);
        QCOMPARE(MapText::heard(scene)[0].count, QStringLiteral("7 of 18"));
    }

    void aMessageSaysWhatItCarriesOnceItIsOpened() {
        LabModel model;
        auto frame = suspectFrame();
        sim::LabMessage message;
        message.serial = 5;
        message.kind = sim::MessageKind::Ping;
        message.from = 1;
        message.to = 2;
        message.size = 37;
        model.show(frame);
        MapScene scene(model);
        QVERIFY(MapText::message(scene, message).contains(QStringLiteral("n-01 \u2192 n-02")));
        auto opened = suspectFrame();
        sim::LabInspection inspection;
        inspection.serial = 5;
        inspection.parts.push_back(
            {base::verbatim("ping"), {{base::verbatim("seq"), base::verbatim("88")}}});
        opened->inspection = std::make_shared<const sim::LabInspection>(inspection);
        model.show(opened);
        QVERIFY(MapText::message(scene, message).contains(QStringLiteral("ping: seq 88")));
    }

    void everyTruthHasAWord() {
        for (int truth = 0; truth <= static_cast<int>(sim::LabTruth::CutOff); ++truth) {
            QVERIFY(!MapText::truth(static_cast<sim::LabTruth>(truth)).isEmpty());
        }
    }

    void theWholeIsSummedUp() {
        LabModel model;
        model.show(suspectFrame());
        MapScene scene(model);
        scene.layout.arrangeRing(20, {600, 400}, 80);
        QVERIFY(
            MapText::summary(scene).startsWith(QStringLiteral("20 nodes: 19 alive, 1 suspect")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapTextTest)
#include "map_text_test.moc"
