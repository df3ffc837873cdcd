#include "engine/watch/doctor_reading.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "engine/watch/limits.h"
#include "engine/wire/limits.h"

namespace swimscope::watch {

namespace {

/// 0a, four bytes of length, the version of the block (protocol.md 2.4).
constexpr std::size_t kSealedHeader = 6;

bool startsWith(base::BytesView bytes, std::string_view text) {
    return bytes.size() >= text.size() && base::asText(bytes.first(text.size())) == text;
}

bool looksHttp(base::BytesView head) {
    return startsWith(head, "HTTP/") || startsWith(head, "<html") || startsWith(head, "<HTML") ||
           startsWith(head, "<!DOCTYPE") || startsWith(head, "<!doctype");
}

/// A SETTINGS frame of stream 0, with which every HTTP/2 server begins (RFC 9113 section 6.5).
bool looksHttp2(base::BytesView head) {
    return head.size() >= 9 && head[0] == 0 && head[3] == 4 && head[4] <= 1 && head[5] == 0 &&
           head[6] == 0 && head[7] == 0 && head[8] == 0;
}

/// A record of TLS: alert or handshake, version 3.x.
bool looksTls(base::BytesView head) {
    return head.size() >= 2 && (head[0] == 0x15 || head[0] == 0x16) && head[1] == 0x03;
}

bool looksSealed(base::BytesView head) {
    if (head.size() < kSealedHeader || head[0] != 0x0a || head[5] > 1) {
        return false;
    }
    std::size_t length = 0;
    for (std::size_t i = 1; i <= 4; ++i) {
        length = length << 8 | head[i];
    }
    return length > 0 && length <= wire::kMaxEncryptedStream;
}

bool looksLikeAnswer(base::BytesView head) {
    return !head.empty() && (head[0] == 0x06 || head[0] == 0x09 || head[0] == 0x0d ||
                             (head[0] == 0x0a && looksSealed(head)));
}

bool looksText(base::BytesView head) {
    const auto readable = [](std::uint8_t byte) {
        return (byte >= 0x20 && byte < 0x7f) || byte == '\r' || byte == '\n' || byte == '\t';
    };
    return head.size() >= 3 && std::all_of(head.begin(), head.end(), readable);
}

bool saysRefused(std::string_view why) {
    std::string lower(why);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower.find("refused") != std::string::npos;
}

/// The text of an error message that came in the clear.
std::string plainErr(base::BytesView head) {
    const wire::Security plain;
    wire::StreamDecoder decoder(plain, wire::StreamDecoder::Role::Dialler);
    if (decoder.feed(head) == wire::StreamDecoder::Progress::Done) {
        if (const auto* err = std::get_if<wire::Err>(&decoder.message())) {
            return std::string(err->error);
        }
    }
    return {};
}

Reply readDone(const wire::StreamMessage& message, std::string& detail) {
    if (std::holds_alternative<wire::PushPull>(message)) {
        return Reply::Table;
    }
    if (std::holds_alternative<wire::Ack>(message)) {
        return Reply::Ack;
    }
    if (const auto* err = std::get_if<wire::Err>(&message)) {
        detail = std::string(err->error);
        return Reply::Err;
    }
    return Reply::Garbage;
}

Reply readHead(const RawReaction& raw, std::string& detail) {
    const base::BytesView head = raw.head;
    if (looksHttp(head)) {
        return Reply::Http;
    }
    if (looksHttp2(head)) {
        return Reply::Http2;
    }
    if (looksTls(head)) {
        return Reply::Tls;
    }
    if (raw.fault == wire::StreamFault::NotEncrypted && looksLikeAnswer(head)) {
        detail = plainErr(head);
        return Reply::InTheClear;
    }
    if (looksSealed(head) && !raw.haveKey) {
        return Reply::Sealed;
    }
    if (looksSealed(head) && raw.fault == wire::StreamFault::Undecryptable) {
        return Reply::WrongKey;
    }
    const bool damaged =
        raw.fault == wire::StreamFault::BadMessage || raw.fault == wire::StreamFault::BadCompress;
    if (looksLikeAnswer(head) && !damaged) {
        detail = raw.why;
        return Reply::BrokenOff;
    }
    if (looksText(head)) {
        detail = std::string(base::asText(head));
        return Reply::Text;
    }
    detail = raw.why;
    return Reply::Garbage;
}

Reply readEnd(const RawReaction& raw, const wire::StreamMessage* done, std::string& detail) {
    if (raw.end == RawReaction::End::NotOpened) {
        detail = raw.why;
        return saysRefused(raw.why) ? Reply::Refused : Reply::NoRoute;
    }
    if (raw.end == RawReaction::End::Done && done != nullptr) {
        return readDone(*done, detail);
    }
    if (raw.received == 0) {
        detail = raw.why;
        return raw.end == RawReaction::End::Quiet ? Reply::Mute : Reply::Closed;
    }
    return readHead(raw, detail);
}

}  // namespace

Reaction readReaction(Opening opening, const RawReaction& raw, const wire::StreamMessage* done) {
    Reaction reaction;
    reaction.opening = opening;
    reaction.reply = readEnd(raw, done, reaction.detail);
    reaction.detail = base::clipped(reaction.detail, 160);
    reaction.bytes.assign(raw.head.begin(), raw.head.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                   raw.head.size(), kMaxEvidence)));
    reaction.received = raw.received;
    reaction.took = raw.took;
    return reaction;
}

