#pragma once

#include "engine/watch/diagnosis.h"
#include "engine/watch/doctor_reading.h"

namespace swimscope::watch {

/// The verdict on a chart to which nextOpening() has nothing to add.
Diagnosis diagnose(const Chart& chart);

}  // namespace swimscope::watch
