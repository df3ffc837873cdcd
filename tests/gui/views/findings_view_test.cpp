#include "gui/views/findings_view.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/models/findings_model.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class FindingsViewTest : public QObject {
    Q_OBJECT

    static observe::Finding finding(const std::string& subject, observe::Severity severity) {
        observe::Finding made;
        made.kind = observe::FindingKind::Ghost;
        made.severity = severity;
        made.subject = subject;
        made.text = swimscope::base::verbatim(subject + " is held by a alone");
        made.evidence = {swimscope::base::verbatim("a holds it"),
                         swimscope::base::verbatim("b does not")};
        made.advice = swimscope::base::verbatim("Look at a.");
        made.nodes = {subject, "a"};
        return made;
    }
    template <typename Widget>
    static Widget& find(QWidget& view, const char* name) {
        return *view.findChild<Widget*>(QLatin1String(name));
    }

private Q_SLOTS:
    void saysSoWhenNothingIsAmiss() {
        FindingsModel model;
        FindingsView view(model);
        view.show();
        QVERIFY(find<QLabel>(view, "findingsEmpty").isVisible());
        QVERIFY(!find<QListView>(view, "findingsList").isVisible());
        const QString asMember = find<QLabel>(view, "findingsEmpty").text();
        view.setCanSweep(true);
        QVERIFY(find<QLabel>(view, "findingsEmpty").text() != asMember);
    }

    void showsTheChosenFindingAndItsMember() {
        FindingsModel model;
        FindingsView view(model);
        view.resize(900, 500);
        view.show();
        Story story;
        model.apply(story
                        .add(observe::Findings{{finding("g", observe::Severity::Critical),
                                                finding("h", observe::Severity::Info)}})
                        .take());
        QCOMPARE(find<QLabel>(view, "findingTitle").text(), QStringLiteral("g is held by a alone"));
        QVERIFY(find<QLabel>(view, "findingEvidence").text().contains("b does not"));
        QCOMPARE(find<QLabel>(view, "findingAdvice").text(), QStringLiteral("Look at a."));
        QCOMPARE(find<QLabel>(view, "findingCount0").text(), QStringLiteral("1"));
        view.select(1);
        QSignalSpy wanted(&view, &FindingsView::nodeRequested);
        find<QPushButton>(view, "findingShow").click();
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("h"));
        QVERIFY(view.asJson().contains("\"info\""));
        // A graver one comes; the chosen one stays chosen.
        model.apply(story
                        .add(observe::Findings{{finding("f", observe::Severity::Critical),
                                                finding("g", observe::Severity::Critical),
                                                finding("h", observe::Severity::Info)}})
                        .take());
        QCOMPARE(find<QLabel>(view, "findingTitle").text(), QStringLiteral("h is held by a alone"));
        QCOMPARE(nameless(view).join('\n'), QString());
    }

    void sweepsOnlyWhenItCan() {
        FindingsModel model;
        FindingsView view(model);
        view.setCanSweep(true);
        QSignalSpy wanted(&view, &FindingsView::sweepRequested);
        find<QPushButton>(view, "findingCheck").click();
        QCOMPARE(wanted.count(), 1);
        view.setCanSweep(false);
        find<QPushButton>(view, "findingCheck").click();
        QCOMPARE(wanted.count(), 1);
    }
};

SWIMSCOPE_GUI_TEST(FindingsViewTest)
#include "findings_view_test.moc"
