#pragma once

#include <chrono>
#include <string>

#include "engine/base/bytes.h"
#include "engine/base/result.h"

namespace swimscope::proto {

/// One message of ours with what its receiver wants to know about it.
struct Envelope {
    /// Raw bytes, usually 8; the same id twice is the same message heard twice.
    base::Bytes id;
    std::string sender;
    /// Kept to the microsecond.
    std::chrono::system_clock::time_point sentAt;
    std::string contentType;
    /// Whoever hears it first is asked to gossip it on.
    bool spread = false;
    base::Bytes bytes;
};

base::Bytes encode(const Envelope& envelope);

/// True when the bytes start with our marker; cheap, and false for any other program's message.
bool looksLikeEnvelope(base::BytesView bytes);
/// An error when the marker is missing or the rest is damaged.
base::Result<Envelope> decodeEnvelope(base::BytesView bytes);

}  // namespace swimscope::proto
