#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

#include "engine/base/time.h"
#include "gui/models/chronicle_digest.h"

namespace swimscope::gui {

/// Where times and lanes lie in a space-time diagram.
struct SpaceTimeScale {
    base::Instant from{};
    base::Duration width = std::chrono::seconds(3);
    double left = 0;
    double right = 1;
    /// The first lane, and from one to the next.
    double top = 0;
    double laneHeight = 46;

    double xOf(base::Instant at) const;
    base::Instant at(double x) const;
    double yOf(int lane) const { return top + lane * laneHeight; }
    /// -1 where there is none; `lanes` is how many there are.
    int laneAt(double y, int lanes) const;
    base::Instant to() const { return from + width; }
    /// Round times within the window, with at least `room` pixels between them.
    std::vector<base::Instant> ticks(double room) const;
    /// How many digits behind the point tell the ticks apart.
    int digits(double room) const;

    QPointF startOf(const ChronicleArrow& arrow) const;
    /// What was lost stops short of its lane.
    QPointF endOf(const ChronicleArrow& arrow, bool lost) const;

private:
    double step(double room) const;
};

/// A share of a stretch of time, to the nanosecond.
inline base::Duration partOf(base::Duration whole, double share) {
    return std::chrono::duration_cast<base::Duration>(whole * share);
}

/// From a point to the nearest of a line between two points.
double distanceToLine(const QPointF& point, const QPointF& a, const QPointF& b);

}  // namespace swimscope::gui
