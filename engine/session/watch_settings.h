#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/result.h"
#include "engine/session/session.h"
#include "engine/wire/security.h"

namespace swimscope::session {

/// What a person typed, read and found usable.
struct CheckedWatch {
    WatchSettings given;
    base::Endpoint bind;
    /// Port 0 means the bound port.
    std::optional<base::Endpoint> advertise;
    /// The seeds that are written as addresses, and the others.
    std::vector<std::pair<base::Endpoint, std::string>> places;
    std::vector<std::string> named;
    /// The first of those addresses: the side of us that faces the cluster.
    std::optional<base::IpAddress> towards;
};

/// Checks everything that can be checked without touching the network. An error is one sentence.
base::Result<CheckedWatch> checkWatch(WatchSettings settings);

/// Keys and label; each watcher needs its own.
base::Result<wire::Security> makeSecurity(const WatchSettings& settings);

}  // namespace swimscope::session
