#include "engine/watch/outlet.h"

#include <iterator>
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

const wire::Security& plainSecurity() {
    static const wire::Security kPlain;
    return kPlain;
}

/// Where the hello's random bytes go.
constexpr std::size_t kTlsRandom = 11;
/// TLS 1.2, with what servers of the last ten years accept; RFC 5246 section 7.4.1.2.
constexpr std::uint8_t kTlsHello[] = {
    0x16, 0x03, 0x01, 0x00, 0x61,  // record: handshake, 97 bytes
    0x01, 0x00, 0x00, 0x5d,        // client hello, 93 bytes
    0x03, 0x03,                    // TLS 1.2
    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0, 0, 0, 0,
    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0, 0, 0, 0,
    0x00,                                                                    // no session
    0x00, 0x10, 0xc0, 0x2b, 0xc0, 0x2f, 0xc0, 0x2c, 0xc0, 0x30,              // ECDHE with AES-GCM
    0xcc, 0xa9, 0xcc, 0xa8, 0x00, 0x9c, 0x00, 0x2f,                          // ChaCha20, plain RSA
    0x01, 0x00,                                                              // no compression
    0x00, 0x24,                                                              // extensions
    0x00, 0x0a, 0x00, 0x08, 0x00, 0x06, 0x00, 0x1d, 0x00, 0x17, 0x00, 0x18,  // groups
    0x00, 0x0b, 0x00, 0x02, 0x01, 0x00,                                      // point formats
    0x00, 0x0d, 0x00, 0x0e, 0x00, 0x0c, 0x04, 0x03, 0x08, 0x04, 0x04, 0x01,  // signatures
    0x05, 0x03, 0x05, 0x01, 0x06, 0x01,
};

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

void Outlet::pingAnsweredTo(const base::Endpoint& to, std::uint32_t seqNo, std::string_view node,
                            const base::Endpoint& answerTo, std::string_view answerName) {
    wire::Ping ping;
    ping.seqNo = seqNo;
    ping.node = node;
    ping.sourceAddr = answerTo.ip.bytes();
    ping.sourcePort = answerTo.port;
    ping.sourceNode = answerName;
    datagram(to, wire::encoded(ping));
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
        raw(stream, std::move(header));
    }
}

void Outlet::emptyPushPull(machine::ExchangeId id, bool encrypt) {
    emptyPushPull(id, encrypt ? m_security : plainSecurity());
}

void Outlet::emptyPushPull(machine::ExchangeId id, const wire::Security& under) {
    stream(id, wire::encodePushPull(/*join=*/false, {}, {}), under);
}

void Outlet::streamPing(machine::ExchangeId id, std::uint32_t seqNo, std::string_view node,
                        bool encrypt) {
    stream(id, encodedPing(seqNo, node), encrypt ? m_security : plainSecurity());
}

void Outlet::dskitStream(machine::ExchangeId id) {
    raw(id, {0x02});
}

void Outlet::lineEnds(machine::ExchangeId id) {
    raw(id, {'\r', '\n', '\r', '\n'});
}

void Outlet::tlsHello(machine::ExchangeId id) {
    base::Bytes hello(std::begin(kTlsHello), std::end(kTlsHello));
    m_random.fill(std::span(hello).subspan(kTlsRandom, 32));
    raw(id, std::move(hello));
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

void Outlet::stream(machine::ExchangeId id, base::BytesView message, const wire::Security& under) {
    wire::Nonce nonce{};
    m_random.fill(nonce);
    raw(id, wire::encodeStream(message, under, m_compression, nonce));
}

void Outlet::raw(machine::ExchangeId id, base::Bytes bytes) {
    m_bytes += bytes.size();
    machine::SendOnStream send{id, std::move(bytes)};
    m_actions.emplace_back(std::move(send));
}

}  // namespace swimscope::watch
