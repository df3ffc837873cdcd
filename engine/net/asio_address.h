#pragma once

#include <optional>

#include <asio/ip/address.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/ip/udp.hpp>

#include "engine/base/address.h"

/// Between our addresses and Asio's; the only place that knows both.
namespace swimscope::net {

/// Nothing for an address of an odd length. Mapped IPv4 becomes plain IPv4.
std::optional<asio::ip::address> toAsio(const base::IpAddress& ip);
/// Mapped IPv4 becomes plain IPv4: a dual-stack socket is our affair, not the machine's.
base::IpAddress fromAsio(const asio::ip::address& address);

template <typename AsioEndpoint>
base::Endpoint fromAsio(const AsioEndpoint& endpoint) {
    return {fromAsio(endpoint.address()), endpoint.port()};
}

/// An address for a socket of the given family: IPv4 is mapped for an IPv6 socket. Nothing when the
/// socket cannot reach it.
std::optional<asio::ip::address> forFamily(const base::IpAddress& ip, bool socketIsV6);

}  // namespace swimscope::net
