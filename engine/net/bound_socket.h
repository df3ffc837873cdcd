#pragma once

#include <asio/ip/tcp.hpp>
#include <asio/ip/udp.hpp>

#include "engine/base/address.h"

namespace swimscope::net {

/// TCP and UDP of one address, on the same port.
struct BoundSocket {
    asio::ip::tcp::acceptor acceptor;
    asio::ip::udp::socket udp;
    base::Endpoint local;
};

}  // namespace swimscope::net
