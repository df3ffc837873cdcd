#pragma once

#include <memory>

#include "engine/net/loop.h"
#include "engine/sim/chronicle.h"
#include "engine/sim/comparison.h"
#include "engine/sim/epidemic.h"
#include "engine/sim/lab_frame.h"
#include "engine/sim/run_text.h"
#include "engine/sim/timeline.h"

namespace swimscope::session {

/// What runs beside a lab's own run, in slices that it is given: the rival that it is compared
/// with, the run that an update is followed in, and the one that a chronicle is made of. They lag
/// rather than make anybody wait.
class LabCompany {
public:
    /// An error is one sentence, and nothing has changed.
    base::Status compare(const sim::SavedRun& run, const sim::OptionMap& options,
                         const sim::Timeline& timeline);
    void stopComparing();
    void follow(const sim::Mark& mark, const sim::Timeline& timeline);
    void stopFollowing();
    /// The host must be there.
    void tell(const sim::ChronicleWindow& window, const sim::Timeline& timeline);
    void stopTelling();

    /// Goes on for a slice.
    void work(const sim::Timeline& timeline, net::Loop& loop);
    /// There is more to do.
    bool busy() const { return m_busy; }
    /// What is shown is not how things stand.
    bool stale() const { return m_stale; }
    /// Puts what there is to see into a picture; makes it anew now and then, and when all is done.
    void show(const sim::Timeline& timeline, base::Instant wall, sim::LabFrame& frame);

private:
    std::unique_ptr<sim::Comparison> m_comparison;
    std::shared_ptr<const sim::LabComparison> m_shownComparison;
    std::unique_ptr<sim::Epidemic> m_epidemic;
    std::shared_ptr<const sim::LabEpidemic> m_shownEpidemic;
    std::unique_ptr<sim::Chronicler> m_chronicler;
    std::shared_ptr<const sim::Chronicle> m_shownChronicle;
    /// Where the lab's own run was last.
    sim::Place m_place;
    base::Instant m_shownWhen{};
    bool m_busy = false;
    bool m_stale = false;
};

}  // namespace swimscope::session
