#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/wire/compound.h"
#include "engine/wire/limits.h"
#include "engine/wire/message.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/security.h"

namespace swimscope::wire {

/// Why a datagram, or one message in it, was dropped. Each has a counter at the node.
enum class PacketFault {
    Empty,
    BadLabel,       ///< truncated, empty, unexpected or of another cluster
    Undecryptable,  ///< no installed key opens it, and plaintext is not accepted
    BadCrc,
    BadCompound,  ///< truncated; the parts before the damage are delivered
    BadCompress,  ///< unknown algorithm, damaged stream, or larger than the cap
    TooDeep,      ///< wrapped more often than kMaxUnwrapDepth
    UnknownType,  ///< a type that has no business in a packet here
    Undecodable,  ///< reported by the receiver of the message, not by the codec
};
const char* packetFaultName(PacketFault fault);

class PacketSink {
public:
    virtual ~PacketSink() = default;
    /// One message without its type byte; borrowed for the call. Ping, indirect ping, ack, nack,
    /// suspect, alive, dead and user only.
    virtual void message(MessageType type, base::BytesView body) = 0;
    /// Messages, each with its type byte, that are about to come one after the other: an occasion
    /// to fetch what they need side by side. Borrowed until it is called again, with nothing, after
    /// the last of them.
    virtual void ahead(std::span<const base::BytesView> messages) { static_cast<void>(messages); }
    virtual void fault(PacketFault fault, const base::Words& why, base::BytesView bytes) = 0;
};

/// Peels datagrams: label, encryption, checksum, compression, compound (protocol.md 2.1). Holds its
/// buffers, so that nothing is allocated for a packet once they have grown. Never throws.
class PacketDecoder {
public:
    void decode(base::BytesView datagram, const Security& security, PacketSink& sink);

private:
    void unwrap(base::BytesView message, std::size_t depth, PacketSink& sink);
    void unwrapCompound(base::BytesView message, std::size_t depth, PacketSink& sink);
    void unwrapCompress(base::BytesView message, std::size_t depth, PacketSink& sink);
    bool decrypt(base::BytesView& rest, const Security& security, PacketSink& sink);
    void releaseLargeBuffers();

    base::Bytes m_plain;
    // One of each per level of wrapping: a level is done with its buffer before a sibling uses it.
    std::array<base::Bytes, kMaxUnwrapDepth> m_inflated;
    std::array<std::vector<base::BytesView>, kMaxUnwrapDepth> m_parts;
    /// Written by decompression for the datagram in hand, damaged parts included. The rest of a
    /// datagram that has used kMaxInflated up is not looked at.
    std::size_t m_inflatedTotal = 0;
    Scratch m_scratch;
};

struct PacketOptions {
    bool compress = true;
    /// Only towards peers whose pMax is at least 5.
    bool crc = false;
    /// Nonce of the encrypted block; unused without encryption.
    Nonce nonce{};
};

/// One datagram out of at most kMaxCompoundPartsSent messages, each with its type byte; empty when
/// there is none. What is beyond that number, or no compound can carry, is left out. `storage` is
/// written over and may be returned: the bytes of a datagram that nobody needs any more.
base::Bytes encodePacket(std::span<const base::BytesView> messages, const Security& security,
                         const PacketOptions& options, base::Bytes storage = {});

}  // namespace swimscope::wire
