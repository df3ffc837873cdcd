#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "gui/models/node_table_model.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class NodeTableArrangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsThatMoveTakeTheirIndexesAlong() {
        NodeTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        Story story;
        model.apply(story.joined("a").joined("b").joined("c").take());
        const QPersistentModelIndex kept = model.index(model.rowOf("b"), NodeTableModel::Name);
        model.sort(NodeTableModel::Name, Qt::DescendingOrder);
        model.setFilter("!name:a");
        QCOMPARE(rows(model, {NodeTableModel::Name}), (QStringList{"c", "b"}));
        QCOMPARE(kept.data().toString(), QStringLiteral("b"));
        QCOMPARE(kept.row(), 1);
    }

    void manyNewRowsAreOneInsertion() {
        NodeTableModel model;
        Story story;
        for (int i = 0; i < 100; ++i) {
            story.joined("n" + std::to_string(i));
        }
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.apply(story.take());
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 100);
    }
};

SWIMSCOPE_GUI_TEST(NodeTableArrangeTest)
#include "node_table_arrange_test.moc"
