#include "gui/lab/calm_refresh.h"

#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::CalmRefresh;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;

std::shared_ptr<swimscope::sim::LabFrame> runningFrame() {
    auto frame = labFrame(3);
    frame->running = true;
    return frame;
}

class CalmRefreshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunningLabIsShownNowAndThen() {
        LabModel model;
        int count = 0;
        CalmRefresh calm(model, [&count] { ++count; });
        for (int i = 0; i < 50; ++i) {
            model.show(runningFrame());
        }
        QVERIFY2(count <= 3, "fifty pictures at once are no fifty refreshes");
        const int before = count;
        QTRY_VERIFY_WITH_TIMEOUT(count > before, 60000);
    }

    void aStandingLabIsShownAtOnce() {
        LabModel model;
        int count = 0;
        CalmRefresh calm(model, [&count] { ++count; });
        model.show(labFrame(3));
        model.show(labFrame(3));
        QCOMPARE(count, 2);
        model.select({2});
        QCOMPARE(count, 3);
    }

    void whatWasHeldIsCaughtUpWith() {
        LabModel model;
        int count = 0;
        CalmRefresh calm(model, [&count] { ++count; });
        calm.hold(true);
        model.show(runningFrame());
        QCOMPARE(count, 0);
        calm.hold(false);
        QCOMPARE(count, 1);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(CalmRefreshTest)
#include "calm_refresh_test.moc"
