#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/time.h"
#include "engine/sim/explain.h"
#include "engine/sim/lab_chronicle.h"
#include "engine/sim/lab_comparison.h"
#include "engine/sim/lab_epidemic.h"
#include "engine/sim/lab_links.h"
#include "engine/sim/lab_suspicion.h"
#include "engine/sim/lab_truth.h"
#include "engine/sim/mark.h"
#include "engine/sim/poke.h"
#include "engine/sim/recent_messages.h"
#include "engine/sim/run_notes.h"
#include "engine/sim/script.h"
#include "engine/sim/timeline.h"
#include "engine/swim/member.h"

/// What there is to see of a lab, as immutable values.
namespace swimscope::sim {

struct LabIdentity {
    std::string name;
    base::Endpoint address;
};
struct LabNode {
    HostId id = kNoHost;
    LabTruth truth = LabTruth::NotStarted;
    /// Somebody else's program, which can be looked at and cut off, but not stopped.
    bool outside = false;
    /// What the viewpoint believes; nothing when it has never heard of it. From everybody's view:
    /// what most believe.
    std::optional<swim::State> belief;
    /// As the viewpoint knows it; from everybody's view, its own.
    std::uint32_t incarnation = 0;
    /// Its own health score and clock.
    std::uint32_t health = 0;
    std::optional<base::Instant> periodStart;
    std::optional<base::Instant> nextProbe;
    /// Whom it probes just now.
    HostId probing = kNoHost;
    base::Instant probeDeadline{};
    /// The viewpoint's; from everybody's view, the one that ends first.
    std::optional<LabSuspicion> suspicion;
    /// How many nodes suspect it, hold it dead, hold it for left; by swim::State.
    std::array<std::uint32_t, 4> against{};
};
/// One message of a datagram, taken apart.
struct LabPart {
    base::Sentence kind;
    std::vector<std::pair<base::Sentence, base::Sentence>> fields;
};
struct LabInspection {
    std::uint64_t serial = 0;
    /// It was not in the air any more.
    bool gone = false;
    LabMessage message;
    std::vector<LabPart> parts;
};
struct LabBelief {
    HostId observer = kNoHost;
    HostId subject = kNoHost;
    swim::State state = swim::State::Suspect;
};
/// Something that a node did, and why.
struct LabStep {
    base::Instant at{};
    HostId observer = kNoHost;
    Explanation why;
};
struct LabBranch {
    BranchId id = kNoBranch;
    BranchId parent = kNoBranch;
    base::Instant fork{};
    base::Instant end{};
    std::string name;
    std::vector<PlacedPoke> pokes;
};

using LabOptions = std::vector<std::pair<std::string, std::string>>;

struct LabFrame {
    /// Grows with every frame.
    std::uint64_t number = 0;
    /// Real sockets on loopback in wall time: nothing can be rewound, stepped or slowed, and nodes
    /// from outside may join. Else a simulation, which touches no network.
    bool live = false;
    base::Instant now{};
    std::uint64_t steps = 0;
    std::uint64_t hash = 0;
    bool running = false;
    double speed = 1;
    /// The machine is too slow for that speed: virtual seconds per second that it makes.
    std::optional<double> reached;
    /// From 0 to 1 while a place is being sought.
    std::optional<double> seeking;
    HostId viewpoint = kNoHost;
    BranchId branch = kNoBranch;
    bool canUndo = false;
    bool canRedo = false;
    /// Of the present branch: the furthest time that is known.
    base::Instant end{};

    std::vector<LabNode> nodes;
    /// By node, in the same order. Changes only when a node comes or moves.
    std::shared_ptr<const std::vector<LabIdentity>> identities;
    std::vector<LabMessage> messages;
    /// The last datagrams that were sent, landed or not, oldest first: most land between two
    /// frames.
    std::vector<LabMessage> recent;
    /// The last ones that were lost or dropped, likewise.
    std::vector<LabMessage> lost;
    /// Messages that had no room.
    std::size_t messagesLeftOut = 0;
    /// Everything that somebody believes and that is not alive; shared while nothing changes.
    std::shared_ptr<const std::vector<LabBelief>> beliefs;
    bool beliefsLeftOut = false;
    /// Never null; shared while nothing changes.
    std::shared_ptr<const LabLinks> links = std::make_shared<const LabLinks>();
    KindCounts counts;
    Traffic traffic;
    std::uint64_t falseDeaths = 0;
    std::uint64_t suspicions = 0;
    std::uint64_t refutations = 0;
    /// Of the present branch, those of a known future included.
    std::shared_ptr<const std::vector<Mark>> marks;
    std::shared_ptr<const std::vector<LabBranch>> branches;
    std::shared_ptr<const LabInspection> inspection;
    /// The last things that the viewpoint did, oldest first.
    std::shared_ptr<const std::vector<LabStep>> why;
    /// Title, captions, questions and claims with their times.
    std::shared_ptr<const Script> script;
    /// Every node's options by the names that scripts use, with their values.
    std::shared_ptr<const LabOptions> options;
    /// Null unless one was asked for.
    std::shared_ptr<const LabComparison> comparison;
    std::shared_ptr<const LabEpidemic> epidemic;
    std::shared_ptr<const Chronicle> chronicle;
    /// Claims that did not hold, faults and pokes that could not be done.
    std::vector<base::Sentence> problems;
};

}  // namespace swimscope::sim
