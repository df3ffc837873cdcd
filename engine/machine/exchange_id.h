#pragma once

#include <compare>
#include <cstdint>

namespace swimscope::machine {

/// Names one stream between a machine and its driver. The machine numbers the streams that it opens
/// (odd), the driver those that it accepts (even), so the two can never collide.
struct ExchangeId {
    std::uint64_t value = 0;
    auto operator<=>(const ExchangeId&) const = default;
};

/// Names one question to the resolver.
struct ResolveId {
    std::uint64_t value = 0;
    auto operator<=>(const ResolveId&) const = default;
};

}  // namespace swimscope::machine
