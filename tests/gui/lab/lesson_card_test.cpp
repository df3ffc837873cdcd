#include "gui/lab/lesson_card.h"

#include <QDialog>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lesson_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::LessonCard;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::lessonFrame;
using swimscope::gui::test::lessonScript;
using swimscope::gui::test::nameless;
namespace sim = swimscope::sim;

class LessonCardTest : public QObject {
    Q_OBJECT

    static QString text(LessonCard& card, const char* name) {
        const auto* label = card.findChild<QLabel*>(QLatin1String(name));
        return label->isVisibleTo(&card) ? label->text() : QString();
    }
    template <typename Widget>
    static Widget& find(LessonCard& card, const char* name) {
        return *card.findChild<Widget*>(QLatin1String(name));
    }
    const std::shared_ptr<const sim::Script> m_script = lessonScript();

    /// Halted at the question.
    static void ask(LabModel& model, const std::shared_ptr<const sim::Script>& script) {
        model.show(lessonFrame(script, 4, true));
        model.show(lessonFrame(script, 5, true));
        model.show(lessonFrame(script, 5, false));
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aScriptWithoutWordsHasNoCard() {
        LabModel model;
        LessonCard card(model);
        model.show(labFrame(3));
        QVERIFY(card.isHidden());
        model.show(lessonFrame(lessonScript(), 3, false));
        QVERIFY(!card.isHidden());
        QCOMPARE(text(card, "lessonTitle"), QStringLiteral("A crash"));
        QCOMPARE(text(card, "lessonCaption"), QStringLiteral("Three nodes."));
        QCOMPARE(text(card, "lessonStep"), QStringLiteral("Step 1 of 3"));
    }

    void aPredictionIsMadeAndJudgedWhenItIsShown() {
        LabModel model;
        LessonCard card(model);
        ask(model, m_script);
        QCOMPARE(text(card, "lessonQuestion"), QStringLiteral("What will they call it first?"));
        QCOMPARE(nameless(card), QStringList());
        find<QRadioButton>(card, "lessonChoice0").click();
        QSignalSpy wished(&model, &LabModel::wished);
        find<QPushButton>(card, "lessonPlayOn").click();
        QVERIFY(std::holds_alternative<sim::GoOn>(wished.at(0).at(0).value<sim::LabCommand>()));
        QCOMPARE(text(card, "lessonVerdict"), QStringLiteral("The run shows it at 10.0 s."));
        QVERIFY(!find<QRadioButton>(card, "lessonChoice1").isEnabled());
        model.show(lessonFrame(m_script, 10, true));
        QCOMPARE(text(card, "lessonVerdict"), QStringLiteral("Not so: suspect"));
        model.show(lessonFrame(m_script, 13, true));
        QCOMPARE(text(card, "lessonVerdict"), QStringLiteral("Not so: suspect"));
        QVERIFY(!find<QPushButton>(card, "lessonPlayOn").isVisibleTo(&card));
    }

    void theRightOneIsRight() {
        LabModel model;
        LessonCard card(model);
        ask(model, m_script);
        find<QRadioButton>(card, "lessonChoice1").click();
        find<QPushButton>(card, "lessonPlayOn").click();
        model.show(lessonFrame(m_script, 11, true));
        QCOMPARE(text(card, "lessonVerdict"), QStringLiteral("Right."));
    }

    void whoDoesNotPredictMayStillDoSoAndIsToldInTheEnd() {
        LabModel model;
        LessonCard card(model);
        ask(model, m_script);
        find<QPushButton>(card, "lessonPlayOn").click();
        model.show(lessonFrame(m_script, 6, true));
        QCOMPARE(text(card, "lessonVerdict"), QString());
        QVERIFY(find<QRadioButton>(card, "lessonChoice1").isEnabled());
        model.show(lessonFrame(m_script, 11, true));
        QCOMPARE(text(card, "lessonVerdict"), QStringLiteral("It was: suspect"));
        QVERIFY(!find<QRadioButton>(card, "lessonChoice1").isEnabled());
        model.show(lessonFrame(m_script, 2, false));
        ask(model, m_script);
        find<QPushButton>(card, "lessonPlayOn").click();
        model.show(lessonFrame(m_script, 6, true));
        find<QRadioButton>(card, "lessonChoice1").click();
        QCOMPARE(text(card, "lessonVerdict"), QStringLiteral("The run shows it at 10.0 s."));
    }

    void aClickOnTheTextOfAChoiceChoosesIt() {
        LabModel model;
        LessonCard card(model);
        ask(model, m_script);
        card.show();
        QTest::mouseClick(&find<QLabel>(card, "lessonChoiceText1"), Qt::LeftButton);
        QVERIFY(find<QRadioButton>(card, "lessonChoice1").isChecked());
    }

    void aFoldedCardOpensForAQuestion() {
        LabModel model;
        LessonCard card(model);
        const auto script = lessonScript();
        model.show(lessonFrame(script, 3, false));
        find<QToolButton>(card, "lessonFold").click();
        QVERIFY(card.collapsed());
        ask(model, script);
        QVERIFY(!card.collapsed());
    }

    void claimsAndProblemsAreSaid() {
        LabModel model;
        LessonCard card(model);
        auto frame = lessonFrame(lessonScript(), 15, false);
        frame->problems = {
            swimscope::base::verbatim("line 9: 2 of 3 nodes list exactly those that run")};
        model.show(frame);
        QCOMPARE(text(card, "lessonHeld"),
                 QStringLiteral("1 of 3 held: n-02 is suspect for everybody"));
        QVERIFY(text(card, "lessonProblems").contains(QLatin1String("line 9")));
    }

    void speaksChineseAfterASwitch() {
        LabModel model;
        LessonCard card(model);
        model.show(lessonFrame(lessonScript(), 3, false));
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&card, &change);
        QCOMPARE(text(card, "lessonCaption"), QStringLiteral("三个节点。"));
    }

    void theWholeCanBeRead() {
        LabModel model;
        LessonCard card(model);
        model.show(lessonFrame(lessonScript(), 3, false));
        find<QToolButton>(card, "lessonAsText").click();
        auto& whole = find<QDialog>(card, "lessonWhole");
        QVERIFY(whole.isVisible());
        QVERIFY(find<QPlainTextEdit>(card, "lessonWholeText")
                    .toPlainText()
                    .contains(QLatin1String("It has crashed.")));
        whole.close();
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LessonCardTest)
#include "lesson_card_test.moc"
