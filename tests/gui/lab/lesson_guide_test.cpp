#include "gui/lab/lesson_guide.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lesson_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::LessonGuide;
using swimscope::gui::test::lessonFrame;
using swimscope::gui::test::lessonScript;
using swimscope::gui::test::lessonSecond;
namespace sim = swimscope::sim;

class LessonGuideTest : public QObject {
    Q_OBJECT

    static QString captionOf(const LessonGuide& guide) {
        return guide.caption() == nullptr ? QString()
                                          : QString::fromStdString(guide.caption()->text.at(""));
    }
    static sim::LabCommand wishAt(const QSignalSpy& wished, int at) {
        return wished.at(at).at(0).value<sim::LabCommand>();
    }

private Q_SLOTS:
    void captionsHoldUntilTheNext() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 0, false));
        QVERIFY(guide.tells());
        QCOMPARE(captionOf(guide), QString());
        model.show(lessonFrame(script, 3, false));
        QCOMPARE(captionOf(guide), QStringLiteral("Three nodes."));
        QCOMPARE(guide.step(), std::size_t(1));
        QCOMPARE(guide.steps(), std::size_t(3));
        model.show(lessonFrame(script, 11, false));
        QCOMPARE(captionOf(guide), QStringLiteral("It has crashed."));
        model.show(lessonFrame(script, 3, false));
        QCOMPARE(captionOf(guide), QStringLiteral("Three nodes."));
    }

    void aQuestionStopsTheRunOnce() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 4, true));
        QSignalSpy wished(&model, &LabModel::wished);
        model.show(lessonFrame(script, 5, true));
        model.show(lessonFrame(script, 5, true));
        QCOMPARE(wished.size(), 1);
        QVERIFY(std::holds_alternative<sim::Halt>(wishAt(wished, 0)));
        QVERIFY(guide.waits() && guide.question() != nullptr);
        model.show(lessonFrame(script, 5, false));
        guide.answerWith(0);
        guide.playOn();
        QVERIFY(std::holds_alternative<sim::GoOn>(wishAt(wished, 1)));
        model.show(lessonFrame(script, 6, true));
        QVERIFY(!guide.waits());
        QCOMPARE(guide.answer(), std::optional(0));
        QCOMPARE(wished.size(), 2);
    }

    void aRunThatGoesTooFastIsTakenBack() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 4, true));
        QSignalSpy wished(&model, &LabModel::wished);
        model.show(lessonFrame(script, 8, true));
        QVERIFY(std::get<sim::Seek>(wishAt(wished, 0)).to == lessonSecond(5));
    }

    void whoGoesBackToBeforeAQuestionIsAskedAnew() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 4, true));
        model.show(lessonFrame(script, 5, true));
        guide.answerWith(1);
        guide.playOn();
        model.show(lessonFrame(script, 9, true));
        QSignalSpy wished(&model, &LabModel::wished);
        model.show(lessonFrame(script, 6, true));
        QCOMPARE(wished.size(), 0);
        QCOMPARE(guide.answer(), std::optional(1));
        model.show(lessonFrame(script, 2, true));
        model.show(lessonFrame(script, 5, true));
        QCOMPARE(wished.size(), 1);
        QVERIFY(guide.waits());
        QCOMPARE(guide.answer(), std::optional<int>());
    }

    void theRunAnswersWhenItHasShownIt() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        QSignalSpy changed(&guide, &LessonGuide::changed);
        model.show(lessonFrame(script, 9, false));
        QVERIFY(guide.question() != nullptr && !guide.answered());
        model.show(lessonFrame(script, 13, false));
        QVERIFY(guide.question() != nullptr && guide.answered());
        QVERIFY(!changed.isEmpty());
        model.show(lessonFrame(script, 3, false));
        QVERIFY(guide.question() == nullptr && !guide.answered());
    }

    void whoRunsItOnByOtherMeansIsNotHeldUp() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 4, true));
        model.show(lessonFrame(script, 5, true));
        model.show(lessonFrame(script, 5, false));
        QSignalSpy wished(&model, &LabModel::wished);
        model.show(lessonFrame(script, 6, true));
        QVERIFY(!guide.waits());
        QCOMPARE(wished.size(), 0);
    }

    void jumpsAndRealSocketsAreNotStopped() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 4, false));
        QSignalSpy wished(&model, &LabModel::wished);
        model.show(lessonFrame(script, 20, false));
        auto live = lessonFrame(lessonScript(), 4, true);
        live->live = true;
        model.show(live);
        auto later = lessonFrame(live->script, 6, true);
        later->live = true;
        model.show(later);
        QCOMPARE(wished.size(), 0);
    }

    void theEndOfTheLessonStopsTheRunOnce() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        const auto end = static_cast<int>(swimscope::base::toSeconds(script->duration));
        model.show(lessonFrame(script, end - 1, true));
        guide.answerWith(0);
        guide.playOn();
        model.show(lessonFrame(script, end - 1, true));
        QVERIFY(!guide.over());
        QSignalSpy wished(&model, &LabModel::wished);
        model.show(lessonFrame(script, end, true));
        QVERIFY(guide.over());
        QVERIFY(std::holds_alternative<sim::Halt>(wishAt(wished, 0)));
        QCOMPARE(guide.held().size(), guide.claims());
        model.show(lessonFrame(script, end, false));
        model.show(lessonFrame(script, end + 1, true));
        QCOMPARE(wished.size(), 1);
    }

    void claimsThatHeldAreCounted() {
        LabModel model;
        LessonGuide guide(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 13, false));
        QCOMPARE(guide.held().size(), std::size_t(1));
        QCOMPARE(guide.claims(), std::size_t(3));
        auto frame = lessonFrame(script, 15, false);
        frame->problems = {
            swimscope::base::verbatim("line 9: 2 of 3 nodes list exactly those that run")};
        QSignalSpy changed(&guide, &LessonGuide::changed);
        model.show(frame);
        QCOMPARE(guide.held().size(), std::size_t(1));
        QCOMPARE(changed.size(), 1);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LessonGuideTest)
#include "lesson_guide_test.moc"
