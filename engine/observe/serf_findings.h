#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dialect/serf_message.h"
#include "engine/observe/finding.h"
#include "engine/observe/scene.h"
#include "engine/watch/view.h"

namespace swimscope::observe {

/// What Serf's state of an agent lacks that others have: clocks that lag behind, and members that
/// were made to leave and that it still lists as failed.
///
/// News takes its time, so an agent lacks something only when another had it long enough before
/// the agent was asked, and the agent lacked it twice in a row.
class SerfFindings {
public:
    void answered(const watch::View& view, const dialect::SerfPushPull& state);

    void find(const Scene& scene, std::vector<Finding>& out) const;
    /// Some agent lists it as left: its death in the tables is an operator's will.
    bool madeToLeave(std::string_view node) const;

private:
    struct Clocks {
        base::Instant askedAt{};
        base::Instant answeredAt{};
        std::uint64_t members = 0;
        std::uint64_t events = 0;
        std::uint64_t queries = 0;
    };
    using Clock = std::uint64_t Clocks::*;
    using Since = std::map<std::string, base::Instant, std::less<>>;
    struct Agent {
        base::Instant askedAt{};
        std::size_t views = 0;
        /// The last few views' clocks, the newest last.
        std::deque<Clocks> clocks;
        /// Members by when they were first seen so: left; and known to Serf, not left, and not
        /// alive in the same answer's table.
        Since left;
        Since failed;
    };
    struct Lag {
        std::uint64_t ticks = 0;
        std::string ahead;
    };

    void findClocks(const Scene& scene, std::vector<Finding>& out) const;
    Lag lagOf(const Agent& agent, Clock clock, base::Duration settle) const;
    void findGhosts(const Scene& scene, std::vector<Finding>& out) const;
    void findGhost(const Scene& scene, const std::string& node, std::vector<Finding>& out) const;
    /// Made to leave, and not yet forgotten by memberlist below Serf.
    void findRemains(const Scene& scene, std::size_t observed, std::vector<Finding>& out) const;
    std::vector<std::string> released(const Scene& scene, const std::string& node) const;

    std::map<std::string, Agent, std::less<>> m_agents;
};

}  // namespace swimscope::observe
