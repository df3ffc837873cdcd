#include "engine/swim/table_state.h"

#include <utility>

#include "engine/wire/message_codec.h"

namespace swimscope::swim {

TableState::TableState(bool joining, const MemberTable& rows, base::Bytes state)
    : join(joining), table(rows), userState(std::move(state)) {
    wire::PushPullHeader header;
    header.join = join;
    header.nodes = static_cast<std::int64_t>(table.size());
    header.userStateLen = static_cast<std::int64_t>(userState.size());
    wireSize = wire::encoded(header).size() + table.wireSize() + userState.size();
}

}  // namespace swimscope::swim
