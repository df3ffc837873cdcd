#include "gui/views/node_details_view.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/models/node_table_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
namespace swim = swimscope::swim;

class NodeDetailsViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<NodeTableModel> m_model;
    std::unique_ptr<NodeDetailsView> m_view;
    Story m_story;

    void tell(Story& story) { m_model->apply(story.take()); }
    QString text(const char* name) { return m_view->findChild<QLabel*>(name)->text(); }
    QPushButton& button(const char* name) { return *m_view->findChild<QPushButton*>(name); }
    QString sentence() {
        const auto* banner = m_view->findChild<QWidget*>("nodeBanner");
        return banner->isHidden() ? QString() : text("nodeSentence");
    }

private Q_SLOTS:
    void init() {
        m_view.reset();
        m_story = Story();
        m_model = std::make_unique<NodeTableModel>();
        m_view = std::make_unique<NodeDetailsView>(*m_model);
        m_view->resize(332, 700);
        m_view->setVisible(true);
        tell(m_story.started("us").joined("us").joined("web-1", 4, "hello"));
    }

    void asksForANodeFirst() {
        QVERIFY(!m_view->findChild<QLabel*>("nodeDetailsEmpty")->isHidden());
        m_view->setNode("web-1");
        QVERIFY(m_view->findChild<QLabel*>("nodeDetailsEmpty")->isHidden());
        m_view->setNode("nobody");
        QVERIFY(!m_view->findChild<QLabel*>("nodeDetailsEmpty")->isHidden());
    }

    void isQuietAboutAHealthyNode() {
        m_view->setNode("web-1");
        QCOMPARE(text("nodeName"), QStringLiteral("web-1"));
        QVERIFY(text("nodeSummary").contains("incarnation 4"));
        QVERIFY(text("nodeSummary").contains("10.0.0.1:7946"));
        QCOMPARE(sentence(), QString());
        QCOMPARE(text("metaValue"), QStringLiteral("hello"));
    }

    void saysWhoSuspectsAndUntilWhen() {
        m_view->setNode("web-1");
        tell(m_story.suspected("web-1", "db-7", 5000).after(2000));
        m_view->tick(m_story.now());
        QVERIFY2(sentence().contains("Suspect for 2.0 s"), qPrintable(sentence()));
        QVERIFY2(sentence().contains("dead in 3.0 s"), qPrintable(sentence()));
        QVERIFY(sentence().contains("db-7"));
        QCOMPARE(text("accusersValue"), QStringLiteral("db-7 suspects it (by gossip)"));
        QVERIFY(text("historyNumbers").contains("1"));
    }

    void listsWhoSaysWhatAndLeadsThere() {
        m_view->setNode("x");
        QVERIFY(!m_view->findChild<QWidget*>("whoSays")->isVisible());
        namespace watch = swimscope::watch;
        tell(answered(m_story, {Table("a").holds("x"), Table("b").holds("x"),
                                Table("c").holds("x", watch::Belief::Suspect)}));
        m_view->tick(m_story.now());
        auto* list = m_view->findChild<QListView*>("whoSaysList");
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("c"));
        QVERIFY(text("accusersValue").contains("c suspects it (by its table)"));
        // Nothing was measured, so there is nothing to show of round trips.
        QVERIFY(m_view->findChild<QWidget*>("rttSection")->isHidden());
        QSignalSpy wanted(m_view.get(), &NodeDetailsView::beliefRequested);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.takeFirst(), (QVariantList{QStringLiteral("x"), QStringLiteral("c")}));
    }

    void saysWhoDeclaredANodeDead() {
        namespace watch = swimscope::watch;
        for (int i = 0; i < 7; ++i) {
            tell(answered(m_story,
                          {Table("o" + std::to_string(i)).holds("x", watch::Belief::Dead)}));
        }
        m_view->setNode("x");
        m_view->tick(m_story.now());
        QVERIFY2(sentence().contains("Declared dead by o0, o1, o2, o3, o4 and 2 more"),
                 qPrintable(sentence()));
    }

    void saysHowADeadNodeDied() {
        m_view->setNode("web-1");
        tell(m_story.suspected("web-1", "db-7").died("web-1").after(4000));
        m_view->tick(m_story.now());
        QVERIFY2(sentence().contains("Dead for 4.0 s"), qPrintable(sentence()));
        QVERIFY(sentence().contains("answered no probe"));
    }

    void tellsLeavingFromDying() {
        tell(m_story.left("web-1"));
        const NodeRecord* record = m_model->record("web-1");
        QVERIFY(nodeSentence(*record, m_story.now()).contains("goodbye"));
    }

    void neverTakesAPeersNameForMarkup() {
        tell(m_story.suspected("web-1", "<img src=x>"));
        m_view->setNode("web-1");
        QVERIFY2(!sentence().contains("<img"), qPrintable(sentence()));
        tell(m_story.joined("<img src=y>"));
        m_view->setNode("<img src=y>");
        const QString tip = m_view->findChild<QLabel*>("nodeName")->toolTip();
        QVERIFY2(!tip.isEmpty() && !tip.contains("<img"), qPrintable(tip));
    }

    void emitsTheWishes() {
        m_view->setNode("web-1");
        QSignalSpy pinged(m_view.get(), &NodeDetailsView::pingRequested);
        QSignalSpy written(m_view.get(), &NodeDetailsView::messageRequested);
        button("pingButton").click();
        button("messageButton").click();
        QCOMPARE(pinged.at(0).at(0).toString(), QStringLiteral("web-1"));
        QCOMPARE(written.at(0).at(0).toString(), QStringLiteral("web-1"));
    }

    void killsAndRestartsDemoNodesOnly() {
        m_view->setNode("web-1");
        QVERIFY(button("killButton").isHidden());
        QSignalSpy killed(m_view.get(), &NodeDetailsView::killRequested);
        QSignalSpy restarted(m_view.get(), &NodeDetailsView::restartRequested);
        tell(m_story.demoNode("web-1", true));
        QVERIFY(!button("killButton").isHidden());
        button("killButton").click();
        QCOMPARE(killed.count(), 1);
        tell(m_story.demoNode("web-1", false));
        button("killButton").click();
        QCOMPARE(restarted.count(), 1);
        QCOMPARE(killed.count(), 1);
    }

    void saysWhyNothingCanBePinged() {
        m_view->setNoPing(QStringLiteral("No pings here."));
        m_view->setNode("web-1");
        QVERIFY(!button("pingButton").isEnabled());
        QCOMPARE(button("pingButton").toolTip(), QStringLiteral("No pings here."));
        QVERIFY(button("messageButton").isEnabled());
    }

    void offersNoPingOfOurselves() {
        m_view->setNode("us");
        QVERIFY(!button("pingButton").isEnabled());
        QVERIFY(!button("messageButton").isEnabled());
    }

    void showsRoundTrips() {
        m_view->setNode("web-1");
        QVERIFY(text("rttNumbers").contains("no samples"));
        tell(m_story.answered("web-1", 2).answered("web-1", 4));
        QVERIFY2(text("rttNumbers").contains("min 2"), qPrintable(text("rttNumbers")));
    }

    void hasNames() {
        m_view->setNode("web-1");
        QCOMPARE(nameless(*m_view).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(NodeDetailsViewTest)
#include "node_details_view_test.moc"
