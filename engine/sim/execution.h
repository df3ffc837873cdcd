#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/sim/cluster.h"
#include "engine/sim/poke.h"
#include "engine/sim/run_curve.h"
#include "engine/sim/run_notes.h"
#include "engine/sim/script.h"
#include "engine/sim/script_player.h"

namespace swimscope::sim {

/// How far a run shall go: whichever of the two is reached first. With a time, whatever was done at
/// that very place is done too; with steps alone, what was done behind them waits.
struct Goal {
    base::Instant until = base::Instant::max();
    std::uint64_t steps = UINT64_MAX;

    static Goal at(const Place& place) { return {place.at, place.steps}; }
};

/// One execution of a script and of pokes at their places: the same script and pokes give the same
/// trace, so a run is rewound by running another one. Advances in pieces, for whoever must look at
/// something else now and then.
class Execution {
public:
    using Heard = std::function<void(const observe::Report&)>;

    Execution(std::shared_ptr<const Script> script, std::vector<PlacedPoke> pokes);
    ~Execution();
    Execution(const Execution&) = delete;
    Execution& operator=(const Execution&) = delete;

    const Cluster& cluster() const { return m_cluster; }
    const RunNotes& notes() const { return m_notes; }
    const RunCurve& curve() const { return m_curve; }
    const ScriptPlayer& player() const { return m_player; }
    Place place() const { return {m_cluster.steps(), m_cluster.now()}; }
    /// When something happens next, pokes included.
    std::optional<base::Instant> next() const;

    /// Handles at most `budget` events; true when the goal is reached.
    bool advance(const Goal& goal, std::uint64_t budget);
    /// Does it here, and forgets the pokes that would have come later. An error is one sentence,
    /// and nothing has changed.
    base::Status poke(const Poke& poke);

    /// Those that are still to come are others; those that have been done stay.
    void setPokes(const std::vector<PlacedPoke>& pokes);
    /// Those of the whole run, and how many of them have been done.
    const std::vector<PlacedPoke>& pokes() const { return m_pokes; }
    std::size_t poked() const { return m_poked; }
    /// Pokes that could not be done where they were said to belong.
    const std::vector<base::Sentence>& problems() const { return m_problems; }

    /// Who looks closer than the notes do; the watcher is taken off before it goes.
    void watch(Watcher* watcher) { m_cluster.watch(watcher); }
    void unwatch(Watcher* watcher) { m_cluster.unwatch(watcher); }
    /// Who hears the nodes from now on; nobody by default.
    void setHeard(Heard heard) { m_notes.setHeard(std::move(heard)); }

private:
    bool pokeDue(const Goal& goal) const;
    void replayPoke();

    std::shared_ptr<const Script> m_script;
    std::vector<PlacedPoke> m_pokes;
    std::size_t m_poked = 0;
    void finishScript(const Goal& goal, const std::optional<base::Instant>& event);

    bool m_finished = false;
    std::vector<base::Sentence> m_problems;
    Cluster m_cluster;
    RunNotes m_notes;
    RunCurve m_curve;
    ScriptPlayer m_player;
};

}  // namespace swimscope::sim
