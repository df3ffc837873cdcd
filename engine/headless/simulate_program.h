#pragma once

#include "engine/headless/simulate_options.h"

namespace swimscope::headless {

/// Runs a simulation to its end and prints what came of it. Returns the exit code. Figures go to
/// `output`, progress to `errors` (file descriptors).
int runSimulation(const SimulateOptions& options, int output, int errors);

}  // namespace swimscope::headless
