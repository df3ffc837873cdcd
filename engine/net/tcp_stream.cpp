#include "engine/net/tcp_stream.h"

#include <utility>

#include <asio/post.hpp>

#include "engine/net/limits.h"
#include "engine/net/system_words.h"

namespace swimscope::net {

using asio::ip::tcp;

TcpStream::TcpStream(Owner& owner, machine::ExchangeId id, tcp::socket socket)
    : m_owner(owner), m_id(id), m_socket(std::move(socket)), m_timer(m_socket.get_executor()) {}

tcp::endpoint TcpStream::local() const {
    asio::error_code ignored;
    return m_socket.local_endpoint(ignored);
}

void TcpStream::dial(const tcp::endpoint& to, base::Duration timeout) {
    expireAfter(timeout, base::sentence("the connection was not answered in time"));
    m_socket.async_connect(to, [self = shared_from_this()](const asio::error_code& error) {
        if (self->m_dead) {
            return;
        }
        self->m_timer.cancel();
        ++self->m_timerRound;
        if (error) {
            self->fail(systemWords(error));
        } else {
            self->opened();
        }
    });
}

void TcpStream::adopt() {
    m_open = true;
    asio::error_code ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    m_socket.non_blocking(true, ignored);
}

void TcpStream::opened() {
    adopt();
    if (m_closing) {
        expireAfter(kFlushTimeout, {});
    } else {
        m_owner.streamOpened(*this);
    }
    if (!m_dead) {
        startReading();
        flush();
    }
}

void TcpStream::startReading() {
    m_socket.async_wait(tcp::socket::wait_read,
                        [self = shared_from_this()](const asio::error_code& error) {
                            if (!self->m_dead && !error) {
                                self->read();
                            }
                        });
}

void TcpStream::read() {
    for (int i = 0; i < kReadsPerWakeUp; ++i) {
        if (!readOnce()) {
            return;
        }
    }
    startReading();
}

/// False when reading shall not go on at once: nothing waits, or it never will.
bool TcpStream::readOnce() {
    const std::span<std::uint8_t> bytes = m_owner.readBuffer();
    asio::error_code error;
    const std::size_t size = m_socket.read_some(asio::buffer(bytes.data(), bytes.size()), error);
    if (error == asio::error::would_block) {
        startReading();
        return false;
    }
    if (error == asio::error::eof) {
        m_peerEnded = true;
        if (m_closing) {
            finishClose();
        } else {
            m_owner.streamEnded(*this);
        }
        return false;
    }
    if (error) {
        fail(systemWords(error));
        return false;
    }
    // After our close the peer's bytes only have to be taken away.
    if (!m_closing) {
        m_owner.streamData(*this, bytes.first(size));
    }
    return !m_dead;
}

void TcpStream::append(base::Bytes bytes) {
    if (m_closing || bytes.empty()) {
        return;
    }
    if (m_queuedBytes + bytes.size() > kMaxQueuedPerStream) {
        failLater(base::sentence("the peer reads too slowly"));
        return;
    }
    m_queuedBytes += bytes.size();
    m_queue.push_back(std::move(bytes));
    flush();
}

void TcpStream::flush() {
    if (!m_open || m_writing || m_dead) {
        return;
    }
    if (m_queue.empty()) {
        if (m_closing) {
            finishClose();
        }
        return;
    }
    m_gather.clear();
    for (const base::Bytes& piece : m_queue) {
        const std::size_t skip = m_gather.empty() ? m_sentOfFirst : 0;
        m_gather.emplace_back(piece.data() + skip, piece.size() - skip);
        if (m_gather.size() == kMaxGather) {
            break;
        }
    }
    m_writing = true;
    m_socket.async_write_some(
        m_gather, [self = shared_from_this()](const asio::error_code& error, std::size_t count) {
            if (self->m_dead) {
                return;
            }
            self->m_writing = false;
            if (error) {
                self->fail(systemWords(error));
                return;
            }
            self->takeSent(count);
            self->flush();
        });
}

void TcpStream::takeSent(std::size_t count) {
    m_queuedBytes -= count;
    while (count > 0) {
        const std::size_t left = m_queue.front().size() - m_sentOfFirst;
        if (count < left) {
            m_sentOfFirst += count;
            return;
        }
        count -= left;
        m_sentOfFirst = 0;
        m_queue.pop_front();
    }
}

void TcpStream::close() {
    if (m_closing) {
        return;
    }
    m_closing = true;
    if (!m_open) {
        // Nothing to deliver: no reason to go on dialling.
        if (m_queue.empty()) {
            die();
        }
        return;
    }
    expireAfter(kFlushTimeout, {});
    flush();
}

/// Everything has left. Ends our direction; the socket goes when the peer has ended too, or soon.
void TcpStream::finishClose() {
    if (!m_queue.empty()) {
        return;
    }
    asio::error_code error;
    m_socket.shutdown(tcp::socket::shutdown_send, error);
    if (error || m_peerEnded) {
        die();
        return;
    }
    expireAfter(kLinger, {});
}

void TcpStream::expireAfter(base::Duration delay, base::Words why) {
    m_timer.expires_after(delay);
    // A wait that was already due when it was replaced still comes with success: its round is over.
    m_timer.async_wait([self = shared_from_this(), why = std::move(why),
                        round = ++m_timerRound](const asio::error_code& error) {
        if (!error && !self->m_dead && round == self->m_timerRound) {
            self->fail(why);
        }
    });
}

void TcpStream::fail(const base::Words& why) {
    if (m_dead) {
        return;
    }
    const auto self = shared_from_this();
    die();
    if (!m_closing) {
        m_owner.streamFailed(*this, why);
    }
}

void TcpStream::failLater(base::Words why) {
    asio::post(m_socket.get_executor(),
               [self = shared_from_this(), why = std::move(why)] { self->fail(why); });
}

void TcpStream::die() {
    if (m_dead) {
        return;
    }
    const auto self = shared_from_this();
    m_dead = true;
    asio::error_code ignored;
    m_timer.cancel();
    m_socket.close(ignored);
    m_owner.streamGone(*this);
}

}  // namespace swimscope::net
