#pragma once

#include <vector>

#include "engine/observe/finding.h"
#include "engine/observe/scene.h"

namespace swimscope::observe {

/// Observers in groups that hold each other alive and the other groups not: the groups of a split
/// cluster, the largest first. One group when the cluster is whole.
///
/// News on its way makes no island. Who is only suspected, or newly joined, still holds the others
/// alive itself; in a split both sides have stopped to, and that takes probes, not gossip.
class Islands {
public:
    explicit Islands(const Scene& scene);

    /// Witnesses of the scene, in order.
    const std::vector<std::vector<std::size_t>>& groups() const { return m_groups; }
    bool split() const { return m_groups.size() > 1; }
    /// The group of a witness.
    std::size_t groupOf(std::size_t witness) const { return m_groupOf[witness]; }

private:
    bool whole() const;
    void joinAll();
    void join(std::size_t a, std::size_t b);
    std::size_t root(std::size_t witness);
    bool apart(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const;
    void collect();
    void bridge();

    const Scene& m_scene;
    /// By witness: the number of its own row, and its parent in the forest of groups.
    std::vector<std::optional<std::size_t>> m_rows;
    std::vector<std::size_t> m_parents;
    std::vector<std::size_t> m_groupOf;
    std::vector<std::vector<std::size_t>> m_groups;
};

/// At most one finding, about the whole cluster.
void findIslands(const Scene& scene, const Islands& islands, std::vector<Finding>& out);

}  // namespace swimscope::observe
