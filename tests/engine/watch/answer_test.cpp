#include "engine/watch/answer.h"

#include <gtest/gtest.h>

#include "engine/watch/limits.h"
#include "engine/wire/message_codec.h"

namespace swimscope::watch {
namespace {

const base::Bytes kAddress = {10, 0, 0, 1};

wire::PushNodeState node(std::string_view name, std::int64_t state, std::uint32_t incarnation = 1) {
    return {name, kAddress, 7946, {}, incarnation, state, {}};
}

/// The body of a push/pull that claims `claimed` nodes and `stateLength` bytes.
base::Bytes body(const std::vector<wire::PushNodeState>& nodes, std::int64_t claimed,
                 std::string_view state = {}, std::int64_t stateLength = 0) {
    base::Bytes out = wire::encoded(wire::PushPullHeader{claimed, stateLength, false});
    for (const auto& one : nodes) {
        wire::encode(one, out);
    }
    const auto bytes = base::asBytes(state);
    out.insert(out.end(), bytes.begin(), bytes.end());
    out.erase(out.begin());
    return out;
}

TEST(Answer, RowsComeInOrderOfNameAndStatesByTheirMeaning) {
    RecordPool pool;
    const Answer answer =
        readAnswer(body({node("d", 3), node("b", 1), node("c", 2), node("a", 0), node("e", 77)}, 5,
                        "hello", 5),
                   pool, 7946);
    ASSERT_EQ(answer.rows.size(), 5u);
    const Belief beliefs[] = {Belief::Alive, Belief::Suspect, Belief::Dead, Belief::Left,
                              Belief::Unknown};
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(answer.rows[i].name(), std::string(1, static_cast<char>('a' + i)));
        EXPECT_EQ(answer.rows[i].belief, beliefs[i]);
    }
    EXPECT_EQ(base::asText(answer.userState), "hello");
    EXPECT_FALSE(answer.partial) << answer.why;
}

TEST(Answer, OfSeveralRowsWithOneNameTheLastCounts) {
    RecordPool pool;
    const Answer answer =
        readAnswer(body({node("a", 0, 1), node("b", 0, 9), node("a", 2, 3)}, 3), pool, 7946);
    ASSERT_EQ(answer.rows.size(), 2u);
    EXPECT_EQ(answer.rows[0].incarnation, 3u);
    EXPECT_EQ(answer.rows[1].incarnation, 9u);
}

TEST(Answer, SaysWhatIsMissing) {
    RecordPool pool;
    const Answer rows = readAnswer(body({node("a", 0)}, 1000000), pool, 7946);
    EXPECT_TRUE(rows.partial);
    EXPECT_EQ(rows.why, "999999 of 1000000 announced members did not come");
    const Answer state = readAnswer(body({node("a", 0)}, 1, "hel", 5), pool, 7946);
    EXPECT_TRUE(state.partial);
    EXPECT_EQ(state.why, "the application's state is cut");
    EXPECT_EQ(base::asText(state.userState), "hel");
}

TEST(Answer, KeepsNoMoreRowsThanItsLimit) {
    RecordPool pool;
    base::Bytes bytes =
        wire::encoded(wire::PushPullHeader{static_cast<std::int64_t>(kMaxRows) + 10, 0, false});
    bytes.erase(bytes.begin());
    for (std::size_t i = 0; i < kMaxRows + 10; ++i) {
        wire::encode(node("n" + std::to_string(i), 0), bytes);
    }
    const Answer answer = readAnswer(bytes, pool, 7946);
    EXPECT_EQ(answer.rows.size(), kMaxRows);
    EXPECT_TRUE(answer.partial);
    EXPECT_NE(answer.why.find("are not shown"), std::string::npos);
}

TEST(Answer, NothingIsReadOutOfNothing) {
    RecordPool pool;
    EXPECT_TRUE(readAnswer({}, pool, 7946).rows.empty());
    EXPECT_TRUE(readAnswer({}, pool, 7946).partial);
}

}  // namespace
}  // namespace swimscope::watch
