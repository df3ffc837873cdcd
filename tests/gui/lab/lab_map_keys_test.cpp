#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include "gui/lab/lab_map.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabMap;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;

struct KeyedMap {
    LabModel model;
    LabMap map{model};
    QSignalSpy wished{&model, &LabModel::wished};

    KeyedMap() {
        map.resize(600, 500);
        map.show();
        model.show(labFrame(8));
    }
    sim::LabCommand wish(int index) const {
        return wished.at(index).at(0).value<sim::LabCommand>();
    }
    sim::Fault fault(int index) const {
        return std::get<sim::Fault>(std::get<sim::PokeRun>(wish(index)).poke);
    }
};

class LabMapKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrowsWalkFromTheViewpoint() {
        KeyedMap keyed;
        QTest::keyClick(&keyed.map, Qt::Key_Right);
        QCOMPARE(keyed.model.current(), sim::HostId(1));
        QTest::keyClick(&keyed.map, Qt::Key_Right);
        QCOMPARE(keyed.model.current(), sim::HostId(2));
        QTest::keyClick(&keyed.map, Qt::Key_Left);
        QTest::keyClick(&keyed.map, Qt::Key_Left);
        QCOMPARE(keyed.model.current(), sim::HostId(8));
        QTest::keyClick(&keyed.map, Qt::Key_Escape);
        QCOMPARE(keyed.model.current(), sim::kNoHost);
    }

    void lettersAreFaults() {
        KeyedMap keyed;
        keyed.model.select({3});
        for (const auto key : {Qt::Key_K, Qt::Key_P, Qt::Key_R, Qt::Key_L, Qt::Key_H, Qt::Key_X}) {
            QTest::keyClick(&keyed.map, key);
        }
        QCOMPARE(keyed.wished.size(), 6);
        QVERIFY(std::holds_alternative<sim::Kill>(keyed.fault(0)));
        QVERIFY(std::holds_alternative<sim::Pause>(keyed.fault(1)));
        QVERIFY(std::holds_alternative<sim::Restart>(keyed.fault(2)));
        QVERIFY(std::holds_alternative<sim::Leave>(keyed.fault(3)));
        QVERIFY(std::holds_alternative<sim::Heal>(keyed.fault(4)));
        QVERIFY(std::holds_alternative<sim::Cut>(keyed.fault(5)));
    }

    void shortcutsOfTheWindowAreLeftAlone() {
        KeyedMap keyed;
        keyed.model.select({3});
        QTest::keyClick(&keyed.map, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(keyed.wished.size(), 0);
    }

    void spaceStartsAndStops() {
        KeyedMap keyed;
        QTest::keyClick(&keyed.map, Qt::Key_Space);
        QVERIFY(std::holds_alternative<sim::GoOn>(keyed.wish(0)));
        auto frame = labFrame(8);
        frame->running = true;
        keyed.model.show(frame);
        QTest::keyClick(&keyed.map, Qt::Key_Space);
        QVERIFY(std::holds_alternative<sim::Halt>(keyed.wish(1)));
    }

    void enterOpensTheMenu() {
        KeyedMap keyed;
        keyed.model.select({3});
        QTest::keyClick(&keyed.map, Qt::Key_Return);
        auto* menu = keyed.map.findChild<QMenu*>("mapNodeMenu");
        QVERIFY(menu != nullptr);
        menu->close();
    }

    void plusMinusAndFit() {
        KeyedMap keyed;
        QTest::keyClick(&keyed.map, Qt::Key_Plus);
        QVERIFY(keyed.map.scene().view.scale() > 1);
        QTest::keyClick(&keyed.map, Qt::Key_0);
        QCOMPARE(keyed.map.scene().view.scale(), 1.0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabMapKeysTest)
#include "lab_map_keys_test.moc"
