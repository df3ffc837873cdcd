#include "gui/app/send_questions.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <functional>

#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;

class SendQuestionsTest : public QObject {
    Q_OBJECT

    static void whenAsked(std::function<void(QWidget&)> act) {
        QTimer::singleShot(0, qApp,
                           [act = std::move(act)] { act(*QApplication::activeModalWidget()); });
    }
    static void press(QWidget& dialog, const char* button) {
        dialog.findChild<QPushButton*>(QLatin1String(button))->click();
    }

private Q_SLOTS:
    void aTestClusterNeedsNoDecision() { QVERIFY(mayAllowSending({"lab", false, 3}, nullptr)); }

    void productionNeedsOne() {
        whenAsked([](QWidget& dialog) { press(dialog, "confirmCancel"); });
        QVERIFY(!mayAllowSending({"prod-eu", true, 3}, nullptr));
        whenAsked([](QWidget& dialog) { press(dialog, "confirmDo"); });
        QVERIFY(mayAllowSending({"prod-eu", true, 3}, nullptr));
    }

    void aBroadcastSaysHowManyItReaches() {
        QString sentence;
        whenAsked([&sentence](QWidget& dialog) {
            sentence = dialog.findChild<QLabel*>("confirmSentence")->text();
            press(dialog, "confirmDo");
        });
        QVERIFY(mayBroadcast({"lab", false, 240}, nullptr));
        QVERIFY2(sentence.contains("240") && sentence.contains("lab"), qPrintable(sentence));
    }

    void toProductionItsNameIsTyped() {
        whenAsked([](QWidget& dialog) {
            QVERIFY(!dialog.findChild<QPushButton*>("confirmDo")->isEnabled());
            dialog.findChild<QLineEdit*>("confirmTyped")->setText("prod-eu");
            press(dialog, "confirmDo");
        });
        QVERIFY(mayBroadcast({"prod-eu", true, 240}, nullptr));
    }
};

SWIMSCOPE_GUI_TEST(SendQuestionsTest)
#include "send_questions_test.moc"
