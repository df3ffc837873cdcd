#include "gui/models/node_record.h"

#include <QtTest>

#include "tests/gui/support/test_program.h"

using swimscope::gui::NodeRecord;
namespace swim = swimscope::swim;

class NodeRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingBeforeTheFirstPing() {
        const NodeRecord record;
        QVERIFY(!record.lastRtt());
        QVERIFY(!record.lossPercent());
        QCOMPARE(record.rttSummary().samples, std::size_t(0));
    }

    void sumsUpAnsweredPingsAndCountsTheLostOnes() {
        NodeRecord record;
        for (int i = 100; i >= 1; --i) {
            record.addSample({i, static_cast<double>(i)});
        }
        for (int i = 0; i < 25; ++i) {
            record.addSample({200, -1});
        }
        const auto summary = record.rttSummary();
        QCOMPARE(summary.samples, std::size_t(125));
        QCOMPARE(summary.min, 1.0);
        QCOMPARE(summary.median, 50.0);
        QCOMPARE(summary.p99, 99.0);
        QCOMPARE(summary.lossPercent, 20.0);
    }

    void showsTheNewestAnswerAlsoAfterALostPing() {
        NodeRecord record;
        record.addSample({1, 0.5});
        record.addSample({2, 0.7});
        record.addSample({3, -1});
        QCOMPARE(record.lastRtt().value(), 0.7);
    }

    void summarisesLossesAlone() {
        NodeRecord record;
        record.addSample({1, -1});
        QCOMPARE(record.rttSummary().lossPercent, 100.0);
        QCOMPARE(record.rttSummary().median, 0.0);
    }

    void forgetsTheOldestBeyondItsBounds() {
        NodeRecord record;
        for (std::size_t i = 0; i < NodeRecord::kMaxRttSamples + 1; ++i) {
            record.addSample({static_cast<qint64>(i), 1});
        }
        for (std::size_t i = 0; i < NodeRecord::kMaxStateSpans + 1; ++i) {
            record.addSpan({static_cast<qint64>(i), swim::State::Alive, 0});
        }
        QCOMPARE(record.rtt.size(), NodeRecord::kMaxRttSamples);
        QCOMPARE(record.rtt.front().at, qint64(1));
        QCOMPARE(record.history.size(), NodeRecord::kMaxStateSpans);
        QCOMPARE(record.history.front().at, qint64(1));
    }
};

SWIMSCOPE_GUI_TEST(NodeRecordTest)
#include "node_record_test.moc"
