#include "engine/net/asio_address.h"

#include <algorithm>

namespace swimscope::net {

std::optional<asio::ip::address> toAsio(const base::IpAddress& ip) {
    const base::IpAddress plain = ip.unmapped();
    const base::BytesView bytes = plain.bytes();
    if (plain.isV4()) {
        asio::ip::address_v4::bytes_type raw{};
        std::copy(bytes.begin(), bytes.end(), raw.begin());
        return asio::ip::address_v4(raw);
    }
    if (plain.isV6()) {
        asio::ip::address_v6::bytes_type raw{};
        std::copy(bytes.begin(), bytes.end(), raw.begin());
        return asio::ip::address_v6(raw);
    }
    return std::nullopt;
}

base::IpAddress fromAsio(const asio::ip::address& address) {
    std::optional<base::IpAddress> ip;
    if (address.is_v4()) {
        ip = base::IpAddress::fromBytes(address.to_v4().to_bytes());
    } else {
        ip = base::IpAddress::fromBytes(address.to_v6().to_bytes());
    }
    return ip ? ip->unmapped() : base::IpAddress();
}

std::optional<asio::ip::address> forFamily(const base::IpAddress& ip, bool socketIsV6) {
    const auto address = toAsio(ip);
    if (!address) {
        return std::nullopt;
    }
    if (!socketIsV6) {
        return address->is_v4() ? address : std::nullopt;
    }
    if (address->is_v6()) {
        return address;
    }
    return asio::ip::make_address_v6(asio::ip::v4_mapped, address->to_v4());
}

}  // namespace swimscope::net
