#include "gui/views/motion.h"

#include <QSignalSpy>
#include <QtTest>

#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::Motion;
using swimscope::gui::reducedMotion;

class MotionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        Motion::instance().choose(Motion::Choice::System);
        Motion::instance().setDesktop(false);
    }

    void followsTheDesktopUntilSomebodyChooses() {
        QVERIFY(!reducedMotion());
        Motion::instance().setDesktop(true);
        QVERIFY(reducedMotion());
        Motion::instance().choose(Motion::Choice::Full);
        QVERIFY(!reducedMotion());
        Motion::instance().setDesktop(false);
        Motion::instance().choose(Motion::Choice::Reduced);
        QVERIFY(reducedMotion());
    }

    void saysSoOnlyWhenItChanges() {
        QSignalSpy changed(&Motion::instance(), &Motion::changed);
        Motion::instance().choose(Motion::Choice::Full);
        QCOMPARE(changed.size(), 0);
        Motion::instance().choose(Motion::Choice::Reduced);
        QCOMPARE(changed.size(), 1);
    }

    void wordsGoThereAndBack() {
        for (const auto choice :
             {Motion::Choice::System, Motion::Choice::Full, Motion::Choice::Reduced}) {
            QCOMPARE(Motion::choiceOf(Motion::wordOf(choice)), choice);
        }
        QCOMPARE(Motion::choiceOf(QStringLiteral("?")), Motion::Choice::System);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(MotionTest)
#include "motion_test.moc"
