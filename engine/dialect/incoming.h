#pragma once

#include "engine/dialect/dialect.h"
#include "engine/dialect/seen_ids.h"

namespace swimscope::dialect {

/// Turns one received user message into a Message event: ours is opened, anything else is shown as
/// it is, gossip keys aside, which are blanked. Ours heard before is dropped; ours marked to spread
/// is handed back to the node for gossip at first sight, so that a broadcast reaches nodes its
/// sender never talks to.
void takeMessage(const swim::MessageReceived& received, SeenIds& seen, Outbox& out);

}  // namespace swimscope::dialect
