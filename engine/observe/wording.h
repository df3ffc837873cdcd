#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/time.h"

/// The words that sentences of findings share.
namespace swimscope::observe {

/// "a", "a and b", "a, b and c", "a, b, c and 9 more".
std::string listed(const std::vector<std::string>& names, std::size_t most = 4);
/// "1 member", "3 members".
std::string counted(std::size_t count, std::string_view noun);
/// "0.4 ms", "85 ms", "1.5 s", "12 s", "3 min".
std::string inWords(base::Duration duration);

}  // namespace swimscope::observe
