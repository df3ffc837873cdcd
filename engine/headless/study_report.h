#pragma once

#include <string>

#include "engine/sim/study.h"

namespace swimscope::headless {

/// Settings, tables with aligned columns, and the figures that sum them up.
std::string studyText(const sim::StudyResult& result);
/// One line: name, settings, every figure as a field of its own, and the tables as rows of numbers.
std::string studyJson(const sim::StudyResult& result);
/// Every table under a line of its own with its title, settings as comments in front.
std::string studyCsv(const sim::StudyResult& result);
/// All charts under each other, as one picture.
std::string studySvg(const sim::StudyResult& result);

/// Up to four significant digits, without trailing zeros.
std::string shortNumber(double number);

}  // namespace swimscope::headless
