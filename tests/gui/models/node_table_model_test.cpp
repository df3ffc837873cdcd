#include "gui/models/node_table_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QtTest>

#include "gui/models/text_format.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::answered;
using swimscope::gui::test::kStart;
using swimscope::gui::test::rows;
using swimscope::gui::test::Story;
using swimscope::gui::test::Table;
namespace base = swimscope::base;
namespace swim = swimscope::swim;
namespace watch = swimscope::watch;

class NodeTableModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<NodeTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QStringList table() {
        return rows(*m_model, {NodeTableModel::StateColumn, NodeTableModel::Name});
    }
    void tell(Story& story) { m_model->apply(story.take()); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() {
        m_tester.reset();
        m_model = std::make_unique<NodeTableModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void showsWhatIsWrongFirstThenByName() {
        Story story;
        tell(story.joined("web-10").joined("web-2").joined("db-1").after(100));
        QCOMPARE(table(), (QStringList{"alive db-1", "alive web-2", "alive web-10"}));
        tell(story.suspected("web-10", "db-1"));
        QCOMPARE(table(), (QStringList{"suspect web-10", "alive db-1", "alive web-2"}));
        tell(story.died("web-2").refuted("web-10"));
        QCOMPARE(table(), (QStringList{"dead web-2", "alive db-1", "alive web-10"}));
    }

    void countsStatesAndSaysSo() {
        QSignalSpy counts(m_model.get(), &NodeTableModel::countsChanged);
        Story story;
        tell(story.joined("a").joined("b").joined("c").suspected("a", "b").reaped("c"));
        QCOMPARE(counts.count(), 1);
        QCOMPARE(m_model->countOf(swim::State::Alive), 1);
        QCOMPARE(m_model->countOf(swim::State::Suspect), 1);
        QCOMPARE(m_model->totalCount(), 3);
        tell(story.answered("b", 1));
        QCOMPARE(counts.count(), 1);
    }

    void namesEveryChangedNodeAlsoTheHidden() {
        QCOMPARE(m_model->setFilter("name:a"), QString());
        QSignalSpy changed(m_model.get(), &NodeTableModel::nodeChanged);
        Story story;
        tell(story.joined("a").joined("b").answered("b", 1));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.at(1).at(0).toString(), QStringLiteral("b"));
    }

    void tellsOneRangePerRunOfRows() {
        Story story;
        tell(story.joined("a").joined("b").joined("c").joined("d").joined("e"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        tell(story.answered("a", 1).answered("b", 1).answered("d", 1));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 3);
    }

    void neverResetsForAChange() {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        Story story;
        tell(story.joined("a").joined("b"));
        tell(story.suspected("a", "b").died("a").reaped("a"));
        m_model->setFilter("state:alive");
        m_model->sort(NodeTableModel::Name, Qt::DescendingOrder);
        m_model->setFilter("");
        m_model->dismissGhosts();
        QCOMPARE(resets.count(), 0);
        QCOMPARE(table(), (QStringList{"alive b"}));
    }

    void keepsTheSelectionOnItsNodes() {
        Story story;
        tell(story.joined("a").joined("b").joined("c").joined("d"));
        QItemSelectionModel selection(m_model.get());
        const auto row = m_model->rowOf("c");
        selection.select(m_model->index(row, 0),
                         QItemSelectionModel::Rows | QItemSelectionModel::Select);
        const auto selected = [&] {
            return selection.hasSelection()
                       ? selection.selectedRows(NodeTableModel::Name).at(0).data().toString()
                       : QStringLiteral("nothing");
        };

        m_model->sort(NodeTableModel::Name, Qt::DescendingOrder);
        QCOMPARE(selected(), QStringLiteral("c"));
        tell(story.joined("aa").suspected("d", "a"));
        QCOMPARE(selected(), QStringLiteral("c"));
        m_model->setFilter("name:c | name:a");
        QCOMPARE(selected(), QStringLiteral("c"));
        m_model->setFilter("");
        QCOMPARE(selected(), QStringLiteral("c"));
        tell(story.left("a").reaped("a"));
        m_model->dismissGhosts();
        QCOMPARE(selected(), QStringLiteral("c"));
        m_model->setFilter("name:b");
        QCOMPARE(selected(), QStringLiteral("nothing"));
    }

    void keepsOnlySoManyForgottenNodes() {
        m_tester.reset();
        Story story;
        story.joined("stays");
        for (int i = 0; i <= NodeTableModel::kMaxGhosts; ++i) {
            const std::string name = "n" + std::to_string(i);
            story.after(1).joined(name).left(name).reaped(name);
        }
        tell(story);
        QCOMPARE(m_model->totalCount(), NodeTableModel::kMaxGhosts * 3 / 4 + 1);
        QCOMPARE(m_model->rowCount(), m_model->totalCount());
        QVERIFY(m_model->record("stays") != nullptr);
        QVERIFY(m_model->record("n0") == nullptr);
        QVERIFY(m_model->record(QString("n%1").arg(NodeTableModel::kMaxGhosts)) != nullptr);
    }

    void keepsOnlySoManyForgottenNodesOfOneMoment() {
        m_tester.reset();
        Story story;
        for (int i = 0; i <= NodeTableModel::kMaxGhosts; ++i) {
            const std::string name = "n" + std::to_string(i);
            story.joined(name).reaped(name);
        }
        tell(story);
        QCOMPARE(m_model->totalCount(), NodeTableModel::kMaxGhosts * 3 / 4);
    }

    void marksValuesThatChangedForAWhile() {
        const auto fresh = [&](NodeTableModel::Column column) {
            return m_model->index(m_model->rowOf("a"), column)
                .data(NodeTableModel::FreshRole)
                .toBool();
        };
        QSignalSpy warmed(m_model.get(), &NodeTableModel::warmed);
        Story story;
        tell(story.joined("a").answered("a", 1.0));
        QVERIFY(!fresh(NodeTableModel::StateColumn) && !fresh(NodeTableModel::Rtt));
        QCOMPARE(warmed.count(), 0);
        tell(story.answered("a", 1.01));
        QVERIFY(!fresh(NodeTableModel::Rtt));
        tell(story.answered("a", 7).suspected("a", "b"));
        QVERIFY(fresh(NodeTableModel::StateColumn) && fresh(NodeTableModel::Rtt));
        QVERIFY(!fresh(NodeTableModel::Name) && !fresh(NodeTableModel::Tags));
        QCOMPARE(warmed.count(), 1);
        m_model->cool();
        QVERIFY(fresh(NodeTableModel::StateColumn));
        QVERIFY(m_model->isWarm());
        m_model->cool();
        QVERIFY(!fresh(NodeTableModel::StateColumn));
        QVERIFY(!m_model->isWarm());
        tell(story.updated("a", "role=db"));
        QVERIFY(fresh(NodeTableModel::Tags) && fresh(NodeTableModel::Incarnation));
    }

    void offersWordsForFilters() {
        Story story;
        tell(story.joined("web-10", 1, "role=db zone=a").joined("web-9", 1, "role=web"));
        const FilterVocabulary seen = m_model->vocabulary();
        QCOMPARE(seen.names, (QStringList{"web-9", "web-10"}));
        QCOMPARE(seen.tags.value("role"), (QStringList{"db", "web"}));
        QCOMPARE(seen.tags.value("zone"), QStringList{"a"});
    }

    void filtersAsChangesCome() {
        QCOMPARE(m_model->setFilter("!state:alive"), QString());
        Story story;
        tell(story.joined("a").joined("b"));
        QCOMPARE(table(), QStringList());
        QCOMPARE(m_model->rowOf("a"), -1);
        tell(story.suspected("a", "b"));
        QCOMPARE(table(), (QStringList{"suspect a"}));
        tell(story.refuted("a").died("b"));
        QCOMPARE(table(), (QStringList{"dead b"}));
    }

    void keepsTheLastGoodFilter() {
        Story story;
        tell(story.joined("a").joined("b"));
        QCOMPARE(m_model->setFilter("name:a"), QString());
        QVERIFY(!m_model->setFilter("name:a colour:red").isEmpty());
        QCOMPARE(m_model->filterText(), QStringLiteral("name:a"));
        QCOMPARE(table(), (QStringList{"alive a"}));
    }

    void holdsStillWhileFrozen() {
        Story story;
        tell(story.joined("a").joined("b"));
        m_model->setOrderFrozen(true);
        tell(story.suspected("b", "a").joined("0"));
        QCOMPARE(table(), (QStringList{"alive a", "suspect b", "alive 0"}));
        m_model->tick(story.now());
        QCOMPARE(table(), (QStringList{"alive a", "suspect b", "alive 0"}));
        m_model->setOrderFrozen(false);
        QCOMPARE(table(), (QStringList{"suspect b", "alive 0", "alive a"}));
    }

    void reSortsByRoundTripOnTheTick() {
        Story story;
        tell(story.joined("a").joined("b").answered("a", 1).answered("b", 2));
        m_model->sort(NodeTableModel::Rtt, Qt::AscendingOrder);
        tell(story.answered("a", 5));
        QCOMPARE(rows(*m_model, {NodeTableModel::Rtt}), (QStringList{"5.0 ms", "2.0 ms"}));
        m_model->tick(story.now());
        QCOMPARE(rows(*m_model, {NodeTableModel::Rtt}), (QStringList{"2.0 ms", "5.0 ms"}));
    }

    void agesOnTheTick() {
        Story story;
        tell(story.joined("a"));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->tick(kStart + 12345);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(rows(*m_model, {NodeTableModel::StateFor}), QStringList{"12.3 s"});
    }

    void onlyWhatAgesIsPaintedOnTheTick() {
        Story story;
        tell(story.joined("a").joined("b").answered("a", 1));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->tick(kStart + 3000);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0].at(0).toModelIndex().column(), int(NodeTableModel::StateFor));
        QCOMPARE(changed[0].at(1).toModelIndex().column(), int(NodeTableModel::LastHeard));
        QCOMPARE(rows(*m_model, {NodeTableModel::Name, NodeTableModel::LastHeard}),
                 (QStringList{"a 3.0 s", "b " + TextFormat::none()}));
    }

    void aFilterOfSilenceComesToMatchByItself() {
        Story story;
        tell(story.joined("a").joined("b").answered("a", 1).after(5000).answered("b", 1));
        QCOMPARE(m_model->setFilter("heard>10s"), QString());
        QCOMPARE(m_model->rowCount(), 0);
        m_model->tick(kStart + 11000);
        QCOMPARE(rows(*m_model, {NodeTableModel::Name}), QStringList{"a"});
        tell(story.after(7000).answered("a", 1));
        QCOMPARE(m_model->rowCount(), 0);
    }

    void anAnswerWithoutNewsTouchesItsObserverOnly() {
        Story story;
        Table table("a");
        for (int i = 0; i < 200; ++i) {
            table.holds("n" + std::to_string(i));
        }
        table.holds("a");
        tell(answered(story, {table}));
        QSignalSpy told(m_model.get(), &NodeTableModel::nodeChanged);
        tell(answered(story.after(1000), {table}));
        QCOMPARE(told.count(), 1);
        QCOMPARE(told[0].at(0).toString(), QStringLiteral("a"));
    }

    void sortsByDisagreementTheDisputedFirst() {
        namespace watch = swimscope::watch;
        Story story;
        tell(answered(story, {Table("a").holds("x").holds("y").holds("z"),
                              Table("b").holds("x").holds("y", watch::Belief::Suspect).holds("z"),
                              Table("c").holds("x").holds("y").holds("z", watch::Belief::Dead),
                              Table("d").holds("x").holds("y").holds("z", watch::Belief::Dead)}));
        m_model->sort(NodeTableModel::Agree, Qt::AscendingOrder);
        QCOMPARE(rows(*m_model, {NodeTableModel::Name, NodeTableModel::Agree}),
                 (QStringList{"y 1/4", "z 2/4", "x 4/4"}));
        QCOMPARE(m_model->setFilter("agree:split accuser:d"), QString());
        QCOMPARE(rows(*m_model, {NodeTableModel::Name}), QStringList{"z"});
        QCOMPARE(m_model->whoSays("z").size(), std::size_t{4});
        m_model->setFilter({});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        tell(answered(story, {Table("e").holds("y")}));
        QCOMPARE(rows(*m_model, {NodeTableModel::Name, NodeTableModel::Agree}),
                 (QStringList{"y 1/5", "z 2/5", "x 4/5"}));
        QVERIFY(changed.count() >= 2);
    }

    void givesTheDelegateTheWholeRecord() {
        Story story;
        tell(story.joined("a", 3));
        const auto* record = static_cast<const NodeRecord*>(
            m_model->index(0, 0).data(NodeTableModel::RecordRole).value<void*>());
        QVERIFY(record != nullptr);
        QCOMPARE(record, m_model->record("a"));
        QCOMPARE(record->incarnation, 3u);
        QCOMPARE(m_model->record("nobody"), nullptr);
        QCOMPARE(m_model->rowOf("nobody"), -1);
    }

    void scalesSparklinesOverAllNodes() {
        Story story;
        story.joined("calm").joined("wild");
        for (int i = 0; i < 50; ++i) {
            story.answered("calm", 1).answered("wild", 10);
        }
        tell(story);
        m_model->tick(story.now());
        QCOMPARE(m_model->sparklineScale(), 10.0);
    }

    void listsNamesInOrderAndClears() {
        Story story;
        tell(story.joined("n10").joined("n9"));
        QCOMPARE(m_model->nodeNames(), (QStringList{"n9", "n10"}));
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->totalCount(), 0);
        QCOMPARE(m_model->countOf(swim::State::Alive), 0);
    }

    void takesTenThousandNodesInOneBatch() {
        m_tester.reset();
        Story story;
        for (int i = 0; i < 10000; ++i) {
            story.joined("node-" + std::to_string((i * 7919) % 10000));
        }
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
        tell(story);
        QCOMPARE(m_model->rowCount(), 10000);
        QCOMPARE(inserted.count(), 1);
        QVERIFY(layouts.count() <= 1);
        QCOMPARE(changed.count(), 1);
        for (int i = 0; i < 10000; ++i) {
            QCOMPARE(m_model->rowOf("node-" + QString::number(i)), i);
        }
        for (int i = 0; i < 10000; ++i) {
            story.answered("node-" + std::to_string(i), i % 13);
        }
        tell(story);
        QCOMPARE(changed.count(), 2);
    }

    void keepsOneOrderHoweverItCameAbout() {
        Story story;
        for (int i = 0; i < 200; ++i) {
            story.joined("n" + std::to_string(i), static_cast<std::uint32_t>(i % 3));
        }
        tell(story);
        m_model->sort(NodeTableModel::Incarnation, Qt::AscendingOrder);
        const QStringList once = table();
        m_model->sort(NodeTableModel::Name, Qt::DescendingOrder);
        m_model->sort(NodeTableModel::Incarnation, Qt::AscendingOrder);
        QCOMPARE(table(), once);
    }
};

SWIMSCOPE_GUI_TEST(NodeTableModelTest)
#include "node_table_model_test.moc"
