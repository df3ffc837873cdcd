#include "engine/net/driver.h"

#include <utility>
#include <vector>

#include <asio/steady_timer.hpp>

#include "engine/net/bound_socket.h"
#include "engine/net/limits.h"
#include "engine/net/resolver.h"
#include "engine/net/tcp_channel.h"
#include "engine/net/udp_channel.h"

namespace swimscope::net {

namespace {

std::vector<asio::ip::tcp::acceptor> acceptorsOf(Sockets& sockets) {
    std::vector<asio::ip::tcp::acceptor> acceptors;
    for (BoundSocket& bound : sockets.bound()) {
        acceptors.push_back(std::move(bound.acceptor));
    }
    return acceptors;
}

}  // namespace

struct Driver::Impl final : UdpChannel::Owner, TcpChannel::Owner {
    Impl(Loop& theLoop, std::unique_ptr<Sockets> sockets, machine::Machine& theMachine,
         std::function<void(base::Instant)> theOnDrained, const std::string& resolvConf)
        : loop(theLoop),
          machine(theMachine),
          onDrained(std::move(theOnDrained)),
          timer(theLoop.context()),
          resolver(theLoop, nameServerFrom(resolvConf)),
          tcpChannel(theLoop, acceptorsOf(*sockets), *this) {
        for (BoundSocket& bound : sockets->bound()) {
            udpChannels.push_back(std::make_unique<UdpChannel>(loop, std::move(bound.udp), *this));
        }
    }

    void onDatagram(base::Instant now, const base::Endpoint& from, base::BytesView bytes) override;
    void onDatagramsDone() override { arm(); }
    void onStreamOpened(machine::ExchangeId id) override;
    void onStreamAccepted(machine::ExchangeId id, const base::Endpoint& from) override;
    void onStreamData(machine::ExchangeId id, base::BytesView bytes) override;
    void onStreamEnded(machine::ExchangeId id) override;
    void onStreamFailed(machine::ExchangeId id, const base::Words& why) override;

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
    /// The first is the one that datagrams leave by, as long as it can reach their address.
    std::vector<std::unique_ptr<UdpChannel>> udpChannels;
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

void Driver::Impl::onStreamFailed(machine::ExchangeId id, const base::Words& why) {
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
    UdpChannel* by = udpChannels.front().get();
    for (const auto& channel : udpChannels) {
        if (channel->reaches(datagram.to.ip)) {
            by = channel.get();
            break;
        }
    }
    const auto failure = by->send(datagram.to, datagram.bytes);
    if (failure) {
        machine.datagramFailed(now, datagram.to, *failure);
    }
}

void Driver::Impl::resolve(const machine::Resolve& question) {
    resolver.resolve(question.host, question.port,
                     [this, id = question.id](const std::vector<base::Endpoint>& addresses,
                                              const base::Words& why) {
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
               std::function<void(base::Instant)> onDrained, const std::string& resolvConf)
    : m_impl(std::make_unique<Impl>(loop, std::move(sockets), machine, std::move(onDrained),
                                    resolvConf)) {}

Driver::~Driver() = default;

void Driver::start() {
    for (const auto& channel : m_impl->udpChannels) {
        channel->start();
    }
    m_impl->tcpChannel.start();
    poke();
}

void Driver::poke() {
    m_impl->settle(m_impl->loop.now());
}

std::uint64_t Driver::datagramsLost() const {
    std::uint64_t lost = 0;
    for (const auto& channel : m_impl->udpChannels) {
        lost += channel->lost();
    }
    return lost;
}

bool Driver::dials(const base::Endpoint& from) const {
    return m_impl->tcpChannel.dials(from);
}

bool Driver::idle() const {
    return m_impl->tcpChannel.idle();
}

}  // namespace swimscope::net
