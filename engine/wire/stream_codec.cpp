// This file is over 400 lines because the steps of one stream are understood best side by side, each
// with the sentence that refuses it.
#include "engine/wire/stream_codec.h"

#include <algorithm>
#include <utility>

#include "engine/wire/cipher.h"
#include "engine/wire/label.h"
#include "engine/wire/limits.h"
#include "engine/wire/lzw.h"
#include "engine/wire/msgpack_reader.h"
#include "engine/wire/stream_layout.h"

namespace swimscope::wire {

using base::sentence;
using Fault = StreamFault;

namespace {

bool outside(std::int64_t value, std::size_t limit) {
    return value < 0 || static_cast<std::uint64_t>(value) > limit;
}

}  // namespace

StreamDecoder::StreamDecoder(const Security& security, Role role, Nodes nodes)
    : m_security(security),
      m_role(role),
      m_nodes(nodes),
      m_step(role == Role::Acceptor ? Step::Label : Step::FirstType) {}

StreamDecoder::Progress StreamDecoder::feed(base::BytesView bytes) {
    if (m_progress != Progress::NeedMore) {
        return m_progress;
    }
    if (bytes.size() > kMaxStream - m_input.size()) {
        return fail(Fault::TooLarge, sentence("the stream is longer than any legal one"));
    }
    m_input.insert(m_input.end(), bytes.begin(), bytes.end());
    return advance();
}

StreamDecoder::Progress StreamDecoder::endOfInput() {
    if (m_progress != Progress::NeedMore) {
        return m_progress;
    }
    return fail(Fault::Truncated, m_input.empty() ? sentence("closed before the first byte")
                                                  : sentence("closed in the middle of a message"));
}

bool StreamDecoder::wantsErrAnswer() const {
    if (m_role != Role::Acceptor || m_progress != Progress::Failed) {
        return false;
    }
    return m_fault == StreamFault::Undecryptable || m_fault == StreamFault::NotEncrypted ||
           m_fault == StreamFault::EncryptedWithoutKey || m_fault == StreamFault::BadCompress;
}

std::optional<MessageType> StreamDecoder::type() const {
    const bool known = m_step == Step::Value || m_step == Step::Tail;
    return known ? std::optional(m_type) : std::nullopt;
}

base::BytesView StreamDecoder::pushPullSoFar() {
    if (m_step == Step::Compressed) {
        inflateFront();
    }
    const bool inside = m_step == Step::Value || m_step == Step::Tail;
    return inside && m_type == MessageType::PushPull
               ? base::BytesView(*m_layer).subspan(m_bodyStart)
               : base::BytesView();
}

/// Opens a compress message that was cut or is damaged as far as it goes. Its usual form is looked
/// for, a map: everybody writes that.
void StreamDecoder::inflateFront() {
    MsgpackReader reader(base::BytesView(*m_layer).subspan(m_bodyStart));
    MsgpackReader::StructForm form{};
    std::uint32_t fields = 0;
    if (!reader.readStruct(form, fields) || form != MsgpackReader::StructForm::Map) {
        return;
    }
    std::string_view key;
    while (fields-- > 0 && reader.readText(key)) {
        if (key != "Buf") {
            if (!reader.skip()) {
                return;
            }
            continue;
        }
        base::BytesView front;
        m_inflated.clear();
        if (reader.readFront(front)) {
            lzwDecompressFront(front, kMaxInflated, m_inflated);
        }
        break;
    }
    if (!m_inflated.empty()) {
        m_layer = &m_inflated;
        m_type = static_cast<MessageType>(m_inflated[0]);
        m_bodyStart = 1;
        m_step = Step::Value;
    }
}

StreamDecoder::Progress StreamDecoder::advance() {
    for (;;) {
        const Step before = m_step;
        const std::size_t offsetBefore = m_offset;
        switch (m_step) {
            case Step::Label:
                m_progress = readLabel();
                break;
            case Step::FirstType:
                m_progress = readFirstType();
                break;
            case Step::Block:
                m_progress = readBlock();
                break;
            case Step::Compressed:
                m_progress = readCompressed();
                break;
            case Step::BodyType:
                m_progress = readBodyType();
                break;
            case Step::Value:
                m_progress = readValue();
                break;
            case Step::Tail:
                m_progress = readTail();
                break;
        }
        const bool moved = m_step != before || m_offset != offsetBefore;
        if (m_progress != Progress::NeedMore || !moved) {
            return m_progress;
        }
    }
}

StreamDecoder::Progress StreamDecoder::fail(StreamFault fault, base::Words why) {
    m_progress = Progress::Failed;
    m_fault = fault;
    m_why = std::move(why);
    return m_progress;
}

/// A layer that came whole (decrypted or inflated) will not get longer.
StreamDecoder::Progress StreamDecoder::needMore() {
    return m_complete ? fail(Fault::Truncated, sentence("the message is shorter than it says"))
                      : Progress::NeedMore;
}

base::BytesView StreamDecoder::rest() const {
    return base::BytesView(*m_layer).subspan(m_offset);
}

bool StreamDecoder::mayCarry(MessageType type) const {
    if (m_role == Role::Acceptor) {
        return type == MessageType::Ping || type == MessageType::PushPull ||
               type == MessageType::User;
    }
    return type == MessageType::Ack || type == MessageType::PushPull || type == MessageType::Err;
}

StreamDecoder::Progress StreamDecoder::readLabel() {
    const LabelCheck label = checkLabel(rest(), m_security);
    switch (label.verdict) {
        case LabelCheck::Verdict::Accepted:
            m_offset += label.headerLength;
            m_step = Step::FirstType;
            return Progress::NeedMore;
        case LabelCheck::Verdict::Refused:
            return fail(Fault::BadLabel, label.why);
        default:
            return Progress::NeedMore;
    }
}

StreamDecoder::Progress StreamDecoder::readFirstType() {
    const base::BytesView bytes = rest();
    if (bytes.empty()) {
        return Progress::NeedMore;
    }
    if (bytes[0] != kEncryptByte) {
        if (m_security.encryptionEnabled() && m_security.verifyIncoming) {
            return fail(Fault::NotEncrypted,
                        sentence("the stream is not encrypted, as we require"));
        }
        m_step = Step::BodyType;
        return Progress::NeedMore;
    }
    if (!m_security.encryptionEnabled()) {
        return fail(Fault::EncryptedWithoutKey,
                    sentence("the stream is encrypted and we have no key"));
    }
    if (bytes.size() < kEncryptStreamHeader) {
        return Progress::NeedMore;
    }
    for (std::size_t i = 1; i < kEncryptStreamHeader; ++i) {
        m_blockLength = m_blockLength << 8 | bytes[i];
    }
    if (m_blockLength > kMaxEncryptedStream) {
        return fail(Fault::TooLarge, sentence("the encrypted block is larger than the limit"));
    }
    m_step = Step::Block;
    return Progress::NeedMore;
}

StreamDecoder::Progress StreamDecoder::readBlock() {
    const base::BytesView bytes = rest();
    if (bytes.size() < kEncryptStreamHeader + m_blockLength) {
        return Progress::NeedMore;
    }
    const base::Bytes aad = streamAad(bytes.first(kEncryptStreamHeader), m_security);
    const auto opened = openWithRing(
        m_security.keyring, bytes.subspan(kEncryptStreamHeader, m_blockLength), aad, m_plain);
    if (!opened) {
        return fail(Fault::Undecryptable, opened.error());
    }
    m_wasEncrypted = true;
    m_complete = true;
    m_layer = &m_plain;
    m_offset = 0;
    m_step = Step::BodyType;
    return Progress::NeedMore;
}

StreamDecoder::Progress StreamDecoder::readBodyType() {
    const base::BytesView bytes = rest();
    if (bytes.empty()) {
        return needMore();
    }
    m_type = static_cast<MessageType>(bytes[0]);
    const bool outermost = m_layer != &m_inflated;
    if (m_type == MessageType::Compress && outermost) {
        m_step = Step::Compressed;
    } else if (mayCarry(m_type)) {
        m_step = Step::Value;
    } else {
        return fail(Fault::UnknownType,
                    sentence("type {0} ({1}) does not belong in this stream", bytes[0],
                             std::string_view(messageTypeName(bytes[0]))));
    }
    ++m_offset;
    m_bodyStart = m_offset;
    return Progress::NeedMore;
}

StreamDecoder::Progress StreamDecoder::readCompressed() {
    switch (m_scanner.advance(rest())) {
        case MsgpackScanner::State::NeedMore:
            return needMore();
        case MsgpackScanner::State::Invalid:
            return fail(Fault::BadCompress, sentence("the compress message is malformed"));
        case MsgpackScanner::State::Done:
            break;
    }
    const auto compress = decodeCompress(rest(), m_scratch);
    if (!compress) {
        return fail(Fault::BadCompress, compress.error());
    }
    if (compress->algo != 0) {
        return fail(Fault::BadCompress, sentence("unknown compression algorithm"));
    }
    const LzwResult result = lzwDecompress(compress->buf, kMaxInflated, m_inflated);
    if (result != LzwResult::Ok) {
        return fail(Fault::BadCompress, result == LzwResult::Damaged
                                            ? sentence("the compressed bytes are damaged")
                                            : sentence("the stream inflates beyond the limit"));
    }
    if (m_inflated.empty()) {
        return fail(Fault::BadCompress, sentence("the stream inflates to nothing"));
    }
    m_complete = true;
    m_layer = &m_inflated;
    m_offset = 0;
    m_scanner = {};
    m_step = Step::BodyType;
    return Progress::NeedMore;
}

/// Moves over one value after the other. Only lengths are looked at, because borrowed fields would
/// not survive the growing of the buffer; the header alone is decoded, for its counts.
StreamDecoder::Progress StreamDecoder::readValue() {
    if (m_complete && m_headerDone) {
        // Nothing can be added any more, so finish() reads the values themselves, in one pass.
        return finish();
    }
    switch (m_scanner.advance(rest())) {
        case MsgpackScanner::State::NeedMore:
            return needMore();
        case MsgpackScanner::State::Invalid:
            return fail(Fault::BadMessage, sentence("the message is malformed"));
        case MsgpackScanner::State::Done:
            break;
    }
    const base::BytesView value = rest().first(m_scanner.length());
    m_offset += m_scanner.length();
    m_scanner = {};
    if (!m_headerDone) {
        m_headerDone = true;
        return afterHeader(value);
    }
    if (--m_valuesLeft == 0) {
        m_step = Step::Tail;
    }
    return Progress::NeedMore;
}

StreamDecoder::Progress StreamDecoder::afterHeader(base::BytesView value) {
    if (m_type == MessageType::User) {
        const auto header = decodeUserMsgHeader(value, m_scratch);
        if (!header) {
            return fail(Fault::BadMessage, header.error());
        }
        if (outside(header->userMsgLen, kMaxUserMessage)) {
            return fail(Fault::TooLarge, sentence("the user message is larger than the limit"));
        }
        m_tailLength = static_cast<std::size_t>(header->userMsgLen);
        m_step = Step::Tail;
        return Progress::NeedMore;
    }
    if (m_type != MessageType::PushPull) {
        return finish();
    }
    const auto header = decodePushPullHeader(value, m_scratch);
    if (!header) {
        return fail(Fault::BadMessage, header.error());
    }
    if (outside(header->nodes, kMaxPushPullNodes)) {
        return fail(Fault::TooLarge, sentence("the push/pull announces more nodes than the limit"));
    }
    if (outside(header->userStateLen, kMaxUserState)) {
        return fail(Fault::TooLarge, sentence("the user state is larger than the limit"));
    }
    m_valuesLeft = static_cast<std::size_t>(header->nodes);
    m_tailLength = static_cast<std::size_t>(header->userStateLen);
    m_step = m_valuesLeft == 0 ? Step::Tail : Step::Value;
    return Progress::NeedMore;
}

StreamDecoder::Progress StreamDecoder::readTail() {
    return rest().size() < m_tailLength ? needMore() : finish();
}

template <typename T>
StreamDecoder::Progress StreamDecoder::finishSingle(base::Result<T> decoded) {
    if (!decoded) {
        return fail(Fault::BadMessage, decoded.error());
    }
    m_message = *decoded;
    return Progress::Done;
}

StreamDecoder::Progress StreamDecoder::finish() {
    m_scratch.clear();
    const base::BytesView body = base::BytesView(*m_layer).subspan(m_bodyStart);
    switch (m_type) {
        case MessageType::Ping:
            return finishSingle(decodePing(body, m_scratch));
        case MessageType::Ack:
            return finishSingle(decodeAck(body, m_scratch));
        case MessageType::Err:
            return finishSingle(decodeErr(body, m_scratch));
        case MessageType::User:
            m_message = UserMessage{rest().first(m_tailLength)};
            return Progress::Done;
        default:
            return finishPushPull(body);
    }
}

StreamDecoder::Progress StreamDecoder::finishPushPull(base::BytesView body) {
    const auto header = takePushPullHeader(body, m_scratch);
    if (!header) {
        return fail(Fault::BadMessage, header.error());
    }
    PushPull out{*header, {}, {}};
    if (m_nodes == Nodes::LeftInPlace) {
        m_message = std::move(out);
        return Progress::Done;
    }
    // A node of a real cluster takes over 60 bytes, so this is enough without believing the count.
    const auto count = static_cast<std::size_t>(header->nodes);
    out.nodes.reserve(std::min(count, body.size() / 48));
    for (std::size_t i = 0; i < count; ++i) {
        if (body.empty()) {
            return fail(Fault::Truncated, sentence("the push/pull has fewer nodes than it says"));
        }
        auto node = takePushNodeState(body, m_scratch);
        if (!node) {
            return fail(Fault::BadMessage, node.error());
        }
        out.nodes.push_back(*node);
    }
    if (body.size() < m_tailLength) {
        return fail(Fault::Truncated, sentence("the user state is shorter than it says"));
    }
    out.userState = body.first(m_tailLength);
    m_message = std::move(out);
    return Progress::Done;
}

}  // namespace swimscope::wire
