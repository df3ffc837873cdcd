#include "engine/watch/outlet.h"

#include <span>
#include <utility>

#include "engine/wire/message_codec.h"
#include "engine/wire/packet_codec.h"
#include "engine/wire/stream_codec.h"

namespace swimscope::watch {

namespace {

base::Bytes encodedPing(std::uint32_t seqNo, std::string_view node) {
    wire::Ping ping;
    ping.seqNo = seqNo;
    ping.node = node;
    return wire::encoded(ping);
}

}  // namespace

Outlet::Outlet(const wire::Security& security, bool compression, std::uint64_t seed)
    : m_security(security),
      m_compression(compression),
      m_random(seed),
      // A number that a member's own pings are unlikely to carry: pulses tell the two apart by it.
      m_seqNo(0x80000000u | static_cast<std::uint32_t>(m_random.below(0x40000000u))),
      m_lastStream(static_cast<std::uint64_t>(-1)) {}

std::uint32_t Outlet::nextSeqNo() {
    ++m_seqNo;
    return m_seqNo == 0 ? ++m_seqNo : m_seqNo;
}

void Outlet::ping(const base::Endpoint& to, std::uint32_t seqNo, std::string_view node) {
    datagram(to, encodedPing(seqNo, node));
}

void Outlet::borrowedPing(const base::Endpoint& helper, std::uint32_t seqNo,
                          const base::Endpoint& target, std::string_view node) {
    wire::IndirectPing ping;
    ping.seqNo = seqNo;
    ping.target = target.ip.bytes();
    ping.port = target.port;
    ping.node = node;
    ping.nack = true;
    datagram(helper, wire::encoded(ping));
}

machine::ExchangeId Outlet::open(const base::Endpoint& to, base::Duration timeout,
                                 std::string_view node) {
    const machine::ExchangeId id{m_lastStream += 2};
    m_actions.emplace_back(machine::OpenStream{id, to, timeout, std::string(node)});
    return id;
}

void Outlet::label(machine::ExchangeId stream) {
    base::Bytes header = wire::encodeLabelHeader(m_security);
    if (!header.empty()) {
        m_bytes += header.size();
        m_actions.emplace_back(machine::SendOnStream{stream, std::move(header)});
    }
}

void Outlet::emptyPushPull(machine::ExchangeId id, bool encrypt) {
    stream(id, wire::encodePushPull(/*join=*/false, {}, {}), encrypt);
}

void Outlet::streamPing(machine::ExchangeId id, std::uint32_t seqNo, std::string_view node,
                        bool encrypt) {
    stream(id, encodedPing(seqNo, node), encrypt);
}

void Outlet::close(machine::ExchangeId stream) {
    m_actions.emplace_back(machine::CloseStream{stream});
}

machine::ResolveId Outlet::resolve(std::string host, std::uint16_t port) {
    const machine::ResolveId id{++m_lastResolve};
    m_actions.emplace_back(machine::Resolve{id, std::move(host), port});
    return id;
}

void Outlet::take(std::vector<machine::Action>& out) {
    out.clear();
    out.swap(m_actions);
}

void Outlet::datagram(const base::Endpoint& to, base::BytesView message) {
    wire::PacketOptions options{.compress = false};
    m_random.fill(options.nonce);
    base::Bytes bytes = wire::encodePacket(std::span(&message, 1), m_security, options);
    ++m_datagrams;
    m_bytes += bytes.size();
    m_actions.emplace_back(machine::SendDatagram{to, std::move(bytes)});
}

void Outlet::stream(machine::ExchangeId id, base::BytesView message, bool encrypt) {
    static const wire::Security kPlain;
    wire::Nonce nonce{};
    m_random.fill(nonce);
    base::Bytes bytes =
        wire::encodeStream(message, encrypt ? m_security : kPlain, m_compression, nonce);
    m_bytes += bytes.size();
    m_actions.emplace_back(machine::SendOnStream{id, std::move(bytes)});
}

}  // namespace swimscope::watch
