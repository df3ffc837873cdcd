#pragma once

#include <optional>

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
};

/// Checks everything that can be checked without touching the network. An error is one sentence.
base::Result<CheckedWatch> checkWatch(WatchSettings settings);

/// Keys and label; each watcher needs its own.
base::Result<wire::Security> makeSecurity(const WatchSettings& settings);

}  // namespace swimscope::session
