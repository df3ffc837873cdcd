#pragma once

#include <string>
#include <string_view>

#include "engine/observe/report.h"

namespace swimscope::headless {

/// A report as lines for a person, each with the time of day. Routine (answered probes, state
/// exchanges, counters) yields nothing.
std::string reportText(const observe::Report& report);

/// Peers' bytes as they may be shown on a terminal: control characters and damaged UTF-8 are
/// replaced by their hexadecimal values.
std::string printable(std::string_view text);

}  // namespace swimscope::headless
