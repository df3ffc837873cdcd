#pragma once

#include "engine/headless/options.h"
#include "engine/headless/surface.h"

namespace swimscope::headless {

/// Runs a member until it is told to quit: commands in, reports out. Returns the exit code: 0 after
/// a leave, 1 when the member could not start. The end of the input does not end the program, so
/// that it can run as a daemon; on a terminal it does.
int runNode(const Options& options, const Surface& surface);

}  // namespace swimscope::headless
