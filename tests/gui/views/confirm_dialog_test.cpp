#include "gui/views/confirm_dialog.h"

#include <QLineEdit>
#include <QPushButton>

#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;

class ConfirmDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterAloneDoesNotDoIt() {
        ConfirmDialog dialog({"Delete", "Delete it?", "For ever.", "Delete", {}});
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        dialog.show();
        dialog.findChild<QPushButton*>("confirmDo")->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(nameless(dialog).join('\n'), QString());
    }

    void wantsTheNameTyped() {
        ConfirmDialog dialog({"Send", "Send it?", {}, "Send", "prod-eu"});
        auto* button = dialog.findChild<QPushButton*>("confirmDo");
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains("prod-eu"));
        dialog.findChild<QLineEdit*>("confirmTyped")->setText("prod");
        QVERIFY(!button->isEnabled());
        dialog.findChild<QLineEdit*>("confirmTyped")->setText("prod-eu");
        QVERIFY(button->isEnabled());
        QCOMPARE(nameless(dialog).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(ConfirmDialogTest)
#include "confirm_dialog_test.moc"
