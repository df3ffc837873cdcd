#pragma once

#include <string>

#include "engine/observe/report.h"

namespace swimscope::headless {

/// A report as JSON lines, one object each with at least "event" and "at". Most reports are one
/// line, a roster is one "member" each; counters are none.
std::string reportJson(const observe::Report& report);

/// An outcome of a line that was no command.
std::string refusalJson(const std::string& why, std::chrono::system_clock::time_point wall);

}  // namespace swimscope::headless
