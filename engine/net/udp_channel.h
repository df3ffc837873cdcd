#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <asio/ip/udp.hpp>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/net/loop.h"

namespace swimscope::net {

/// Moves datagrams between one UDP socket and its owner. Receives into one buffer that is reused
/// for ever, so a packet costs no allocation; takes what waits, up to a bound, in one wake-up,
/// because waking up costs more than receiving.
class UdpChannel {
public:
    class Owner {
    public:
        virtual ~Owner() = default;
        /// The bytes are borrowed for the call. The owner may destroy the channel in it.
        virtual void onDatagram(base::Instant now, const base::Endpoint& from,
                                base::BytesView bytes) = 0;
        /// All that waited (or the bound of one wake-up) has been delivered.
        virtual void onDatagramsDone() = 0;
    };

    UdpChannel(Loop& loop, asio::ip::udp::socket socket, Owner& owner);
    ~UdpChannel();

    void start();
    /// Whether a socket of this family gets to that address.
    bool reaches(const base::IpAddress& ip) const;
    /// Datagrams for this socket that the kernel threw away since it was opened: its buffer was
    /// full or their checksum wrong. Always 0 where the kernel does not tell.
    std::uint64_t lost() const;
    /// Never blocks. Why it could not be sent, or nothing.
    std::optional<base::Sentence> send(const base::Endpoint& to, base::BytesView bytes);

private:
    struct State;
    static void wait(const std::shared_ptr<State>& state);
    static void receive(const std::shared_ptr<State>& state);

    std::shared_ptr<State> m_state;
};

}  // namespace swimscope::net
