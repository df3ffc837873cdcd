#pragma once

#include <string_view>
#include <vector>

#include "engine/base/address.h"
#include "engine/base/random.h"
#include "engine/machine/action.h"
#include "engine/wire/message.h"
#include "engine/wire/security.h"

namespace swimscope::watch {

/// The one door through which a watcher's bytes leave. It takes pings, indirect pings, the empty
/// push/pull and three fixed texts by which the doctor finds out that no member listens, and has no
/// way to say anything else: no alive, suspect, dead or user message and no node record can be sent
/// by this floor.
class Outlet {
public:
    /// `security` is borrowed. Cipher nonces are drawn from `seed`.
    Outlet(const wire::Security& security, bool compression, std::uint64_t seed);

    /// Numbers of our pings; never 0.
    std::uint32_t nextSeqNo();

    void ping(const base::Endpoint& to, std::uint32_t seqNo, std::string_view node);
    /// Asks `helper` to ping `target`, nack wanted.
    void borrowedPing(const base::Endpoint& helper, std::uint32_t seqNo,
                      const base::Endpoint& target, std::string_view node);
    /// A ping whose ack goes to somebody else: memberlist answers at the address that a ping names
    /// (protocol.md 4.1). With the number of a ping that `answerTo` waits for, it tells whether
    /// what `to` sends arrives there.
    void pingAnsweredTo(const base::Endpoint& to, std::uint32_t seqNo, std::string_view node,
                        const base::Endpoint& answerTo, std::string_view answerName);

    machine::ExchangeId open(const base::Endpoint& to, base::Duration timeout,
                             std::string_view node = {});
    /// The label header first where there is a label; once per stream, before anything else.
    void label(machine::ExchangeId stream);
    /// A push/pull with no nodes, no state and join off. In the clear when `encrypt` is off.
    void emptyPushPull(machine::ExchangeId stream, bool encrypt = true);
    /// As a watcher with other keys would send it; `under` is borrowed for the call.
    void emptyPushPull(machine::ExchangeId stream, const wire::Security& under);
    void streamPing(machine::ExchangeId stream, std::uint32_t seqNo, std::string_view node,
                    bool encrypt = true);
    /// The byte by which dskit's transport is told that a stream begins; before the label.
    void dskitStream(machine::ExchangeId stream);
    /// Ends of lines: what a server of lines, HTTP for one, waits for before it complains.
    void lineEnds(machine::ExchangeId stream);
    /// A TLS greeting that leads to nothing.
    void tlsHello(machine::ExchangeId stream);
    void close(machine::ExchangeId stream);
    machine::ResolveId resolve(std::string host, std::uint16_t port);

    /// Datagrams and bytes that left, for the counters.
    std::uint64_t datagrams() const { return m_datagrams; }
    std::uint64_t bytes() const { return m_bytes; }
    void take(std::vector<machine::Action>& out);

private:
    void datagram(const base::Endpoint& to, base::BytesView message);
    void stream(machine::ExchangeId id, base::BytesView message, const wire::Security& under);
    void raw(machine::ExchangeId id, base::Bytes bytes);

    const wire::Security& m_security;
    bool m_compression;
    base::Random m_random;
    std::uint32_t m_seqNo = 0;
    std::uint64_t m_lastStream = 0;
    std::uint64_t m_lastResolve = 0;
    std::uint64_t m_datagrams = 0;
    std::uint64_t m_bytes = 0;
    std::vector<machine::Action> m_actions;
};

}  // namespace swimscope::watch
