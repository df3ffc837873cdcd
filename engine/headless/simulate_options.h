#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/time.h"

namespace swimscope::headless {

struct SimulateOptions {
    /// Not given: as the script says, else 50, seed 1, a minute; a cold start without a duration
    /// runs until all agree.
    std::optional<std::size_t> nodes;
    std::optional<std::uint64_t> seed;
    std::optional<base::Duration> duration;
    std::string script;
    /// Instead of a script: a saved run, which must come out with its hash.
    std::string run;
    bool converged = false;
    bool json = false;
    /// Instead of a script: faults drawn from the seed, then healing, `runs` seeds in a row.
    bool adversary = false;
    std::size_t runs = 1;
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
