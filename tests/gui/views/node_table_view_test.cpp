#include "gui/views/node_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

#include "gui/models/node_table_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class NodeTableViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<NodeTableModel> m_model;
    std::unique_ptr<NodeTableView> m_view;

    void tell(Story& story) { m_model->apply(story.take()); }
    /// Opens the menu of columns, does `act` with it, closes it.
    void withColumnMenu(const std::function<void(QMenu&)>& act) {
        bool opened = false;
        QTimer::singleShot(0, m_view.get(), [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu != nullptr) {
                opened = true;
                act(*menu);
                menu->close();
            }
        });
        m_view->showColumnMenu(QPoint(10, 10));
        QVERIFY(opened);
    }

private Q_SLOTS:
    void init() {
        m_view.reset();
        m_model = std::make_unique<NodeTableModel>();
        m_view = std::make_unique<NodeTableView>();
        m_view->setNodeModel(m_model.get());
        Story story;
        tell(story.joined("a").joined("b").joined("c"));
        m_view->resize(900, 300);
        m_view->show();
    }

    void eachContactLevelHasItsOwnColumns() {
        using Model = NodeTableModel;
        QVERIFY(m_view->isColumnHidden(Model::Agree) && !m_view->isColumnHidden(Model::Rtt));
        m_view->setContact(Contact::Peek);
        QVERIFY(!m_view->isColumnHidden(Model::Agree) && m_view->isColumnHidden(Model::Rtt));
        QVERIFY(!m_view->isColumnHidden(Model::Accusers));
        QVERIFY(!m_view->isColumnHidden(Model::LastHeard));
        m_view->setColumnHidden(Model::Agree, true);
        m_view->setContact(Contact::Tap);
        QVERIFY(!m_view->isColumnHidden(Model::Agree) && !m_view->isColumnHidden(Model::Rtt));
        m_view->setContact(Contact::Peek);
        QVERIFY(m_view->isColumnHidden(Model::Agree));
    }

    void columnsAreRememberedBeyondTheView() {
        m_view->setContact(Contact::Peek);
        m_view->setColumnHidden(NodeTableModel::Tags, true);
        const QVariantMap states = m_view->columnStates();
        NodeTableView other;
        other.setNodeModel(m_model.get());
        other.setColumnStates(states);
        QVERIFY(!other.isColumnHidden(NodeTableModel::Tags));
        other.setContact(Contact::Peek);
        QVERIFY(other.isColumnHidden(NodeTableModel::Tags));
    }

    void copiesWhatObserversSayToo() {
        Story story;
        tell(answered(story, {Table("o1").holds("x", swimscope::watch::Belief::Suspect),
                              Table("o2").holds("x")}));
        m_view->selectNode("x");
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto node = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8())
                              .array()
                              .at(0)
                              .toObject();
        QCOMPARE(node["agree"].toInt(), 1);
        QCOMPARE(node["observers"].toInt(), 2);
        QCOMPARE(node["accusers"].toArray().at(0).toObject()["accuser"].toString(),
                 QStringLiteral("o1"));
        QCOMPARE(node["accusers"].toArray().at(0).toObject()["hand"].toString(),
                 QStringLiteral("table"));
        QVERIFY(node["lastHeard"].isNull());
        const QString tsv = m_view->selectionAsTsv();
        QVERIFY2(tsv.contains("\t1/2\to1\t"), qPrintable(tsv));
    }

    void copiesTheSelectedRowsAsTsv() {
        m_view->selectNode("b");
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].split('\t').size(), int(NodeTableModel::ColumnCount));
        QCOMPARE(lines[1].split('\t')[NodeTableModel::Name], QStringLiteral("b"));
    }

    void copiesTheSelectedRowsAsJson() {
        m_view->selectAll();
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto nodes =
            QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array();
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(nodes[0].toObject()["node"].toString(), QStringLiteral("a"));
        QCOMPARE(nodes[0].toObject()["state"].toString(), QStringLiteral("alive"));
    }

    void togglesColumnsAndKeepsOne() {
        withColumnMenu([](QMenu& menu) {
            QCOMPARE(menu.actions().size(), qsizetype(NodeTableModel::ColumnCount));
            menu.actions().at(NodeTableModel::Address)->trigger();
        });
        QVERIFY(m_view->isColumnHidden(NodeTableModel::Address));
        withColumnMenu([](QMenu& menu) { menu.actions().at(NodeTableModel::Address)->trigger(); });
        QVERIFY(!m_view->isColumnHidden(NodeTableModel::Address));
        for (int column = 1; column < NodeTableModel::ColumnCount; ++column) {
            m_view->setColumnHidden(column, true);
        }
        withColumnMenu([](QMenu& menu) {
            QVERIFY(!menu.actions().at(0)->isEnabled());
            QVERIFY(menu.actions().at(1)->isEnabled());
        });
    }

    void tellsTheSelectionAndKeepsItOnItsNode() {
        QSignalSpy selected(m_view.get(), &NodeTableView::nodeSelected);
        m_view->setCurrentIndex(m_model->index(m_model->rowOf("c"), 0));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_view->selectedNode(), QStringLiteral("c"));
        Story story;
        tell(story.suspected("c", "a"));
        QCOMPARE(m_model->rowOf("c"), 0);
        QCOMPARE(m_view->selectedNode(), QStringLiteral("c"));
        QCOMPARE(m_view->selectionModel()->selectedRows().at(0).row(), 0);
        QCOMPARE(selected.count(), 1);
    }

    void opensDetailsByEnter() {
        QSignalSpy details(m_view.get(), &NodeTableView::detailsRequested);
        m_view->selectNode("a");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(details.count(), 1);
        QCOMPARE(details.at(0).at(0).toString(), QStringLiteral("a"));
    }

    void walksRowsByArrows() {
        m_view->selectNode("a");
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->selectedNode(), QStringLiteral("b"));
    }

    void sortsByAClickedHeader() {
        m_view->sortByColumn(NodeTableModel::Name, Qt::DescendingOrder);
        QCOMPARE(m_model->rowOf("c"), 0);
    }

    void offersWhatCanBeDoneWithANode() {
        Story story;
        tell(story.demoNode("b", true));
        m_view->selectNode("b");
        QSignalSpy killed(m_view.get(), &NodeTableView::killRequested);
        QSignalSpy filtered(m_view.get(), &NodeTableView::filterRequested);
        QTimer::singleShot(0, m_view.get(), [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu != nullptr);
            for (QAction* action : menu->actions()) {
                if (action->text().contains("Kill") || action->text().contains("this name")) {
                    action->trigger();
                }
            }
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        QCOMPARE(killed.count(), 1);
        QCOMPARE(filtered.at(0).at(0).toString(), QStringLiteral("name~b"));
    }

    void hasNames() {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QCOMPARE(nameless(*m_view).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(NodeTableViewTest)
#include "node_table_view_test.moc"
