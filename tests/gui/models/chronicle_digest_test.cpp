#include "gui/models/chronicle_digest.h"

#include <QtTest>

#include "tests/gui/support/chronicles.h"
#include "tests/gui/support/test_program.h"

namespace {

using namespace swimscope::gui;
using swimscope::gui::test::doubtAndRefutation;
using swimscope::gui::test::momentOf;
namespace sim = swimscope::sim;

std::vector<sim::HostId> hostsOf(const ChronicleDigest& digest) {
    std::vector<sim::HostId> hosts;
    for (const ChronicleLane& lane : digest.lanes) {
        hosts.push_back(lane.host);
    }
    return hosts;
}

class ChronicleDigestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoNoticedComesFirstThenHelpersThenTheSubject() {
        const ChronicleDigest digest = digestChronicle(*doubtAndRefutation(), LaneChoice::TookPart);
        QCOMPARE(digest.hosts, 6);
        QCOMPARE(hostsOf(digest), (std::vector<sim::HostId>{2, 4, 3, 1}));
        QCOMPARE(digest.subjectLane, 2);
        QVERIFY(!digest.quiet);
    }

    void allLanesAreThereOnDemand() {
        const ChronicleDigest digest = digestChronicle(*doubtAndRefutation(), LaneChoice::All);
        QCOMPARE(hostsOf(digest), (std::vector<sim::HostId>{2, 4, 3, 1, 5, 6}));
    }

    void beliefsAreSpansUpToWhatIsKnown() {
        const ChronicleDigest digest = digestChronicle(*doubtAndRefutation(), LaneChoice::TookPart);
        const auto& spans = digest.lanes.front().beliefs;
        QCOMPARE(spans.size(), std::size_t{3});
        QVERIFY(spans[1].state == swimscope::swim::State::Suspect);
        QCOMPARE(spans[1].from, momentOf(2));
        QCOMPARE(spans[1].to, momentOf(3));
        QCOMPARE(spans[2].to, momentOf(4));
    }

    void arrowsTellWhatTheyCarry() {
        const auto chronicle = doubtAndRefutation();
        const ChronicleDigest digest = digestChronicle(*chronicle, LaneChoice::All);
        QCOMPARE(digest.arrows.size(), chronicle->messages.size());
        QCOMPARE(digest.arrows.front().tale, ArrowTale::Other);
        const auto count = [&digest](ArrowTale tale) {
            return std::count_if(digest.arrows.begin(), digest.arrows.end(),
                                 [tale](const ChronicleArrow& one) { return one.tale == tale; });
        };
        QCOMPARE(count(ArrowTale::Probe), 2);
        QCOMPARE(count(ArrowTale::Doubt), 1);
        QCOMPARE(count(ArrowTale::Trust), 1);
        // A lost one ends where it would have come to.
        const auto lost = std::find_if(digest.arrows.begin(), digest.arrows.end(),
                                       [&chronicle](const ChronicleArrow& one) {
                                           return chronicle->messages[one.message].lost;
                                       });
        QVERIFY(lost != digest.arrows.end());
        QVERIFY(lost->end > lost->sent);
    }

    void momentsAreNoted() {
        const ChronicleDigest digest = digestChronicle(*doubtAndRefutation(), LaneChoice::TookPart);
        std::vector<ChronicleNote::Kind> kinds;
        for (const ChronicleNote& note : digest.notes) {
            kinds.push_back(note.kind);
        }
        using Kind = ChronicleNote::Kind;
        QCOMPARE(kinds,
                 (std::vector<Kind>{Kind::Truth, Kind::LostProbe, Kind::Suspects, Kind::Refutes}));
        QCOMPARE(digest.notes[1].number, 88u);
        QCOMPARE(digest.notes[2].lane, 0);
        QCOMPARE(digest.notes[3].number, 2u);
        QCOMPARE(digest.notes[3].lane, 2);
    }

    void doubtsAreCounted() {
        const ChronicleDigest digest = digestChronicle(*doubtAndRefutation(), LaneChoice::TookPart);
        QCOMPARE(digest.doubts, (std::vector<DoubtCount>{{momentOf(0), 0, 0},
                                                         {momentOf(2), 1, 0},
                                                         {momentOf(2.5), 2, 0},
                                                         {momentOf(3), 1, 0},
                                                         {momentOf(3.5), 0, 0}}));
    }

    void ofVeryManyArrowsThoseAboutTheSubjectStay() {
        auto chronicle = *doubtAndRefutation();
        const sim::ChronicleMessage other = chronicle.messages[2];
        chronicle.messages.insert(chronicle.messages.end(), 5000, other);
        const ChronicleDigest digest = digestChronicle(chronicle, LaneChoice::All);
        QCOMPARE(digest.arrows.size(), std::size_t{4});
        QCOMPARE(digest.arrowsLeftOut, std::size_t{5001});
    }

    void theProbeThatFailedIsFound() {
        const ChronicleDigest digest = digestChronicle(*doubtAndRefutation(), LaneChoice::TookPart);
        QVERIFY(digest.probe.has_value());
        QCOMPARE(digest.probe->prober, sim::HostId{2});
        QCOMPARE(digest.probe->from, momentOf(1));
        QCOMPARE(digest.probe->to, momentOf(2));
    }

    void aQuietWindowShowsSomeLanes() {
        auto chronicle = *doubtAndRefutation();
        chronicle.messages.clear();
        chronicle.beliefs.resize(6);
        const ChronicleDigest digest = digestChronicle(chronicle, LaneChoice::TookPart);
        QVERIFY(digest.quiet);
        QCOMPARE(digest.lanes.size(), std::size_t{6});
    }
};

}  // namespace

SWIMSCOPE_GUI_TEST(ChronicleDigestTest)
#include "chronicle_digest_test.moc"
