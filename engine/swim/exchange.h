#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/address.h"
#include "engine/base/bytes.h"
#include "engine/base/time.h"
#include "engine/machine/exchange_id.h"
#include "engine/swim/event.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::swim {

/// One stream conversation: a request and at most one answer (protocol.md 2.4). It reads its own
/// direction and remembers what it is for; its owner performs.
class Exchange {
public:
    enum class Kind : std::uint8_t { Inbound, PushPull, TcpPing, UserMessage };

    static Exchange inbound(machine::ExchangeId id, const base::Endpoint& from,
                            const wire::Security& security);
    /// `join` numbers the join this belongs to; 0 is the schedule.
    static Exchange pushPull(machine::ExchangeId id, const base::Endpoint& to, std::uint64_t join,
                             const wire::Security& security);
    static Exchange tcpPing(machine::ExchangeId id, const base::Endpoint& to, std::uint32_t seqNo,
                            base::Bytes request, const wire::Security& security);
    /// `length` is that of the application's bytes; `request` is the whole stream message.
    static Exchange userMessage(machine::ExchangeId id, const base::Endpoint& to, std::string node,
                                CommandId command, std::size_t length, base::Bytes request,
                                const wire::Security& security);

    machine::ExchangeId id() const { return m_id; }
    Kind kind() const { return m_kind; }
    const base::Endpoint& peer() const { return m_peer; }
    CommandId command() const { return m_command; }
    std::uint64_t join() const { return m_join; }
    std::uint32_t seqNo() const { return m_seqNo; }
    /// Who is expected at the other end; empty when unknown.
    const std::string& node() const { return m_node; }
    Exchange&& towards(std::string_view node) && {
        m_node = std::string(node);
        return std::move(*this);
    }
    std::size_t length() const { return m_length; }
    const base::Bytes& request() const { return m_request; }
    wire::StreamDecoder& decoder() { return *m_decoder; }
    const wire::StreamDecoder& decoder() const { return *m_decoder; }

    /// When the dialling began.
    base::Instant startedAt() const { return m_startedAt; }
    void setStartedAt(base::Instant when) { m_startedAt = when; }
    /// An inbound stream that turned out to be a push/pull, and counts as one being served.
    bool servesPushPull() const { return m_servesPushPull; }
    void setServesPushPull() { m_servesPushPull = true; }

    void setOpened() { m_opened = true; }
    bool opened() const { return m_opened; }

    /// One sentence about why the answer cannot be read (the table in protocol.md 2.4), naming the
    /// peer. Only after the decoder failed.
    base::Sentence explainFault() const;
    /// One sentence about a stream that broke or timed out.
    base::Sentence explainBreak(const base::Words& why) const;

private:
    Exchange(Kind kind, machine::ExchangeId id, const base::Endpoint& peer,
             const wire::Security& security);

    Kind m_kind;
    machine::ExchangeId m_id;
    base::Endpoint m_peer;
    std::unique_ptr<wire::StreamDecoder> m_decoder;
    CommandId m_command = 0;
    std::uint64_t m_join = 0;
    std::uint32_t m_seqNo = 0;
    std::string m_node;
    std::size_t m_length = 0;
    base::Bytes m_request;
    base::Instant m_startedAt{};
    bool m_opened = false;
    bool m_servesPushPull = false;
};

}  // namespace swimscope::swim
