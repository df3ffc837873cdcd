#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/sim/fault.h"
#include "engine/sim/script_line.h"

namespace swimscope::sim {

/// Reads what stands behind "at TIME" in a script; a line about several hosts is several faults.
/// Errors stay with the words.
std::vector<Fault> readFaults(Words& words);

/// The line that readFaults reads, for saving, showing and comparing. `nameOf` names hosts.
std::string faultText(const Fault& fault, const std::function<std::string(HostId)>& nameOf);

/// "5ms", "1ms..5ms", "5ms~40%"; exact to the nanosecond.
std::string latencyText(const Latency& latency);
std::string durationText(base::Duration duration);

}  // namespace swimscope::sim
