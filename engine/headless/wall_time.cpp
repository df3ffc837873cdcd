#include "engine/headless/wall_time.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace swimscope::headless {

namespace {

int millisecondsOf(std::chrono::system_clock::time_point wall) {
    const auto since = wall - std::chrono::floor<std::chrono::seconds>(wall);
    return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

std::time_t secondsOf(std::chrono::system_clock::time_point wall) {
    return std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(wall));
}

std::string format(const std::tm& parts, const char* pattern) {
    std::array<char, 64> buffer{};
    const std::size_t size = std::strftime(buffer.data(), buffer.size(), pattern, &parts);
    return std::string(buffer.data(), size);
}

std::string fraction(std::chrono::system_clock::time_point wall) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), ".%03d", millisecondsOf(wall));
    return buffer.data();
}

}  // namespace

std::string isoTime(std::chrono::system_clock::time_point wall) {
    const std::time_t seconds = secondsOf(wall);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return format(parts, "%Y-%m-%dT%H:%M:%S") + fraction(wall) + "Z";
}

std::string timeOfDay(std::chrono::system_clock::time_point wall) {
    const std::time_t seconds = secondsOf(wall);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return format(parts, "%H:%M:%S") + fraction(wall);
}

}  // namespace swimscope::headless
