#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/time.h"

/// The small words of scripts and options.
namespace swimscope::sim {

/// "90s", "1.5s", "500ms", "20us", "5m", "2h"; "0" needs no unit. Never negative, at most 1000 h.
std::optional<base::Duration> readDuration(std::string_view text);
/// "5%", "0.5%" or "0.05": between 0 and 1.
std::optional<double> readShare(std::string_view text);
std::optional<std::uint64_t> readNumber(std::string_view text);

}  // namespace swimscope::sim
