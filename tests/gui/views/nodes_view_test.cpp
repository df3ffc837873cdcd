#include "gui/views/nodes_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include "gui/models/node_table_model.h"
#include "gui/views/node_table_view.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class NodesViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<NodeTableModel> m_model;
    std::unique_ptr<NodesView> m_view;

    QLineEdit& field() { return *m_view->findChild<QLineEdit*>("filterField"); }
    QString count() { return m_view->findChild<QLabel*>("filterCount")->text(); }
    bool saysEmpty() { return !m_view->findChild<QWidget*>("nodesEmpty")->isHidden(); }
    void fill() {
        Story story;
        m_model->apply(story.joined("a").joined("b").suspected("b", "a").take());
    }

private Q_SLOTS:
    void init() {
        m_view.reset();
        m_model = std::make_unique<NodeTableModel>();
        m_view = std::make_unique<NodesView>(*m_model);
        m_view->resize(900, 400);
        m_view->show();
    }

    void saysWhyItIsEmpty() {
        QVERIFY(saysEmpty());
        fill();
        QVERIFY(!saysEmpty());
        field().setText("name:nobody");
        QVERIFY(saysEmpty());
        m_view->findChild<QPushButton*>("clearFilterButton")->click();
        QVERIFY(!saysEmpty());
        QCOMPARE(m_model->filterText(), QString());
    }

    void countsWhatIsShown() {
        fill();
        QVERIFY(count().startsWith("2 "));
        m_view->setFilter("state:suspect");
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY2(count().startsWith("1 of 2"), qPrintable(count()));
    }

    void keepsTheGoodRowsUnderAWrongFilter() {
        fill();
        field().setText("state:suspect");
        field().setText("colour:red");
        QCOMPARE(field().property("validity").toString(), QStringLiteral("wrong"));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void hintsAtWhatAHalfTypedFilterMaySay() {
        fill();
        field().setText("state:suspect");
        field().setText("state:");
        QCOMPARE(field().property("validity").toString(), QStringLiteral("incomplete"));
        QVERIFY(m_view->findChild<QLabel*>("filterError")->text().contains("suspect"));
        QCOMPARE(m_model->rowCount(), 1);
        // On the way there the word is no search for nothing either.
        field().setText("stat");
        QCOMPARE(field().property("validity").toString(), QStringLiteral("incomplete"));
        QVERIFY(m_view->findChild<QLabel*>("filterError")->text().contains("state:"));
        QCOMPARE(m_model->rowCount(), 1);
        field().setText("7946");
        QCOMPARE(field().property("validity").toString(), QStringLiteral("valid"));
        QCOMPARE(m_model->rowCount(), 2);
        field().setText("xyz");
        QCOMPARE(m_model->rowCount(), 0);
    }

    void filtersByAChip() {
        fill();
        auto* chip = m_view->findChild<QToolButton*>("chipSuspect");
        QVERIFY(chip->text().contains("1"));
        chip->click();
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(chip->isChecked());
        chip->click();
        QCOMPARE(m_model->rowCount(), 2);
    }

    void hasNames() { QCOMPARE(nameless(*m_view).join('\n'), QString()); }
};

SWIMSCOPE_GUI_TEST(NodesViewTest)
#include "nodes_view_test.moc"
