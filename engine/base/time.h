#pragma once

#include <chrono>

namespace swimscope::base {

using Duration = std::chrono::nanoseconds;

/// The time line of a protocol machine. There is no now(): whoever drives a machine says what time
/// it is, so the same code runs on real and on virtual time.
struct Clock {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Clock>;
    static constexpr bool is_steady = true;
};

/// Monotonic; its epoch is the driver's choice and means nothing outside it.
using Instant = Clock::time_point;

inline double toMilliseconds(Duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

inline double toSeconds(Duration duration) {
    return std::chrono::duration<double>(duration).count();
}

}  // namespace swimscope::base
