#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include "gui/lab/lab_map.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabMap;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

struct ShownMap {
    LabModel model;
    LabMap map{model};
    QSignalSpy wished{&model, &LabModel::wished};

    explicit ShownMap(const std::shared_ptr<sim::LabFrame>& frame) {
        map.resize(600, 500);
        map.show();
        model.show(frame);
    }
    QPoint at(int node) const { return map.nodeRect(node).center(); }
    void drag(const QList<QPoint>& way, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
              Qt::MouseButton button = Qt::LeftButton) {
        QTest::mousePress(&map, button, modifiers, way.first());
        for (const QPoint& place : way) {
            QMouseEvent move(QEvent::MouseMove, place, map.mapToGlobal(place), Qt::NoButton, button,
                             modifiers);
            QCoreApplication::sendEvent(&map, &move);
        }
        QTest::mouseRelease(&map, button, modifiers, way.last());
    }
    /// Round the right half of a ring.
    QList<QPoint> rightHalf() const {
        return {{305, 5}, {595, 5}, {595, 495}, {305, 495}, {305, 6}};
    }
    template <typename T>
    T wish(int index) const {
        return std::get<T>(wished.at(index).at(0).template value<sim::LabCommand>());
    }
};

std::shared_ptr<sim::LabFrame> withPing() {
    auto frame = labFrame(4);
    frame->now = swimscope::base::Instant(std::chrono::milliseconds(50));
    sim::LabMessage message;
    message.serial = 77;
    message.from = 1;
    message.to = 3;
    message.arrival = swimscope::base::Instant(std::chrono::milliseconds(100));
    frame->messages = {message};
    return frame;
}

class LabMapPointerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickSelectsAndEmptyGroundForgets() {
        ShownMap shown(labFrame(8));
        QTest::mouseClick(&shown.map, Qt::LeftButton, {}, shown.at(2));
        QCOMPARE(shown.model.selection(), QList<sim::HostId>{3});
        QTest::mouseClick(&shown.map, Qt::LeftButton, Qt::ControlModifier, shown.at(5));
        QCOMPARE(shown.model.selection(), (QList<sim::HostId>{3, 6}));
        QTest::mouseClick(&shown.map, Qt::LeftButton, {}, QPoint(300, 250));
        QVERIFY(shown.model.selection().isEmpty());
    }

    void aBoxSelectsWhatIsInIt() {
        ShownMap shown(labFrame(8));
        shown.drag({{320, 5}, {400, 100}, {595, 495}});
        QCOMPARE(shown.model.selection(), (QList<sim::HostId>{2, 3, 4}));
    }

    void aLassoPartitions() {
        ShownMap shown(labFrame(8));
        shown.map.setPartitioning(true);
        shown.drag(shown.rightHalf());
        QCOMPARE(shown.wished.size(), 1);
        const auto fault = std::get<sim::Fault>(shown.wish<sim::PokeRun>(0).poke);
        QCOMPARE(std::get<sim::Partition>(fault).groups,
                 (std::vector<std::vector<sim::HostId>>{{2, 3, 4}}));
        QVERIFY(!shown.map.partitioning());
    }

    void shiftIsALassoTooAndRoundNobodyIsNothing() {
        ShownMap shown(labFrame(8));
        shown.drag(shown.rightHalf(), Qt::ShiftModifier);
        QCOMPARE(shown.wished.size(), 1);
        shown.drag({{290, 240}, {310, 240}, {310, 260}, {290, 260}}, Qt::ShiftModifier);
        QCOMPARE(shown.wished.size(), 1);
    }

    void theMiddleButtonPans() {
        ShownMap shown(labFrame(8));
        const QPoint before = shown.at(0);
        shown.drag({{300, 250}, {340, 265}}, {}, Qt::MiddleButton);
        QCOMPARE(shown.at(0), before + QPoint(40, 15));
    }

    void theWheelZoomsAtThePointer() {
        ShownMap shown(labFrame(8));
        const QPoint under = shown.at(2);
        QWheelEvent wheel(under, shown.map.mapToGlobal(under), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&shown.map, &wheel);
        QVERIFY(shown.map.scene().view.scale() > 1.3);
        QVERIFY((shown.at(2) - under).manhattanLength() <= 2);
    }

    void aClickOnAMessageOpensIt() {
        ShownMap shown(withPing());
        QSignalSpy chosen(&shown.map, &LabMap::messageChosen);
        QTest::mouseClick(&shown.map, Qt::LeftButton, {}, QPoint(300, 250));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(shown.wish<sim::Inspect>(0).serial, std::uint64_t(77));
    }

    void aMessageHasAMenu() {
        ShownMap shown(withPing());
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(300, 250),
                                shown.map.mapToGlobal(QPoint(300, 250)));
        QCoreApplication::sendEvent(&shown.map, &event);
        auto* menu = shown.map.findChild<QMenu*>("mapMessageMenu");
        QVERIFY(menu != nullptr);
        menu->actions().at(0)->trigger();
        menu->actions().at(2)->trigger();
        const auto drop = std::get<sim::DropMessage>(shown.wish<sim::PokeRun>(0).poke);
        const auto delay = std::get<sim::DelayMessage>(shown.wish<sim::PokeRun>(1).poke);
        QCOMPARE(drop.serial, std::uint64_t(77));
        QVERIFY(delay.by == std::chrono::seconds(1));
        menu->close();
    }

    void aNodesMenuIsForWhatIsSelected() {
        ShownMap shown(labFrame(8));
        QContextMenuEvent event(QContextMenuEvent::Mouse, shown.at(4),
                                shown.map.mapToGlobal(shown.at(4)));
        QCoreApplication::sendEvent(&shown.map, &event);
        QCOMPARE(shown.model.selection(), QList<sim::HostId>{5});
        auto* menu = shown.map.findChild<QMenu*>("mapNodeMenu");
        QVERIFY(menu != nullptr);
        menu->close();
    }

    void aDoubleClickAsksForDetails() {
        ShownMap shown(labFrame(8));
        QSignalSpy details(&shown.map, &LabMap::detailsRequested);
        QTest::mouseDClick(&shown.map, Qt::LeftButton, {}, shown.at(1));
        QCOMPARE(details.size(), 1);
    }

    void aClickOnANodeClosesTheMessage() {
        auto frame = withPing();
        frame->inspection = std::make_shared<const sim::LabInspection>();
        ShownMap shown(frame);
        QTest::mouseClick(&shown.map, Qt::LeftButton, {}, shown.at(1));
        QCOMPARE(shown.wish<sim::Inspect>(0).serial, std::uint64_t(0));
        QCOMPARE(shown.model.current(), sim::HostId(2));
    }

    void theGroundOffersWhatIsMeantForAll() {
        ShownMap shown(labFrame(4));
        shown.model.select({2});
        QContextMenuEvent asked(QContextMenuEvent::Mouse, {3, 3},
                                shown.map.mapToGlobal(QPoint(3, 3)));
        QCoreApplication::sendEvent(&shown.map, &asked);
        QVERIFY(shown.model.selection().isEmpty());
        auto* menu = shown.map.findChild<QMenu*>("mapNodeMenu");
        QVERIFY(menu != nullptr);
        QAction* heal = menu->findChild<QAction*>("faultHeal");
        QVERIFY(heal != nullptr && heal->isEnabled());
        QCOMPARE(menu->findChild<QMenu*>("faultLoss")->title(), QStringLiteral("Loss everywhere"));
        menu->close();
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabMapPointerTest)
#include "lab_map_pointer_test.moc"
