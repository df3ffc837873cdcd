#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/result.h"

namespace swimscope::base {

/// A block of addresses, "10.0.0.0/8" or "fd00::/8". Bits behind the prefix do not matter.
struct Cidr {
    IpAddress network;
    std::uint8_t prefix = 0;

    /// An address alone is no block; the prefix is required.
    static Result<Cidr> parse(std::string_view text);
    /// Mapped IPv4 counts as IPv4; a block of one family holds nothing of the other.
    bool contains(const IpAddress& ip) const;
};

/// Who may enter (protocol.md 4.10). Empty allows everybody.
class AllowList {
public:
    /// The error names the text that is no block.
    static Result<AllowList> parse(std::span<const std::string> blocks);

    /// False when everybody is allowed, so that callers may save the question.
    bool mustCheck() const { return !m_blocks.empty(); }
    bool allows(const IpAddress& ip) const { return m_blocks.empty() || listed(ip); }

private:
    bool listed(const IpAddress& ip) const;

    std::vector<Cidr> m_blocks;
};

}  // namespace swimscope::base
