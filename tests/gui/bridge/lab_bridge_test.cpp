#include "gui/bridge/lab_bridge.h"

#include <QSignalSpy>
#include <QtTest>

#include "gui/bridge/session_bridge.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::ConnectionSettings;
using swimscope::gui::LabBridge;
using swimscope::gui::LabModel;
using swimscope::gui::LabRequest;
using swimscope::gui::SessionBridge;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

/// Far beyond what anything here takes; only a hang reaches it.
constexpr int kLabCeiling = 60000;

class LabBridgeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SessionBridge> m_bridge;

    QString startLab(LabRequest request) {
        ConnectionSettings settings;
        settings.lab = std::move(request);
        return m_bridge->start(settings);
    }
    LabModel& lab() { return m_bridge->lab(); }

private Q_SLOTS:
    void init() { m_bridge = std::make_unique<SessionBridge>(); }
    void cleanup() { m_bridge.reset(); }

    void showsARunningCluster() {
        LabRequest request;
        request.nodes = 12;
        QCOMPARE(startLab(request), QString());
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().nodes.size(), std::size_t(12), kLabCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(lab().frame().now > swimscope::base::Instant{}, kLabCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().countOf(swim::State::Alive), 12, kLabCeiling);
    }

    void doesWhatIsWishedAndSaysWhatCannotBe() {
        LabRequest request;
        request.nodes = 5;
        request.running = false;
        QCOMPARE(startLab(request), QString());
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kLabCeiling);
        lab().wishPoke(sim::Kill{3});
        QTRY_VERIFY_WITH_TIMEOUT(lab().node(3)->truth == sim::LabTruth::Killed, kLabCeiling);
        QSignalSpy refused(&lab(), &LabModel::refused);
        lab().wishPoke(sim::Kill{77});
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kLabCeiling);
    }

    void givesTheRunAsText() {
        LabRequest request;
        request.nodes = 3;
        request.running = false;
        QCOMPARE(startLab(request), QString());
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kLabCeiling);
        QSignalSpy saved(&m_bridge->labBridge(), &LabBridge::saved);
        m_bridge->labBridge().save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kLabCeiling);
        LabRequest again;
        again.savedRun = saved.at(0).at(0).toByteArray();
        QCOMPARE(startLab(again), QString());
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().nodes.size(), std::size_t(3), kLabCeiling);
    }

    void aPartitionIsSeenAsTwoIslandsOfBelief() {
        LabRequest request;
        request.nodes = 10;
        QCOMPARE(startLab(request), QString());
        lab().wish(sim::SetSpeed{20});
        const auto& beliefs = m_bridge->beliefs();
        QTRY_COMPARE_WITH_TIMEOUT(beliefs.columnCount(), 10, kLabCeiling);
        QVERIFY(beliefs.fromLab());
        QVERIFY(beliefs.islands().empty());
        lab().wishPoke(sim::Partition{{{1, 2, 3, 4}}});
        QTRY_COMPARE_WITH_TIMEOUT(beliefs.islands().size(), std::size_t(2), kLabCeiling);
        QCOMPARE(beliefs.islands()[0].columns + beliefs.islands()[1].columns, 10);
        QCOMPARE(std::min(beliefs.islands()[0].columns, beliefs.islands()[1].columns), 4);
    }

    void aScriptsErrorNamesItsLine() {
        LabRequest request;
        request.script = "nodes 5\nsing\n";
        QVERIFY(startLab(request).contains(QStringLiteral("line 2")));
        QVERIFY(!m_bridge->isRunning());
    }

    void nothingIsShownAfterTheEnd() {
        LabRequest request;
        request.nodes = 3;
        QCOMPARE(startLab(request), QString());
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kLabCeiling);
        QSignalSpy stopped(m_bridge.get(), &SessionBridge::stopped);
        m_bridge->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kLabCeiling);
        QVERIFY(!lab().hasNodes());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabBridgeTest)
#include "lab_bridge_test.moc"
