#include "gui/lab/lesson_text.h"

#include <QLocale>
#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lesson_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::LessonText;
using swimscope::gui::test::labFrame;
using swimscope::gui::test::lessonScript;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

class LessonTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void speaksTheWindowsLanguageOrEnglish() {
        const sim::Texts both{{"", "A crash"}, {"zh_CN", "一次崩溃"}};
        QCOMPARE(LessonText::of(both), QStringLiteral("A crash"));
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        QCOMPARE(LessonText::of(both), QStringLiteral("一次崩溃"));
        QCOMPARE(LessonText::of({{"", "A crash"}}), QStringLiteral("A crash"));
        QCOMPARE(LessonText::of({}), QString());
    }

    void claimsAreSentences() {
        LabModel model;
        model.show(labFrame(3));
        const auto said = [&model](sim::Claim claim) { return LessonText::claim(model, claim); };
        QCOMPARE(said(sim::Believed{2, swim::State::Dead, {1, 3}}),
                 QStringLiteral("n-02 is dead for n-01, n-03"));
        QCOMPARE(said(sim::Believed{2, std::nullopt, {}}),
                 QStringLiteral("n-02 is forgotten for everybody"));
        QCOMPARE(said(sim::EverBelieved{2, swim::State::Left, false, {}}),
                 QStringLiteral("n-02 was never left"));
        QCOMPARE(said(sim::FalseDeathsAtMost{0}),
                 QStringLiteral("Nobody that runs was declared dead"));
        QCOMPARE(said(sim::Heard{"hello", {2}}), QStringLiteral("n-02 got the message \"hello\""));
    }

    void problemsNameTheirLine() {
        QCOMPARE(LessonText::lineOf("line 12: nobody heard"), std::size_t(12));
        QCOMPARE(LessonText::lineOf("nobody heard"), std::size_t(0));
    }

    void theWholeIsOneText() {
        LabModel model;
        model.show(labFrame(3));
        const QString whole = LessonText::whole(model, *lessonScript());
        QVERIFY(whole.startsWith(QLatin1String("A crash")));
        QVERIFY(whole.contains(QLatin1String("1.000 s  Three nodes.")));
        QVERIFY(whole.contains(QLatin1String("Question: What will they call it first?")));
        QVERIFY(whole.contains(QLatin1String("Checked: n-02 is suspect for everybody")));
        QVERIFY(whole.contains(QLatin1String("At the end: Nobody that runs")));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LessonTextTest)
#include "lesson_text_test.moc"
