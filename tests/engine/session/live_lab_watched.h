#pragma once

#include <string>

#include "lab_watched.h"

namespace swimscope::session {

/// Four real nodes on loopback, with the quickest timing. News is retold so often that none misses
/// it, and what gossip misses all the same a push/pull soon makes up for.
inline LabSettings liveLab(std::size_t nodes = 4) {
    LabSettings settings;
    settings.live = true;
    settings.nodes = nodes;
    settings.timing = swim::Timing::Local;
    settings.options["pushPullInterval"] = "500ms";
    settings.options["retransmitMult"] = "16";
    return settings;
}

/// A live lab under test, and what its pictures are asked about.
class WatchedLiveLab : public WatchedLab {
public:
    explicit WatchedLiveLab(LabSettings settings = liveLab()) : WatchedLab(std::move(settings)) {}

    /// True when all nodes know all others alive.
    bool settles(std::size_t nodes) {
        return tell(SetViewpoint{sim::kNoHost}).ok && holds([nodes](const LabFrame& frame) {
                   return frame.nodes.size() == nodes && frame.beliefs->empty() && allAlive(frame);
               }) &&
               everybodyKnows(nodes);
    }
    /// Seen from each node in turn.
    bool everybodyKnows(std::size_t nodes) {
        for (sim::HostId host = 1; host <= nodes; ++host) {
            if (lab->frame()->nodes[sim::indexOf(host)].outside) {
                continue;
            }
            if (!tell(SetViewpoint{host}).ok ||
                !holds([](const LabFrame& frame) { return allAlive(frame); })) {
                return false;
            }
        }
        return tell(SetViewpoint{sim::kNoHost}).ok;
    }
    template <typename Wanted>
    bool holds(Wanted wanted) {
        return wanted(*awaitFrame(wanted));
    }
    swim::Outcome poke(sim::Fault fault) { return tell(PokeRun{std::move(fault)}); }

    static bool allAlive(const LabFrame& frame) {
        for (const LabNode& node : frame.nodes) {
            if (node.belief != swim::State::Alive) {
                return false;
            }
        }
        return true;
    }
    /// Whether an observer holds that of a subject.
    static bool believes(const LabFrame& frame, sim::HostId observer, sim::HostId subject,
                         swim::State state) {
        for (const LabBelief& belief : *frame.beliefs) {
            if (belief.observer == observer && belief.subject == subject) {
                return belief.state == state;
            }
        }
        return state == swim::State::Alive;
    }
};

inline const LabNode& nodeOf(const LabFrame& frame, sim::HostId id) {
    return frame.nodes[sim::indexOf(id)];
}

}  // namespace swimscope::session
