#include "engine/net/tcp_channel.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <utility>
#include <vector>

#include <asio/steady_timer.hpp>

#include "engine/net/asio_address.h"
#include "engine/net/limits.h"

namespace swimscope::net {

using asio::ip::tcp;
using machine::ExchangeId;

/// One connection. Pending Asio handlers keep it alive; `dead` tells them to do nothing.
struct TcpChannel::Stream : std::enable_shared_from_this<Stream> {
    Stream(State& theChannel, ExchangeId theId, tcp::socket theSocket)
        : channel(&theChannel),
          id(theId),
          socket(std::move(theSocket)),
          timer(socket.get_executor()) {}

    void dial(const tcp::endpoint& to, base::Duration timeout);
    void startReading();
    void append(base::Bytes bytes);
    void beginClose();
    void flush();
    void finishClose();
    void fail(const std::string& why);
    void failLater(std::string why);
    void die();

    State* channel;
    ExchangeId id;
    tcp::socket socket;
    asio::steady_timer timer;
    std::deque<base::Bytes> queue;
    std::vector<asio::const_buffer> gather;
    /// Bytes of the first queue entry that have left.
    std::size_t sentOfFirst = 0;
    std::size_t queuedBytes = 0;
    std::uint64_t timerRound = 0;
    bool accepted = false;
    bool open = false;
    bool writing = false;
    bool peerEnded = false;
    bool closing = false;
    bool dead = false;

private:
    void opened();
    void read();
    bool readOnce();
    void takeSent(std::size_t count);
    void expireAfter(base::Duration delay, const char* why);
};

struct TcpChannel::State : std::enable_shared_from_this<State> {
    State(Loop& theLoop, tcp::acceptor theAcceptor, Owner& theOwner)
        : loop(theLoop),
          acceptor(std::move(theAcceptor)),
          backoffTimer(loop.context()),
          owner(&theOwner) {}

    void accept();
    void retryAccept();
    void take(tcp::socket socket);
    void forget(Stream& stream);

