#pragma once

#include <map>
#include <string>
#include <utility>

#include "engine/watch/event.h"

namespace swimscope::headless {

/// The last that is known of each pair, by from and to.
using LinkMap = std::map<std::pair<std::string, std::string>, watch::LinkProbed>;

/// How many pairs reach each other; a matrix of round trips while it fits a terminal; then the
/// pairs that do not, asymmetric ones first.
std::string linksText(const LinkMap& links);

}  // namespace swimscope::headless
