#include "engine/wire/message_codec.h"

#include "engine/wire/msgpack_writer.h"

namespace swimscope::wire {

namespace {

/// More than all keys, numbers and length fields of the widest message together.
constexpr std::size_t kFixedBound = 192;

void typeByte(MsgpackWriter& writer, MessageType type) {
    writer.byte(static_cast<std::uint8_t>(type));
}

/// An absent and an empty byte string are the same to every peer; nil is what Go nodes mostly send.
void bytesOrNil(MsgpackWriter& writer, base::BytesView bytes) {
    if (bytes.empty()) {
        writer.nil();
    } else {
        writer.bytes(bytes);
    }
}

template <typename T>
std::uint8_t sourceFields(const T& message) {
    return static_cast<std::uint8_t>(!message.sourceAddr.empty() + !message.sourceNode.empty() +
                                     (message.sourcePort != 0));
}

/// The three Source keys are left out when empty or 0 (protocol.md 1.2).
template <typename T>
void writeSource(MsgpackWriter& writer, const T& message) {
    if (!message.sourceAddr.empty()) {
        writer.key("SourceAddr");
        writer.bytes(message.sourceAddr);
    }
    if (!message.sourceNode.empty()) {
        writer.key("SourceNode");
        writer.text(message.sourceNode);
    }
    if (message.sourcePort != 0) {
        writer.key("SourcePort");
        writer.number(message.sourcePort);
    }
}

/// Suspect and dead differ in the type byte only.
template <typename T>
void writeAccusation(MessageType type, const T& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.from.size() + message.node.size());
    typeByte(writer, type);
    writer.map(3);
    writer.key("From");
    writer.text(message.from);
    writer.key("Incarnation");
    writer.number(message.incarnation);
    writer.key("Node");
    writer.text(message.node);
    writer.finish();
}

}  // namespace

void encode(const Ping& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.node.size() + message.sourceAddr.size() +
                                  message.sourceNode.size());
    typeByte(writer, MessageType::Ping);
    writer.map(static_cast<std::uint8_t>(2 + sourceFields(message)));
    writer.key("Node");
    writer.text(message.node);
    writer.key("SeqNo");
    writer.number(message.seqNo);
    writeSource(writer, message);
    writer.finish();
}

void encode(const IndirectPing& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.node.size() + message.sourceAddr.size() +
                                  message.sourceNode.size() + message.target.size());
    typeByte(writer, MessageType::IndirectPing);
    writer.map(static_cast<std::uint8_t>(5 + sourceFields(message)));
    writer.key("Nack");
    writer.boolean(message.nack);
    writer.key("Node");
    writer.text(message.node);
    writer.key("Port");
    writer.number(message.port);
    writer.key("SeqNo");
    writer.number(message.seqNo);
    writeSource(writer, message);
    writer.key("Target");
    bytesOrNil(writer, message.target);
    writer.finish();
}

void encode(const Ack& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + (message.payload ? message.payload->size() : 0));
    typeByte(writer, MessageType::Ack);
    writer.map(2);
    writer.key("Payload");
    if (message.payload) {
        writer.bytes(*message.payload);
    } else {
        writer.nil();
    }
    writer.key("SeqNo");
    writer.number(message.seqNo);
    writer.finish();
}

void encode(const Nack& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound);
    typeByte(writer, MessageType::Nack);
    writer.map(1);
    writer.key("SeqNo");
    writer.number(message.seqNo);
    writer.finish();
}

void encode(const Err& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.error.size());
    typeByte(writer, MessageType::Err);
    writer.map(1);
    writer.key("Error");
    writer.text(message.error);
    writer.finish();
}

void encode(const Suspect& message, base::Bytes& out) {
    writeAccusation(MessageType::Suspect, message, out);
}

void encode(const Dead& message, base::Bytes& out) {
    writeAccusation(MessageType::Dead, message, out);
}

void encode(const Alive& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.addr.size() + message.meta.size() +
                                  message.node.size() + message.vsn.size());
    typeByte(writer, MessageType::Alive);
    writer.map(6);
    writer.key("Addr");
    bytesOrNil(writer, message.addr);
    writer.key("Incarnation");
    writer.number(message.incarnation);
    writer.key("Meta");
    bytesOrNil(writer, message.meta);
    writer.key("Node");
    writer.text(message.node);
    writer.key("Port");
    writer.number(message.port);
    writer.key("Vsn");
    bytesOrNil(writer, message.vsn);
    writer.finish();
}

void encode(const PushPullHeader& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound);
    typeByte(writer, MessageType::PushPull);
    writer.map(3);
    writer.key("Join");
    writer.boolean(message.join);
    writer.key("Nodes");
    writer.signedNumber(message.nodes);
    writer.key("UserStateLen");
    writer.signedNumber(message.userStateLen);
    writer.finish();
}

void encode(const PushNodeState& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.addr.size() + message.meta.size() +
                                  message.name.size() + message.vsn.size());
    writer.map(7);
    writer.key("Addr");
    bytesOrNil(writer, message.addr);
    writer.key("Incarnation");
    writer.number(message.incarnation);
    writer.key("Meta");
    bytesOrNil(writer, message.meta);
    writer.key("Name");
    writer.text(message.name);
    writer.key("Port");
    writer.number(message.port);
    writer.key("State");
    writer.signedNumber(message.state);
    writer.key("Vsn");
    bytesOrNil(writer, message.vsn);
    writer.finish();
}

void encode(const UserMsgHeader& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound);
    typeByte(writer, MessageType::User);
    writer.map(1);
    writer.key("UserMsgLen");
    writer.signedNumber(message.userMsgLen);
    writer.finish();
}

void encode(const Compress& message, base::Bytes& out) {
    MsgpackWriter writer(out, kFixedBound + message.buf.size());
    typeByte(writer, MessageType::Compress);
    writer.map(2);
    writer.key("Algo");
    writer.number(message.algo);
    writer.key("Buf");
    writer.bytes(message.buf);
    writer.finish();
}

}  // namespace swimscope::wire
