#include "gui/views/failure_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "gui/models/session_status.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using swimscope::gui::test::nameless;
namespace base = swimscope::base;
namespace watch = swimscope::watch;

class FailureStripTest : public QObject {
    Q_OBJECT

    static ContactVerdict failing(const QString& sentence) {
        return {watch::Verdict::NothingListens,
                "a",
                base::verbatim(sentence.toStdString()),
                base::verbatim("Start it."),
                {base::verbatim("seen")},
                {}};
    }

private Q_SLOTS:
    void comesAndGoesWithTheFailure() {
        SessionStatus status;
        FailureStrip strip(status);
        strip.resize(900, 900);
        QVERIFY(strip.isHidden());
        status.setFailure(failing("Nothing listens."));
        QVERIFY(!strip.isHidden());
        QCOMPARE(nameless(strip).join('\n'), QString());
        strip.findChild<QToolButton*>("failureDismiss")->click();
        QVERIFY(strip.isHidden());
        Q_EMIT status.changed();
        QVERIFY(strip.isHidden());
        status.setFailure(failing("It is mute."));
        QVERIFY(!strip.isHidden());
        status.clearFailures();
        QVERIFY(strip.isHidden());
        status.setFailure(failing("It is mute."));
        QVERIFY(!strip.isHidden());
    }

    void leavesALowWindowToTheView() {
        for (const int height : {600, 900}) {
            SessionStatus status;
            QWidget window;
            window.resize(1024, height);
            FailureStrip strip(status, &window);
            status.setFailure(failing("Nothing listens."));
            QCOMPARE(strip.findChild<QLabel*>("verdictEvidence")->isVisibleTo(&strip),
                     height == 900);
        }
    }

    void offersWhatCanBeDone() {
        SessionStatus status;
        status.setFailure(failing("Nothing listens."));
        FailureStrip strip(status);
        QSignalSpy retry(&strip, &FailureStrip::retryRequested);
        QSignalSpy diagnose(&strip, &FailureStrip::diagnoseRequested);
        QSignalSpy connects(&strip, &FailureStrip::connectRequested);
        strip.findChild<QPushButton*>("retryButton")->click();
        auto* doctor = strip.findChild<QPushButton*>("diagnoseButton");
        doctor->click();
        strip.findChild<QPushButton*>("failureConnectButton")->click();
        QCOMPARE(retry.count() + diagnose.count() + connects.count(), 3);
        strip.setExamining(true);
        QVERIFY(!doctor->isEnabled());
        QVERIFY(!doctor->toolTip().isEmpty());
        strip.setExamining(false);
        QVERIFY(doctor->isEnabled());
    }
};

SWIMSCOPE_GUI_TEST(FailureStripTest)
#include "failure_strip_test.moc"
