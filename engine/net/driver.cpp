#include "engine/net/driver.h"

#include <utility>
#include <vector>

#include <asio/ip/v6_only.hpp>
#include <asio/steady_timer.hpp>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"
#include "engine/net/resolver.h"
#include "engine/net/tcp_channel.h"
#include "engine/net/udp_channel.h"

namespace swimscope::net {

using asio::ip::tcp;
using asio::ip::udp;

// ---- sockets

struct Sockets::Impl {
    explicit Impl(Loop& loop) : acceptor(loop.context()), udpSocket(loop.context()) {}

    asio::error_code bind(const asio::ip::address& address, std::uint16_t port);
    asio::error_code bindTcp(const tcp::endpoint& at);
    asio::error_code bindUdp(const udp::endpoint& at);
    void askForBuffer();

    tcp::acceptor acceptor;
    udp::socket udpSocket;
    base::Endpoint local;
};

asio::error_code Sockets::Impl::bindTcp(const tcp::endpoint& at) {
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

asio::error_code Sockets::Impl::bindUdp(const udp::endpoint& at) {
    asio::error_code error;
    asio::error_code ignored;
    udpSocket.close(ignored);
    udpSocket.open(at.protocol(), error);
    if (error) {
        return error;
    }
    if (at.address().is_v6()) {
        udpSocket.set_option(asio::ip::v6_only(false), ignored);
    }
    udpSocket.bind(at, error);
    return error;
}

void Sockets::Impl::askForBuffer() {
    asio::error_code error;
    for (int size = kUdpKernelBuffer; size >= kUdpKernelBufferMin; size /= 2) {
        udpSocket.set_option(asio::socket_base::receive_buffer_size(size), error);
        if (!error) {
            return;
        }
    }
}

asio::error_code Sockets::Impl::bind(const asio::ip::address& address, std::uint16_t port) {
    asio::error_code error = bindTcp({address, port});
    if (error) {
        return error;
    }
    const tcp::endpoint bound = acceptor.local_endpoint(error);
    if (error) {
        return error;
    }
    local = fromAsio(bound);
    return bindUdp({address, bound.port()});
}

namespace {

std::string bindFailure(const base::Endpoint& at, const asio::error_code& error) {
    if (error == asio::error::address_in_use) {
        return at.toString() + " is in use by another program";
    }
    if (error == asio::error_code(EADDRNOTAVAIL, asio::system_category())) {
        return at.ip.toString() + " is not an address of this computer";
    }
    if (error == asio::error::access_denied) {
        return "port " + std::to_string(at.port) + " needs more privileges than this program has";
    }
    return at.toString() + " cannot be listened on: " + error.message();
}

}  // namespace

Sockets::Sockets() = default;
Sockets::~Sockets() = default;

base::Result<std::unique_ptr<Sockets>> Sockets::bind(Loop& loop, const base::Endpoint& at) {
    const auto address = toAsio(at.ip);
    if (!address) {
        return base::Error{at.toString() + " is not an address that can be listened on"};
    }
    std::unique_ptr<Sockets> sockets(new Sockets());
    sockets->m_impl = std::make_unique<Impl>(loop);
    asio::error_code error;
    for (int i = 0; i < (at.port == 0 ? kBindTries : 1); ++i) {
        error = sockets->m_impl->bind(*address, at.port);
        if (error != asio::error::address_in_use) {
            break;
        }
    }
    if (error) {
        return base::Error{bindFailure(at, error)};
    }
    sockets->m_impl->askForBuffer();
    return sockets;
}

base::Endpoint Sockets::local() const {
    return m_impl->local;
}

// ---- driver

struct Driver::Impl final : UdpChannel::Owner, TcpChannel::Owner {
    Impl(Loop& theLoop, std::unique_ptr<Sockets> sockets, machine::Machine& theMachine,
         std::function<void(base::Instant)> theOnDrained)
        : loop(theLoop),
          machine(theMachine),
          onDrained(std::move(theOnDrained)),
          timer(theLoop.context()),
          resolver(theLoop),
          udpChannel(theLoop, std::move(sockets->impl().udpSocket), *this),
          tcpChannel(theLoop, std::move(sockets->impl().acceptor), *this) {}

    void onDatagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) override;
    void onDatagramsDone() override { arm(); }
    void onStreamOpened(machine::ExchangeId id) override;
    void onStreamAccepted(machine::ExchangeId id, const base::Endpoint& from) override;
    void onStreamData(machine::ExchangeId id, base::BytesView bytes) override;
    void onStreamEnded(machine::ExchangeId id) override;
    void onStreamFailed(machine::ExchangeId id, const std::string& why) override;

    void settle(base::Instant now);
    void drain(base::Instant now);
    void perform(base::Instant now, machine::Action& action);
    void send(base::Instant now, const machine::SendDatagram& datagram);
    void resolve(const machine::Resolve& question);
    void arm();
    void expire();
    void pokeSoon();

    Loop& loop;
    machine::Machine& machine;
    std::function<void(base::Instant)> onDrained;
    asio::steady_timer timer;
    std::optional<base::Instant> armed;
    std::uint64_t armedRound = 0;
    Resolver resolver;
    UdpChannel udpChannel;
    TcpChannel tcpChannel;
    std::vector<machine::Action> actions;
    bool draining = false;
    /// Expires with the driver, for what is still posted then.
    std::shared_ptr<Impl*> self = std::make_shared<Impl*>(this);
};

void Driver::Impl::onDatagram(base::Instant now, const base::Endpoint& from,
                              base::BytesView bytes) {
    machine.datagram(now, from, bytes);
    // The timer is armed once for the whole batch.
    drain(now);
}

void Driver::Impl::onStreamOpened(machine::ExchangeId id) {
    const base::Instant now = loop.now();
    machine.streamOpened(now, id);
    settle(now);
}

void Driver::Impl::onStreamAccepted(machine::ExchangeId id, const base::Endpoint& from) {
    const base::Instant now = loop.now();
    machine.streamAccepted(now, id, from);
    settle(now);
}

void Driver::Impl::onStreamData(machine::ExchangeId id, base::BytesView bytes) {
    const base::Instant now = loop.now();
    machine.streamData(now, id, bytes);
    settle(now);
}

void Driver::Impl::onStreamEnded(machine::ExchangeId id) {
    const base::Instant now = loop.now();
    machine.streamEnded(now, id);
    settle(now);
}

void Driver::Impl::onStreamFailed(machine::ExchangeId id, const std::string& why) {
    const base::Instant now = loop.now();
    machine.streamFailed(now, id, why);
    settle(now);
}

void Driver::Impl::settle(base::Instant now) {
    drain(now);
    arm();
}

/// Does what the machine asks for and shows its owner the events, until both are quiet. The owner
/// may give the machine new work meanwhile.
void Driver::Impl::drain(base::Instant now) {
    if (draining) {
        return;
    }
    draining = true;
    for (int round = 0; round < kMaxRounds; ++round) {
        machine.takeActions(actions);
        if (actions.empty() && round > 0) {
            break;
        }
        for (machine::Action& action : actions) {
            perform(now, action);
        }
        onDrained(now);
        if (round + 1 == kMaxRounds) {
            pokeSoon();
        }
    }
    draining = false;
}

void Driver::Impl::perform(base::Instant now, machine::Action& action) {
    if (auto* datagram = std::get_if<machine::SendDatagram>(&action)) {
        send(now, *datagram);
    } else if (auto* open = std::get_if<machine::OpenStream>(&action)) {
        tcpChannel.open(open->id, open->to, open->timeout);
    } else if (auto* bytes = std::get_if<machine::SendOnStream>(&action)) {
        tcpChannel.send(bytes->id, std::move(bytes->bytes));
    } else if (auto* close = std::get_if<machine::CloseStream>(&action)) {
        tcpChannel.close(close->id);
    } else if (auto* question = std::get_if<machine::Resolve>(&action)) {
        resolve(*question);
    }
}

void Driver::Impl::send(base::Instant now, const machine::SendDatagram& datagram) {
    const auto failure = udpChannel.send(datagram.to, datagram.bytes);
    if (failure) {
        machine.datagramFailed(now, datagram.to, *failure);
    }
}

void Driver::Impl::resolve(const machine::Resolve& question) {
    resolver.resolve(question.host, question.port,
                     [this, id = question.id](const std::vector<base::Endpoint>& addresses,
                                              const std::string& why) {
                         const base::Instant now = loop.now();
                         machine.resolved(now, id, addresses, why);
                         settle(now);
                     });
}

void Driver::Impl::arm() {
    const auto deadline = machine.deadline();
    if (deadline == armed) {
        return;
    }
    armed = deadline;
    const std::uint64_t round = ++armedRound;
    if (!deadline) {
        timer.cancel();
        return;
    }
    timer.expires_after(std::max(base::Duration::zero(), *deadline - loop.now()));
    timer.async_wait([weak = std::weak_ptr<Impl*>(self), round](const asio::error_code& error) {
        const auto alive = weak.lock();
        // A wait that was already due when it was replaced still comes with success.
        if (alive && !error && (*alive)->armedRound == round) {
            (*alive)->expire();
        }
    });
}

void Driver::Impl::expire() {
    armed.reset();
    const base::Instant now = loop.now();
    machine.expire(now);
    settle(now);
}

void Driver::Impl::pokeSoon() {
    loop.post([weak = std::weak_ptr<Impl*>(self)] {
        const auto alive = weak.lock();
        if (alive) {
            (*alive)->settle((*alive)->loop.now());
        }
    });
}

Driver::Driver(Loop& loop, std::unique_ptr<Sockets> sockets, machine::Machine& machine,
               std::function<void(base::Instant)> onDrained)
    : m_impl(std::make_unique<Impl>(loop, std::move(sockets), machine, std::move(onDrained))) {}

Driver::~Driver() = default;

void Driver::start() {
    m_impl->udpChannel.start();
    m_impl->tcpChannel.start();
    poke();
}

void Driver::poke() {
    m_impl->settle(m_impl->loop.now());
}

bool Driver::idle() const {
    return m_impl->tcpChannel.idle();
}

}  // namespace swimscope::net
