#include "gui/models/node_order.h"

#include <QtTest>

#include "gui/models/node_table_model.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::Story;

class NodeOrderTest : public QObject {
    Q_OBJECT

    static QStringList order(Story& story, int column, Qt::SortOrder direction) {
        NodeStore store;
        std::vector<int> all;
        for (const auto& report : story.take()) {
            store.apply(report);
        }
        for (int i = 0; i < store.size(); ++i) {
            all.push_back(i);
        }
        QStringList names;
        for (const int index : sortedNodes(store, all, column, direction)) {
            names.append(store.at(index).name);
        }
        return names;
    }

private Q_SLOTS:
    void comparesNumbersInsideNames_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("by number") << "web-2"
                                   << "web-10";
        QTest::newRow("addresses") << "10.0.0.9:7946"
                                   << "10.0.0.10:7946";
        QTest::newRow("without case") << "Apple"
                                      << "banana";
        QTest::newRow("shorter first") << "web"
                                       << "web-1";
        QTest::newRow("leading zeros") << "n007"
                                       << "n8";
        QTest::newRow("longer than any integer") << "n99999999999999999998"
                                                 << "n99999999999999999999";
        QTest::newRow("empty first") << ""
                                     << "a";
    }
    void comparesNumbersInsideNames() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QVERIFY(compareNatural(first, second) < 0);
        QVERIFY(compareNatural(second, first) > 0);
        QCOMPARE(compareNatural(first, first), 0);
    }

    void putsDoubtOnTop() {
        Story story;
        story.joined("b").joined("a").joined("dead").joined("left").joined("suspect");
        story.died("dead").left("left").suspected("suspect", "a");
        QCOMPARE(order(story, NodeTableModel::StateColumn, Qt::AscendingOrder),
                 (QStringList{"suspect", "dead", "left", "a", "b"}));
    }

    void keepsNamesAscendingAmongEqualsInBothDirections() {
        for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            Story story;
            story.joined("c", 7).joined("a", 7).joined("b", 7);
            QCOMPARE(order(story, NodeTableModel::Incarnation, direction),
                     (QStringList{"a", "b", "c"}));
        }
    }

    void turnsNamesRound() {
        Story story;
        story.joined("n2").joined("n10").joined("n1");
        QCOMPARE(order(story, NodeTableModel::Name, Qt::DescendingOrder),
                 (QStringList{"n10", "n2", "n1"}));
    }

    void sortsUnmeasuredNodesBehindTheSlowest() {
        Story story;
        story.joined("none").joined("slow").joined("fast").answered("slow", 9).answered("fast", 1);
        QCOMPARE(order(story, NodeTableModel::Rtt, Qt::AscendingOrder),
                 (QStringList{"fast", "slow", "none"}));
    }

    void sortsByTheAgeOfTheState() {
        Story story;
        story.joined("old").after(1000).joined("young");
        QCOMPARE(order(story, NodeTableModel::StateFor, Qt::AscendingOrder),
                 (QStringList{"young", "old"}));
    }
};

SWIMSCOPE_GUI_TEST(NodeOrderTest)
#include "node_order_test.moc"
