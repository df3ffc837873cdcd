#pragma once

#include "engine/swim/member.h"
#include "engine/watch/view.h"

namespace swimscope::observe {

/// What a table holds of a member, in the words of one who is a member: a belief that memberlist
/// does not know counts as dead, versions of another length than six as none.
swim::State stateOf(watch::Belief belief);
swim::Member memberOf(const watch::Row& row, watch::Belief belief);

}  // namespace swimscope::observe
