// A live lab in the window, which a real Serf agent joins and in which it dies.

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include "gui/lab/lab_map.h"
#include "gui/models/beliefs_model.h"
#include "gui/views/view_rail.h"
#include "tests/gui/support/test_program.h"
#include "tests/gui/support/window_fixture.h"

namespace {

using swimscope::gui::BeliefsModel;
using swimscope::gui::LabMap;
using swimscope::gui::LabModel;
using swimscope::gui::ViewRail;
using swimscope::gui::test::kCeiling;
using swimscope::gui::test::WindowFixture;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

class LiveLabEndToEndTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_fixture;
    QProcess m_agent;

    LabModel& lab() { return m_fixture->bridge->lab(); }
    const sim::LabNode* pupil() { return lab().node(lab().hostNamed(QStringLiteral("pupil"))); }

    void openLive() {
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QTest::mouseClick(dialog->findChild<QToolButton*>("labKind1"), Qt::LeftButton);
            dialog->findChild<QSpinBox*>("newLabNodes")->setValue(3);
            for (const auto& [box, choice] :
                 {std::pair("newLabGuests", "serf"), std::pair("newLabTiming", "local")}) {
                auto* combo = dialog->findChild<QComboBox*>(QLatin1String(box));
                combo->setCurrentIndex(combo->findData(QLatin1String(choice)));
            }
            QTest::mouseClick(dialog->findChild<QPushButton*>("newLabOpen"), Qt::LeftButton);
        });
        QTest::mouseClick(&m_fixture->find<QPushButton>("welcomeNewLab"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().nodes.size(), std::size_t(3), kCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(lab().node(3)->belief, swim::State::Alive, kCeiling);
    }
    /// On a loopback address of this process, so that two runs do not meet.
    void startAgent(const QString& seed) {
        const qint64 id = QCoreApplication::applicationPid();
        const QString host = QStringLiteral("127.%1.%2.9").arg(130 + id % 80).arg(id / 80 % 250);
        m_agent.setProcessChannelMode(QProcess::MergedChannels);
        m_agent.start(QStringLiteral("serf"),
                      {QStringLiteral("agent"), QStringLiteral("-node=pupil"),
                       QStringLiteral("-bind=%1:7946").arg(host),
                       QStringLiteral("-rpc-addr=%1:7373").arg(host),
                       QStringLiteral("-profile=local"), QStringLiteral("-join=") + seed});
        QVERIFY2(m_agent.waitForStarted(), "the package serf is not installed");
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() {
        m_fixture.reset();
        m_agent.kill();
        m_agent.waitForFinished();
    }

    void aSerfAgentJoinsAndIsKilled() {
        openLive();
        QCOMPARE(m_fixture->find<QLabel>("stripWord").text(), QStringLiteral("LIVE LAB"));
        const QString door =
            QString::fromStdString(lab().frame().identities->front().address.toString());
        startAgent(door);
        QTRY_VERIFY_WITH_TIMEOUT(pupil() != nullptr && pupil()->belief == swim::State::Alive,
                                 kCeiling);
        QVERIFY(pupil()->outside);
        auto& map = m_fixture->find<LabMap>("labMap");
        const int place = static_cast<int>(pupil()->id) - 1;
        QVERIFY2(map.textOf(place).contains("pupil"), qPrintable(map.textOf(place)));

        m_agent.kill();
        QTRY_VERIFY_WITH_TIMEOUT(pupil()->belief == swim::State::Suspect, kCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(pupil()->belief == swim::State::Dead, kCeiling);
        QVERIFY2(map.textOf(place).contains("dead"), qPrintable(map.textOf(place)));
        m_fixture->window->showView(ViewRail::Beliefs);
        BeliefsModel& beliefs = m_fixture->bridge->beliefs();
        QTRY_VERIFY_WITH_TIMEOUT(beliefs.rowOf(QStringLiteral("pupil")) >= 0 &&
                                     beliefs.majority(beliefs.rowOf(QStringLiteral("pupil"))) ==
                                         swimscope::watch::Belief::Dead,
                                 kCeiling);
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LiveLabEndToEndTest)
#include "live_lab_end_to_end_test.moc"
