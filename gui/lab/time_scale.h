#pragma once

#include <cstddef>
#include <vector>

#include "engine/base/time.h"
#include "engine/sim/lab_frame.h"

namespace swimscope::gui {

/// Where the times of a run stand on a line: from 0 at `left` to `span` at `left` + `width`.
class TimeScale {
public:
    TimeScale() = default;
    TimeScale(base::Duration span, double left, double width);

    base::Duration span() const { return m_span; }
    double left() const { return m_left; }
    double right() const { return m_left + m_width; }
    /// Kept within the line.
    double xOf(base::Instant at) const;
    base::Instant at(double x) const;
    /// Round times with at least `room` pixels between them, 0 first.
    std::vector<base::Instant> ticks(double room) const;

    /// What a line must show for a run that is to take `planned` and has come to `known`. Grows in
    /// leaps, so that the line does not move all the time.
    static base::Duration spanFor(base::Duration planned, base::Instant known);

    bool operator==(const TimeScale&) const = default;

private:
    base::Duration m_span = std::chrono::seconds(60);
    double m_left = 0;
    double m_width = 1;
};

/// Marks that stand too close to be told apart.
struct MarkCluster {
    double x = 0;
    /// The one that says most.
    sim::Mark mark;
    /// Of the marks, in order of time.
    std::size_t first = 0;
    std::size_t count = 0;
};

/// `marks` are in order of time.
std::vector<MarkCluster> clusterMarks(const std::vector<sim::Mark>& marks, const TimeScale& scale,
                                      double room);

}  // namespace swimscope::gui
