#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/time.h"

namespace swimscope::headless {

struct SimulateOptions {
    /// Not given: 50, seed 1, a minute.
    std::optional<std::size_t> nodes;
    std::optional<std::uint64_t> seed;
    std::optional<base::Duration> duration;
    bool converged = false;
};

struct ParsedSimulateOptions {
    std::optional<SimulateOptions> options;
    int exitCode = 0;
    std::string output;
    std::string error;
};

/// `arguments` without "simulate". Wrong ones give exit code 2 and one line in `error`.
ParsedSimulateOptions parseSimulateOptions(std::vector<std::string> arguments);

}  // namespace swimscope::headless
