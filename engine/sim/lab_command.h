#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>

#include "engine/base/time.h"
#include "engine/sim/poke.h"
#include "engine/sim/timeline.h"

/// What a person does to a lab, as plain values. Each is answered by one outcome with its id.
namespace swimscope::sim {

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
    BranchId branch = kNoBranch;
};
/// The same by events: to the one before the present one, say.
struct SeekSteps {
    std::uint64_t steps = 0;
};
struct CancelSeek {};
/// Where the future is known this begins a branch.
struct PokeRun {
    Poke poke;
};
/// Whose reports are told: one node's, as if it were ours (observer 0), or everybody's under their
/// own numbers for kNoHost. A resync follows.
struct SetViewpoint {
    HostId host = kNoHost;
};
/// To the end of what is known of it.
struct SwitchBranch {
    BranchId branch = 1;
};
struct RenameBranch {
    BranchId branch = 1;
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
/// Runs a second run of the same script and seed beside this one, with other options: by the names
/// that scripts use, and "timing", each with its value as a script says it. Replaces the one
/// before.
struct CompareWith {
    std::map<std::string, std::string> options;
};
struct StopComparing {};
/// Shows in the frame how the update that began at a mark of the present branch spread: a belief,
/// or a text or metadata that a node told all. Replaces the one before.
struct FollowUpdate {
    Mark mark;
};
/// Lets a node tell everybody a text, which is a poke, and follows it.
struct StartRumour {
    HostId host = kNoHost;
};
struct StopFollowing {};
/// Shows in the frame what was said and believed about a host within a window of the present
/// branch, as far as that is known. Replaces the one before; soon done where the window moves on.
struct TellChronicle {
    base::Instant from{};
    base::Instant to{};
    HostId subject = kNoHost;
};
struct StopTelling {};

using LabCommand = std::variant<GoOn, Halt, Step, SetSpeed, Seek, SeekSteps, CancelSeek, PokeRun,
                                SetViewpoint, SwitchBranch, RenameBranch, UndoPoke, RedoPoke,
                                Inspect, SaveRun, CompareWith, StopComparing, FollowUpdate,
                                StartRumour, StopFollowing, TellChronicle, StopTelling>;

}  // namespace swimscope::sim
