#include "gui/views/selection_summary.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/models/node_table_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class SelectionSummaryTest : public QObject {
    Q_OBJECT

    NodeTableModel m_model;
    Story m_story;

private Q_SLOTS:
    void initTestCase() {
        m_model.apply(m_story.joined("web-1").joined("db-1").suspected("db-1", "web-1").take());
    }

    void showsOnlyWhileTheDetailsAreClosed() {
        SelectionSummary summary(m_model);
        summary.setNode("web-1");
        QVERIFY(summary.isHidden());
        summary.setDetailsOpen(false);
        QVERIFY(!summary.isHidden());
        summary.setNode("nobody");
        QVERIFY(summary.isHidden());
    }

    void saysOneLineAboutTheNode() {
        SelectionSummary summary(m_model);
        summary.setDetailsOpen(false);
        summary.setNode("web-1");
        const auto* sentence = summary.findChild<QLabel*>("summarySentence");
        QVERIFY(sentence->text().contains("10.0.0.1:7946"));
        summary.setNode("db-1");
        summary.tick(m_story.now() + 1000);
        QCOMPARE(summary.findChild<QLabel*>("summaryName")->text(), QStringLiteral("db-1"));
        QVERIFY2(sentence->text().contains("Suspect for"), qPrintable(sentence->text()));
        QCOMPARE(summary.property("banner").toString(), QStringLiteral("suspect"));
    }

    void opensTheDetails() {
        SelectionSummary summary(m_model);
        summary.setDetailsOpen(false);
        summary.setNode("web-1");
        QSignalSpy wanted(&summary, &SelectionSummary::detailsRequested);
        summary.findChild<QPushButton*>("summaryDetails")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(nameless(summary).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(SelectionSummaryTest)
#include "selection_summary_test.moc"