    Loop& loop;
    tcp::acceptor acceptor;
    asio::steady_timer backoffTimer;
    base::Duration backoff = kAcceptBackoffMin;
    /// Null once the channel has been destroyed.
    Owner* owner;
    std::map<ExchangeId, std::shared_ptr<Stream>> streams;
    std::uint64_t lastAccepted = 0;
    std::size_t acceptedOpen = 0;
    bool accepting = false;
    /// Shared by all streams: bytes are handed on before the next read.
    std::array<std::uint8_t, kReceiveBuffer> buffer;
};

// ---- one stream

void TcpChannel::Stream::dial(const tcp::endpoint& to, base::Duration timeout) {
    expireAfter(timeout, "the connection was not answered in time");
    socket.async_connect(to, [self = shared_from_this()](const asio::error_code& error) {
        if (self->dead) {
            return;
        }
        self->timer.cancel();
        ++self->timerRound;
        if (error) {
            self->fail(error.message());
        } else {
            self->opened();
        }
    });
}

void TcpChannel::Stream::opened() {
    open = true;
    asio::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    socket.non_blocking(true, ignored);
    if (closing) {
        expireAfter(kFlushTimeout, "");
    } else {
        channel->owner->onStreamOpened(id);
    }
    if (!dead) {
        startReading();
        flush();
    }
}

void TcpChannel::Stream::startReading() {
    socket.async_wait(tcp::socket::wait_read,
                      [self = shared_from_this()](const asio::error_code& error) {
                          if (!self->dead && !error) {
                              self->read();
                          }
                      });
}

void TcpChannel::Stream::read() {
    for (int i = 0; i < kReadsPerWakeUp; ++i) {
        if (!readOnce()) {
            return;
        }
    }
    startReading();
}

/// False when reading shall not go on at once: nothing waits, or it never will.
bool TcpChannel::Stream::readOnce() {
    asio::error_code error;
    const std::size_t size = socket.read_some(asio::buffer(channel->buffer), error);
    if (error == asio::error::would_block) {
        startReading();
        return false;
    }
    if (error == asio::error::eof) {
        peerEnded = true;
        if (closing) {
            finishClose();
        } else {
            channel->owner->onStreamEnded(id);
        }
        return false;
    }
    if (error) {
        fail(error.message());
        return false;
    }
    // After our close the peer's bytes only have to be taken away.
    if (!closing) {
        channel->owner->onStreamData(id, {channel->buffer.data(), size});
    }
    return !dead;
}

void TcpChannel::Stream::append(base::Bytes bytes) {
    if (closing || bytes.empty()) {
        return;
    }
    if (queuedBytes + bytes.size() > kMaxQueuedPerStream) {
        failLater("the peer reads too slowly");
        return;
    }
    queuedBytes += bytes.size();
    queue.push_back(std::move(bytes));
    flush();
}

void TcpChannel::Stream::flush() {
    if (!open || writing || dead) {
        return;
    }
    if (queue.empty()) {
        if (closing) {
            finishClose();
        }
        return;
    }
    gather.clear();
    for (const base::Bytes& piece : queue) {
        const std::size_t skip = gather.empty() ? sentOfFirst : 0;
        gather.emplace_back(piece.data() + skip, piece.size() - skip);
        if (gather.size() == kMaxGather) {
            break;
        }
    }
    writing = true;
    socket.async_write_some(
        gather, [self = shared_from_this()](const asio::error_code& error, std::size_t count) {
            if (self->dead) {
                return;
            }
            self->writing = false;
            if (error) {
                self->fail(error.message());
                return;
            }
            self->takeSent(count);
            self->flush();
        });
}

void TcpChannel::Stream::takeSent(std::size_t count) {
    queuedBytes -= count;
    while (count > 0) {
        const std::size_t left = queue.front().size() - sentOfFirst;
        if (count < left) {
            sentOfFirst += count;
            return;
        }
        count -= left;
        sentOfFirst = 0;
        queue.pop_front();
    }
}

void TcpChannel::Stream::beginClose() {
    if (closing) {
        return;
    }
    closing = true;
    if (!open) {
        // Nothing to deliver: no reason to go on dialling.
        if (queue.empty()) {
            die();
        }
        return;
    }
    expireAfter(kFlushTimeout, "");
    flush();
}

/// Everything has left. Ends our direction; the socket goes when the peer has ended too, or soon.
void TcpChannel::Stream::finishClose() {
    if (!queue.empty()) {
        return;
    }
    asio::error_code error;
    socket.shutdown(tcp::socket::shutdown_send, error);
    if (error || peerEnded) {
        die();
        return;
    }
    expireAfter(kLinger, "");
}

void TcpChannel::Stream::expireAfter(base::Duration delay, const char* why) {
    timer.expires_after(delay);
    // A wait that was already due when it was replaced still comes with success: its round is over.
    timer.async_wait(
        [self = shared_from_this(), why, round = ++timerRound](const asio::error_code& error) {
            if (!error && !self->dead && round == self->timerRound) {
                self->fail(why);
            }
        });
}

void TcpChannel::Stream::fail(const std::string& why) {
    if (dead) {
        return;
    }
    Owner* owner = closing ? nullptr : channel->owner;
    die();
    if (owner) {
        owner->onStreamFailed(id, why);
    }
}

void TcpChannel::Stream::failLater(std::string why) {
    channel->loop.post([self = shared_from_this(), why = std::move(why)] { self->fail(why); });
}

void TcpChannel::Stream::die() {
    if (dead) {
        return;
    }
    const auto self = shared_from_this();
    dead = true;
    asio::error_code ignored;
    timer.cancel();
    socket.close(ignored);
    channel->forget(*this);
}

// ---- the listener and the table

void TcpChannel::State::accept() {
    if (accepting || !owner || acceptedOpen >= kMaxAccepted) {
        return;
    }
    accepting = true;
    acceptor.async_accept(
        [self = shared_from_this()](const asio::error_code& error, tcp::socket socket) {
            self->accepting = false;
            if (!self->owner) {
                return;
            }
            if (error) {
                self->retryAccept();
                return;
            }
            self->backoff = kAcceptBackoffMin;
            self->take(std::move(socket));
            self->accept();
        });
}

void TcpChannel::State::retryAccept() {
    backoffTimer.expires_after(backoff);
    backoff = std::min(backoff * 2, kAcceptBackoffMax);
    backoffTimer.async_wait([self = shared_from_this()](const asio::error_code& error) {
        if (!error) {
            self->accept();
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
    auto stream = std::make_shared<Stream>(*this, id, std::move(socket));
    stream->accepted = true;
    stream->open = true;
    stream->socket.set_option(tcp::no_delay(true), error);
    stream->socket.non_blocking(true, error);
    streams.emplace(id, stream);
    ++acceptedOpen;
    owner->onStreamAccepted(id, fromAsio(from));
    if (!stream->dead) {
        stream->startReading();
    }
}

void TcpChannel::State::forget(Stream& stream) {
    const bool wasAccepted = stream.accepted;
    if (streams.erase(stream.id) > 0 && wasAccepted) {
        --acceptedOpen;
        accept();
    }
}

TcpChannel::TcpChannel(Loop& loop, tcp::acceptor acceptor, Owner& owner)
    : m_state(std::make_shared<State>(loop, std::move(acceptor), owner)) {}

TcpChannel::~TcpChannel() {
    m_state->owner = nullptr;
    asio::error_code ignored;
    m_state->acceptor.close(ignored);
    m_state->backoffTimer.cancel();
    while (!m_state->streams.empty()) {
        const std::shared_ptr<Stream> stream = m_state->streams.begin()->second;
        stream->die();
    }
}

void TcpChannel::start() {
    m_state->accept();
}

void TcpChannel::open(ExchangeId id, const base::Endpoint& to, base::Duration timeout) {
    auto stream = std::make_shared<Stream>(*m_state, id, tcp::socket(m_state->loop.context()));
    if (!m_state->streams.emplace(id, stream).second) {
        return;
    }
    const auto address = toAsio(to.ip);
    if (!address) {
        stream->failLater(to.toString() + " is not an address that can be dialled");
        return;
    }
    stream->dial({*address, to.port}, timeout);
}

void TcpChannel::send(ExchangeId id, base::Bytes bytes) {
    const auto found = m_state->streams.find(id);
    if (found != m_state->streams.end()) {
        const std::shared_ptr<Stream> stream = found->second;
        stream->append(std::move(bytes));
    }
}

void TcpChannel::close(ExchangeId id) {
    const auto found = m_state->streams.find(id);
    if (found != m_state->streams.end()) {
        const std::shared_ptr<Stream> stream = found->second;
        stream->beginClose();
    }
}

bool TcpChannel::idle() const {
    return m_state->streams.empty();
}

}  // namespace swimscope::net
