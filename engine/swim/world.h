#pragma once

#include <memory>
#include <vector>

#include "engine/swim/identity_pool.h"
#include "engine/swim/shared_bytes.h"
#include "engine/swim/workbench.h"

namespace swimscope::swim {

/// The last alive message about each identity, so that thousands of nodes that retell it hold it
/// once. Only for pools that keep their identities.
class AliveMessages {
public:
    explicit AliveMessages(bool kept) : m_kept(kept) {}

    template <typename Encode>
    SharedBytes message(std::uint32_t identity, std::uint32_t incarnation, Encode encode) {
        if (!m_kept) {
            return std::make_shared<const base::Bytes>(encode());
        }
        if (identity >= m_last.size()) {
            m_last.resize(identity + std::size_t{1});
        }
        Last& last = m_last[identity];
        if (last.bytes == nullptr || last.incarnation != incarnation) {
            last = {std::make_shared<const base::Bytes>(encode()), incarnation};
        }
        return last.bytes;
    }

private:
    struct Last {
        SharedBytes bytes;
        std::uint32_t incarnation = 0;
    };
    bool m_kept;
    std::vector<Last> m_last;
};

/// What the nodes of one thread may share. A node by itself has its own; in a simulation all nodes
/// live in one, so that what a node says about itself is stored once and not once per listener.
struct World {
    explicit World(IdentityPool::Keep keep = IdentityPool::Keep::WhileUsed)
        : identities(keep), alives(keep == IdentityPool::Keep::Always) {}

    IdentityPool identities;
    AliveMessages alives;
    /// Push/pulls between nodes of this world hand over tables instead of their bytes, when the
    /// stream would be neither labelled nor encrypted. The outcome is the same.
    bool exchangesTables = false;
    Workbench bench;
};

}  // namespace swimscope::swim
