#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <asio/ip/tcp.hpp>
#include <asio/steady_timer.hpp>

#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/machine/exchange_id.h"

namespace swimscope::net {

/// One TCP connection: dials or was accepted, writes from a bounded queue, reads into a buffer that
/// its owner lends, closes without destroying bytes on their way. Pending work keeps it alive; once
/// dead it never calls its owner again.
class TcpStream : public std::enable_shared_from_this<TcpStream> {
public:
    class Owner {
    public:
        virtual ~Owner() = default;
        virtual void streamOpened(TcpStream& stream) = 0;
        /// Borrowed for the call; never empty.
        virtual void streamData(TcpStream& stream, base::BytesView bytes) = 0;
        virtual void streamEnded(TcpStream& stream) = 0;
        /// Comes after streamGone, and not for a stream that was already closing.
        virtual void streamFailed(TcpStream& stream, const base::Words& why) = 0;
        /// The socket is closed; said exactly once.
        virtual void streamGone(TcpStream& stream) = 0;
        /// Where the next read goes; free again after streamData.
        virtual std::span<std::uint8_t> readBuffer() = 0;
    };

    TcpStream(Owner& owner, machine::ExchangeId id, asio::ip::tcp::socket socket);

    machine::ExchangeId id() const { return m_id; }
    bool dead() const { return m_dead; }
    /// Our end of it.
    asio::ip::tcp::endpoint local() const;

    void dial(const asio::ip::tcp::endpoint& to, base::Duration timeout);
    /// The socket is connected: makes it ready for use.
    void adopt();
    /// Begins to read; an adopted stream waits for this.
    void startReading();
    /// Queues bytes; dropped when closing.
    void append(base::Bytes bytes);
    /// Flushes, ends our direction, waits briefly for the peer's end. Only streamGone comes after
    /// it.
    void close();
    /// Fails it, but not from inside the caller.
    void failLater(base::Words why);
    /// Closes the socket at once, without streamFailed.
    void die();

private:
    void opened();
    void read();
    bool readOnce();
    void flush();
    void takeSent(std::size_t count);
    void finishClose();
    void fail(const base::Words& why);
    void expireAfter(base::Duration delay, base::Words why);

    Owner& m_owner;
    const machine::ExchangeId m_id;
    asio::ip::tcp::socket m_socket;
    asio::steady_timer m_timer;
    /// Counts what the timer was set for, so that an old expiry is told from a new one.
    std::uint64_t m_timerRound = 0;
    std::deque<base::Bytes> m_queue;
    std::vector<asio::const_buffer> m_gather;
    /// Bytes of the first queue entry that have left.
    std::size_t m_sentOfFirst = 0;
    std::size_t m_queuedBytes = 0;
    bool m_open = false;
    bool m_writing = false;
    bool m_peerEnded = false;
    bool m_closing = false;
    bool m_dead = false;
};

}  // namespace swimscope::net
