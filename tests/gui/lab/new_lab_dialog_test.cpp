#include "gui/lab/new_lab_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabRequest;
using swimscope::gui::NewLabDialog;

class NewLabDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven() {
        LabRequest request;
        request.nodes = 128;
        request.seed = 7;
        request.timing = QStringLiteral("wan");
        request.latencyMs = 200;
        request.lossPercent = 12.5;
        request.duplicatePercent = 1;
        request.reorderPercent = 2;
        NewLabDialog dialog;
        dialog.edit(request);
        const LabRequest read = dialog.request();
        QCOMPARE(read.nodes, 128);
        QCOMPARE(read.seed, quint64(7));
        QCOMPARE(read.timing, QStringLiteral("wan"));
        QCOMPARE(read.latencyMs, 200);
        QCOMPARE(read.lossPercent, 12.5);
        QCOMPARE(read.duplicatePercent, 1.0);
        QCOMPARE(read.reorderPercent, 2.0);
        QVERIFY(read.options.isEmpty());
        QVERIFY(!read.live);
    }

    void lifeguardCanBeLeftOut() {
        NewLabDialog dialog;
        dialog.findChild<QComboBox*>("newLabVariant")->setCurrentIndex(1);
        const LabRequest read = dialog.request();
        QCOMPARE(read.options.value("buddySystem"), QStringLiteral("no"));
        NewLabDialog again;
        again.edit(read);
        QCOMPARE(again.request().options, read.options);
    }

    void aLiveLabIsSmallAndHasNoSeed() {
        NewLabDialog dialog;
        auto* nodes = dialog.findChild<QSpinBox*>("newLabNodes");
        nodes->setValue(5000);
        QTest::mouseClick(dialog.findChild<QToolButton*>("labKind1"), Qt::LeftButton);
        QCOMPARE(nodes->value(), NewLabDialog::kMostLiveNodes);
        QVERIFY(!dialog.findChild<QSpinBox*>("newLabSeed")->isEnabled());
        auto* guests = dialog.findChild<QComboBox*>("newLabGuests");
        QVERIFY(guests->isEnabled());
        guests->setCurrentIndex(1);
        QCOMPARE(dialog.request().dialect, QStringLiteral("serf"));
        QVERIFY(dialog.request().live);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(NewLabDialogTest)
#include "new_lab_dialog_test.moc"
