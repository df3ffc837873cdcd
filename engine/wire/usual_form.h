#pragma once

#include <optional>

#include "engine/base/bytes.h"
#include "engine/wire/message.h"

namespace swimscope::wire {

// The two messages that a node reads by the million, in the form in which every known encoder
// writes them (protocol.md 1.3): keys sorted, short maps, short text. Anything else gives nothing;
// it is not an error, and the tolerant decoder takes it. Borrowed fields point into the bytes.

/// The body of an alive message, without its type byte. False when it has another form; `alive` is
/// then unspecified.
bool readUsualAlive(base::BytesView body, Alive& alive);
/// One entry of a push/pull, which is cut off the front of `bytes`; without one they stay.
std::optional<PushNodeState> takeUsualNodeState(base::BytesView& bytes);

}  // namespace swimscope::wire
