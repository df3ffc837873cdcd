#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/address.h"
#include "engine/base/result.h"

namespace swimscope::base {

/// A seed as typed: `[name/]host[:port]` (protocol.md 6.1).
struct Seed {
    /// Hint before the slash; empty without one.
    std::string name;
    std::string host;
    std::uint16_t port = 0;
    /// There when the host is an IP literal.
    std::optional<IpAddress> ip;
};
Result<Seed> parseSeed(std::string_view text, std::uint16_t defaultPort);

}  // namespace swimscope::base
