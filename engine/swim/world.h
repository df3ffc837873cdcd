#pragma once

#include "engine/swim/identity_pool.h"

namespace swimscope::swim {

/// What the nodes of one thread may share. A node by itself has its own; in a simulation all nodes
/// live in one, so that what a node says about itself is stored once and not once per listener.
struct World {
    explicit World(IdentityPool::Keep keep = IdentityPool::Keep::WhileUsed) : identities(keep) {}

    IdentityPool identities;
    /// Push/pulls between nodes of this world hand over tables instead of their bytes, when the
    /// stream would be neither labelled nor encrypted. The outcome is the same.
    bool exchangesTables = false;
};

}  // namespace swimscope::swim
