#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/session/session.h"
#include "engine/sim/explain.h"
#include "engine/sim/mark.h"
#include "engine/sim/run_notes.h"
#include "engine/sim/timeline.h"

/// The lab: a simulated cluster of real nodes on its own engine thread, paced against the wall
/// clock, that can be stopped, rewound, poked and looked at from any of its nodes.
namespace swimscope::session {

struct LabSettings {
    /// Not given: 50 nodes and seed 1, or what the script says.
    std::optional<std::size_t> nodes;
    std::optional<std::uint64_t> seed;
    swim::Timing timing = swim::Timing::Lan;
    bool converged = true;
    sim::Link link;
    /// Options of every node by the names that scripts use (engine/sim/README.md), with the value
    /// as it stands there: {"suspicionMult", "6"}, {"buddySystem", "no"}, {"gossipNodes", "2"}.
    std::map<std::string, std::string> options;
    /// A script instead of everything above but nodes and seed.
    std::string script;
    /// A run that SaveRun gave, instead of all of that: goes to its end and compares the hash.
    std::string savedRun;
    /// Go on at once.
    bool running = true;
};

// What a person does to a lab. Each is answered by one outcome with its id.

struct GoOn {};
struct Halt {};
/// Goes on by `count` and stops.
struct Step {
    enum class Unit : std::uint8_t { Event, ProbePeriod, GossipTick };
    Unit unit = Unit::Event;
    std::uint32_t count = 1;
};
/// Virtual seconds per second, 0.1 to 100.
struct SetSpeed {
    double factor = 1;
};
/// Stops, and goes to a time of a branch (kNoBranch: the present one), back or forth. What comes
/// before it is not reported again; a resync tells how things stand there.
struct Seek {
    base::Instant to{};
    sim::BranchId branch = sim::kNoBranch;
};
/// The same by events: to the one before the present one, say.
struct SeekSteps {
    std::uint64_t steps = 0;
};
struct CancelSeek {};
/// Where the future is known this begins a branch.
struct PokeRun {
    sim::Poke poke;
};
/// Whose reports are told: one node's, as if it were ours (observer 0), or everybody's under their
/// own numbers for kNoHost. A resync follows.
struct SetViewpoint {
    sim::HostId host = sim::kNoHost;
};
/// To the end of what is known of it.
struct SwitchBranch {
    sim::BranchId branch = 1;
};
struct RenameBranch {
    sim::BranchId branch = 1;
    std::string name;
};
struct UndoPoke {};
struct RedoPoke {};
/// Shows a datagram's content in the frame, until another is asked for; 0 for none.
struct Inspect {
    std::uint64_t serial = 0;
};
/// The present branch up to now as text; `done` is called on the engine thread.
struct SaveRun {
    std::function<void(std::string text)> done;
};

using LabCommand =
    std::variant<GoOn, Halt, Step, SetSpeed, Seek, SeekSteps, CancelSeek, PokeRun, SetViewpoint,
                 SwitchBranch, RenameBranch, UndoPoke, RedoPoke, Inspect, SaveRun>;

// What there is to see, as immutable values.

enum class LabTruth : std::uint8_t { NotStarted, Running, Killed, Paused, Slow, Left, CutOff };

struct LabIdentity {
    std::string name;
    base::Endpoint address;
};
struct LabSuspicion {
    base::Instant since{};
    /// When it ends in death if nothing happens.
    base::Instant deadline{};
    std::uint32_t confirmations = 0;
    /// Further accusers that would shorten it.
    std::uint32_t expected = 0;
};
struct LabNode {
    sim::HostId id = sim::kNoHost;
    LabTruth truth = LabTruth::NotStarted;
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
    sim::HostId probing = sim::kNoHost;
    base::Instant probeDeadline{};
    /// The viewpoint's; from everybody's view, the one that ends first.
    std::optional<LabSuspicion> suspicion;
    /// How many nodes suspect it, hold it dead, hold it for left; by swim::State.
    std::array<std::uint32_t, 4> against{};
};
struct LabMessage {
    /// 0 for a piece of a stream, which cannot be dropped or delayed.
    std::uint64_t serial = 0;
    sim::MessageKind kind = sim::MessageKind::Opaque;
    sim::HostId from = sim::kNoHost;
    sim::HostId to = sim::kNoHost;
    base::Instant sent{};
    base::Instant arrival{};
    std::uint32_t size = 0;
};
/// One message of a datagram, taken apart.
struct LabPart {
    std::string kind;
    std::vector<std::pair<std::string, std::string>> fields;
};
struct LabInspection {
    std::uint64_t serial = 0;
    /// It was not in the air any more.
    bool gone = false;
    LabMessage message;
    std::vector<LabPart> parts;
};
struct LabBelief {
    sim::HostId observer = sim::kNoHost;
    sim::HostId subject = sim::kNoHost;
    swim::State state = swim::State::Suspect;
};
/// Something that a node did, and why.
struct LabStep {
    base::Instant at{};
    sim::HostId observer = sim::kNoHost;
    sim::Explanation why;
};
struct LabBranch {
    sim::BranchId id = sim::kNoBranch;
    sim::BranchId parent = sim::kNoBranch;
    base::Instant fork{};
    base::Instant end{};
    std::string name;
    /// Each as a line of a script, with its time.
    std::vector<std::pair<base::Instant, std::string>> pokes;
};

struct LabFrame {
    /// Grows with every frame.
    std::uint64_t number = 0;
    base::Instant now{};
    std::uint64_t steps = 0;
    std::uint64_t hash = 0;
    bool running = false;
    double speed = 1;
    /// The machine is too slow for that speed: virtual seconds per second that it makes.
    std::optional<double> reached;
    /// From 0 to 1 while a place is being sought.
    std::optional<double> seeking;
    sim::HostId viewpoint = sim::kNoHost;
    sim::BranchId branch = sim::kNoBranch;
    bool canUndo = false;
    bool canRedo = false;
    /// Of the present branch: the furthest time that is known.
    base::Instant end{};

