#include <array>
#include <limits>
#include <string>

#include "engine/wire/message_codec.h"
#include "engine/wire/msgpack_reader.h"
#include "engine/wire/msgpack_scanner.h"
#include "engine/wire/usual_form.h"

namespace swimscope::wire {

namespace {

/// Reads the value of one field into the member it belongs to.
class FieldReader {
public:
    FieldReader(MsgpackReader& reader, Scratch& scratch) : m_reader(reader), m_scratch(scratch) {}

    bool into(std::string_view& out) { return m_reader.readText(out); }
    bool into(bool& out) { return m_reader.readBool(out); }
    bool into(std::int64_t& out) { return m_reader.readSigned(out); }
    bool into(std::optional<base::BytesView>& out) { return m_reader.readBytes(out, m_scratch); }
    bool into(base::BytesView& out) {
        std::optional<base::BytesView> bytes;
        if (!m_reader.readBytes(bytes, m_scratch)) {
            return false;
        }
        out = bytes.value_or(base::BytesView{});
        return true;
    }
    template <typename Number>
    bool into(Number& out) {
        std::uint64_t value = 0;
        if (!m_reader.readUnsigned(std::numeric_limits<Number>::max(), value)) {
            return false;
        }
        out = static_cast<Number>(value);
        return true;
    }
    bool skip() { return m_reader.skip(); }

private:
    MsgpackReader& m_reader;
    Scratch& m_scratch;
};

// The keys of each message in the order in which Go declares its fields, which only matters for a
// message that comes as an array.
constexpr std::array<std::string_view, 5> kPingKeys = {"SeqNo", "Node", "SourceAddr", "SourcePort",
                                                       "SourceNode"};
constexpr std::array<std::string_view, 8> kIndirectPingKeys = {
    "SeqNo", "Target", "Port", "Node", "Nack", "SourceAddr", "SourcePort", "SourceNode"};
constexpr std::array<std::string_view, 2> kAckKeys = {"SeqNo", "Payload"};
constexpr std::array<std::string_view, 1> kNackKeys = {"SeqNo"};
constexpr std::array<std::string_view, 1> kErrKeys = {"Error"};
constexpr std::array<std::string_view, 3> kAccusationKeys = {"Incarnation", "Node", "From"};
constexpr std::array<std::string_view, 6> kAliveKeys = {"Incarnation", "Node", "Addr",
                                                        "Port",        "Meta", "Vsn"};
constexpr std::array<std::string_view, 3> kPushPullKeys = {"Nodes", "UserStateLen", "Join"};
constexpr std::array<std::string_view, 7> kNodeStateKeys = {"Name",        "Addr",  "Port", "Meta",
                                                            "Incarnation", "State", "Vsn"};
constexpr std::array<std::string_view, 1> kUserMsgKeys = {"UserMsgLen"};
constexpr std::array<std::string_view, 2> kCompressKeys = {"Algo", "Buf"};

template <typename T>
bool readSourceField(FieldReader& field, std::string_view key, T& message) {
    if (key == "SourceAddr") {
        return field.into(message.sourceAddr);
    }
    if (key == "SourcePort") {
        return field.into(message.sourcePort);
    }
    return key == "SourceNode" ? field.into(message.sourceNode) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, Ping& message) {
    if (key == "Node") {
        return field.into(message.node);
    }
    return key == "SeqNo" ? field.into(message.seqNo) : readSourceField(field, key, message);
}

bool readField(FieldReader& field, std::string_view key, IndirectPing& message) {
    if (key == "Nack") {
        return field.into(message.nack);
    }
    if (key == "Node") {
        return field.into(message.node);
    }
    if (key == "Port") {
        return field.into(message.port);
    }
    if (key == "SeqNo") {
        return field.into(message.seqNo);
    }
    return key == "Target" ? field.into(message.target) : readSourceField(field, key, message);
}

bool readField(FieldReader& field, std::string_view key, Ack& message) {
    if (key == "Payload") {
        return field.into(message.payload);
    }
    return key == "SeqNo" ? field.into(message.seqNo) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, Nack& message) {
    return key == "SeqNo" ? field.into(message.seqNo) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, Err& message) {
    return key == "Error" ? field.into(message.error) : field.skip();
}

template <typename T>
bool readAccusation(FieldReader& field, std::string_view key, T& message) {
    if (key == "From") {
        return field.into(message.from);
    }
    if (key == "Incarnation") {
        return field.into(message.incarnation);
    }
    return key == "Node" ? field.into(message.node) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, Suspect& message) {
    return readAccusation(field, key, message);
}

bool readField(FieldReader& field, std::string_view key, Dead& message) {
    return readAccusation(field, key, message);
}

/// The fields that alive and a push/pull node state share.
template <typename T>
bool readNodeField(FieldReader& field, std::string_view key, T& message) {
    if (key == "Addr") {
        return field.into(message.addr);
    }
    if (key == "Incarnation") {
        return field.into(message.incarnation);
    }
    if (key == "Meta") {
        return field.into(message.meta);
    }
    if (key == "Port") {
        return field.into(message.port);
    }
    return key == "Vsn" ? field.into(message.vsn) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, Alive& message) {
    return key == "Node" ? field.into(message.node) : readNodeField(field, key, message);
}

bool readField(FieldReader& field, std::string_view key, PushNodeState& message) {
    if (key == "Name") {
        return field.into(message.name);
    }
    return key == "State" ? field.into(message.state) : readNodeField(field, key, message);
}

bool readField(FieldReader& field, std::string_view key, PushPullHeader& message) {
    if (key == "Nodes") {
        return field.into(message.nodes);
    }
    if (key == "UserStateLen") {
        return field.into(message.userStateLen);
    }
    return key == "Join" ? field.into(message.join) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, UserMsgHeader& message) {
    return key == "UserMsgLen" ? field.into(message.userMsgLen) : field.skip();
}

bool readField(FieldReader& field, std::string_view key, Compress& message) {
    if (key == "Algo") {
        return field.into(message.algo);
    }
    return key == "Buf" ? field.into(message.buf) : field.skip();
}

template <typename T, std::size_t N>
base::Result<T> takeStruct(const char* name, const std::array<std::string_view, N>& keys,
                           base::BytesView& bytes, Scratch& scratch) {
    MsgpackReader reader(bytes);
    FieldReader field(reader, scratch);
    MsgpackReader::StructForm form{};
    std::uint32_t count = 0;
    T message;
    if (!reader.readStruct(form, count)) {
        return base::Error{base::sentence("{0} body is not a map", std::string_view(name))};
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string_view key;
        if (form == MsgpackReader::StructForm::Array) {
            key = i < N ? keys[i] : std::string_view();
        } else if (!reader.readText(key)) {
            return base::Error{base::sentence("{0} has a key that is not a string or is cut off",
                                              std::string_view(name))};
        }
        if (!readField(field, key, message)) {
            return base::Error{base::sentence("{0} has a field that does not fit or is cut off",
                                              std::string_view(name))};
        }
    }
    bytes = bytes.last(reader.remaining());
    return message;
}

template <typename T, std::size_t N>
base::Result<T> decodeStruct(const char* name, const std::array<std::string_view, N>& keys,
                             base::BytesView body, Scratch& scratch) {
    return takeStruct<T>(name, keys, body, scratch);
}

}  // namespace

base::Result<Ping> decodePing(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Ping>("ping", kPingKeys, body, scratch);
}

base::Result<IndirectPing> decodeIndirectPing(base::BytesView body, Scratch& scratch) {
    return decodeStruct<IndirectPing>("indirect ping", kIndirectPingKeys, body, scratch);
}

base::Result<Ack> decodeAck(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Ack>("ack", kAckKeys, body, scratch);
}

base::Result<Nack> decodeNack(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Nack>("nack", kNackKeys, body, scratch);
}

base::Result<Err> decodeErr(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Err>("err", kErrKeys, body, scratch);
}

base::Result<Suspect> decodeSuspect(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Suspect>("suspect", kAccusationKeys, body, scratch);
}

base::Result<Dead> decodeDead(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Dead>("dead", kAccusationKeys, body, scratch);
}

base::Result<Alive> decodeAlive(base::BytesView body, Scratch& scratch) {
    if (Alive usual; readUsualAlive(body, usual)) {
        return usual;
    }
    return decodeStruct<Alive>("alive", kAliveKeys, body, scratch);
}

base::Result<PushPullHeader> decodePushPullHeader(base::BytesView body, Scratch& scratch) {
    return decodeStruct<PushPullHeader>("push/pull header", kPushPullKeys, body, scratch);
}

base::Result<UserMsgHeader> decodeUserMsgHeader(base::BytesView body, Scratch& scratch) {
    return decodeStruct<UserMsgHeader>("user message header", kUserMsgKeys, body, scratch);
}

base::Result<Compress> decodeCompress(base::BytesView body, Scratch& scratch) {
    return decodeStruct<Compress>("compress", kCompressKeys, body, scratch);
}

base::Result<PushPullHeader> takePushPullHeader(base::BytesView& bytes, Scratch& scratch) {
    return takeStruct<PushPullHeader>("push/pull header", kPushPullKeys, bytes, scratch);
}

base::Result<PushNodeState> takePushNodeState(base::BytesView& bytes, Scratch& scratch) {
    if (const auto usual = takeUsualNodeState(bytes)) {
        return *usual;
    }
    return takeStruct<PushNodeState>("node state", kNodeStateKeys, bytes, scratch);
}

}  // namespace swimscope::wire
