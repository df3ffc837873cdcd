#pragma once

#include <string_view>

#include "engine/sim/script_line.h"
#include "engine/swim/options.h"

namespace swimscope::sim {

/// Sets one of the durations, numbers or switches of `options` by its name to the value that comes
/// next. False when there is no such option.
bool readOptionValue(swim::Options& options, std::string_view name, Words& words);

}  // namespace swimscope::sim
