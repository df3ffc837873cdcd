#include "engine/wire/packet_codec.h"

#include <algorithm>
#include <utility>

#include "engine/wire/checksum.h"
#include "engine/wire/cipher.h"
#include "engine/wire/label.h"
#include "engine/wire/lzw.h"

namespace swimscope::wire {

namespace {

bool isType(base::BytesView message, MessageType type) {
    return !message.empty() && message[0] == static_cast<std::uint8_t>(type);
}

std::uint32_t getBig32(base::BytesView bytes) {
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | bytes[3];
}

/// Replaces the packet by its compressed form, but only when that is smaller.
void compressIfSmaller(base::Bytes& packet) {
    thread_local base::Bytes squeezed;
    squeezed.clear();
    lzwCompress(packet, squeezed);
    base::Bytes wrapped = encoded(Compress{0, squeezed});
    if (wrapped.size() < packet.size()) {
        packet.swap(wrapped);
    }
}

base::Bytes withRoomForCrc(base::BytesView packet) {
    base::Bytes out;
    out.reserve(kCrcHeader + packet.size());
    out.resize(kCrcHeader);
    out.insert(out.end(), packet.begin(), packet.end());
    return out;
}

/// Fills the first kCrcHeader bytes, which are for the checksum of the others.
void writeCrc(base::Bytes& packet) {
    std::uint32_t crc = crc32(base::BytesView(packet).subspan(kCrcHeader));
    packet[0] = static_cast<std::uint8_t>(MessageType::HasCrc);
    for (std::size_t i = kCrcHeader - 1; i > 0; --i, crc >>= 8) {
        packet[i] = static_cast<std::uint8_t>(crc);
    }
}

/// In this storage, with so many bytes left free in front; empty when there is no message.
base::Bytes joined(std::span<const base::BytesView> messages, std::size_t front, base::Bytes out) {
    messages = messages.first(std::min(messages.size(), kMaxCompoundPartsSent));
    out.clear();
    if (messages.empty() || (messages.size() == 1 && messages[0].empty())) {
        return out;
    }
    if (messages.size() == 1) {
        out.reserve(front + messages[0].size());
        out.resize(front);
        out.insert(out.end(), messages[0].begin(), messages[0].end());
        return out;
    }
    std::size_t total = front + kCompoundHeaderReserve;
    for (const base::BytesView message : messages) {
        total += kCompoundPartOverhead + message.size();
    }
    out.reserve(total);
    out.resize(front);
    appendCompound(messages, out);
    return out;
}

}  // namespace

const char* packetFaultName(PacketFault fault) {
    switch (fault) {
        case PacketFault::Empty:
            return "empty";
        case PacketFault::BadLabel:
            return "bad label";
        case PacketFault::Undecryptable:
            return "undecryptable";
        case PacketFault::BadCrc:
            return "bad checksum";
        case PacketFault::BadCompound:
            return "bad compound";
        case PacketFault::BadCompress:
            return "bad compression";
        case PacketFault::TooDeep:
            return "wrapped too deep";
        case PacketFault::UnknownType:
            return "unknown type";
        case PacketFault::Undecodable:
            return "undecodable";
    }
    return "unknown";
}

void PacketDecoder::decode(base::BytesView datagram, const Security& security, PacketSink& sink) {
    m_inflatedTotal = 0;
    if (datagram.empty()) {
        sink.fault(PacketFault::Empty, base::sentence("the datagram is empty"), datagram);
        return;
    }
    const LabelCheck label = checkLabel(datagram, security);
    if (label.verdict != LabelCheck::Verdict::Accepted) {
        const bool cut = label.verdict == LabelCheck::Verdict::NeedMore;
        sink.fault(PacketFault::BadLabel,
                   cut ? base::Words(base::sentence("the label is cut off")) : label.why, datagram);
        return;
    }
    base::BytesView rest = datagram.subspan(label.headerLength);
    if (security.encryptionEnabled() && !decrypt(rest, security, sink)) {
        return;
    }
    if (isType(rest, MessageType::HasCrc) && rest.size() >= kCrcHeader) {
        if (getBig32(rest.subspan(1)) != crc32(rest.subspan(kCrcHeader))) {
            sink.fault(PacketFault::BadCrc, base::sentence("the checksum does not match"), rest);
            return;
        }
        rest = rest.subspan(kCrcHeader);
    }
    unwrap(rest, 0, sink);
    releaseLargeBuffers();
}

bool PacketDecoder::decrypt(base::BytesView& rest, const Security& security, PacketSink& sink) {
    m_plain.clear();
    const auto opened =
        openWithRing(security.keyring, rest, base::asBytes(security.label), m_plain);
    if (opened) {
        rest = m_plain;
        return true;
    }
    // While encryption is being switched on in a running cluster, plaintext is taken as it is.
    if (!security.verifyIncoming) {
        return true;
    }
    sink.fault(PacketFault::Undecryptable, opened.error(), rest);
    return false;
}

void PacketDecoder::unwrap(base::BytesView message, std::size_t depth, PacketSink& sink) {
    if (message.empty()) {
        sink.fault(PacketFault::Empty, base::sentence("a message without a type byte"), message);
        return;
    }
    const auto type = static_cast<MessageType>(message[0]);
    switch (type) {
        case MessageType::Ping:
        case MessageType::IndirectPing:
        case MessageType::Ack:
        case MessageType::Nack:
        case MessageType::Suspect:
        case MessageType::Alive:
        case MessageType::Dead:
        case MessageType::User:
            sink.message(type, message.subspan(1));
            return;
        case MessageType::Compound:
        case MessageType::Compress:
            if (depth == kMaxUnwrapDepth) {
                sink.fault(PacketFault::TooDeep, base::sentence("wrapped too often"), message);
            } else if (type == MessageType::Compound) {
                unwrapCompound(message, depth, sink);
            } else {
                unwrapCompress(message, depth, sink);
            }
            return;
        default:
            sink.fault(PacketFault::UnknownType,
                       base::sentence("type {0} ({1}) does not belong in a packet here", message[0],
                                      std::string_view(messageTypeName(message[0]))),
                       message);
    }
}

void PacketDecoder::unwrapCompound(base::BytesView message, std::size_t depth, PacketSink& sink) {
    std::vector<base::BytesView>& parts = m_parts[depth];
    const auto cutOff = splitCompound(message.subspan(1), parts);
    if (!cutOff) {
        sink.fault(PacketFault::BadCompound, cutOff.error(), message);
        return;
    }
    sink.ahead(parts);
    for (const base::BytesView part : parts) {
        if (m_inflatedTotal >= kMaxInflated) {
            return sink.ahead({});
        }
        unwrap(part, depth + 1, sink);
    }
    sink.ahead({});
    if (*cutOff > 0) {
        sink.fault(PacketFault::BadCompound,
                   base::sentence("{0} parts of a compound are cut off", *cutOff), message);
    }
}

void PacketDecoder::unwrapCompress(base::BytesView message, std::size_t depth, PacketSink& sink) {
    m_scratch.clear();
    const auto compress = decodeCompress(message.subspan(1), m_scratch);
    if (!compress) {
        sink.fault(PacketFault::BadCompress, compress.error(), message);
        return;
    }
    if (compress->algo != 0) {
        sink.fault(PacketFault::BadCompress, base::sentence("unknown compression algorithm"),
                   message);
        return;
    }
    base::Bytes& inflated = m_inflated[depth];
    inflated.clear();
    std::size_t written = 0;
    const LzwResult result =
        lzwDecompress(compress->buf, kMaxInflated - m_inflatedTotal, inflated, written);
    // A damaged part has cost its bytes too, and what did not fit has cost all that was left.
    m_inflatedTotal = result == LzwResult::TooLarge ? kMaxInflated : m_inflatedTotal + written;
    switch (result) {
        case LzwResult::Ok:
            unwrap(inflated, depth + 1, sink);
            return;
        case LzwResult::Damaged:
            sink.fault(PacketFault::BadCompress, base::sentence("the compressed bytes are damaged"),
                       message);
            return;
        case LzwResult::TooLarge:
            sink.fault(PacketFault::BadCompress,
                       base::sentence("the packet inflates beyond the limit"), message);
            return;
    }
}

/// One bomb must not make every decoder hold its size for ever.
void PacketDecoder::releaseLargeBuffers() {
    for (base::Bytes& buffer : m_inflated) {
        if (buffer.capacity() > kKeptInflateBuffer) {
            base::Bytes().swap(buffer);
        }
    }
}

base::Bytes encodePacket(std::span<const base::BytesView> messages, const Security& security,
                         const PacketOptions& options, base::Bytes storage) {
    // What is compressed first gets its checksum in front later.
    const bool crcInPlace = options.crc && !options.compress;
    base::Bytes packet = joined(messages, crcInPlace ? kCrcHeader : 0, std::move(storage));
    if (packet.empty()) {
        return packet;
    }
    if (options.compress) {
        compressIfSmaller(packet);
    }
    if (options.crc && !crcInPlace) {
        packet = withRoomForCrc(packet);
    }
    if (options.crc) {
        writeCrc(packet);
    }
    const bool encrypt = security.encryptionEnabled() && security.verifyOutgoing;
    if (!encrypt && security.label.empty()) {
        return packet;
    }
    base::Bytes out;
    out.reserve(security.labelReserve() + kEncryptReserveV0 + packet.size());
    appendLabelHeader(security, out);
    if (encrypt) {
        security.keyring.ciphers().front()->seal(security.blockVersion(), options.nonce, packet,
                                                 base::asBytes(security.label), out);
    } else {
        out.insert(out.end(), packet.begin(), packet.end());
    }
    return out;
}

}  // namespace swimscope::wire
