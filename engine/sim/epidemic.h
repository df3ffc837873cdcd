#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/sim/execution.h"
#include "engine/sim/hearsay.h"
#include "engine/sim/lab_epidemic.h"
#include "engine/sim/timeline.h"

namespace swimscope::sim {

/// Follows one update through a cluster: a run of its own goes along the present branch up to what
/// is known of it, finds where the update began, and counts who knows it, against the formula. In
/// slices; ends when the update has had its time. One thread, no clock.
class Epidemic {
public:
    Epidemic(const Timeline& timeline, const Mark& mark);
    ~Epidemic();
    Epidemic(const Epidemic&) = delete;
    Epidemic& operator=(const Epidemic&) = delete;

    /// Looks how far the branch is known.
    void follow(const Timeline& timeline);
    /// Goes on; true when there is nothing more to do for now.
    bool work(std::uint64_t budget);
    std::shared_ptr<const LabEpidemic> picture();

private:
    bool holdsOn(const Branch& branch) const;
    void restart(const Timeline& timeline);
    void afterEvent();
    /// The run has gone as far as it has to.
    void end();
    void begin();
    base::Duration horizon() const;

    std::shared_ptr<const Script> m_script;
    Mark m_mark;
    std::unique_ptr<Execution> m_run;
    std::unique_ptr<Hearsay> m_hearsay;
    BranchId m_branch = kNoBranch;
    std::vector<PlacedPoke> m_pokes;
    Place m_goal;
    /// How far it went, and how many pokes were done by then.
    Place m_place;
    std::size_t m_done = 0;
    LabEpidemic m_shown;
};

/// What the formula says for a cluster as it is now.
SpreadTheory spreadTheory(const Cluster& cluster, std::size_t members);

}  // namespace swimscope::sim
