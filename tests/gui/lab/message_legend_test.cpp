#include "gui/lab/message_legend.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::MessageLegend;

class MessageLegendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsGoWhereThereIsNoRoom() {
        MessageLegend legend;
        legend.resize(legend.sizeHint());
        QVERIFY(legend.showsWords());
        legend.resize(legend.minimumSizeHint());
        QVERIFY(!legend.showsWords());
    }

    void saysItsWordsToAReader() {
        const MessageLegend legend;
        QVERIFY(!legend.accessibleName().isEmpty());
        QVERIFY(legend.accessibleDescription().contains("gossip"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MessageLegendTest)
#include "message_legend_test.moc"
