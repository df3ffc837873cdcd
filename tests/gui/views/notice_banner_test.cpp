#include "gui/views/notice_banner.h"

#include <QLabel>
#include <QToolButton>

#include "gui/models/session_status.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;
using Notice = swimscope::observe::Notice;

class NoticeBannerTest : public QObject {
    Q_OBJECT

    SessionStatus m_status;
    Story m_story;

    void notice(Notice::Severity severity, const std::string& text) {
        m_status.apply(m_story.notice(severity, text).take());
    }

private Q_SLOTS:
    void comesWithANoticeAndGoesWhenDismissed() {
        NoticeBanner banner(m_status);
        QVERIFY(banner.isHidden());
        notice(Notice::Severity::Warning, "Nobody answers.");
        QVERIFY(!banner.isHidden());
        QCOMPARE(banner.findChild<QLabel*>("noticeText")->text(),
                 QStringLiteral("Nobody answers."));
        QCOMPARE(banner.property("banner").toString(), QStringLiteral("warning"));
        banner.findChild<QToolButton*>("noticeDismiss")->click();
        QVERIFY(banner.isHidden());
        Q_EMIT m_status.changed();
        QVERIFY(banner.isHidden());
        notice(Notice::Severity::Error, "The port is taken.");
        QVERIFY(!banner.isHidden());
        QCOMPARE(banner.property("banner").toString(), QStringLiteral("error"));
        QCOMPARE(nameless(banner).join('\n'), QString());
    }

    void leavesAFailureToTheDoctorsWords() {
        SessionStatus status;
        NoticeBanner banner(status);
        Story story;
        status.apply(story.notice(Notice::Severity::Warning, "No seed could be joined.").take());
        QVERIFY(!banner.isHidden());
        status.setFailure({swimscope::watch::Verdict::NothingListens,
                           "a",
                           swimscope::base::verbatim("Nothing."),
                           {},
                           {},
                           {}});
        QVERIFY(banner.isHidden());
        status.clearFailures();
        QVERIFY(!banner.isHidden());
    }
};

SWIMSCOPE_GUI_TEST(NoticeBannerTest)
#include "notice_banner_test.moc"
