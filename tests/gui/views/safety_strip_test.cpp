#include "gui/views/safety_strip.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include "gui/models/session_status.h"
#include "gui/views/cluster_colour.h"
#include "tests/gui/support/pictures.h"
#include "tests/gui/support/reports.h"
#include "tests/gui/support/tables.h"
#include "tests/gui/support/test_program.h"

using namespace swimscope::gui;
using namespace swimscope::gui::test;

class SafetyStripTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SessionStatus> m_status;
    std::unique_ptr<SafetyStrip> m_strip;

    QString word() { return m_strip->findChild<QLabel*>("stripWord")->text(); }
    QString clause() { return m_strip->findChild<QLabel*>("stripClause")->text(); }
    QToolButton& pill() { return *m_strip->findChild<QToolButton*>("sendingPill"); }
    void join() {
        Story story;
        m_status->apply(story.started("scope").take());
    }

private Q_SLOTS:
    void init() {
        m_strip.reset();
        m_status = std::make_unique<SessionStatus>();
        m_strip = std::make_unique<SafetyStrip>(*m_status);
        m_strip->resize(800, m_strip->height());
        m_strip->show();
    }

    void saysWhatWeAreToTheCluster() {
        QCOMPARE(word(), QStringLiteral("OFFLINE"));
        QVERIFY(pill().isHidden());
        m_status->starting("scope", false);
        QCOMPARE(word(), QStringLiteral("JOINING"));
        QVERIFY(clause().contains("scope"));
        join();
        QVERIFY2(word() == "JOINED" || word() == "JOINING", qPrintable(word()));
        m_status->leaving();
        QCOMPARE(word(), QStringLiteral("LEAVING"));
        m_status->ended({});
        QCOMPARE(word(), QStringLiteral("ENDED"));
        QVERIFY(pill().isHidden());
        QVERIFY(m_strip->accessibleName().contains("ENDED"));
    }

    void saysThatItOnlyReadsAndWhoAnswered() {
        m_status->starting({}, false, Contact::Peek);
        QCOMPARE(word(), QStringLiteral("PEEK"));
        QVERIFY(clause().contains("nothing is announced"));
        QVERIFY(pill().isHidden());
        auto* answers = m_strip->findChild<QLabel*>("stripHealth");
        QCOMPARE(answers->text(), QStringLiteral("no answer yet"));
        Story story;
        m_status->apply(answered(story, {Table("a").holds("a")}).take());
        QVERIFY2(answers->text().contains("answered"), qPrintable(answers->text()));
        QVERIFY(pill().isHidden());
        m_status->starting({}, false, Contact::Tap);
        QCOMPARE(word(), QStringLiteral("TAP"));
    }

    void locksAndAllowsSending() {
        m_status->starting("scope", false);
        QVERIFY(!m_strip->isSendingAllowed());
        QSignalSpy changed(m_strip.get(), &SafetyStrip::sendingAllowedChanged);
        const QString locked = pill().text();
        pill().click();
        QVERIFY(m_strip->isSendingAllowed());
        QCOMPARE(changed.count(), 1);
        QVERIFY(pill().text() != locked);
        QCOMPARE(pill().accessibleName(), pill().text());
        m_strip->setSendingAllowed(false);
        QCOMPARE(pill().text(), locked);
    }

    void paintsContactAsAnotherGround() {
        const QImage offline = grabbed(*m_strip);
        m_status->starting("scope", false);
        QVERIFY(grabbed(*m_strip).pixelColor(700, 3) != offline.pixelColor(700, 3));
    }

    void saysProductionAndBearsTheClustersColour() {
        m_status->starting("scope", false);
        auto* mark = m_strip->findChild<QLabel*>("stripProduction");
        QVERIFY(mark->isHidden());
        const QImage plain = grabbed(*m_strip);
        m_strip->setCluster(clusterColours()[2], true);
        QVERIFY(!mark->isHidden());
        QVERIFY(grabbed(*m_strip).pixelColor(2, 15) != plain.pixelColor(2, 15));
        QCOMPARE(nameless(*m_strip).join('\n'), QString());
    }

    void neverTakesANameForMarkup() {
        m_status->starting("<img src=x>", false);
        QVERIFY(!clause().contains("<img"));
    }

    void hasNames() {
        m_status->starting("scope", false);
        QCOMPARE(nameless(*m_strip).join('\n'), QString());
    }
};

SWIMSCOPE_GUI_TEST(SafetyStripTest)
#include "safety_strip_test.moc"
