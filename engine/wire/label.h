#pragma once

#include "engine/base/bytes.h"
#include "engine/wire/security.h"

namespace swimscope::wire {

struct LabelCheck {
    enum class Verdict {
        NeedMore,  ///< the header, or its first byte, is not complete
        Accepted,
        Refused,
    };
    Verdict verdict = Verdict::NeedMore;
    /// Bytes to cut off the front; after Accepted.
    std::size_t headerLength = 0;
    /// After Refused.
    base::Words why{};
};

/// Judges the front of a packet or of a dialled stream against our label (protocol.md 3.5).
LabelCheck checkLabel(base::BytesView bytes, const Security& security);

/// Appends f4, length, label; nothing without a label.
void appendLabelHeader(const Security& security, base::Bytes& out);

}  // namespace swimscope::wire
