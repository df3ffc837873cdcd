#include "gui/views/belief_panel.h"

#include <QLabel>
#include <QPushButton>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class BeliefPanelTest : public QObject {
    Q_OBJECT

    static QString text(const BeliefPanel& panel, const char* name) {
        return panel.findChild<QLabel*>(QLatin1String(name))->text();
    }

private Q_SLOTS:
    void asksForACellFirst() {
        BeliefPanel panel;
        panel.show();
        QVERIFY(panel.findChild<QLabel*>("beliefHint")->isVisible());
        QVERIFY(!panel.findChild<QPushButton*>("beliefShowNode")->isVisible());
    }

    void tellsWhoNoticedFirst() {
        BeliefFacts facts;
        facts.observer = QStringLiteral("a");
        facts.node = QStringLiteral("b");
        facts.cell.listed = true;
        facts.cell.belief = watch::Belief::Suspect;
        facts.cell.incarnation = 3;
        facts.observers = 3;
        facts.agreeing = 2;
        facts.firstNotice = QStringLiteral("c");
        facts.accusers = QStringList{"c", "a"};
        BeliefPanel panel;
        panel.show();
        panel.setFacts(facts, 1000);
        QCOMPARE(text(panel, "beliefPair"), QStringLiteral("a about b"));
        QCOMPARE(text(panel, "beliefWord"), QStringLiteral("suspect at incarnation 3"));
        QVERIFY(text(panel, "beliefFirst").startsWith("c, by its table"));
        QCOMPARE(text(panel, "beliefAccusers"), QStringLiteral("c, a"));
        QCOMPARE(text(panel, "beliefAgree"), QStringLiteral("2 of 3"));
        QVERIFY(!panel.findChild<QLabel*>("beliefItself")->isVisible());
        panel.setFacts(std::nullopt, 1000);
        QVERIFY(!panel.findChild<QLabel*>("beliefPair")->isVisible());
    }
};

SWIMSCOPE_GUI_TEST(BeliefPanelTest)
#include "belief_panel_test.moc"
