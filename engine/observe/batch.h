#pragma once

#include <vector>

#include "engine/observe/report.h"

namespace swimscope::observe {

/// What a mailbox holds at one take, in order.
struct Batch {
    std::vector<Report> reports;
    /// Reports dropped since the last take (samples and traces first).
    std::uint64_t dropped = 0;
};

}  // namespace swimscope::observe
