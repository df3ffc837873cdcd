#pragma once

#include <string>
#include <string_view>

#include "engine/observe/report.h"

namespace swimscope::headless {

/// A report as JSON lines, one object each with at least "event" and "at". Most reports are one
/// line, a roster is one "member" each; counters are none. `self` is our own name, which events
/// about ourselves carry as "node".
std::string reportJson(const observe::Report& report, std::string_view self);

/// An outcome of a line that was no command; its id is 0, which no command has.
std::string refusalJson(const std::string& why, std::chrono::system_clock::time_point wall);

}  // namespace swimscope::headless
