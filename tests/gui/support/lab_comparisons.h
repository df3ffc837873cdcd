#pragma once

#include <memory>

#include "engine/sim/lab_frame.h"

namespace swimscope::gui::test {

inline base::Instant labSecond(double seconds) {
    return base::Instant{
        std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(seconds))};
}

/// A run of so many seconds with false deaths that come evenly.
inline sim::LabSide labSide(int seconds, std::uint64_t falseDeaths) {
    auto curve = std::make_shared<sim::Curve>();
    for (int i = 0; i <= seconds; ++i) {
        sim::CurvePoint point;
        point.at = labSecond(i);
        point.falseDeaths =
            falseDeaths * static_cast<std::uint64_t>(i) / static_cast<std::uint64_t>(seconds);
        point.datagrams = 100u * static_cast<std::uint64_t>(i);
        point.bytes = 5000u * static_cast<std::uint64_t>(i);
        point.nodeSeconds = 10.0 * i;
        curve->push_back(point);
    }
    return {curve->back(), curve, {}};
}

/// No Lifeguard against the usual options, after 60 s.
inline std::shared_ptr<sim::LabComparison> labComparison(std::uint64_t here, std::uint64_t there) {
    static std::uint64_t number = 0;
    auto comparison = std::make_shared<sim::LabComparison>();
    comparison->number = ++number;
    comparison->options = {
        {"awarenessMaxMultiplier", "1"}, {"buddySystem", "no"}, {"suspicionMaxTimeoutMult", "1"}};
    comparison->differences = {{"suspicionMaxTimeoutMult", "6", "1"}, {"buddySystem", "yes", "no"}};
    comparison->here = labSide(60, here);
    comparison->there = labSide(60, there);
    comparison->nodes = 10;
    return comparison;
}

inline sim::LabOptions labOptions() {
    return {{"probeInterval", "1s"},
            {"deadNodeReclaimTime", "0s"},
            {"suspicionMult", "4"},
            {"gossipNodes", "3"},
            {"buddySystem", "yes"}};
}

}  // namespace swimscope::gui::test
