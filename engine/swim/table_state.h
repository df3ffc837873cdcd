#pragma once

#include <cstddef>

#include "engine/base/bytes.h"
#include "engine/machine/action.h"
#include "engine/swim/member_table.h"

namespace swimscope::swim {

/// A push/pull handed over as a table, between nodes of one world.
struct TableState final : machine::Payload {
    TableState(bool joining, const MemberTable& rows, base::Bytes state);

    /// That of the plain form: type, header, entries, application state.
    std::size_t size() const override { return wireSize; }

    bool join = false;
    MemberTable table;
    base::Bytes userState;
    std::size_t wireSize = 0;
};

}  // namespace swimscope::swim
