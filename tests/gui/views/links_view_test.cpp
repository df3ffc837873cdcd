#include "gui/views/links_view.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/models/links_model.h"
#include "gui/views/links_matrix.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class LinksViewTest : public QObject {
    Q_OBJECT

    using Verdict = watch::LinkProbed::Verdict;

    static void measured(Story& story, const std::string& from, const std::string& to,
                         Verdict verdict) {
        watch::LinkProbed probed;
        probed.from = from;
        probed.to = to;
        probed.verdict = verdict;
        story.add(watch::Event{probed});
    }

private Q_SLOTS:
    void measuresOnDemand() {
        LinksModel model;
        LinksView view(model);
        view.show();
        QVERIFY(view.findChild<QLabel*>("linksEmpty")->isVisible());
        view.setCanMeasure(true);
        QSignalSpy wanted(&view, &LinksView::measureRequested);
        view.findChild<QPushButton*>("emptyMeasure")->click();
        QCOMPARE(wanted.count(), 1);
    }

    void putsOddPairsFirst() {
        LinksModel model;
        LinksView view(model);
        view.resize(1000, 600);
        view.show();
        Story story;
        measured(story, "a", "b", Verdict::Reaches);
        measured(story, "b", "a", Verdict::DoesNot);
        measured(story, "a", "c", Verdict::Reaches);
        model.apply(story.take());
        QCOMPARE(view.findChild<QListWidget*>("oddLinks")->count(), 1);
        QCOMPARE(view.findChild<QLabel*>("linkPair")->text(), QStringLiteral("b to a"));
        QCOMPARE(view.findChild<QLabel*>("linkBack")->text(), QStringLiteral("reaches it"));
        QCOMPARE(view.findChild<QLabel*>("linksProgress")->text(), QStringLiteral("3 of 6 pairs"));
        QVERIFY(view.pairAsJson().contains("does not reach"));
        QVERIFY(view.rowAsTsv().startsWith("from\t"));
        QCOMPARE(nameless(view).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(LinksViewTest)
#include "links_view_test.moc"
