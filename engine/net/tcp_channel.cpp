#include "engine/net/tcp_channel.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include <asio/steady_timer.hpp>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"
#include "engine/net/tcp_stream.h"

namespace swimscope::net {

using asio::ip::tcp;
using machine::ExchangeId;

/// The listeners and the table of streams. Pending Asio work keeps it alive after the channel is
/// gone.
struct TcpChannel::State final : TcpStream::Owner, std::enable_shared_from_this<State> {
    struct Listener {
        tcp::acceptor acceptor;
        asio::steady_timer backoffTimer;
        base::Duration backoff = kAcceptBackoffMin;
        bool accepting = false;
    };

    State(Loop& theLoop, std::vector<tcp::acceptor> acceptors, TcpChannel::Owner& theOwner)
        : loop(theLoop), owner(&theOwner) {
        for (tcp::acceptor& acceptor : acceptors) {
            listeners.push_back({std::move(acceptor), asio::steady_timer(loop.context())});
        }
    }

    void streamOpened(TcpStream& stream) override { owner->onStreamOpened(stream.id()); }
    void streamData(TcpStream& stream, base::BytesView bytes) override {
        owner->onStreamData(stream.id(), bytes);
    }
    void streamEnded(TcpStream& stream) override { owner->onStreamEnded(stream.id()); }
    void streamFailed(TcpStream& stream, const base::Words& why) override {
        owner->onStreamFailed(stream.id(), why);
    }
    void streamGone(TcpStream& stream) override;
    std::span<std::uint8_t> readBuffer() override { return buffer; }

    void acceptAll() {
        for (std::size_t i = 0; i < listeners.size(); ++i) {
            accept(i);
        }
    }
    void accept(std::size_t listener);
    void retryAccept(std::size_t listener);
    void take(tcp::socket socket);
    std::shared_ptr<TcpStream> find(ExchangeId id) const;

    Loop& loop;
    /// Never grows: pending work names them by their place.
    std::vector<Listener> listeners;
    /// Null once the channel has been destroyed; all streams are dead then.
    TcpChannel::Owner* owner;
    std::map<ExchangeId, std::shared_ptr<TcpStream>> streams;
    std::uint64_t lastAccepted = 0;
    std::size_t acceptedOpen = 0;
    /// Shared by all streams: bytes are handed on before the next read.
    std::array<std::uint8_t, kReceiveBuffer> buffer;
};

namespace {

bool isAccepted(ExchangeId id) {
    return id.value % 2 == 0;
}

}  // namespace

void TcpChannel::State::accept(std::size_t listener) {
    if (listeners[listener].accepting || !owner || acceptedOpen >= kMaxAccepted) {
        return;
    }
    listeners[listener].accepting = true;
    listeners[listener].acceptor.async_accept(
        [self = shared_from_this(), listener](const asio::error_code& error, tcp::socket socket) {
            self->listeners[listener].accepting = false;
            if (!self->owner) {
                return;
            }
            if (error) {
                self->retryAccept(listener);
                return;
            }
            self->listeners[listener].backoff = kAcceptBackoffMin;
            self->take(std::move(socket));
            self->accept(listener);
        });
}

void TcpChannel::State::retryAccept(std::size_t listener) {
    Listener& failed = listeners[listener];
    failed.backoffTimer.expires_after(failed.backoff);
    failed.backoff = std::min(failed.backoff * 2, kAcceptBackoffMax);
    failed.backoffTimer.async_wait(
        [self = shared_from_this(), listener](const asio::error_code& error) {
            if (!error) {
                self->accept(listener);
            }
        });
}

void TcpChannel::State::take(tcp::socket socket) {
    asio::error_code error;
    const tcp::endpoint from = socket.remote_endpoint(error);
    if (error) {
        return;
    }
    lastAccepted += 2;
    const ExchangeId id{lastAccepted};
    const auto stream = std::make_shared<TcpStream>(*this, id, std::move(socket));
    stream->adopt();
    streams.emplace(id, stream);
    ++acceptedOpen;
    owner->onStreamAccepted(id, fromAsio(from));
    if (!stream->dead()) {
        stream->startReading();
    }
}

void TcpChannel::State::streamGone(TcpStream& stream) {
    const bool wasAccepted = isAccepted(stream.id());
    if (streams.erase(stream.id()) > 0 && wasAccepted) {
        --acceptedOpen;
        acceptAll();
    }
}

std::shared_ptr<TcpStream> TcpChannel::State::find(ExchangeId id) const {
    const auto found = streams.find(id);
    return found == streams.end() ? nullptr : found->second;
}

namespace {

std::vector<tcp::acceptor> only(tcp::acceptor acceptor) {
    std::vector<tcp::acceptor> acceptors;
    acceptors.push_back(std::move(acceptor));
    return acceptors;
}

}  // namespace

TcpChannel::TcpChannel(Loop& loop, tcp::acceptor acceptor, Owner& owner)
    : TcpChannel(loop, only(std::move(acceptor)), owner) {}

TcpChannel::TcpChannel(Loop& loop, std::vector<tcp::acceptor> acceptors, Owner& owner)
    : m_state(std::make_shared<State>(loop, std::move(acceptors), owner)) {}

TcpChannel::~TcpChannel() {
    m_state->owner = nullptr;
    asio::error_code ignored;
    for (State::Listener& listener : m_state->listeners) {
        listener.acceptor.close(ignored);
        listener.backoffTimer.cancel();
    }
    while (!m_state->streams.empty()) {
        const std::shared_ptr<TcpStream> stream = m_state->streams.begin()->second;
        stream->die();
    }
}

void TcpChannel::start() {
    m_state->acceptAll();
}

void TcpChannel::open(ExchangeId id, const base::Endpoint& to, base::Duration timeout) {
    auto stream = std::make_shared<TcpStream>(*m_state, id, tcp::socket(m_state->loop.context()));
    if (!m_state->streams.emplace(id, stream).second) {
        return;
    }
    const auto address = toAsio(to.ip);
    if (!address) {
        stream->failLater(
            base::sentence("{0} is not an address that can be dialled", to.toString()));
        return;
    }
    stream->dial({*address, to.port}, timeout);
}

void TcpChannel::send(ExchangeId id, base::Bytes bytes) {
    if (const auto stream = m_state->find(id)) {
        stream->append(std::move(bytes));
    }
}

void TcpChannel::close(ExchangeId id) {
    if (const auto stream = m_state->find(id)) {
        stream->close();
    }
}

bool TcpChannel::dials(const base::Endpoint& from) const {
    return std::any_of(m_state->streams.begin(), m_state->streams.end(), [&](const auto& entry) {
        return !isAccepted(entry.first) && fromAsio(entry.second->local()) == from;
    });
}

bool TcpChannel::idle() const {
    return m_state->streams.empty();
}

}  // namespace swimscope::net
