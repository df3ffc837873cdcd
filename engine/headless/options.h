#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/session/session.h"

namespace swimscope::headless {

struct Options {
    session::MemberSettings settings;
    bool json = false;
};

/// Either options to run with, or what to print and the exit code: 0 for help and version, 2 and
/// one line in `error` for anything that is wrong.
struct ParsedOptions {
    std::optional<Options> options;
    int exitCode = 0;
    std::string output;
    std::string error;
};

/// `arguments` without the program's name. `keysFromEnvironment`: base64 keys separated by commas
/// (variable SWIMSCOPE_KEYS, nothing when it is not set), because a command line is public.
ParsedOptions parseOptions(std::vector<std::string> arguments,
                           const std::optional<std::string>& keysFromEnvironment);

}  // namespace swimscope::headless
