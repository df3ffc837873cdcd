#include "engine/net/sockets.h"

#include <string>
#include <utility>

#include <asio/ip/v6_only.hpp>

#include "engine/net/asio_address.h"
#include "engine/net/bound_socket.h"
#include "engine/net/limits.h"
#include "engine/net/system_words.h"

namespace swimscope::net {

using asio::ip::tcp;
using asio::ip::udp;

namespace {

asio::error_code bindTcp(tcp::acceptor& acceptor, const tcp::endpoint& at) {
    asio::error_code error;
    asio::error_code ignored;
    acceptor.close(ignored);
    acceptor.open(at.protocol(), error);
    if (error) {
        return error;
    }
    // A restart under the same port must not wait for old connections to be forgotten.
    acceptor.set_option(tcp::acceptor::reuse_address(true), ignored);
    if (at.address().is_v6()) {
        acceptor.set_option(asio::ip::v6_only(false), ignored);
    }
    acceptor.bind(at, error);
    if (!error) {
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    }
    return error;
}

asio::error_code bindUdp(udp::socket& socket, const udp::endpoint& at) {
    asio::error_code error;
    asio::error_code ignored;
    socket.close(ignored);
    socket.open(at.protocol(), error);
    if (error) {
        return error;
    }
    if (at.address().is_v6()) {
        socket.set_option(asio::ip::v6_only(false), ignored);
    }
    socket.bind(at, error);
    return error;
}

void askForBuffer(udp::socket& socket) {
    asio::error_code error;
    for (int size = kUdpKernelBuffer; size >= kUdpKernelBufferMin; size /= 2) {
        socket.set_option(asio::socket_base::receive_buffer_size(size), error);
        if (!error) {
            return;
        }
    }
}

asio::error_code bindBoth(BoundSocket& bound, const asio::ip::address& address,
                          std::uint16_t port) {
    asio::error_code error = bindTcp(bound.acceptor, {address, port});
    if (error) {
        return error;
    }
    const tcp::endpoint local = bound.acceptor.local_endpoint(error);
    if (error) {
        return error;
    }
    bound.local = fromAsio(local);
    return bindUdp(bound.udp, {address, local.port()});
}

base::Sentence bindFailure(const base::Endpoint& at, const asio::error_code& error) {
    if (error == asio::error::address_in_use) {
        return base::sentence("{0} is in use by another program", at.toString());
    }
    if (error == asio::error_code(EADDRNOTAVAIL, asio::system_category())) {
        return base::sentence("{0} is not an address of this computer", at.ip.toString());
    }
    if (error == asio::error::access_denied) {
        return base::sentence("port {0} needs more privileges than this program has", at.port);
    }
    return base::sentence("{0} cannot be listened on: {1}", at.toString(), systemWords(error));
}

base::Result<BoundSocket> bindOne(Loop& loop, const base::Endpoint& at) {
    const auto address = toAsio(at.ip);
    if (!address) {
        return base::Error{
            base::sentence("{0} is not an address that can be listened on", at.toString())};
    }
    BoundSocket bound{tcp::acceptor(loop.context()), udp::socket(loop.context()), {}};
    asio::error_code error;
    for (int i = 0; i < (at.port == 0 ? kBindTries : 1); ++i) {
        error = bindBoth(bound, *address, at.port);
        if (error != asio::error::address_in_use) {
            break;
        }
    }
    if (error) {
        return base::Error{bindFailure(at, error)};
    }
    askForBuffer(bound.udp);
    return bound;
}

}  // namespace

Sockets::Sockets() = default;
Sockets::~Sockets() = default;

base::Result<std::unique_ptr<Sockets>> Sockets::bind(Loop& loop, const base::Endpoint& at) {
    return bind(loop, std::span(&at, 1));
}

base::Result<std::unique_ptr<Sockets>> Sockets::bind(Loop& loop,
                                                     std::span<const base::Endpoint> at) {
    if (at.empty() || at.size() > kMaxBound) {
        return base::Error{base::sentence("a node listens on 1 to {0} addresses", kMaxBound)};
    }
    std::unique_ptr<Sockets> sockets(new Sockets());
    for (base::Endpoint one : at) {
        if (one.port == 0 && !sockets->m_bound.empty()) {
            one.port = sockets->local().port;
        }
        auto bound = bindOne(loop, one);
        if (!bound) {
            return base::Error{bound.error()};
        }
        sockets->m_bound.push_back(*std::move(bound));
    }
    return sockets;
}

base::Endpoint Sockets::local() const {
    return m_bound.front().local;
}

std::vector<base::Endpoint> Sockets::locals() const {
    std::vector<base::Endpoint> all;
    for (const BoundSocket& bound : m_bound) {
        all.push_back(bound.local);
    }
    return all;
}

int Sockets::receiveBuffer() const {
    asio::socket_base::receive_buffer_size size;
    asio::error_code ignored;
    m_bound.front().udp.get_option(size, ignored);
    return size.value();
}

}  // namespace swimscope::net
