#include "gui/bridge/lab_bridge.h"

#include <QSignalSpy>
#include <QtTest>
#include <limits>

#include "gui/bridge/session_bridge.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::ConnectionSettings;
using swimscope::gui::EventLogModel;
using swimscope::gui::LabBridge;
using swimscope::gui::LabModel;
using swimscope::gui::LabRequest;
using swimscope::gui::MessageLogModel;
using swimscope::gui::NodeRecord;
using swimscope::gui::NodeTableModel;
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
    void standStill(int nodes) {
        LabRequest request;
        request.nodes = nodes;
        request.running = false;
        QCOMPARE(startLab(request), QString());
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().nodes.size(), std::size_t(nodes), kLabCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().totalCount(), nodes, kLabCeiling);
    }
    bool isAt(int second) {
        return lab().frame().now == swimscope::base::Instant{std::chrono::seconds(second)};
    }
    QVariant entry(int row, int column, int role = Qt::DisplayRole) {
        return m_bridge->events().index(row, column).data(role);
    }
    /// Pictures overtake reports: a refusal comes behind all that was told before it.
    void awaitReports() {
        QSignalSpy refused(&lab(), &LabModel::refused);
        lab().wishPoke(sim::Kill{77});
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kLabCeiling);
    }
    /// Lines of this kind about this node; empty stands for any.
    int told(const QString& kind, const QString& node) {
        int count = 0;
        for (int row = 0; row < m_bridge->events().rowCount(); ++row) {
            count += (kind.isEmpty() || entry(row, EventLogModel::Kind).toString() == kind) &&
                             (node.isEmpty() || entry(row, EventLogModel::Node).toString() == node)
                         ? 1
                         : 0;
        }
        return count;
    }

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
        // However long it stands still, its answers are of the present.
        const qint64 present = beliefs.clockAt(std::numeric_limits<qint64>::max());
        QVERIFY(present < std::numeric_limits<qint64>::max());
        QVERIFY(beliefs.answeredAt(0) <= present);
        lab().wishPoke(sim::Partition{{{1, 2, 3, 4}}});
        QTRY_COMPARE_WITH_TIMEOUT(beliefs.islands().size(), std::size_t(2), kLabCeiling);
        QCOMPARE(beliefs.islands()[0].columns + beliefs.islands()[1].columns, 10);
        QCOMPARE(std::min(beliefs.islands()[0].columns, beliefs.islands()[1].columns), 4);
    }

    void goingBackTakesBackWhatWasTold() {
        standStill(6);
        lab().wish(sim::Step{sim::Step::Unit::ProbePeriod, 2});
        QTRY_VERIFY_WITH_TIMEOUT(isAt(2), kLabCeiling);
        lab().wishPoke(sim::Kill{3});
        lab().wish(sim::Step{sim::Step::Unit::ProbePeriod, 38});
        QTRY_VERIFY_WITH_TIMEOUT(told("dead", "n-0003") == 1, kLabCeiling);
        QTRY_VERIFY_WITH_TIMEOUT(isAt(40), kLabCeiling);
        awaitReports();
        const NodeRecord* record = m_bridge->nodes().record("n-0002");
        QVERIFY(record != nullptr && record->rtt.size() > 1);
        const int lines = told({}, {});
        const std::size_t samples = record->rtt.size();
        const std::size_t spans = m_bridge->nodes().record("n-0003")->history.size();

        lab().wish(sim::Seek{swimscope::base::Instant{std::chrono::seconds(1)}});
        QTRY_VERIFY_WITH_TIMEOUT(isAt(1) && told("dead", "n-0003") == 0, kLabCeiling);
        const qint64 now = m_bridge->nodes().clock();
        for (int row = 0; row < m_bridge->events().rowCount(); ++row) {
            QVERIFY(entry(row, EventLogModel::Time, EventLogModel::TimeRole).toLongLong() <= now);
        }
        QCOMPARE(m_bridge->nodes().record("n-0003")->state, swim::State::Alive);
        QCOMPARE(m_bridge->nodes().record("n-0003")->history.size(), std::size_t(1));
        for (const auto& sample : m_bridge->nodes().record("n-0002")->rtt) {
            QVERIFY(sample.at <= now);
        }

        lab().wish(sim::Step{sim::Step::Unit::ProbePeriod, 39});
        QTRY_VERIFY_WITH_TIMEOUT(isAt(40), kLabCeiling);
        awaitReports();
        // The same run once more, and one line about the way back.
        QCOMPARE(told("dead", "n-0003"), 1);
        QCOMPARE(told({}, {}), lines + 1);
        QCOMPARE(m_bridge->nodes().record("n-0002")->rtt.size(), samples);
        QCOMPARE(m_bridge->nodes().record("n-0003")->history.size(), spans);
    }

    void whatIsUndoneIsNotThere() {
        standStill(4);
        lab().wishPoke(sim::AddHost{});
        lab().wish(sim::Step{sim::Step::Unit::ProbePeriod, 2});
        lab().wish(sim::SetViewpoint{5});
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->status().nodeName(), QString("n-0005"), kLabCeiling);
        lab().wish(sim::UndoPoke{});
        QTRY_COMPARE_WITH_TIMEOUT(lab().frame().nodes.size(), std::size_t(4), kLabCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().totalCount(), 4, kLabCeiling);
        QVERIFY(m_bridge->nodes().record("n-0005") == nullptr);
        QCOMPARE(lab().frame().viewpoint, sim::kNoHost);
        QCOMPARE(m_bridge->status().nodeName(), QString());
    }

    void anotherViewpointIsAnotherSelf() {
        standStill(5);
        lab().wish(sim::Step{sim::Step::Unit::ProbePeriod, 12});
        const NodeTableModel& nodes = m_bridge->nodes();
        QTRY_VERIFY_WITH_TIMEOUT(
            nodes.record("n-0002") != nullptr && !nodes.record("n-0002")->rtt.empty(), kLabCeiling);
        QVERIFY(nodes.record("n-0001")->self);
        lab().wish(sim::SetViewpoint{3});
        QTRY_VERIFY_WITH_TIMEOUT(nodes.record("n-0003")->self, kLabCeiling);
        QVERIFY(!nodes.record("n-0001")->self);
        QVERIFY(nodes.record("n-0002")->rtt.empty());
        QCOMPARE(m_bridge->status().nodeName(), QString("n-0003"));
        lab().wishPoke(sim::Kill{3});
        QTRY_COMPARE_WITH_TIMEOUT(nodes.totalCount(), 0, kLabCeiling);
        lab().wishPoke(sim::Restart{3, /*newAddress=*/false, {}});
        QTRY_VERIFY_WITH_TIMEOUT(nodes.record("n-0003") != nullptr, kLabCeiling);
    }

    void everybodyTellsAndIsNamed() {
        standStill(6);
        lab().wish(sim::SetViewpoint{sim::kNoHost});
        lab().wishPoke(sim::Kill{4});
        lab().wishPoke(sim::SendText{2, 5, swimscope::base::toBytes("hello"), /*reliable=*/true});
        lab().wish(sim::Step{sim::Step::Unit::ProbePeriod, 15});
        // Each of the five that are left says so itself, though the lab stands still.
        QTRY_COMPARE_WITH_TIMEOUT(told("dead", "n-0004"), 5, kLabCeiling);
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().record("n-0004")->state, swim::State::Dead,
                                  kLabCeiling);
        QSet<QString> tellers;
        for (int row = 0; row < m_bridge->events().rowCount(); ++row) {
            if (entry(row, EventLogModel::Kind).toString() == "dead") {
                tellers << entry(row, EventLogModel::Source).toString().section(", ", 0, 0);
            }
        }
        QCOMPARE(tellers.size(), 5);
        QCOMPARE(told("resync", {}), 0);
        QCOMPARE(m_bridge->messages().rowCount(), 1);
        QCOMPARE(m_bridge->messages().index(0, MessageLogModel::Peer).data().toString(),
                 QStringLiteral("n-0002 → n-0005"));
        lab().wish(sim::Seek{swimscope::base::Instant{}});
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->messages().rowCount(), 0, kLabCeiling);
        QCOMPARE(m_bridge->messages().unreadCount(), 0);
    }

    void whoDoesNotRunKnowsNobody() {
        standStill(4);
        QCOMPARE(m_bridge->nodes().silentViewpoint(), QString());
        lab().wishPoke(sim::Kill{1});
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().silentViewpoint(), QString("n-0001"),
                                  kLabCeiling);
        lab().wish(sim::SetViewpoint{2});
        QTRY_COMPARE_WITH_TIMEOUT(m_bridge->nodes().totalCount(), 4, kLabCeiling);
        QCOMPARE(m_bridge->nodes().silentViewpoint(), QString());
    }

    void aScriptsErrorNamesItsLine() {
        LabRequest request;
        request.script = "nodes 5\nsing\n";
        QVERIFY(startLab(request).contains(QStringLiteral("line 2")));
        QVERIFY(!m_bridge->isRunning());
    }

    void theLastPictureStaysAfterTheEnd() {
        LabRequest request;
        request.nodes = 3;
        QCOMPARE(startLab(request), QString());
        QTRY_VERIFY_WITH_TIMEOUT(lab().hasNodes(), kLabCeiling);
        QSignalSpy stopped(m_bridge.get(), &SessionBridge::stopped);
        m_bridge->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kLabCeiling);
        QVERIFY(lab().hasNodes() && lab().over() && !lab().frame().running);
        QCOMPARE(startLab(request), QString());
        QVERIFY(!lab().over());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabBridgeTest)
#include "lab_bridge_test.moc"
