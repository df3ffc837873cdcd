#include "gui/views/beliefs_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/models/beliefs_model.h"
#include "gui/views/beliefs_matrix.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class BeliefsViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<BeliefsModel> m_model;
    std::unique_ptr<BeliefsView> m_view;
    Story m_story;

    template <typename Widget>
    Widget& find(const char* name) {
        return *m_view->findChild<Widget*>(QLatin1String(name));
    }
    void give(const std::vector<Table>& tables) {
        answered(m_story, tables);
        watch::SweepProgress progress;
        progress.known = tables.size();
        progress.answered = tables.size();
        progress.done = true;
        progress.took = std::chrono::milliseconds(1900);
        m_story.add(watch::Event{progress});
        m_model->apply(m_story.take());
        m_model->refresh();
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_model = std::make_unique<BeliefsModel>();
        m_view = std::make_unique<BeliefsView>(*m_model);
        m_view->resize(1100, 600);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void saysWhyThereIsNothing() {
        QVERIFY(find<QLabel>("beliefsEmpty").isVisible());
        QVERIFY(!find<QPushButton>("emptySweep").isVisible());
        m_view->setCanSweep(true);
        QSignalSpy wanted(m_view.get(), &BeliefsView::sweepRequested);
        find<QPushButton>("emptySweep").click();
        find<QPushButton>("sweepAgain").click();
        QCOMPARE(wanted.count(), 2);
    }

    void saysHowTheSweepWent() {
        give(splitCluster());
        QCOMPARE(find<QLabel>("sweepProgress").text(),
                 QStringLiteral("5 of 5 answered, swept in 1.9 s"));
        QVERIFY(m_view->matrix().isVisible());
    }

    void choosesACellAlsoOneThatTheFilterHides() {
        give(splitCluster());
        find<QCheckBox>("disagreementsOnly").setChecked(true);
        m_view->selectCell("x", "c");
        QCOMPARE(find<QLabel>("beliefPair").text(), QStringLiteral("c about x"));
        QVERIFY(!find<QCheckBox>("disagreementsOnly").isChecked());
        m_view->selectCell("d", "nobody");
        QCOMPARE(find<QLabel>("beliefPair").text(), QStringLiteral("a about d"));
    }

    void putsTheChosenCellIntoWords() {
        give(splitCluster());
        m_view->selectNode("d");
        QCOMPARE(find<QLabel>("beliefPair").text(), QStringLiteral("a about d"));
        QCOMPARE(find<QLabel>("beliefWord").text(), QStringLiteral("dead at incarnation 1"));
        QCOMPARE(find<QLabel>("beliefItself").text(), QStringLiteral("alive at incarnation 1"));
        QVERIFY(find<QLabel>("beliefMeaning").text().contains("refutes"));
        QSignalSpy wanted(m_view.get(), &BeliefsView::nodeRequested);
        find<QPushButton>("beliefShowNode").click();
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("d"));
    }

    void ticksWithoutAPageWhileTheTableShrinks() {
        give(splitCluster());
        m_view->selectCell("x", "c");
        m_view->hide();
        m_model->clear();
        m_view->tick(0);
        m_view->show();
        QVERIFY(find<QLabel>("beliefsEmpty").isVisible());
        QVERIFY(m_view->rowAsTsv().isEmpty());
    }

    void copiesTheChosenRow() {
        give(splitCluster());
        QVERIFY(m_view->rowAsJson().isEmpty());
        m_view->selectNode("d");
        QVERIFY(m_view->rowAsJson().contains("\"node\": \"d\""));
        QTest::keySequence(&m_view->matrix(), QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().startsWith("node\tagree"));
    }

    void hidesWhatAllAgreeOn() {
        give(splitCluster());
        find<QCheckBox>("disagreementsOnly").click();
        QCOMPARE(m_model->rowCount(), 5);
    }

    void hasNames() {
        give(splitCluster());
        m_view->selectNode("d");
        QCOMPARE(nameless(*m_view).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(BeliefsViewTest)
#include "beliefs_view_test.moc"
