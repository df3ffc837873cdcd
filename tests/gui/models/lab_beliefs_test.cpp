#include "gui/models/lab_beliefs.h"

#include <QElapsedTimer>
#include <QtTest>

#include "tests/gui/support/lab_frames.h"
#include "tests/gui/support/test_program.h"

namespace {

using swimscope::gui::BeliefDigest;
using swimscope::gui::LabBeliefs;
using swimscope::gui::test::labFrame;
namespace sim = swimscope::sim;
namespace swim = swimscope::swim;
namespace watch = swimscope::watch;

using Beliefs = std::vector<sim::LabBelief>;

std::shared_ptr<const BeliefDigest> digestOf(LabBeliefs& lab, const sim::LabFrame& frame) {
    return lab.digest(frame, std::chrono::system_clock::now());
}

/// The first `split` nodes hold the others dead, and the other way round.
std::shared_ptr<sim::LabFrame> splitLab(int nodes, int split) {
    auto frame = labFrame(nodes);
    Beliefs beliefs;
    for (int observer = 1; observer <= nodes; ++observer) {
        for (int subject = 1; subject <= nodes; ++subject) {
            if ((observer <= split) != (subject <= split)) {
                beliefs.push_back({static_cast<sim::HostId>(observer),
                                   static_cast<sim::HostId>(subject), swim::State::Dead});
            }
        }
    }
    for (auto& node : frame->nodes) {
        node.against[static_cast<std::size_t>(swim::State::Dead)] = 1;
    }
    frame->beliefs = std::make_shared<const Beliefs>(std::move(beliefs));
    return frame;
}

class LabBeliefsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeThatRunsObservesAll() {
        auto frame = labFrame(5);
        frame->nodes[4].truth = sim::LabTruth::Killed;
        frame->nodes[3].truth = sim::LabTruth::NotStarted;
        frame->beliefs = std::make_shared<const Beliefs>(
            Beliefs{{2, 5, swim::State::Suspect}, {1, 5, swim::State::Dead}});
        LabBeliefs lab;
        const auto digest = digestOf(lab, *frame);
        QCOMPARE(digest->beliefs.observers().size(), std::size_t{3});
        QCOMPARE(digest->beliefs.observed().size(), std::size_t{4});
        const auto dead = *digest->beliefs.findObserved("n-05");
        const auto by = [&](const char* name) {
            return digest->beliefs.cell(dead, *digest->beliefs.findObserver(name)).belief;
        };
        QVERIFY(by("n-01") == watch::Belief::Dead);
        QVERIFY(by("n-02") == watch::Belief::Suspect);
        QVERIFY(by("n-03") == watch::Belief::Alive);
        QCOMPARE(digest->nodes, std::size_t{5});
        QVERIFY(!digest->part);
    }

    void aSplitClusterHasTwoIslands() {
        LabBeliefs lab;
        const auto digest = digestOf(lab, *splitLab(12, 5));
        QCOMPARE(digest->islands.size(), std::size_t{2});
        QCOMPARE(digest->islands[0].columns + digest->islands[1].columns, 12);
        QCOMPARE(std::min(digest->islands[0].columns, digest->islands[1].columns), 5);
    }

    void anObserverThatIsGoneHasNoColumn() {
        LabBeliefs lab;
        auto frame = labFrame(4);
        QCOMPARE(digestOf(lab, *frame)->beliefs.observers().size(), std::size_t{4});
        auto later = labFrame(4);
        later->nodes[1].truth = sim::LabTruth::Killed;
        QCOMPARE(digestOf(lab, *later)->beliefs.observers().size(), std::size_t{3});
    }

    void whoIsDeadAndForgottenIsNotListed() {
        auto frame = labFrame(4);
        frame->now = swimscope::base::Instant(std::chrono::seconds(60));
        frame->nodes[1].truth = sim::LabTruth::Killed;
        LabBeliefs lab;
        QCOMPARE(digestOf(lab, *frame)->beliefs.observed().size(), std::size_t{4});
        frame->marks = std::make_shared<const std::vector<sim::Mark>>(std::vector<sim::Mark>{
            {swimscope::base::Instant(std::chrono::seconds(5)), 1, sim::MarkKind::Started, 2, 0},
            {swimscope::base::Instant(std::chrono::seconds(20)), 9, sim::MarkKind::Died, 2, 1}});
        QCOMPARE(digestOf(lab, *frame)->beliefs.observed().size(), std::size_t{3});
    }

    void ofVeryManyOnlyTheDoubtIsShown() {
        auto frame = labFrame(3000);
        frame->beliefs = std::make_shared<const Beliefs>(
            Beliefs{{2900, 17, swim::State::Suspect}, {2, 18, swim::State::Dead}});
        LabBeliefs lab;
        const auto digest = digestOf(lab, *frame);
        QVERIFY(digest->part);
        QCOMPARE(digest->beliefs.observed().size(), std::size_t{2});
        QCOMPARE(digest->beliefs.observers().size(), LabBeliefs::kMost);
        QVERIFY(digest->beliefs.findObserver("n-2900").has_value());
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(LabBeliefsTest)
#include "lab_beliefs_test.moc"
