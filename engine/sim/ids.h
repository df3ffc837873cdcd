#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/observe/report.h"

namespace swimscope::sim {

/// A host of a simulated cluster, counted from 1 in the order in which hosts were added; what its
/// node says is reported under the same number.
using HostId = observe::ObserverId;

inline constexpr HostId kNoHost = 0;

/// From here on ids are no hosts of the cluster but outside machines (see Cluster::attach).
inline constexpr HostId kFirstOutside = HostId{1} << 30;
inline bool isOutside(HostId id) {
    return id >= kFirstOutside;
}
inline std::size_t outsideIndexOf(HostId id) {
    return id - kFirstOutside;
}

/// Host 3 is "n-0003".
inline std::size_t indexOf(HostId host) {
    return host - 1;
}

}  // namespace swimscope::sim
