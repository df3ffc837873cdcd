#pragma once

#include <memory>
#include <vector>

#include "engine/observe/belief_matrix.h"
#include "engine/observe/finding.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// Everything that follows from what many members say: give it the events of a watcher, ask it for
/// findings. Pure: no clock, no thread; the same events give the same findings.
class Insight {
public:
    Insight();
    ~Insight();

    void hear(base::Instant now, const watch::Event& event);
    /// The findings of this moment, the gravest first, then the oldest. `since` of a finding that
    /// lasts does not change. Worked out when something was heard since the last call.
    const std::vector<Finding>& findings(base::Instant now);
    const BeliefMatrix& beliefs() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace swimscope::observe
