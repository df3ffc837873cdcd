#pragma once

#include <vector>

#include "engine/base/bytes.h"
#include "engine/session/lab.h"
#include "engine/wire/security.h"

namespace swimscope::session {

/// The messages of a datagram, one after the other, with their fields as people read them. What
/// cannot be read is a part of the kind "unreadable" that says why.
std::vector<LabPart> messageParts(base::BytesView datagram, const wire::Security& security);

}  // namespace swimscope::session
