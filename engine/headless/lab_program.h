#pragma once

#include "engine/headless/lab_options.h"
#include "engine/headless/surface.h"

namespace swimscope::headless {

/// Runs a lab until it is told to quit, by a line, a signal, or the end of the input: commands in,
/// reports and the nodes that have changed out. Returns the exit code: 0, or 1 when the lab could
/// not start.
int runLab(LabProgramOptions options, const Surface& surface);

}  // namespace swimscope::headless
