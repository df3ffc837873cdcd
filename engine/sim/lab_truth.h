#pragma once

#include <cstdint>

#include "engine/sim/ids.h"

namespace swimscope::sim {

class Cluster;

/// How things stand with a host, whatever anybody believes.
enum class LabTruth : std::uint8_t { NotStarted, Running, Killed, Paused, Slow, Left, CutOff };

LabTruth truthOf(const Cluster& cluster, HostId host);

}  // namespace swimscope::sim
