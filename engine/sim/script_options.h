#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/sim/script_line.h"
#include "engine/swim/options.h"

namespace swimscope::sim {

/// Sets one of the durations, numbers or switches of `options` by its name to the value that comes
/// next. False when there is no such option.
bool readOptionValue(swim::Options& options, std::string_view name, Words& words);

/// Each of them by name, with its value as a script would say it.
std::vector<std::pair<std::string, std::string>> optionValues(const swim::Options& options);

}  // namespace swimscope::sim
