#include "gui/views/selection_keeper.h"

#include <QTableView>

#include "gui/models/event_log_model.h"
#include "gui/views/cell_paint.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class SelectionKeeperTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventLogModel> m_model;
    std::unique_ptr<QTableView> m_table;

    QStringList selected() const {
        QStringList details;
        for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
            details << row.siblingAtColumn(EventLogModel::Node).data().toString();
        }
        details.sort();
        return details;
    }

private Q_SLOTS:
    void init() {
        m_table = std::make_unique<QTableView>();
        m_model = std::make_unique<EventLogModel>();
        m_table->setModel(m_model.get());
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        new SelectionKeeper(*m_table, EventLogModel::NumberRole,
                            [this](quint64 number) { return m_model->rowOf(number); });
        Story story;
        m_model->apply(story.joined("a").joined("b").left("c").left("b").take());
    }
    void cleanup() {
        m_table.reset();
        m_model.reset();
    }

    void keepsTheSelectionThroughFilters() {
        m_table->selectRow(2);
        m_model->setFilter("leave");
        QCOMPARE(selected(), QStringList{"c"});
        QCOMPARE(m_table->currentIndex().row(), 0);
        m_model->setFilter("join");
        QCOMPARE(selected(), QStringList());
        m_model->setFilter("");
        QCOMPARE(selected(), QStringList{"c"});
        QCOMPARE(m_table->currentIndex().row(), 2);
    }

    void keepsSeveralRowsAndTheCurrentOne() {
        m_table->setSelectionMode(QAbstractItemView::MultiSelection);
        m_table->selectRow(0);
        m_table->selectRow(3);
        m_model->setFilter("e");
        QCOMPARE(selected(), (QStringList{"a", "b"}));
        QCOMPARE(m_table->currentIndex().row(), 3);
    }

    void forgetsWithTheLog() {
        m_table->selectRow(1);
        m_model->clear();
        Story story;
        m_model->apply(story.joined("x").joined("y").take());
        m_model->setFilter("join");
        QCOMPARE(selected(), QStringList());
    }
};

SWIMSCOPE_GUI_TEST(SelectionKeeperTest)
#include "selection_keeper_test.moc"
