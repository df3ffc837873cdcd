#include "gui/views/verdict_panel.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;
namespace base = swimscope::base;
namespace watch = swimscope::watch;

class VerdictPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheSentenceThenTheFixThenTheEvidence() {
        VerdictPanel panel;
        panel.show();
        panel.showVerdict({watch::Verdict::Encrypted,
                           "10.0.0.1:7946",
                           base::verbatim("It is <b>encrypted</b>."),
                           base::verbatim("Give a key."),
                           {base::verbatim("TCP: sent"), base::verbatim("TCP: got")},
                           "0a 00"});
        const auto text = [&](const char* name) { return panel.findChild<QLabel*>(name)->text(); };
        QCOMPARE(text("verdictSentence"), QStringLiteral("It is <b>encrypted</b>."));
        QCOMPARE(panel.findChild<QLabel*>("verdictSentence")->textFormat(), Qt::PlainText);
        QCOMPARE(text("verdictFix"), QStringLiteral("Give a key."));
        QCOMPARE(text("verdictEvidence"), QStringLiteral("TCP: sent\nTCP: got"));
        const auto* bytes = panel.findChild<QLabel*>("verdictBytes");
        QCOMPARE(bytes->text(), QStringLiteral("0a 00"));
        QVERIFY(bytes->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        QVERIFY(bytes->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        QCOMPARE(panel.findChild<QFrame*>("verdictHead")->property("banner").toString(),
                 QStringLiteral("error"));
        QCOMPARE(nameless(panel).join('\n'), QString());
    }

    void hidesItsEvidenceOnAWish() {
        VerdictPanel panel;
        panel.show();
        auto* toggle = panel.findChild<QPushButton*>("verdictToggle");
        panel.showProgress("Testing");
        QVERIFY(toggle->isHidden());
        panel.showVerdict({watch::Verdict::UdpBlocked,
                           {},
                           base::verbatim("UDP is blocked."),
                           {},
                           {base::verbatim("a")},
                           {}});
        QVERIFY(panel.findChild<QLabel*>("verdictEvidence")->isVisible());
        QVERIFY(!panel.findChild<QLabel*>("verdictBytes")->isVisible());
        toggle->click();
        QVERIFY(!panel.findChild<QLabel*>("verdictEvidence")->isVisible());
        panel.showError("No such key.");
        QCOMPARE(panel.accessibleName(), QStringLiteral("No such key."));
    }
};

SWIMSCOPE_GUI_TEST(VerdictPanelTest)
#include "verdict_panel_test.moc"
