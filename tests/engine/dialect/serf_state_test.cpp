#include <gtest/gtest.h>

#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_state_codec.h"
#include "tests/engine/dialect/serf_agent.h"
#include "tests/engine/dialect/vectors.h"

namespace swimscope::dialect {
namespace {

TEST(Serf, LocalStateTellsOurClocks) {
    Agent agent;
    agent.heard(encode(SerfJoin{20, "x"}));
    agent.heard(encode(SerfUserEvent{30, "e", {}, false}));
    const auto state = decodeSerfPushPull(agent.serf.localState(/*join=*/false));
    ASSERT_TRUE(state);
    EXPECT_EQ(state->ltime, 21u);
    EXPECT_EQ(state->eventLTime, 31u);
    EXPECT_EQ(state->queryLTime, 1u);
}

TEST(Serf, RemoteStateMovesClocksStatusesAndEvents) {
    Agent agent;
    agent.serf.mergeRemoteState(serfVectors("head")["push-pull"], /*join=*/true);
    const Outbox out = agent.told(swim::PushPullDone{kAsker, false, false, 2, 0});
    ASSERT_EQ(only<UserEvent>(out).size(), 2u);
    EXPECT_EQ(only<UserEvent>(out)[0].name, "deploy");
    EXPECT_GE(decodeSerfPushPull(agent.serf.localState(false))->ltime, 12u);
    // Events of a state are not gossiped on.
    for (const auto& message : agent.gossip()) {
        EXPECT_NE(message[0], 3);
    }
    agent.serf.mergeRemoteState(serfVectors("head")["push-pull"], /*join=*/false);
    EXPECT_TRUE(only<UserEvent>(agent.told(swim::HealthChanged{})).empty());
}

TEST(Serf, LeftMembersOfARemoteStateAreNotRetold) {
    Agent agent;
    SerfPushPull state;
    state.ltime = 20;
    state.statusLTimes = {{"us", 3}, {"x", 5}, {"stranger", 7}};
    state.leftMembers = {"x", "stranger"};
    for (std::uint64_t round = 0; round < 3; ++round) {
        agent.serf.mergeRemoteState(encode(state), /*join=*/false);
        EXPECT_EQ(agent.status("x"), "leaving");
        EXPECT_FALSE(agent.serf.hasBroadcasts()) << round;
        ++state.statusLTimes["x"];
        ++state.statusLTimes["stranger"];
    }
}

TEST(Serf, BeingListedAsLeftIsRefuted) {
    Agent agent;
    SerfPushPull state;
    state.statusLTimes = {{"us", 9}};
    state.leftMembers = {"us"};
    agent.serf.mergeRemoteState(encode(state), /*join=*/false);
    const auto gossip = agent.gossip();
    ASSERT_EQ(gossip.size(), 1u);
    EXPECT_EQ(gossip[0][0], static_cast<std::uint8_t>(SerfType::Join));
}

TEST(Serf, DamagedRemoteStateIsIgnored) {
    Agent agent;
    agent.serf.mergeRemoteState(bytesOf("0286aa"), /*join=*/true);
    EXPECT_EQ(decodeSerfPushPull(agent.serf.localState(false))->ltime, 1u);
}

}  // namespace
}  // namespace swimscope::dialect
