#include "gui/models/beliefs_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class BeliefsModelTest : public QObject {
    Q_OBJECT

    static void give(BeliefsModel& model, Story& story) {
        model.apply(story.take());
        model.refresh();
    }
    static QStringList rowNames(const BeliefsModel& model) {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names << model.rowName(row);
        }
        return names;
    }

private Q_SLOTS:
    void isEmptyAtFirst() {
        BeliefsModel model;
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
        QVERIFY(!model.swept());
    }

    void holdsWhatObserversSay() {
        BeliefsModel model;
        Story story;
        answered(story, {Table("a").holds("a").holds("b", watch::Belief::Suspect, 4),
                         Table("b").holds("a").holds("b", watch::Belief::Alive, 5)});
        give(model, story);
        QCOMPARE(rowNames(model), QStringList({"b", "a"}));
        QCOMPARE(model.columnName(0), QStringLiteral("a"));
        const auto cell = model.cell(0, 0);
        QCOMPARE(cell.belief, watch::Belief::Suspect);
        QCOMPARE(cell.incarnation, 4u);
        QVERIFY(model.isSelf(0, 1));
        QVERIFY(!model.isSelf(0, 0));
        QVERIFY(model.disagrees(0));
        QVERIFY(!model.disagrees(1));
        QCOMPARE(model.answeredAt(0), story.now());
    }

    void groupsIslandsAndPutsDisagreementsFirst() {
        BeliefsModel model;
        Story story;
        story.after(1000);
        answered(story, splitCluster());
        give(model, story);
        QCOMPARE(rowNames(model), QStringList({"a", "b", "c", "d", "e", "x"}));
        QCOMPARE(model.disagreeingRows(), 5);
        QCOMPARE(model.islands().size(), std::size_t{2});
        const BeliefIsland& second = model.islands()[1];
        QCOMPARE(second.firstColumn, 3);
        QCOMPARE(second.columns, 2);
        QCOMPARE(second.firstRow, 3);
        QCOMPARE(second.rows, 2);
        QCOMPARE(model.agreeing(5), 5);
        QVERIFY(model.disagreeingCells() > 0);
    }

    void showsDisagreementsAloneOnDemand() {
        BeliefsModel model;
        Story story;
        answered(story, splitCluster());
        give(model, story);
        QSignalSpy changed(&model, &BeliefsModel::changed);
        model.setDisagreementsOnly(true);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.observedCount(), 6);
        QCOMPARE(model.rowOf("x"), -1);
        QCOMPARE(model.rowOf("e"), 4);
        QCOMPARE(model.columnOf("e"), 4);
    }

    void knowsWhoNoticedFirst() {
        BeliefsModel model;
        Story story;
        answered(story, {Table("a").holds("a").holds("b"), Table("b").holds("a").holds("b")});
        story.after(1000);
        answered(story, {Table("a").holds("a").holds("b", watch::Belief::Suspect)});
        const qint64 noticed = story.now();
        story.after(1000);
        answered(story, {Table("b").holds("a").holds("b")});
        give(model, story);
        const BeliefFacts facts = model.facts(model.rowOf("b"), model.columnOf("a"));
        QCOMPARE(facts.firstNotice, QStringLiteral("a"));
        QCOMPARE(facts.firstNoticeAt, noticed);
        QCOMPARE(facts.since, noticed);
        QVERIFY(facts.own && facts.own->belief == watch::Belief::Alive);
    }

    void copiesARowForPeopleAndForPrograms() {
        BeliefsModel model;
        Story story;
        answered(story,
                 {Table("a").holds("a").holds("b", watch::Belief::Dead, 7), Table("c").holds("a")});
        give(model, story);
        const int row = model.rowOf("b");
        const QString tsv = model.rowAsTsv(row, story.now() + 250);
        QCOMPARE(tsv.count('\n'), 2);
        QVERIFY2(tsv.contains("dead 7 (250 ms)") && tsv.contains("not listed"), qPrintable(tsv));
        const QJsonObject json =
            QJsonDocument::fromJson(model.rowAsJson(row, story.now() + 250).toUtf8()).object();
        QCOMPARE(json["node"].toString(), QStringLiteral("b"));
        QCOMPARE(json["observers"].toInt(), 2);
        const QJsonObject first = json["beliefs"].toArray()[0].toObject();
        QCOMPARE(first["observer"].toString(), QStringLiteral("a"));
        QCOMPARE(first["state"].toString(), QStringLiteral("dead"));
        QCOMPARE(first["incarnation"].toInt(), 7);
        QCOMPARE(first["ageMs"].toInt(), 250);
        QVERIFY(!json["beliefs"].toArray()[1].toObject()["listed"].toBool());
    }

    void whatWasAskedForBeforeAClearIsNotShownAfterIt() {
        BeliefsModel model;
        std::vector<std::pair<std::function<void()>, std::function<void()>>> errands;
        model.setErrands([&errands](std::function<void()> job, std::function<void()> done) {
            errands.emplace_back(std::move(job), std::move(done));
        });
        Story story;
        answered(story, splitCluster());
        give(model, story);
        QCOMPARE(model.columnCount(), 0);
        QCOMPARE(errands.size(), std::size_t{1});
        model.clear();
        for (std::size_t i = 0; i < errands.size(); ++i) {
            errands[i].first();
            errands[i].second();
        }
        QCOMPARE(model.columnCount(), 0);
        errands.clear();
        answered(story, splitCluster());
        give(model, story);
        answered(story, {Table("f").holds("f")});
        give(model, story);
        QCOMPARE(errands.size(), std::size_t{1});
        errands[0].first();
        errands[0].second();
        QCOMPARE(model.columnCount(), 5);
    }

    void marksPartialAnswers() {
        BeliefsModel model;
        Story story;
        watch::View view;
        view.observer = "a";
        view.partial = true;
        view.why = swimscope::base::verbatim("the stream ended early");
        story.add(watch::Event{watch::Answered{std::make_shared<watch::View>(view)}});
        answered(story, {Table("b").holds("a").holds("b")});
        give(model, story);
        QVERIFY(model.isPartial(model.columnOf("a")));
        QVERIFY(!model.isPartial(model.columnOf("b")));
        QCOMPARE(model.facts(0, model.columnOf("a")).partial,
                 QStringLiteral("the stream ended early"));
        QVERIFY(model.rowAsJson(0, 0).contains("the stream ended early"));
    }

    void tellsHowFarASweepIs() {
        BeliefsModel model;
        QSignalSpy moved(&model, &BeliefsModel::sweepChanged);
        watch::SweepProgress progress;
        progress.known = 3;
        progress.answered = 2;
        Story story;
        model.apply(story.add(watch::Event{progress}).take());
        QVERIFY(!model.swept());
        progress.done = true;
        model.apply(story.add(watch::Event{progress}).take());
        QVERIFY(model.swept());
        QCOMPARE(moved.count(), 2);
        QCOMPARE(model.sweep().answered, std::size_t{2});
    }

    void takesAnswersByItself() {
        BeliefsModel model;
        Story story;
        answered(story, splitCluster());
        model.apply(story.take());
        QTRY_COMPARE_WITH_TIMEOUT(model.columnCount(), 5, 30000);
        model.clear();
        QCOMPARE(model.columnCount(), 0);
        QVERIFY(model.islands().empty());
    }
};

SWIMSCOPE_GUI_TEST(BeliefsModelTest)
#include "beliefs_model_test.moc"
