#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/bytes.h"
#include "engine/wire/message.h"
#include "engine/wire/message_codec.h"
#include "engine/wire/msgpack_scanner.h"
#include "engine/wire/security.h"

namespace swimscope::wire {

struct PushPull {
    PushPullHeader header;
    std::vector<PushNodeState> nodes;
    base::BytesView userState;
};

struct UserMessage {
    base::BytesView bytes;
};

/// What one direction of one stream carried; borrowed from the decoder that produced it.
using StreamMessage = std::variant<Ping, Ack, PushPull, UserMessage, Err>;

/// Why a stream is not readable (protocol.md 2.4).
enum class StreamFault {
    BadLabel,             ///< closed without answer
    Undecryptable,        ///< no installed key opens it; "wrong key"
    NotEncrypted,         ///< we require encryption
    EncryptedWithoutKey,  ///< the peer encrypts and we have no key
    BadCompress,
    BadMessage,   ///< undecodable header, node or ping
    UnknownType,  ///< closed without answer
    TooLarge,
    Truncated,  ///< the peer closed in the middle; also before the first byte
};

/// Incremental reader of one direction of one stream: label, encryption, compression, body
/// (protocol.md 2.4). Feed it what arrives; it never throws and allocates no more than arrived
/// (inflating is capped by kMaxInflated).
class StreamDecoder {
public:
    /// Which end of the connection reads: only the dialling side ever writes a label header.
    enum class Role { Acceptor, Dialler };
    enum class Progress { NeedMore, Done, Failed };
    /// What becomes of a push/pull's nodes and state: taken apart when all are there, or left to a
    /// PushPullReader, which reads what is there, whole or not, one node at a time.
    enum class Nodes { TakenApart, LeftInPlace };

    /// `security` is borrowed for the life of the decoder.
    StreamDecoder(const Security& security, Role role, Nodes nodes = Nodes::TakenApart);
    // Borrowed views point into the decoder.
    StreamDecoder(const StreamDecoder&) = delete;
    StreamDecoder& operator=(const StreamDecoder&) = delete;

    Progress feed(base::BytesView bytes);
    /// The peer has closed its side: what is still missing will not come.
    Progress endOfInput();

    /// After Done.
    const StreamMessage& message() const { return m_message; }
    /// After Failed.
    StreamFault fault() const { return m_fault; }
    const base::Words& why() const { return m_why; }
    /// True when protocol.md 2.4 wants an err answer for this fault.
    bool wantsErrAnswer() const;
    /// What the stream carries, as soon as the layers around it are open; it may not be whole yet.
    std::optional<MessageType> type() const;
    /// A push/pull behind its type byte, as far as it came and its layers can be opened: after a
    /// failure too, and of a compressed one the front that can be inflated. Empty when it is none.
    /// Feed nothing afterwards. Borrowed from the decoder.
    base::BytesView pushPullSoFar();
    /// Bytes taken in so far.
    std::size_t received() const { return m_input.size(); }
    /// True when the body came encrypted (and was opened).
    bool wasEncrypted() const { return m_wasEncrypted; }
    /// True when the body came compressed (and was inflated).
    bool wasCompressed() const { return m_layer == &m_inflated; }

private:
    /// Where the reader stands; each step needs what the one before found.
    enum class Step { Label, FirstType, Block, Compressed, BodyType, Value, Tail };

    Progress advance();
    Progress fail(StreamFault fault, base::Words why);
    Progress needMore();
    Progress readLabel();
    Progress readFirstType();
    Progress readBlock();
    Progress readCompressed();
    Progress readBodyType();
    Progress readValue();
    Progress readTail();
    Progress afterHeader(base::BytesView value);
    Progress finish();
    Progress finishPushPull(base::BytesView body);
    void inflateFront();
    template <typename T>
    Progress finishSingle(base::Result<T> decoded);

    /// The bytes of the present layer from m_offset on.
    base::BytesView rest() const;
    bool mayCarry(MessageType type) const;

    const Security& m_security;
    Role m_role;
    Nodes m_nodes;
    Step m_step = Step::Label;
    Progress m_progress = Progress::NeedMore;
    bool m_wasEncrypted = false;
    /// True when the body is in m_plain or m_inflated and can not grow any more.
    bool m_complete = false;
    base::Bytes m_input;
    base::Bytes m_plain;
    base::Bytes m_inflated;
    /// The buffer of the present layer.
    const base::Bytes* m_layer = &m_input;
    std::size_t m_offset = 0;
    std::size_t m_blockLength = 0;

    MessageType m_type = MessageType::Ping;
    std::size_t m_bodyStart = 0;
    MsgpackScanner m_scanner;
    bool m_headerDone = false;
    std::size_t m_valuesLeft = 0;
    std::size_t m_tailLength = 0;

    Scratch m_scratch;
    StreamMessage m_message;
    StreamFault m_fault = StreamFault::Truncated;
    base::Words m_why;
};

/// One direction of a stream as it goes on the wire: [compress] [encrypt]; `message` starts with
/// its type byte and holds everything (header, nodes, user state). The dialling side writes
/// encodeLabelHeader() before it.
base::Bytes encodeStream(base::BytesView message, const Security& security, bool compress,
                         const Nonce& nonce);
/// f4, length, label; empty without a label.
base::Bytes encodeLabelHeader(const Security& security);

/// A whole push/pull message: header, nodes, user state.
base::Bytes encodePushPull(bool join, std::span<const PushNodeState> nodes,
                           base::BytesView userState);
base::Bytes encodeUserStream(base::BytesView bytes);

}  // namespace swimscope::wire
