#include "gui/lab/space_time_key.h"

#include <QtTest>

#include "gui/views/theme.h"
#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::SpaceTimeKey;
using swimscope::gui::theme;
using swimscope::gui::test::grabbed;
using swimscope::gui::test::pixelsOf;

class SpaceTimeKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheSubjectAndShowsTheBars() {
        SpaceTimeKey key;
        key.setSubject(QStringLiteral("n-07"));
        key.resize(260, key.height());
        QVERIFY(key.accessibleDescription().contains(QStringLiteral("believes n-07 suspect")));
        QVERIFY(pixelsOf(grabbed(key), theme().suspF) > 50);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(SpaceTimeKeyTest)
#include "space_time_key_test.moc"
