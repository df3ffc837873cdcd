#include "gui/lab/space_time_view.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "gui/lab/space_time_chart.h"
#include "gui/models/lab_model.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::MessageLook;
using swimscope::gui::SpaceTimeView;
using swimscope::gui::test::doubtAndRefutation;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::momentOf;
using swimscope::gui::test::nameless;
namespace sim = swimscope::sim;

std::shared_ptr<sim::LabFrame> runAt(double now) {
    auto frame = labFrame(6);
    frame->now = momentOf(now);
    frame->end = momentOf(std::max(now, 4.0));
    return frame;
}

std::vector<sim::TellChronicle> askedFor(const QSignalSpy& wished) {
    std::vector<sim::TellChronicle> asked;
    for (const auto& one : wished) {
        const auto command = one.at(0).value<sim::LabCommand>();
        if (const auto* tell = std::get_if<sim::TellChronicle>(&command)) {
            asked.push_back(*tell);
        }
    }
    return asked;
}

class SpaceTimeViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itAsksAboutTheSelectedNodeWhenItIsSeen() {
        LabModel model;
        model.show(runAt(4));
        model.select({3});
        SpaceTimeView view(model);
        QSignalSpy wished(&model, &LabModel::wished);
        QVERIFY(askedFor(wished).empty());
        view.show();
        QTRY_VERIFY_WITH_TIMEOUT(!askedFor(wished).empty(), 30000);
        const auto first = askedFor(wished).front();
        QCOMPARE(first.subject, sim::HostId{3});
        QVERIFY(first.from < momentOf(4) && first.to > momentOf(4));
        view.hide();
        const auto last = wished.last().at(0).value<sim::LabCommand>();
        QVERIFY(std::holds_alternative<sim::StopTelling>(last));
    }

    void aChronicleIsShown() {
        LabModel model;
        model.show(runAt(4));
        model.select({3});
        SpaceTimeView view(model);
        view.resize(1100, 600);
        view.show();
        auto frame = runAt(4);
        frame->chronicle = doubtAndRefutation();
        model.show(frame);
        QCOMPARE(view.chart().digest().lanes.size(), std::size_t{4});
        QCOMPARE(view.findChild<QComboBox*>("spaceTimeLanes")->itemText(0),
                 QStringLiteral("4 of 6 lanes"));
        QVERIFY(view.findChild<QListWidget*>("spaceTimeSteps")->count() >= 5);
        QVERIFY(view.findChild<QLabel*>("spaceTimeSummary")->text().contains("n-03"));
        QCOMPARE(nameless(view), QStringList());
    }

    void aRunThatGoesOnIsFollowedButNotAllTheTime() {
        LabModel model;
        model.show(runAt(4));
        model.select({3});
        SpaceTimeView view(model);
        view.show();
        QSignalSpy wished(&model, &LabModel::wished);
        for (int i = 1; i <= 20; ++i) {
            model.show(runAt(4 + i * 0.05));
        }
        QVERIFY(askedFor(wished).size() <= 1);
        QTRY_VERIFY_WITH_TIMEOUT(!askedFor(wished).empty(), 30000);
    }

    void aDraggedWindowStaysUntilThePresentIsAskedFor() {
        LabModel model;
        model.show(runAt(10));
        model.select({3});
        SpaceTimeView view(model);
        view.show();
        QVERIFY(view.follows());
        QTest::keyClick(&view.chart(), Qt::Key_Left);
        QVERIFY(!view.follows());
        const auto from = view.chart().from();
        model.show(runAt(12));
        QCOMPARE(view.chart().from(), from);
        QTest::mouseClick(view.findChild<QToolButton*>("spaceTimePresent"), Qt::LeftButton);
        QVERIFY(view.follows());
    }

    void aKindIsHiddenByItsButton() {
        LabModel model;
        model.show(runAt(4));
        SpaceTimeView view(model);
        view.show();
        auto* gossip = view.findChild<QToolButton*>(
            QStringLiteral("spaceTimeKind%1").arg(static_cast<int>(MessageLook::Gossip)));
        QTest::mouseClick(gossip, Qt::LeftButton);
        QVERIFY(!view.chart().isShown(MessageLook::Gossip));
        QVERIFY(view.chart().isShown(MessageLook::Ping));
    }

    void choosingSomebodyElseSelectsIt() {
        LabModel model;
        model.show(runAt(4));
        SpaceTimeView view(model);
        view.show();
        QCOMPARE(view.subject(), sim::HostId{1});
        auto* subjects = view.findChild<QComboBox*>("spaceTimeSubject");
        subjects->setCurrentIndex(4);
        Q_EMIT subjects->activated(4);
        QCOMPARE(model.current(), sim::HostId{5});
        QCOMPARE(view.subject(), sim::HostId{5});
    }

    void beforeAnythingHappenedThereIsOneThingToDo() {
        LabModel model;
        auto frame = labFrame(6);
        model.show(frame);
        SpaceTimeView view(model);
        view.show();
        QSignalSpy wished(&model, &LabModel::wished);
        auto* run = view.findChild<QPushButton*>("spaceTimeRun");
        QVERIFY(run->isVisible());
        QTest::mouseClick(run, Qt::LeftButton);
        const auto last = wished.last().at(0).value<sim::LabCommand>();
        QVERIFY(std::holds_alternative<sim::GoOn>(last));
    }

    void realSocketsAreNotAskedForTheirPast() {
        LabModel model;
        auto frame = runAt(4);
        frame->live = true;
        model.show(frame);
        SpaceTimeView view(model);
        QSignalSpy wished(&model, &LabModel::wished);
        view.show();
        QVERIFY(view.findChild<QLabel*>("spaceTimeEmpty")->isVisible());
        QVERIFY(!view.findChild<QPushButton*>("spaceTimeRun")->isVisible());
        QCOMPARE(wished.count(), 0);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeViewTest)
#include "space_time_view_test.moc"
