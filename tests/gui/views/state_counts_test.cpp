#include "gui/views/state_counts.h"

#include "gui/models/node_table_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class StateCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheCountsInWords() {
        NodeTableModel model;
        StateCounts counts(model);
        Story story;
        model.apply(story.joined("a").joined("b").joined("c").joined("d").take());
        model.apply(story.suspected("b", "a").died("c").left("d").take());
        QCOMPARE(counts.sentence(), QStringLiteral("1 alive, 1 suspect, 1 dead, 1 left"));
        QCOMPARE(counts.accessibleName(), counts.sentence());
        QCOMPARE(counts.toolTip(), counts.sentence());
    }

    void dropsTheWordsWhereItIsNarrow() {
        NodeTableModel model;
        StateCounts counts(model);
        const int wide = counts.sizeHint().width();
        counts.setCompact(true);
        QVERIFY(counts.sizeHint().width() < wide);
        counts.resize(counts.sizeHint());
        const QImage before = grabbed(counts);
        Story story;
        model.apply(story.joined("a").take());
        QVERIFY(grabbed(counts) != before);
    }
};

SWIMSCOPE_GUI_TEST(StateCountsTest)
#include "state_counts_test.moc"
