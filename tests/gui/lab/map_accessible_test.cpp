#include "gui/lab/map_accessible.h"

#include <QtTest>

#include "gui/lab/lab_map.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabMap;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;

class MapAccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMapIsAListOfNodes() {
        LabModel model;
        LabMap map(model);
        map.resize(600, 400);
        model.show(labFrame(12));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map);
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 12);
        QAccessibleInterface* node = list->child(6);
        QCOMPARE(node->role(), QAccessible::ListItem);
        QCOMPARE(node->text(QAccessible::Name), QStringLiteral("n-07, alive"));
        QCOMPARE(list->indexOfChild(node), 6);
        const QPoint middle = node->rect().center();
        QCOMPARE(list->childAt(middle.x(), middle.y()), node);
        QVERIFY(list->child(12) == nullptr);
        model.select({7});
        QVERIFY(node->state().selected);
    }

    void tenThousandNodesCostNoMemory() {
        LabModel model;
        LabMap map(model);
        map.resize(600, 400);
        model.show(labFrame(10'000));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map);
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(list->child(i) != nullptr);
        }
        QVERIFY(list->child(3)->isValid());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MapAccessibleTest)
#include "map_accessible_test.moc"
