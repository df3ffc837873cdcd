#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/session/session.h"
#include "engine/sim/lab_command.h"
#include "engine/sim/lab_frame.h"
#include "engine/sim/link.h"
#include "engine/swim/options.h"

/// The lab: a cluster of real nodes on its own engine thread that can be poked and looked at from
/// any of its nodes. Simulated, and paced against the wall clock, it can be stopped and rewound;
/// live, on real sockets, others can join it.
namespace swimscope::session {

struct LabSettings {
    /// Not given: 50 nodes and seed 1, or what the script says.
    std::optional<std::size_t> nodes;
    std::optional<std::uint64_t> seed;
    swim::Timing timing = swim::Timing::Lan;
    /// Raw gossip keys, the first encrypts; and the label of the cluster.
    std::vector<base::Bytes> keys;
    std::string label;
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
    /// Real nodes on loopback sockets in wall time, which other programs may join, instead of a
    /// simulation: 10 of them when nothing else is said. Wall time can be neither stopped nor gone
    /// back in, so a script may only say how the cluster is made, and there is no saved run.
    bool live = false;
    /// Of a live lab: "plain" or "serf", which is what programs from outside must speak too.
    std::string dialect = "plain";
    /// Of a live lab: on ::1 instead of 127.0.0.1.
    bool overIpv6 = false;
};

using sim::CancelSeek;
using sim::CompareWith;
using sim::FollowUpdate;
using sim::GoOn;
using sim::Halt;
using sim::Inspect;
using sim::LabBelief;
using sim::LabBranch;
using sim::LabCommand;
using sim::LabFrame;
using sim::LabIdentity;
using sim::LabInspection;
using sim::LabMessage;
using sim::LabNode;
using sim::LabOptions;
using sim::LabPart;
using sim::LabStep;
using sim::LabSuspicion;
using sim::LabTruth;
using sim::PokeRun;
using sim::RedoPoke;
using sim::RenameBranch;
using sim::SaveRun;
using sim::Seek;
using sim::SeekSteps;
using sim::SetSpeed;
using sim::SetViewpoint;
using sim::StartRumour;
using sim::Step;
using sim::StopComparing;
using sim::StopFollowing;
using sim::StopTelling;
using sim::SwitchBranch;
using sim::TellChronicle;
using sim::UndoPoke;

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

/// Whether they can be started; an error as from startLab.
base::Status usableLab(const LabSettings& settings);

/// The script that settings without one amount to.
std::string labScript(const LabSettings& settings);

}  // namespace swimscope::session
