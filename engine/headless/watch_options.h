#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/session/session.h"

namespace swimscope::headless {

/// What is asked of a cluster without joining it.
enum class WatchVerb : std::uint8_t { Peek, Sweep, Tap, Links, Doctor };

struct WatchOptions {
    WatchVerb verb = WatchVerb::Peek;
    /// Its seeds are the addresses that were asked for.
    session::WatchSettings settings;
    /// Who is expected there, for the doctor; "" takes anybody.
    std::string name;
    bool json = false;
    /// Again and again, this long after the last time, until told to end.
    std::optional<base::Duration> every;
    /// Ends after this at the latest.
    std::optional<base::Duration> lasts;
    /// Pings of the tap in all; requests to one helper for links. 0 is the standard.
    double perSecond = 0;
};

/// As ParsedOptions.
struct ParsedWatchOptions {
    std::optional<WatchOptions> options;
    int exitCode = 0;
    std::string output;
    std::string error;
};

/// `arguments` without the program's name and the verb.
ParsedWatchOptions parseWatchOptions(WatchVerb verb, std::vector<std::string> arguments,
                                     const std::optional<std::string>& keysFromEnvironment);

}  // namespace swimscope::headless
