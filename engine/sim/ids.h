#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/observe/report.h"

namespace swimscope::sim {

/// A host of a simulated cluster, counted from 1 in the order in which hosts were added; what its
/// node says is reported under the same number.
using HostId = observe::ObserverId;

inline constexpr HostId kNoHost = 0;

/// Host 3 is "n-0003".
inline std::size_t indexOf(HostId host) {
    return host - 1;
}

}  // namespace swimscope::sim
