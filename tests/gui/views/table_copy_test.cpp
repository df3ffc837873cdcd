#include "gui/views/table_copy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::copyRowsByKeys;
using swimscope::gui::selectedRowsAsJson;
using swimscope::gui::selectedRowsAsTsv;

class TableCopyTest : public QObject {
    Q_OBJECT

    QStandardItemModel m_model;
    std::unique_ptr<QTableView> m_table;

private Q_SLOTS:
    void init() {
        m_model.clear();
        m_model.setHorizontalHeaderLabels({QStringLiteral("Time"), QStringLiteral("What")});
        for (const char* what : {"first", "sec\tond\nline", "third"}) {
            m_model.appendRow({new QStandardItem(QStringLiteral("12:00")),
                               new QStandardItem(QString::fromLatin1(what))});
        }
        m_table = std::make_unique<QTableView>();
        m_table->setModel(&m_model);
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    }
    void cleanup() { m_table.reset(); }

    void nothingSelectedIsNothing() {
        QCOMPARE(selectedRowsAsTsv(*m_table), QString());
        QCOMPARE(selectedRowsAsJson(*m_table), QString());
    }

    void rowsComeInTheirOrderWithTheirHeads() {
        m_table->setSelectionMode(QAbstractItemView::MultiSelection);
        m_table->selectRow(2);
        m_table->selectRow(1);
        QCOMPARE(selectedRowsAsTsv(*m_table),
                 QStringLiteral("Time\tWhat\n12:00\tsec ond line\n12:00\tthird\n"));
        QVERIFY(selectedRowsAsJson(*m_table).contains(QStringLiteral("\"What\": \"third\"")));
    }

    void keysCopy() {
        copyRowsByKeys(*m_table);
        m_table->selectRow(0);
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Time\tWhat\n12:00\tfirst\n"));
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1Char('[')));
        m_table->clearSelection();
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1Char('[')));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TableCopyTest)
#include "table_copy_test.moc"
