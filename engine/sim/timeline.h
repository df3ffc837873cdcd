#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/sim/execution.h"

namespace swimscope::sim {

/// Counted from 1 in the order in which branches came into being.
using BranchId = std::uint32_t;
inline constexpr BranchId kNoBranch = 0;

/// One way a run can go: the pokes that lead along it.
struct Branch {
    BranchId id = kNoBranch;
    BranchId parent = kNoBranch;
    /// Where it leaves its parent.
    Place fork;
    std::string name;
    std::vector<PlacedPoke> pokes;
    /// The furthest place that has been seen of it.
    Place end;
    std::vector<Mark> marks;
};

/// A run that can be gone back and forth in, and every way it has been made to go. Going back is
/// running again from the start, so the same place of the same branch always has the same trace
/// hash. Poking where the future is known begins a new branch; at the end of what is known it goes
/// on with the branch. One thread, no clock.
class Timeline {
public:
    explicit Timeline(std::shared_ptr<const Script> script, std::vector<PlacedPoke> pokes = {});
    ~Timeline();

    const std::shared_ptr<const Script>& script() const { return m_script; }
    const Execution& run() const { return *m_run; }
    const std::vector<Branch>& branches() const { return m_branches; }
    const Branch& branch() const { return m_branches[m_branch - 1]; }
    /// The end of what is known of the present branch.
    Place end() const { return branch().end; }
    /// Who hears the nodes; seeking is silent.
    void setHeard(Execution::Heard heard);

    /// Goes on along the branch; true when the goal is reached. Not while seeking.
    bool advance(const Goal& goal, std::uint64_t budget);

    /// Begins to go to another place of a branch; the present run stays until it is found. An error
    /// when there is no such branch.
    base::Status seek(BranchId branch, const Goal& goal);
    bool seeking() const { return m_seek.has_value(); }
    /// Goes on seeking; true when done, whereupon the run is the one that was sought.
    bool work(std::uint64_t budget);
    /// How far the seeking is, from 0 to 1.
    double progress() const;
    /// Stays where it was, or where it got to when the way led forward.
    void cancel();

    /// An error is one sentence, and nothing has changed.
    base::Status poke(const Poke& poke);
    /// Begins to go to the place of the last poke, in a branch without it.
    base::Status undo();
    /// Begins to go back to behind the poke that was undone last.
    base::Status redo();
    bool canUndo() const { return m_run->poked() > 0; }
    bool canRedo() const { return !m_undone.empty(); }
    base::Status rename(BranchId branch, std::string name);

private:
    struct Seek {
        BranchId branch = kNoBranch;
        Goal goal;
        /// None: the present run goes forward.
        std::unique_ptr<Execution> run;
        Place from;
    };

    Branch& at(BranchId id) { return m_branches[id - 1]; }
    bool known(BranchId id) const { return id >= 1 && id <= m_branches.size(); }
    BranchId add(std::string name, std::vector<PlacedPoke> pokes);
    BranchId findWith(const std::vector<PlacedPoke>& pokes) const;
    bool canGoForward(BranchId branch, const Goal& goal) const;
    void remember();

    std::shared_ptr<const Script> m_script;
    std::unique_ptr<Execution> m_run;
    std::vector<Branch> m_branches;
    BranchId m_branch = kNoBranch;
    std::optional<Seek> m_seek;
    /// Branches and places of undone pokes, the latest last.
    std::vector<std::pair<BranchId, Place>> m_undone;
    Execution::Heard m_heard;
};

}  // namespace swimscope::sim
