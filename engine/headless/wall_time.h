#pragma once

#include <chrono>
#include <string>

namespace swimscope::headless {

/// ISO 8601 in UTC with milliseconds: "2026-01-31T12:00:00.123Z".
std::string isoTime(std::chrono::system_clock::time_point wall);
/// Local time of day with milliseconds, for people: "12:00:00.123".
std::string timeOfDay(std::chrono::system_clock::time_point wall);

}  // namespace swimscope::headless
