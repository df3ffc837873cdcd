#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/base/bytes.h"
#include "engine/wire/message.h"
#include "engine/wire/message_codec.h"

namespace swimscope::wire {

/// Reads the body of a push/pull (see StreamDecoder::pushPullSoFar) one node after the other, as
/// far as it goes. Believes no count: it costs what is there.
class PushPullReader {
public:
    /// `body` is borrowed, and so is everything that is read.
    explicit PushPullReader(base::BytesView body);

    /// False when not even the header is whole; nothing else is there then.
    bool hasHeader() const { return m_header.has_value(); }
    /// As it came, whatever it claims.
    const PushPullHeader& header() const { return *m_header; }

    /// The next whole node; its borrowed fields live until the next call. Nothing when the last one
    /// was read, and at a cut or at damage.
    std::optional<PushNodeState> next();
    /// Nodes announced and not read so far.
    std::size_t missing() const { return m_missing; }
    /// What of the user state is there; only behind the last node.
    base::BytesView userState() const;
    bool userStateIsWhole() const;

private:
    base::BytesView m_rest;
    Scratch m_scratch;
    std::optional<PushPullHeader> m_header;
    std::size_t m_missing = 0;
    bool m_damaged = false;
};

}  // namespace swimscope::wire
