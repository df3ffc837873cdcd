#pragma once

#include <deque>

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/wire/message.h"

namespace swimscope::wire {

/// Storage for the rare field that cannot be borrowed from the input (a byte string sent as an
/// array of ints). Reused by the caller; clearing it invalidates what was decoded with it.
using Scratch = std::deque<base::Bytes>;

// Encoders append the type byte and the body, keys sorted, in the forms of protocol.md section 11.
void encode(const Ping& message, base::Bytes& out);
void encode(const IndirectPing& message, base::Bytes& out);
void encode(const Ack& message, base::Bytes& out);
void encode(const Nack& message, base::Bytes& out);
void encode(const Err& message, base::Bytes& out);
void encode(const Suspect& message, base::Bytes& out);
void encode(const Dead& message, base::Bytes& out);
void encode(const Alive& message, base::Bytes& out);
void encode(const PushPullHeader& message, base::Bytes& out);
/// Without a type byte: node states follow their header bare.
void encode(const PushNodeState& message, base::Bytes& out);
/// With type byte 8: the stream form of a user message; the raw bytes follow it.
void encode(const UserMsgHeader& message, base::Bytes& out);
void encode(const Compress& message, base::Bytes& out);

template <typename T>
base::Bytes encoded(const T& message) {
    base::Bytes out;
    encode(message, out);
    return out;
}

// Decoders read a body, without its type byte, with the tolerance of protocol.md 1.4; bytes after
// the map are ignored. Borrowed fields point into `body` (or `scratch`).
base::Result<Ping> decodePing(base::BytesView body, Scratch& scratch);
base::Result<IndirectPing> decodeIndirectPing(base::BytesView body, Scratch& scratch);
base::Result<Ack> decodeAck(base::BytesView body, Scratch& scratch);
base::Result<Nack> decodeNack(base::BytesView body, Scratch& scratch);
base::Result<Err> decodeErr(base::BytesView body, Scratch& scratch);
base::Result<Suspect> decodeSuspect(base::BytesView body, Scratch& scratch);
base::Result<Dead> decodeDead(base::BytesView body, Scratch& scratch);
base::Result<Alive> decodeAlive(base::BytesView body, Scratch& scratch);
base::Result<PushPullHeader> decodePushPullHeader(base::BytesView body, Scratch& scratch);
base::Result<UserMsgHeader> decodeUserMsgHeader(base::BytesView body, Scratch& scratch);
base::Result<Compress> decodeCompress(base::BytesView body, Scratch& scratch);

// The same, cutting the value off the front of `bytes`: what a stream carries one after another.
// After an error `bytes` is unspecified.
base::Result<PushPullHeader> takePushPullHeader(base::BytesView& bytes, Scratch& scratch);
base::Result<PushNodeState> takePushNodeState(base::BytesView& bytes, Scratch& scratch);

}  // namespace swimscope::wire
