#pragma once

#include <memory>
#include <string>
#include <vector>

#include <asio/ip/tcp.hpp>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/machine/exchange_id.h"
#include "engine/net/loop.h"

namespace swimscope::net {

/// Listens and dials, and moves bytes between TCP streams and their owner. Streams are named by id:
/// even for accepted ones, numbered here; odd for dialled ones, numbered by whoever asks. The owner
/// is never called from inside one of its own calls to the channel.
class TcpChannel {
public:
    class Owner {
    public:
        virtual ~Owner() = default;
        virtual void onStreamOpened(machine::ExchangeId id) = 0;
        virtual void onStreamAccepted(machine::ExchangeId id, const base::Endpoint& from) = 0;
        /// Borrowed for the call.
        virtual void onStreamData(machine::ExchangeId id, base::BytesView bytes) = 0;
        /// The peer sends no more.
        virtual void onStreamEnded(machine::ExchangeId id) = 0;
        /// The stream is gone.
        virtual void onStreamFailed(machine::ExchangeId id, const base::Words& why) = 0;
    };

    TcpChannel(Loop& loop, asio::ip::tcp::acceptor acceptor, Owner& owner);
    TcpChannel(Loop& loop, std::vector<asio::ip::tcp::acceptor> acceptors, Owner& owner);
    /// Closes everything at once.
    ~TcpChannel();

    /// Begins to accept.
    void start();
    void open(machine::ExchangeId id, const base::Endpoint& to, base::Duration timeout);
    /// Bytes for an unknown id (failed or closed meanwhile) are dropped.
    void send(machine::ExchangeId id, base::Bytes bytes);
    /// Flushes, ends our direction, waits briefly for the peer's end, closes.
    void close(machine::ExchangeId id);
    /// Whether one of the streams that it dialled has this end.
    bool dials(const base::Endpoint& from) const;
    /// True when no stream is open, flushing or lingering.
    bool idle() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}  // namespace swimscope::net
