#pragma once

#include <string>

namespace swimscope::headless {

/// What the parser of a command line gives for a wrong one: exit code 2 and one line.
template <typename Parsed>
Parsed refused(const std::string& why) {
    Parsed parsed;
    parsed.exitCode = 2;
    parsed.error = "swimscope-node: " + why + "\n";
    return parsed;
}

}  // namespace swimscope::headless
