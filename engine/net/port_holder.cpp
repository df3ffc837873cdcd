#include "engine/net/port_holder.h"

#include <asio/ip/tcp.hpp>

#include "engine/net/asio_address.h"

namespace swimscope::net {

using asio::ip::tcp;

struct PortHolder::Socket {
    tcp::socket held;
};

PortHolder::PortHolder(Loop& loop, const base::Endpoint& at)
    : m_socket(std::make_unique<Socket>(Socket{tcp::socket(loop.context())})) {
    const auto address = toAsio(at.ip);
    if (!address) {
        return;
    }
    const tcp::endpoint where(*address, at.port);
    asio::error_code ignored;
    m_socket->held.open(where.protocol(), ignored);
    // Connections of the closed sockets may still be remembered, and must not hinder the binding.
    // Afterwards the address is not shared: whoever wants to listen there is refused.
    m_socket->held.set_option(tcp::socket::reuse_address(true), ignored);
    m_socket->held.bind(where, ignored);
    m_socket->held.set_option(tcp::socket::reuse_address(false), ignored);
}

PortHolder::~PortHolder() = default;

}  // namespace swimscope::net
