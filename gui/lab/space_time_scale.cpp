#include "gui/lab/space_time_scale.h"

#include <algorithm>
#include <cmath>

namespace swimscope::gui {

namespace {

double secondsOf(base::Duration duration) {
    return base::toSeconds(duration);
}

base::Duration durationOf(double seconds) {
    return std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds));
}

/// Of the way to the lane that it was sent to.
constexpr double kLostShare = 0.8;

}  // namespace

double SpaceTimeScale::xOf(base::Instant at) const {
    return left + (right - left) * secondsOf(at - from) / secondsOf(width);
}

base::Instant SpaceTimeScale::at(double x) const {
    const double share = (x - left) / std::max(right - left, 1.0);
    return std::max(base::Instant{}, from + durationOf(share * secondsOf(width)));
}

int SpaceTimeScale::laneAt(double y, int lanes) const {
    const int lane = static_cast<int>(std::floor((y - top) / laneHeight + 0.5));
    return lane >= 0 && lane < lanes ? lane : -1;
}

double SpaceTimeScale::step(double room) const {
    const double least = secondsOf(width) * room / std::max(right - left, 1.0);
    const double power = std::pow(10, std::floor(std::log10(std::max(least, 1e-6))));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power >= least) {
            return times * power;
        }
    }
    return 10 * power;
}

int SpaceTimeScale::digits(double room) const {
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step(room)) - 1e-9)), 0, 6);
}

std::vector<base::Instant> SpaceTimeScale::ticks(double room) const {
    const double one = step(room);
    std::vector<base::Instant> ticks;
    const double begin = secondsOf(from.time_since_epoch());
    const double end = begin + secondsOf(width);
    for (double at = std::ceil(begin / one - 1e-9) * one; at <= end + 1e-9; at += one) {
        ticks.push_back(base::Instant{durationOf(at)});
    }
    return ticks;
}

QPointF SpaceTimeScale::startOf(const ChronicleArrow& arrow) const {
    return {xOf(arrow.sent), yOf(arrow.from)};
}

QPointF SpaceTimeScale::endOf(const ChronicleArrow& arrow, bool lost) const {
    const QPointF end(xOf(arrow.end), yOf(arrow.to));
    return lost ? startOf(arrow) + (end - startOf(arrow)) * kLostShare : end;
}

double distanceToLine(const QPointF& point, const QPointF& a, const QPointF& b) {
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double share =
        length <= 0 ? 0 : std::clamp(QPointF::dotProduct(point - a, way) / length, 0.0, 1.0);
    const QPointF gap = point - (a + way * share);
    return std::hypot(gap.x(), gap.y());
}

}  // namespace swimscope::gui
