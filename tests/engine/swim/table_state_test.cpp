#include "engine/swim/table_state.h"

#include <gtest/gtest.h>

#include "engine/wire/stream_codec.h"

namespace swimscope::swim {
namespace {

TEST(TableState, HasTheSizeOfItsBytes) {
    MemberTable table;
    base::Random random(1);
    const base::Bytes meta{1, 2, 3};
    table.insert({"a", {base::IpAddress::v4(10, 0, 0, 1), 7946}, meta, {1, 5, 2, 0, 255, 0}}, 300,
                 State::Suspect, base::Instant{}, random);
    const base::Bytes userState(300, 7);
    const TableState state(/*joining=*/true, table, userState);

    const base::Bytes addr{10, 0, 0, 1};
    const base::Bytes vsn{1, 5, 2, 0, 255, 0};
    const wire::PushNodeState node{"a", addr, 7946, meta, 300, 1, vsn};
    EXPECT_EQ(state.size(), wire::encodePushPull(true, std::span(&node, 1), userState).size());
    EXPECT_TRUE(state.join);
    EXPECT_EQ(state.table.find("a"), table.find("a"));
}

TEST(TableState, IsTheTableOfItsMoment) {
    MemberTable table;
    base::Random random(1);
    const Slot row = table.insert({"a", {}, {}, {}}, 1, State::Alive, base::Instant{}, random);
    const TableState state(/*joining=*/false, table, {});
    table.setState(row, State::Dead, base::Instant{});
    EXPECT_EQ(state.table.state(row), State::Alive);
}

}  // namespace
}  // namespace swimscope::swim
