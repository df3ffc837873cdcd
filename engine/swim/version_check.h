#pragma once

#include <span>

#include "engine/base/result.h"
#include "engine/swim/member_table.h"
#include "engine/wire/message.h"

namespace swimscope::swim {

/// Whether everybody in both lists can speak with everybody (protocol.md 4.9). Asked before every
/// push/pull merge; one misfit, dead or alive, refuses the whole merge, with memberlist's sentence.
base::Status checkVersions(std::span<const wire::PushNodeState> remote, const MemberTable& local);
base::Status checkVersions(const MemberTable& remote, const MemberTable& local);

}  // namespace swimscope::swim
