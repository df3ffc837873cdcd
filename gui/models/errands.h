#pragma once

#include <functional>

namespace swimscope::gui {

/// Work that would hold up the window: `job` runs elsewhere, in the order of asking, and touches
/// nothing of the GUI thread; then `done` runs on the GUI thread. `done` is not called any more
/// when the one who does the errands is gone.
using Errands = std::function<void(std::function<void()> job, std::function<void()> done)>;

/// Both at once, on the spot.
inline void onTheSpot(const std::function<void()>& job, const std::function<void()>& done) {
    job();
    done();
}

}  // namespace swimscope::gui
