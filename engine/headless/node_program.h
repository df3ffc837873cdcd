#pragma once

#include "engine/headless/options.h"

namespace swimscope::headless {

/// Where the program reads and writes; tests use pipes.
struct Surface {
    int input = 0;
    int output = 1;
    int errors = 2;
    /// Readable when the program shall leave and end (a signalfd); -1 for none.
    int signals = -1;
};

/// Runs a member until it is told to quit: commands in, reports out. Returns the exit code: 0 after
/// a leave, 1 when the member could not start. The end of the input does not end the program, so
/// that it can run as a daemon; on a terminal it does.
int runNode(const Options& options, const Surface& surface);

}  // namespace swimscope::headless
