#pragma once

#include "engine/session/settings.h"
#include "gui/models/message_room.h"

namespace swimscope::gui {

/// What fits with these settings: the dialect's own envelope is tried, label and encryption are
/// reckoned as the node reckons them.
MessageRoom messageRoomOf(const session::CheckedSettings& settings);

}  // namespace swimscope::gui
