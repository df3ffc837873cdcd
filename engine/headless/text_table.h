#pragma once

#include <string>
#include <vector>

namespace swimscope::headless {

/// Rows of cells as lines whose columns stand below each other, two blanks apart, without blanks at
/// the end. A cell is as wide as it has code points. Rows may have different lengths.
std::string alignColumns(const std::vector<std::vector<std::string>>& rows);

}  // namespace swimscope::headless
