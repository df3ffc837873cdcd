#pragma once

#include "engine/base/time.h"

namespace swimscope::session {

/// Maps the wall clock to virtual time at a speed. Knows no clock: every call says what time it is.
/// What cannot be kept up with is given up, so that a run that fell behind does not race later.
class Pacer {
public:
    static constexpr double kSlowest = 0.1;
    static constexpr double kFastest = 100;
    /// So much wall time may be caught up with.
    static constexpr base::Duration kMaxLag = std::chrono::milliseconds(200);

    double speed() const { return m_speed; }
    /// The factor, brought into its range.
    void setSpeed(double factor, base::Instant wall, base::Instant virtualNow);
    /// From here on `wall` is `virtualNow`.
    void anchor(base::Instant wall, base::Instant virtualNow);
    /// Where the virtual clock should be.
    base::Instant due(base::Instant wall) const;
    /// When the wall clock gets to a virtual instant; never before the anchor.
    base::Instant wallOf(base::Instant virtualAt) const;
    /// The run has got to `virtualNow`: gives up what is beyond the lag.
    void reached(base::Instant wall, base::Instant virtualNow);

private:
    double m_speed = 1;
    base::Instant m_wall{};
    base::Instant m_virtual{};
};

}  // namespace swimscope::session
