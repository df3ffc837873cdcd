#include "gui/models/links_model.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope;
using namespace swimscope::gui;
using namespace swimscope::gui::test;

class LinksModelTest : public QObject {
    Q_OBJECT

    using Verdict = watch::LinkProbed::Verdict;

    static Story& measured(Story& story, const std::string& from, const std::string& to,
                           Verdict verdict, int rttMs = -1,
                           std::optional<bool> delivers = std::nullopt) {
        watch::LinkProbed probed;
        probed.from = from;
        probed.to = to;
        probed.verdict = verdict;
        probed.delivers = delivers;
        if (rttMs >= 0) {
            probed.rtt = std::chrono::milliseconds(rttMs);
        }
        return story.add(watch::Event{probed});
    }

private Q_SLOTS:
    void keepsTheNewestWordOfEveryPair() {
        LinksModel model;
        QSignalSpy changed(&model, &LinksModel::changed);
        Story story;
        measured(story, "b", "a", Verdict::Reaches, 9);
        measured(story, "b", "a", Verdict::Reaches, 4);
        model.apply(story.take());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.name(0), QStringLiteral("a"));
        QCOMPARE(model.indexOf("b"), 1);
        QCOMPARE(model.indexOf("nobody"), -1);
        QCOMPARE(model.link(1, 0)->rttMs, 4.0);
        QVERIFY(model.link(0, 1) == nullptr);
        QCOMPARE(model.measuredPairs(), 1);
        model.clear();
        QCOMPARE(model.count(), 0);
    }

    void namesOneWayLinksFirst() {
        LinksModel model;
        Story story;
        measured(story, "a", "b", Verdict::DoesNot);
        measured(story, "b", "a", Verdict::DoesNot);
        measured(story, "c", "d", Verdict::DoesNot, -1, false);
        measured(story, "d", "c", Verdict::DoesNot, -1, true);
        measured(story, "a", "c", Verdict::Reaches, 40);
        measured(story, "c", "a", Verdict::Reaches, 2);
        model.apply(story.take());
        QCOMPARE(model.odd().size(), std::size_t{3});
        QCOMPARE(model.odd()[0].kind, OddLink::OneWay);
        QCOMPARE(model.odd()[0].from, QStringLiteral("c"));
        QCOMPARE(model.odd()[0].to, QStringLiteral("d"));
        QCOMPARE(model.odd()[1].kind, OddLink::NoAnswer);
        QCOMPARE(model.odd()[2].kind, OddLink::Uneven);
        QCOMPARE(model.odd()[2].from, QStringLiteral("a"));
    }

    void sharesRoundTripsOutInSixSteps() {
        LinksModel model;
        Story story;
        for (int i = 0; i < 60; ++i) {
            measured(story, "n" + std::to_string(i), "m", Verdict::Reaches, i);
        }
        model.apply(story.take());
        QCOMPARE(model.steps().size(), std::size_t{5});
        QCOMPARE(model.heat(0), 0);
        QCOMPARE(model.heat(59), 5);
        QVERIFY(model.heat(20) < model.heat(40));
    }

    void aPairMeasuredAnewIsJudgedAnew() {
        LinksModel model;
        Story story;
        measured(story, "a", "b", Verdict::DoesNot, -1);
        measured(story, "b", "a", Verdict::Reaches, 2);
        model.apply(story.take());
        QCOMPARE(model.odd().size(), std::size_t{1});
        QCOMPARE(model.odd()[0].kind, OddLink::OneWay);
        measured(story, "a", "b", Verdict::Reaches, 400);
        model.apply(story.take());
        QCOMPARE(model.odd().size(), std::size_t{1});
        QCOMPARE(model.odd()[0].kind, OddLink::Uneven);
        measured(story, "a", "b", Verdict::Reaches, 2);
        model.apply(story.take());
        QVERIFY(model.odd().empty());
        QCOMPARE(model.measuredPairs(), qint64{2});
        QVERIFY(model.steps().back() < 3);
        model.clear();
        QVERIFY(model.steps().empty());
    }

    void isCopied() {
        LinksModel model;
        Story story;
        measured(story, "a", "b", Verdict::Reaches, 3);
        model.apply(story.take());
        const QJsonObject json = QJsonDocument::fromJson(model.pairAsJson(0, 1).toUtf8()).object();
        QVERIFY(json["reachable"].toBool());
        QCOMPARE(json["rttMs"].toDouble(), 3.0);
        QVERIFY(model.rowAsTsv(0).contains("3.000"));
    }
};

SWIMSCOPE_GUI_TEST(LinksModelTest)
#include "links_model_test.moc"
