#pragma once

#include "engine/base/result.h"
#include "engine/session/lab.h"
#include "engine/session/session.h"
#include "gui/models/connection_settings.h"

namespace swimscope::gui {

/// What the dialog holds as what a session takes. An error is one sentence about a word that is not
/// known; addresses and keys are judged by the session itself.
base::Result<session::MemberSettings> toMemberSettings(const ConnectionSettings& settings);
/// The same for a session that only reads.
session::WatchSettings toWatchSettings(const ConnectionSettings& settings);
/// And of a lab; the script is judged by the session.
base::Result<session::LabSettings> toLabSettings(const LabRequest& request);

}  // namespace swimscope::gui
