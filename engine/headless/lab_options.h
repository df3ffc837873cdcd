#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/session/lab.h"

namespace swimscope::headless {

struct LabProgramOptions {
    session::LabSettings settings;
    /// A file that holds it, to be read into the settings.
    std::string script;
    bool json = false;
};

struct ParsedLabOptions {
    std::optional<LabProgramOptions> options;
    int exitCode = 0;
    std::string output;
    std::string error;
};

/// `arguments` without "lab". Wrong ones give exit code 2 and one line in `error`.
/// `keysFromEnvironment` as for a member.
ParsedLabOptions parseLabOptions(std::vector<std::string> arguments,
                                 const std::optional<std::string>& keysFromEnvironment);

}  // namespace swimscope::headless
