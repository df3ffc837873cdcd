#include "gui/lab/message_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MessagePanel;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::nameless;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
using std::chrono::milliseconds;

/// A ping from the first to the second, 20 ms before it arrives.
std::shared_ptr<sim::LabFrame> inspected(bool flies) {
    auto frame = labFrame(3);
    auto inspection = std::make_shared<sim::LabInspection>();
    inspection->serial = 88;
    inspection->message = {88,
                           sim::MessageKind::Ping,
                           1,
                           2,
                           base::Instant(milliseconds(1000)),
                           base::Instant(milliseconds(1060)),
                           44};
    inspection->parts = {{base::verbatim("ping"),
                          {{base::verbatim("seqNo"), base::verbatim("88")},
                           {base::verbatim("node"), base::verbatim("n-02")}}}};
    frame->now = base::Instant(milliseconds(1040));
    frame->inspection = inspection;
    if (flies) {
        frame->messages.push_back(inspection->message);
    }
    return frame;
}

class MessagePanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void showsWayTimeAndContent() {
        LabModel model;
        MessagePanel panel(model);
        QVERIFY(panel.isHidden());
        model.show(inspected(true));
        QVERIFY(!panel.isHidden());
        QCOMPARE(panel.findChild<QLabel*>("messageWay")->text(), QStringLiteral("n-01 → n-02"));
        QCOMPARE(panel.findChild<QLabel*>("messageFlight")->text(),
                 QStringLiteral("Sent at 1.000 s, arrives in 20.0 ms, 44 B"));
        QVERIFY(panel.findChild<QLabel*>("messageContent")
                    ->text()
                    .contains(QLatin1String("seqNo  88")));
        QCOMPARE(nameless(panel), QStringList());
        model.show(labFrame(3));
        QVERIFY(panel.isHidden());
    }

    void whatFliesCanBeDroppedAndDelayed() {
        LabModel model;
        MessagePanel panel(model);
        model.show(inspected(true));
        QSignalSpy wished(&model, &LabModel::wished);
        panel.findChild<QPushButton*>("messageDrop")->click();
        panel.findChild<QPushButton*>("messageDelayLong")->click();
        panel.findChild<QToolButton*>("messageClose")->click();
        const auto at = [&](int i) { return wished.at(i).at(0).value<sim::LabCommand>(); };
        QCOMPARE(std::get<sim::DropMessage>(std::get<sim::PokeRun>(at(0)).poke).serial,
                 std::uint64_t(88));
        QVERIFY(std::get<sim::DelayMessage>(std::get<sim::PokeRun>(at(1)).poke).by ==
                std::chrono::seconds(1));
        QCOMPARE(std::get<sim::Inspect>(at(2)).serial, std::uint64_t(0));
    }

    void selectingANodeClosesIt() {
        LabModel model;
        MessagePanel panel(model);
        QSignalSpy opened(&panel, &MessagePanel::opened);
        model.show(inspected(true));
        QCOMPARE(opened.at(0).at(0).toBool(), true);
        QSignalSpy wished(&model, &LabModel::wished);
        model.select({3});
        const auto command = wished.at(0).at(0).value<sim::LabCommand>();
        QCOMPARE(std::get<sim::Inspect>(command).serial, std::uint64_t(0));
    }

    void whatHasArrivedIsOutOfReach() {
        LabModel model;
        MessagePanel panel(model);
        model.show(inspected(false));
        QVERIFY(!panel.findChild<QPushButton*>("messageDrop")->isEnabled());
        QVERIFY(panel.findChild<QLabel*>("messageFlight")
                    ->text()
                    .contains(QLatin1String("not in the air")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MessagePanelTest)
#include "message_panel_test.moc"
