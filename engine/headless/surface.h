#pragma once

namespace swimscope::headless {

/// Where the program reads and writes; tests use pipes.
struct Surface {
    int input = 0;
    int output = 1;
    int errors = 2;
    /// Readable when the program shall leave and end (a signalfd); -1 for none.
    int signals = -1;
};

}  // namespace swimscope::headless
