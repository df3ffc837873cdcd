#include "engine/net/udp_channel.h"

#include <array>
#include <utility>

#include <linux/sock_diag.h>
#include <sys/socket.h>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"
#include "engine/net/system_words.h"

namespace swimscope::net {

// Shared with the pending wait, which may be delivered after the channel is gone.
struct UdpChannel::State {
    State(Loop& theLoop, asio::ip::udp::socket theSocket, Owner& theOwner)
        : loop(theLoop), socket(std::move(theSocket)), owner(&theOwner) {}

    Loop& loop;
    asio::ip::udp::socket socket;
    /// Null once the channel has been destroyed.
    Owner* owner;
    bool v6 = false;
    /// Bound to ::, so that IPv4 passes through the mapped form.
    bool dualStack = false;
    std::array<std::uint8_t, kReceiveBuffer> buffer;
};

UdpChannel::UdpChannel(Loop& loop, asio::ip::udp::socket socket, Owner& owner)
    : m_state(std::make_shared<State>(loop, std::move(socket), owner)) {
    asio::error_code ignored;
    m_state->socket.non_blocking(true, ignored);
    const auto local = m_state->socket.local_endpoint(ignored).address();
    m_state->v6 = local.is_v6();
    m_state->dualStack = local.is_v6() && local.is_unspecified();
}

UdpChannel::~UdpChannel() {
    asio::error_code ignored;
    m_state->owner = nullptr;
    m_state->socket.close(ignored);
}

void UdpChannel::start() {
    wait(m_state);
}

bool UdpChannel::reaches(const base::IpAddress& ip) const {
    return ip.isV4() ? !m_state->v6 || m_state->dualStack : ip.isV6() && m_state->v6;
}

std::uint64_t UdpChannel::lost() const {
    std::array<std::uint32_t, SK_MEMINFO_VARS> figures{};
    socklen_t size = sizeof figures;
    if (::getsockopt(m_state->socket.native_handle(), SOL_SOCKET, SO_MEMINFO, figures.data(),
                     &size) != 0 ||
        size <= SK_MEMINFO_DROPS * sizeof figures[0]) {
        return 0;
    }
    return figures[SK_MEMINFO_DROPS];
}

std::optional<base::Sentence> UdpChannel::send(const base::Endpoint& to, base::BytesView bytes) {
    const auto address = forFamily(to.ip, m_state->v6);
    if (!address) {
        return base::sentence("{0} cannot be reached from an address of another family",
                              to.toString());
    }
    asio::error_code error;
    m_state->socket.send_to(asio::buffer(bytes.data(), bytes.size()), {*address, to.port}, 0,
                            error);
    if (!error) {
        return std::nullopt;
    }
    return error == asio::error::would_block ? base::sentence("the send buffer is full")
                                             : systemWords(error);
}

void UdpChannel::wait(const std::shared_ptr<State>& state) {
    state->socket.async_wait(asio::ip::udp::socket::wait_read,
                             [state](const asio::error_code& error) {
                                 if (!error && state->owner) {
                                     receive(state);
                                 }
                             });
}

void UdpChannel::receive(const std::shared_ptr<State>& state) {
    for (int taken = 0; taken < kDatagramsPerWakeUp; ++taken) {
        asio::ip::udp::endpoint from;
        asio::error_code error;
        const std::size_t size =
            state->socket.receive_from(asio::buffer(state->buffer), from, 0, error);
        if (error == asio::error::would_block) {
            break;
        }
        if (error) {
            // An ICMP error that some earlier datagram came back with; the next one may be good.
            continue;
        }
        state->owner->onDatagram(state->loop.now(), fromAsio(from), {state->buffer.data(), size});
        if (!state->owner) {
            return;
        }
    }
    state->owner->onDatagramsDone();
    if (state->owner) {
        wait(state);
    }
}

}  // namespace swimscope::net