    std::vector<LabNode> nodes;
    /// By node, in the same order. Changes only when a node comes or moves.
    std::shared_ptr<const std::vector<LabIdentity>> identities;
    std::vector<LabMessage> messages;
    /// Messages that had no room.
    std::size_t messagesLeftOut = 0;
    /// Everything that somebody believes and that is not alive; shared while nothing changes.
    std::shared_ptr<const std::vector<LabBelief>> beliefs;
    bool beliefsLeftOut = false;
    sim::KindCounts counts;
    sim::Traffic traffic;
    std::uint64_t falseDeaths = 0;
    std::uint64_t suspicions = 0;
    std::uint64_t refutations = 0;
    /// Of the present branch, those of a known future included.
    std::shared_ptr<const std::vector<sim::Mark>> marks;
    std::shared_ptr<const std::vector<LabBranch>> branches;
    std::shared_ptr<const LabInspection> inspection;
    /// The last things that the viewpoint did, oldest first; empty after a jump.
    std::shared_ptr<const std::vector<LabStep>> why;
    /// Title, captions, questions and claims with their times.
    std::shared_ptr<const sim::Script> script;
    /// Claims that did not hold, faults and pokes that could not be done.
    std::vector<std::string> problems;
};

class Lab : public Session {
public:
    /// Returns the command's id at once; the outcome is a report with that id.
    virtual swim::CommandId control(LabCommand command) = 0;
    /// The newest picture, never null; waits for nothing. Number 0 shows no nodes: the cluster is
    /// being made. Made at most 60 times a second, and after
    /// every command.
    virtual std::shared_ptr<const LabFrame> frame() const = 0;
};

/// Starts a lab on its own engine thread. An error is one sentence; about a script or a saved run
/// it names the line. `onWake` as for a member. Of the other commands of a session it takes those
/// that a simulated node can do, at the viewpoint, as pokes.
base::Result<std::unique_ptr<Lab>> startLab(LabSettings settings, std::function<void()> onWake);

/// The script that settings without one amount to.
std::string labScript(const LabSettings& settings);

}  // namespace swimscope::session
