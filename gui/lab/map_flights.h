#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

/// A message as it is shown: where on its way, from 0 at the sender to 1.
struct ShownFlight {
    sim::LabMessage message;
    double progress = 0;
    /// It stopped here; from 1 to 0 as its cross fades.
    double cross = 0;
};

/// Which messages are on the map just now. While a lab stands still each is exactly where it is in
/// virtual time. While it runs most are too quick to be seen, so each is drawn for as long as an
/// eye needs; and of very many some are drawn, those about chosen nodes first.
class MapFlights {
public:
    static constexpr std::size_t kMostShown = 300;
    static constexpr std::size_t kKeptForChosen = 60;
    /// Milliseconds of real time that a flight takes at least.
    static constexpr double kShortest = 160;
    /// So long a chord stands where nothing may move.
    static constexpr double kStill = 500;
    /// A lost message stops at this share of its way, and its cross stays for a while.
    static constexpr double kLostAt = 0.55;
    static constexpr double kLostLinger = 600;

    /// Messages from or to these come first.
    void prefer(sim::HostId one, sim::HostId other) { m_chosen = {one, other}; }
    /// A new frame, at `wall` milliseconds of real time. `still`: nothing moves by itself.
    void follow(const sim::LabFrame& frame, double wall, bool still);
    /// At `wall`, which never goes back.
    void moveTo(double wall);
    void clear();

    const std::vector<ShownFlight>& shown() const { return m_shown; }
    /// Under way as well, but not drawn.
    std::size_t leftOut() const { return m_leftOut; }

private:
    struct Flight {
        sim::LabMessage message;
        double begin = 0;
        /// Milliseconds of real time; 0 when virtual time says where it is.
        double length = 0;
        bool lost = false;
        double stopsAt = 1;
    };

    bool chosen(const sim::LabMessage& message) const;
    void takeInNew(const sim::LabFrame& frame, base::Instant since, double wall);
    /// How many may fly after this frame. Where each brings more than fit, one frame does not take
    /// all places: they would all fly, land and be gone at the same time.
    std::size_t roomAfter(const sim::LabFrame& frame, base::Instant since, double wall) const;
    void takeIn(const sim::LabMessage& message, double wall, bool lost = false);
    void markLost(std::uint64_t serial);
    bool over(const Flight& flight, double wall) const;
    ShownFlight shownOf(const Flight& flight, double wall) const;
    void showExactly(const sim::LabFrame& frame);

    std::vector<Flight> m_flights;
    std::vector<ShownFlight> m_shown;
    /// When those that are not drawn would have landed.
    std::vector<double> m_skipped;
    std::pair<sim::HostId, sim::HostId> m_chosen{sim::kNoHost, sim::kNoHost};
    base::Instant m_now{};
    sim::BranchId m_branch = sim::kNoBranch;
    double m_speed = 1;
    std::size_t m_room = kMostShown;
    /// When the last frame came.
    double m_followed = 0;
    bool m_running = false;
    bool m_still = false;
    std::size_t m_leftOut = 0;
    /// Those that not even the frame had room for.
    std::size_t m_beyond = 0;
};

}  // namespace swimscope::gui
