#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

/// What a lane's owner believes of the subject for a while.
struct BeliefSpan {
    base::Instant from{};
    base::Instant to{};
    std::optional<swim::State> state;
    std::uint32_t incarnation = 0;
};
struct TruthSpan {
    base::Instant from{};
    base::Instant to{};
    sim::LabTruth truth = sim::LabTruth::Running;
};
struct ChronicleLane {
    sim::HostId host = sim::kNoHost;
    std::vector<BeliefSpan> beliefs;
    std::vector<TruthSpan> truths;
};

/// What an arrow is to the subject.
enum class ArrowTale : std::uint8_t {
    /// Nothing to do with it.
    Other,
    /// Part of its being probed.
    Probe,
    /// Says that it is suspect, dead or gone.
    Doubt,
    /// Says that it is alive.
    Trust,
};
struct ChronicleArrow {
    /// Of the chronicle's messages.
    std::size_t message = 0;
    int from = 0;
    int to = 0;
    base::Instant sent{};
    /// Where what was lost on the way would have come to in the usual time.
    base::Instant end{};
    ArrowTale tale = ArrowTale::Other;
};

/// A moment that is told at its lane.
struct ChronicleNote {
    enum class Kind : std::uint8_t { LostProbe, Suspects, Dies, Leaves, Refutes, Truth };
    Kind kind = Kind::Truth;
    int lane = 0;
    base::Instant at{};
    /// LostProbe: which; Refutes: the incarnation.
    std::uint32_t number = 0;
    sim::LabTruth truth = sim::LabTruth::Running;
    /// LostProbe: of the chronicle's messages.
    std::size_t message = 0;
};

/// How many nodes held the subject suspect and dead from then on.
struct DoubtCount {
    base::Instant at{};
    int suspect = 0;
    int dead = 0;

    bool operator==(const DoubtCount&) const = default;
};

/// From the ping that was not answered to the suspicion that came of it.
struct ProbeBand {
    sim::HostId prober = sim::kNoHost;
    base::Instant from{};
    base::Instant to{};
};

/// A chronicle in the order of the screen.
struct ChronicleDigest {
    std::vector<ChronicleLane> lanes;
    /// Lanes that there could be.
    int hosts = 0;
    /// Of the subject; -1 when there is none.
    int subjectLane = -1;
    /// Those with nothing to do with the subject first, so that they lie below.
    std::vector<ChronicleArrow> arrows;
    /// Arrows beyond what can be told apart, those with nothing to do with the subject first.
    std::size_t arrowsLeftOut = 0;
    std::vector<ChronicleNote> notes;
    std::vector<DoubtCount> doubts;
    std::optional<ProbeBand> probe;
    /// Nobody doubts the subject in this window, and nothing is said of it.
    bool quiet = true;
};

/// Of a digest.
inline constexpr std::size_t kMostArrows = 3000;

enum class LaneChoice : std::uint8_t { TookPart, All };

ChronicleDigest digestChronicle(const sim::Chronicle& chronicle, LaneChoice choice);

}  // namespace swimscope::gui
