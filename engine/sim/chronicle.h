#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/sim/chronicle_watch.h"
#include "engine/sim/execution.h"
#include "engine/sim/lab_chronicle.h"
#include "engine/sim/timeline.h"

namespace swimscope::sim {

/// Makes the chronicle of a window: a run of its own goes along the present branch up to what is
/// known of it, and everything that matters is written down on the way through the window. In
/// slices; where the window moves on, it goes on from where it is. One thread, no clock.
class Chronicler {
public:
    Chronicler(const Timeline& timeline, const ChronicleWindow& window);
    ~Chronicler();
    Chronicler(const Chronicler&) = delete;
    Chronicler& operator=(const Chronicler&) = delete;

    /// Another window or subject from now on.
    void tell(const Timeline& timeline, const ChronicleWindow& window);
    /// Looks how far the branch is known.
    void follow(const Timeline& timeline);
    /// Goes on; true when there is nothing more to do for now.
    bool work(std::uint64_t budget);
    /// The same one while there is nothing new.
    std::shared_ptr<const Chronicle> picture();

private:
    bool holdsOn(const Branch& branch) const;
    bool canGoOn(const ChronicleWindow& window) const;
    void restart(const Timeline& timeline);
    void end();
    /// From here on everything is written down; a little before the window, for what is under way
    /// when it begins.
    base::Instant beginning() const;
    Goal goal() const;

    std::shared_ptr<const Script> m_script;
    ChronicleWindow m_window;
    std::unique_ptr<Execution> m_run;
    std::unique_ptr<ChronicleWatch> m_watch;
    BranchId m_branch = kNoBranch;
    std::vector<PlacedPoke> m_pokes;
    /// How far the branch is known.
    Place m_end;
    bool m_done = false;
    std::shared_ptr<const Chronicle> m_shown;
    std::uint64_t m_shownChanges = 0;
    std::uint64_t m_number = 0;
};

}  // namespace swimscope::sim
