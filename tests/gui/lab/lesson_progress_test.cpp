#include "gui/lab/lesson_progress.h"

#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LessonProgress;
using swimscope::gui::theme;
using swimscope::gui::test::grabbed;
using swimscope::gui::test::pixelsOf;

class LessonProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsAsTheLessonGoesOn() {
        for (const int steps : {4, 40}) {
            LessonProgress progress;
            progress.resize(progress.sizeHint());
            progress.setSteps(steps / 4, steps);
            const int quarter = pixelsOf(grabbed(progress), theme().accent);
            progress.setSteps(steps, steps);
            QVERIFY(quarter > 0);
            QVERIFY(pixelsOf(grabbed(progress), theme().accent) > 3 * quarter);
        }
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LessonProgressTest)
#include "lesson_progress_test.moc"