const Reaction* Chart::find(Opening opening) const {
    const auto found = std::find_if(reactions.rbegin(), reactions.rend(),
                                    [&](const Reaction& one) { return one.opening == opening; });
    return found == reactions.rend() ? nullptr : &*found;
}

bool pingsMatter(const Chart& chart) {
    const Reaction* first = chart.find(Opening::AsConfigured);
    if (first == nullptr) {
        return false;
    }
    if (first->reply == Reply::Refused || first->reply == Reply::NoRoute) {
        // Nothing depends on it but a word more, so one ping is enough.
        return chart.unnamed.sent < 2;
    }
    return first->reply == Reply::Table;
}

namespace {

/// Somebody who closes is asked in every other way until one of them is understood.
std::optional<Opening> nextAfterClosed(const Chart& chart) {
    for (const Opening opening :
         {Opening::Ping, Opening::Unlabelled, Opening::Dskit, Opening::TlsHello}) {
        if (opening == Opening::Unlabelled && chart.label.empty()) {
            continue;
        }
        const Reaction* tried = chart.find(opening);
        if (tried == nullptr) {
            return opening;
        }
        if (tried->reply != Reply::Closed && tried->reply != Reply::Mute) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// Where datagrams do not come through, a name can still be asked for by stream.
std::optional<Opening> nextAfterTable(const Chart& chart) {
    if (!chart.pingsOver || chart.expected.empty() || chart.unnamed.rtt || chart.named.rtt) {
        return std::nullopt;
    }
    for (const Opening opening : {Opening::NamedPing, Opening::Ping}) {
        const Reaction* tried = chart.find(opening);
        if (tried == nullptr) {
            return opening;
        }
        if (tried->reply == Reply::Ack) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Opening> nextOpening(const Chart& chart) {
    const Reaction* first = chart.find(Opening::AsConfigured);
    if (first == nullptr) {
        return Opening::AsConfigured;
    }
    switch (first->reply) {
        case Reply::Closed:
            return nextAfterClosed(chart);
        case Reply::Mute:
            return chart.find(Opening::TlsHello) == nullptr ? std::optional(Opening::TlsHello)
                                                            : std::nullopt;
        case Reply::Table:
            return nextAfterTable(chart);
        default:
            return std::nullopt;
    }
}

}  // namespace swimscope::watch
