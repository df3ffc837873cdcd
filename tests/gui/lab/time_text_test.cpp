#include "gui/lab/time_text.h"

#include <QtTest>

#include "gui/models/lab_model.h"
#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabModel;
using swimscope::gui::TimeText;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;

class TimeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void timesHaveThreeDecimals() {
        const base::Instant at(std::chrono::milliseconds(12400));
        QCOMPARE(TimeText::exact(at), QStringLiteral("12.400 s"));
        QCOMPARE(TimeText::bare(at), QStringLiteral("12.400"));
        QCOMPARE(TimeText::span(std::chrono::milliseconds(30720)), QStringLiteral("30.7 s"));
        QCOMPARE(TimeText::speed(0.25), QStringLiteral("0.25×"));
        QCOMPARE(TimeText::speed(100), QStringLiteral("100×"));
    }

    void marksNameWhoAndByWhom() {
        LabModel model;
        model.show(labFrame(3));
        const sim::Mark mark{base::Instant{}, 1, sim::MarkKind::Suspected, 2, 3};
        QCOMPARE(TimeText::mark(model, mark), QStringLiteral("n-02 is suspected, first by n-03"));
        const sim::Mark cut{base::Instant{}, 1, sim::MarkKind::Touched, sim::kNoHost, sim::kNoHost};
        QCOMPARE(TimeText::mark(model, cut), QStringLiteral("the network changes"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(TimeTextTest)
#include "time_text_test.moc"
