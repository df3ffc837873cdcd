#include "engine/dialect/serf_state_codec.h"

#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

TEST(SerfState, IsReadAndWrittenAsAgentsDo) {
    for (const char* generation : {"head", "v0.2.2"}) {
        const base::Bytes bytes = serfVectors(generation)["push-pull"];
        const auto state = decodeSerfPushPull(bytes);
        ASSERT_TRUE(state) << state.error();
        EXPECT_EQ(state->ltime, 12u);
        EXPECT_EQ(state->eventLTime, 3u);
        EXPECT_EQ(state->queryLTime, 2u);
        EXPECT_EQ(state->leftMembers, std::vector<std::string>{"node-z"});
        EXPECT_EQ(state->statusLTimes.at("node-a"), 7u);
        ASSERT_EQ(state->events.size(), 3u);
        EXPECT_FALSE(state->events[0]);
        ASSERT_TRUE(state->events[1]);
        EXPECT_EQ(state->events[1]->ltime, 1u);
        EXPECT_EQ(state->events[1]->events[0].name, "deploy");
        EXPECT_EQ(encode(*state), bytes);
    }
}

TEST(SerfState, AnEmptyOneIsReadAndWritten) {
    const base::Bytes bytes = serfVectors("head")["push-pull-empty"];
    const auto state = decodeSerfPushPull(bytes);
    ASSERT_TRUE(state);
    EXPECT_EQ(state->ltime, 1u);
    EXPECT_EQ(encode(*state), bytes);
}

TEST(SerfState, NothingElseIsOne) {
    EXPECT_FALSE(decodeSerfPushPull({}));
    EXPECT_FALSE(decodeSerfPushPull(bytesOf("0a050a036e666c0a050a0373696c")));
    base::Bytes cut = serfVectors("head")["push-pull"];
    while (cut.size() > 1) {
        cut.pop_back();
        EXPECT_FALSE(decodeSerfPushPull(cut));
    }
}

}  // namespace
}  // namespace swimscope::dialect
