#pragma once

#include <string>
#include <vector>

#include "engine/base/address.h"

namespace swimscope::net {

struct LookupAnswer {
    std::vector<base::IpAddress> ips;
    /// Why there are none, in the system's words; may be empty.
    base::Words why;
};

/// Asks the system's resolver and waits as long as that takes: seconds, when no server answers.
LookupAnswer systemLookup(const std::string& host);

}  // namespace swimscope::net
