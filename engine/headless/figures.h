#pragma once

#include <string>
#include <vector>

#include "engine/observe/report.h"

namespace swimscope::headless {

/// One thing that is counted, under memberlist's name of it where there is one.
struct Figure {
    std::string name;
    double value = 0;
    /// Written with three decimals; counts are whole.
    bool fractional = false;
};

/// Everything that a traffic report counts, in a fixed order. Times are in milliseconds.
std::vector<Figure> figuresOf(const observe::Traffic& traffic);

}  // namespace swimscope::headless
