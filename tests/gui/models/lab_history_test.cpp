#include "gui/models/lab_history.h"

#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::LabHistory;
using swimscope::gui::LabModel;
using swimscope::gui::test::labFrame;
namespace base = swimscope::base;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;

class LabHistoryTest : public QObject {
    Q_OBJECT

    static void showAt(LabModel& model, base::Duration at, std::uint64_t deaths = 0) {
        auto frame = labFrame(3);
        frame->now = base::Instant(at);
        frame->falseDeaths = deaths;
        frame->nodes[1].belief = swim::State::Suspect;
        frame->nodes[2].belief.reset();
        model.show(frame);
    }

private Q_SLOTS:
    void keepsARowForEveryHalfSecond() {
        using namespace std::chrono_literals;
        LabModel model;
        LabHistory history(model);
        for (int i = 0; i <= 20; ++i) {
            showAt(model, i * 100ms);
        }
        QCOMPARE(history.rows(), std::size_t(5));
        const QList<QByteArray> lines = history.csv().trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith("virtual_seconds,branch,viewpoint,alive,suspect,"));
        QVERIFY(lines[2].startsWith("0.500000,1,n-01,1,1,0,0,1,0,"));
        QCOMPARE(lines[0].count(','), lines[5].count(','));
    }

    void goingBackForgetsWhatCameLater() {
        using namespace std::chrono_literals;
        LabModel model;
        LabHistory history(model);
        showAt(model, 1s);
        showAt(model, 2s, 7);
        showAt(model, 1500ms);
        QCOMPARE(history.rows(), std::size_t(2));
        QVERIFY(!history.csv().contains(",7,"));
        model.clear();
        QCOMPARE(history.rows(), std::size_t(0));
    }

    void anotherBranchKeepsOnlyItsPast() {
        using namespace std::chrono_literals;
        LabModel model;
        LabHistory history(model);
        const auto showOn = [&model](sim::BranchId branch, base::Duration at) {
            auto frame = std::make_shared<sim::LabFrame>();
            frame->nodes.resize(1);
            frame->now = base::Instant{at};
            frame->branch = branch;
            frame->branches =
                std::make_shared<const std::vector<sim::LabBranch>>(std::vector<sim::LabBranch>{
                    {1, sim::kNoBranch, {}, {}, "", {}}, {2, 1, base::Instant{2s}, {}, "", {}}});
            model.show(std::move(frame));
        };
        for (const auto at : {1s, 2s, 3s, 4s}) {
            showOn(1, at);
        }
        showOn(2, 9s);
        QCOMPARE(history.rows(), std::size_t(3));
        QVERIFY(history.csv().contains("\n2.000000,1,all,"));
        QVERIFY(history.csv().contains("\n9.000000,2,all,"));
    }

    void aLongRunKeepsItsShape() {
        using namespace std::chrono_literals;
        LabModel model;
        LabHistory history(model);
        for (std::size_t i = 0; i <= LabHistory::kMostRows; ++i) {
            showAt(model, i * 500ms);
        }
        QVERIFY(history.rows() <= LabHistory::kMostRows / 2 + 1);
        QVERIFY(history.csv().contains("\n0.000000,"));
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabHistoryTest)
#include "lab_history_test.moc"
