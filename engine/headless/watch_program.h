#pragma once

#include "engine/headless/surface.h"
#include "engine/headless/watch_options.h"

namespace swimscope::headless {

/// Reads a cluster without joining it, once or again and again until told to end. Returns the exit
/// code: 0 healthy, 1 findings of at least a warning, 3 unreachable; the doctor's sentence, its
/// evidence and what to do about it then stand on the surface's errors. Input is not read.
int runWatch(const WatchOptions& options, const Surface& surface);

}  // namespace swimscope::headless
