#pragma once

#include "engine/headless/study_options.h"

namespace swimscope::headless {

/// Runs a study to its end and prints its tables. Returns the exit code. Results go to `output`,
/// progress and failures to `errors` (file descriptors).
int runStudy(const StudyCommand& command, int output, int errors);

}  // namespace swimscope::headless
