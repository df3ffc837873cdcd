#include "gui/models/findings_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class FindingsModelTest : public QObject {
    Q_OBJECT

    static observe::Finding ghost(const std::string& name, base::Instant since) {
        observe::Finding finding;
        finding.kind = observe::FindingKind::Ghost;
        finding.severity = observe::Severity::Critical;
        finding.subject = name;
        finding.text =
            swimscope::base::verbatim("the member " + name + " is gone, and a still holds it");
        finding.evidence = {swimscope::base::verbatim("a holds it alive at incarnation 3")};
        finding.advice = swimscope::base::verbatim("Force it to leave at a.");
        finding.nodes = {name, "a"};
        finding.since = since;
        return finding;
    }

private Q_SLOTS:
    void listsFindingsWithEverythingTheySay() {
        FindingsModel model;
        QSignalSpy counted(&model, &FindingsModel::countChanged);
        Story story;
        const base::Instant since = story.instant();
        story.after(5000);
        model.apply(story.add(observe::Findings{{ghost("g", since)}}).take());
        QCOMPARE(counted.count(), 1);
        const QModelIndex text = model.index(0, FindingsModel::Text);
        QCOMPARE(text.data().toString(),
                 QStringLiteral("The member g is gone, and a still holds it"));
        QCOMPARE(model.index(0, FindingsModel::Severity).data().toString(),
                 QStringLiteral("Critical"));
        QCOMPARE(text.data(FindingsModel::SinceRole).toLongLong(), kStart);
        QCOMPARE(text.data(FindingsModel::NodesRole).toStringList(), QStringList({"g", "a"}));
        QCOMPARE(text.data(FindingsModel::EvidenceRole).toStringList().size(), 1);
        QVERIFY(text.data(Qt::AccessibleTextRole).toString().startsWith("Critical: "));
        QCOMPARE(model.countOf(observe::Severity::Critical), 1);
        QCOMPARE(model.countOf(observe::Severity::Warning), 0);
        QCOMPARE(model.checkedAt(), story.now());
    }

    void keepsRowsThatOnlyChange() {
        FindingsModel model;
        Story story;
        model.apply(story.add(observe::Findings{{ghost("g", story.instant())}}).take());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        observe::Finding changed = ghost("g", story.instant());
        changed.evidence.push_back(swimscope::base::verbatim("b holds it too"));
        model.apply(story.add(observe::Findings{{changed}}).take());
        QCOMPARE(resets.count(), 0);
        QCOMPARE(model.index(0, 0).data(FindingsModel::EvidenceRole).toStringList().size(), 2);
        const QString key = model.keyOf(0);
        model.apply(story.add(observe::Findings{{ghost("f", story.instant()), changed}}).take());
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowOf(key), 1);
        model.clear();
        QCOMPARE(model.rowOf(key), -1);
        QCOMPARE(model.rowCount(), 0);
    }

    void isCopiedForATicketAndForAProgram() {
        FindingsModel model;
        Story story;
        model.apply(story.add(observe::Findings{{ghost("g", story.instant())}}).take());
        QVERIFY(model.asText(0).contains("- a holds it alive"));
        const QJsonObject json = QJsonDocument::fromJson(model.asJson(0).toUtf8()).object();
        QCOMPARE(json["kind"].toString(), QStringLiteral("ghost"));
        QCOMPARE(json["severity"].toString(), QStringLiteral("critical"));
        QCOMPARE(json["since"].toString(), QStringLiteral("2026-01-02T03:04:05Z"));
    }
};

SWIMSCOPE_GUI_TEST(FindingsModelTest)
#include "findings_model_test.moc"
