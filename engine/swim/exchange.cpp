#include "engine/swim/exchange.h"

#include <utility>

namespace swimscope::swim {

Exchange::Exchange(Kind kind, machine::ExchangeId id, const base::Endpoint& peer,
                   const wire::Security& security)
    : m_kind(kind),
      m_id(id),
      m_peer(peer),
      m_decoder(std::make_unique<wire::StreamDecoder>(
          security, kind == Kind::Inbound ? wire::StreamDecoder::Role::Acceptor
                                          : wire::StreamDecoder::Role::Dialler)) {}

Exchange Exchange::inbound(machine::ExchangeId id, const base::Endpoint& from,
                           const wire::Security& security) {
    Exchange exchange(Kind::Inbound, id, from, security);
    exchange.m_opened = true;
    return exchange;
}

Exchange Exchange::pushPull(machine::ExchangeId id, const base::Endpoint& to, std::uint64_t join,
                            const wire::Security& security) {
    Exchange exchange(Kind::PushPull, id, to, security);
    exchange.m_join = join;
    return exchange;
}

Exchange Exchange::tcpPing(machine::ExchangeId id, const base::Endpoint& to, std::uint32_t seqNo,
                           base::Bytes request, const wire::Security& security) {
    Exchange exchange(Kind::TcpPing, id, to, security);
    exchange.m_seqNo = seqNo;
    exchange.m_request = std::move(request);
    return exchange;
}

Exchange Exchange::userMessage(machine::ExchangeId id, const base::Endpoint& to, std::string node,
                               CommandId command, std::size_t length, base::Bytes request,
                               const wire::Security& security) {
    Exchange exchange(Kind::UserMessage, id, to, security);
    exchange.m_node = std::move(node);
    exchange.m_command = command;
    exchange.m_length = length;
    exchange.m_request = std::move(request);
    return exchange;
}

base::Sentence Exchange::explainFault() const {
    const std::string peer = m_peer.toString();
    switch (m_decoder->fault()) {
        case wire::StreamFault::Undecryptable:
            return base::sentence("wrong key: {0} is encrypted with a key that we do not have",
                                  peer);
        case wire::StreamFault::EncryptedWithoutKey:
            return base::sentence("{0} is encrypted, and we have no key", peer);
        case wire::StreamFault::NotEncrypted:
            return base::sentence("{0} is not encrypted, but we have a key", peer);
        case wire::StreamFault::BadLabel:
            return base::sentence("{0} belongs to a cluster with another label", peer);
        case wire::StreamFault::Truncated:
            if (m_decoder->received() == 0) {
                return base::sentence(
                    "{0} closed the connection without an answer (another label, or "
                    "no memberlist?)",
                    peer);
            }
            return base::sentence("{0} closed the connection in the middle of its message", peer);
        case wire::StreamFault::BadCompress:
        case wire::StreamFault::BadMessage:
        case wire::StreamFault::UnknownType:
        case wire::StreamFault::TooLarge:
            break;
    }
    return base::sentence("{0} sent something unreadable: {1}", peer, m_decoder->why());
}

base::Sentence Exchange::explainBreak(const base::Words& why) const {
    if (!m_opened) {
        return base::sentence("could not reach {0}: {1}", m_peer.toString(), why);
    }
    return base::sentence("the connection with {0} broke: {1}", m_peer.toString(), why);
}

}  // namespace swimscope::swim
