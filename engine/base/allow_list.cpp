#include "engine/base/allow_list.h"

#include <algorithm>
#include <charconv>

namespace swimscope::base {

namespace {

Error notABlock(std::string_view text) {
    return Error{base::sentence(
        "\"{0}\" is not a block of addresses; write ADDRESS/PREFIX such as 10.0.0.0/8",
        std::string(text))};
}

}  // namespace

Result<Cidr> Cidr::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return notABlock(text);
    }
    const auto ip = IpAddress::parse(text.substr(0, slash));
    const std::string_view digits = text.substr(slash + 1);
    unsigned prefix = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, prefix);
    if (!ip || digits.empty() || error != std::errc() || stop != end) {
        return notABlock(text);
    }
    if (prefix > ip->bytes().size() * 8) {
        return notABlock(text);
    }
    return Cidr{*ip, static_cast<std::uint8_t>(prefix)};
}

bool Cidr::contains(const IpAddress& ip) const {
    const IpAddress plain = ip.unmapped();
    const BytesView bytes = plain.bytes();
    if (bytes.size() != network.bytes().size()) {
        return false;
    }
    const std::size_t whole = prefix / 8;
    if (!std::equal(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(whole),
                    network.bytes().begin())) {
        return false;
    }
    const unsigned rest = prefix % 8;
    return rest == 0 || ((bytes[whole] ^ network.bytes()[whole]) >> (8 - rest)) == 0;
}

Result<AllowList> AllowList::parse(std::span<const std::string> blocks) {
    AllowList list;
    for (const std::string& text : blocks) {
        auto block = Cidr::parse(text);
        if (!block) {
            return Error{block.error()};
        }
        list.m_blocks.push_back(*block);
    }
    return list;
}

bool AllowList::listed(const IpAddress& ip) const {
    return std::any_of(m_blocks.begin(), m_blocks.end(),
                       [&](const Cidr& block) { return block.contains(ip); });
}

}  // namespace swimscope::base
