#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/finding_ledger.h"
#include "engine/observe/islands.h"
#include "engine/observe/scene.h"
#include "engine/watch/event.h"

namespace swimscope::observe {

/// What borrowed pings say about the paths between members: cut both ways, or one way only and
/// which. A single failure says nothing; it counts when the way back fails too, when a direction
/// tried alone does not deliver, or when it comes again.
class LinkFindings {
public:
    void probed(base::Instant now, const watch::LinkProbed& probed);

    /// What a split explains is not told again.
    void find(const Scene& scene, const Islands& islands, std::vector<Finding>& out) const;

private:
    struct Link {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t failures = 0;
        /// Of this direction alone, while the pair fails.
        std::optional<bool> delivers;
        bool reached = false;
        base::Instant firstFailure{};
        base::Instant last{};
    };

    std::optional<std::uint32_t> idOf(const std::string& name);
    const Link* link(std::uint32_t from, std::uint32_t to) const;
    bool worthTelling(const Scene& scene, const Islands& islands, const Link& link) const;
    void findCut(const std::vector<const Link*>& bad, std::vector<Finding>& out) const;
    std::vector<bool> findCutOff(const std::vector<const Link*>& bad,
                                 std::vector<Finding>& out) const;
    static bool arrives(const Link& link);
    static const Link* cutOneWay(const Link& a, const Link& b);
    void tellPair(const Link& bad, std::vector<Finding>& out) const;
    void tellDirection(const Link& cut, std::vector<Finding>& out) const;
    void tellUnanswered(const Link& bad, std::vector<Finding>& out) const;
    void tellBroken(const Link& bad, const Link* back, std::vector<Finding>& out) const;
    FindingBuilder builder(FindingKind kind, const Link& link, std::string subject) const;
    base::Sentence askedText(const Link& link) const;

    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::uint32_t> m_ids;
    std::unordered_map<std::uint64_t, Link> m_links;
};

}  // namespace swimscope::observe
