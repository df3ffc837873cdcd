#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/ids.h"
#include "engine/swim/event.h"

namespace swimscope::sim {

/// Something that a node decided, with what is needed to explain it.
struct Decision {
    /// Counts the decisions of all nodes.
    std::uint64_t number = 0;
    base::Instant at{};
    HostId observer = kNoHost;
    /// Rows of the observer's table.
    std::size_t known = 1;
    swim::Event event;
};

/// What happens every second (answered probes, comparing of tables) has stores of its own, so that
/// it drives nothing else out.
bool isRoutine(const swim::Event& event);
/// Messages, outcomes and refusals are no decisions.
bool isDecision(const swim::Event& event);

/// What each node decided last, so that its reasons are known from any viewpoint and after any
/// jump.
class RecentDecisions {
public:
    /// Of many nodes fewer decisions are kept of each.
    explicit RecentDecisions(std::size_t hosts);

    /// Takes what is a decision.
    void keep(base::Instant at, HostId observer, std::size_t known, const swim::Event& event);
    /// Oldest first; of all nodes for kNoHost.
    std::vector<Decision> of(HostId observer) const;

private:
    struct Memory {
        std::deque<Decision> routine;
        std::deque<Decision> rare;
    };

    std::size_t m_mostRoutine;
    std::size_t m_mostRare;
    std::uint64_t m_heard = 0;
    /// By the index of the observer.
    std::vector<Memory> m_memories;
};

}  // namespace swimscope::sim
