#include "engine/observe/wording.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace swimscope::observe {

namespace {

std::string number(double value, const char* unit) {
    char text[48];
    // Below ten a digit after the point tells something, above it does not; 1.0 is 1.
    const double rounded = std::round(value * 10) / 10;
    const bool whole = rounded >= 10 || rounded == std::floor(rounded);
    std::snprintf(text, sizeof(text), whole ? "%.0f %s" : "%.1f %s", rounded, unit);
    return text;
}

}  // namespace

std::string listed(const std::vector<std::string>& names, std::size_t most) {
    const std::size_t shown = names.size() > most ? most : names.size();
    const std::size_t rest = names.size() - shown;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == shown && rest == 0;
        text += i == 0 ? "" : last ? " and " : ", ";
        text += names[i].empty() ? "(no name)" : names[i];
    }
    if (rest > 0) {
        text += (text.empty() ? "" : " and ") + std::to_string(rest) + " more";
    }
    return text;
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string inWords(base::Duration duration) {
    const double seconds = std::max(0.0, base::toSeconds(duration));
    if (seconds < 0.9995) {
        return number(seconds * 1000, "ms");
    }
    return seconds < 120 ? number(seconds, "s") : number(seconds / 60, "min");
}

}  // namespace swimscope::observe
