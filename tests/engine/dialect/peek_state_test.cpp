#include "engine/dialect/peek_state.h"

#include <gtest/gtest.h>

#include "engine/dialect/serf_state_codec.h"
#include "engine/dialect/tags.h"
#include "tests/support/alertmanager_state.h"
#include "tests/support/vectors.h"

namespace swimscope::dialect {
namespace {

using namespace std::chrono_literals;

base::Bytes serfState() {
    SerfPushPull state;
    state.ltime = 7;
    state.eventLTime = 3;
    state.queryLTime = 1;
    state.statusLTimes = {{"a", 2}, {"b", 5}};
    state.leftMembers = {"b"};
    state.events.resize(4);
    state.events[1] = SerfEventSlot{1, {{"deploy", base::toBytes("v41")}}};
    state.events[2] = SerfEventSlot{2, {{"deploy", base::toBytes("v42")}}};
    return encode(state);
}

TEST(PeekState, SerfsIsKnownByItsForm) {
    const PeekState state = readPeekState(serfState());
    EXPECT_EQ(peekStateName(state), "serf");
    const auto& serf = std::get<SerfPushPull>(state);
    EXPECT_EQ(serf.ltime, 7u);
    EXPECT_EQ(serfStatus(serf, "a"), "known");
    EXPECT_EQ(serfStatus(serf, "b"), "left");
    EXPECT_FALSE(serfStatus(serf, "c"));
}

TEST(PeekState, TheNewestEventComesFirst) {
    const PeekState state = readPeekState(serfState(), "serf");
    const auto events = recentEvents(std::get<SerfPushPull>(state));
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].ltime, 2u);
    EXPECT_EQ(base::asText(events[0].events[0].payload), "v42");
}

TEST(PeekState, AlertmanagersHasSilencesAndNotifications) {
    const auto end = test::WallTime(1700000000s);
    const PeekState state = readPeekState(test::AlertmanagerBuilder()
                                              .silence("id-1", "maintenance", end)
                                              .notification("{}:{job=\"web\"}", "team", end)
                                              .build());
    EXPECT_EQ(peekStateName(state), "alertmanager");
    const auto& alertmanager = std::get<AlertmanagerState>(state);
    ASSERT_EQ(alertmanager.silences.size(), 1u);
    EXPECT_EQ(alertmanager.silences[0].comment, "maintenance");
    EXPECT_EQ(alertmanager.silences[0].endsAt, end);
    ASSERT_EQ(alertmanager.notifications.size(), 1u);
    EXPECT_EQ(alertmanager.notifications[0].receiver, "team");
    EXPECT_TRUE(alertmanager.unread.empty());
}

TEST(PeekState, CapturedStatesAreRead) {
    std::size_t read = 0;
    for (const auto& entry : test::vectorsIn("captures_alertmanager.json")) {
        if (entry.contains("user_state_hex")) {
            const base::Bytes bytes = test::hexBytes(entry.at("user_state_hex"));
            EXPECT_EQ(peekStateName(readPeekState(bytes)), "alertmanager");
            ++read;
        }
    }
    EXPECT_GE(read, 2u);
}

TEST(PeekState, WhatIsNobodysIsNothing) {
    EXPECT_EQ(peekStateName(readPeekState({})), "");
    EXPECT_EQ(peekStateName(readPeekState(base::toBytes("hello"))), "");
    EXPECT_EQ(peekStateName(readPeekState(base::Bytes{2, 0xff, 0xff})), "");
    EXPECT_EQ(peekStateName(readPeekState(serfState(), "alertmanager")), "");
    EXPECT_EQ(peekStateName(readPeekState(serfState(), "plain")), "");
}

TEST(PeekState, ADamagedPartIsNamed) {
    const PeekState state =
        readPeekState(proto::encodeFullState({{"sil", base::Bytes{9, 1}}, {"nfl", {}}}));
    EXPECT_EQ(std::get<AlertmanagerState>(state).unread, std::vector<std::string>{"sil"});
}

TEST(MemberRole, ConsulServersAndClients) {
    const MemberRole server = describeMember(encodeTagMap({{"role", "consul"},
                                                           {"dc", "fra"},
                                                           {"segment", ""},
                                                           {"build", "1.15.4"},
                                                           {"expect", "3"}}));
    EXPECT_EQ(server, (MemberRole{"Consul", "server", "fra", "", "", "1.15.4", "3"}));
    const MemberRole client =
        describeMember(encodeTagMap({{"role", "node"}, {"dc", "fra"}, {"segment", "alpha"}}));
    EXPECT_EQ(client, (MemberRole{"Consul", "client", "fra", "", "alpha", "", ""}));
}

TEST(MemberRole, NomadSerfOursAndNobodys) {
    EXPECT_EQ(describeMember(encodeTagMap(
                  {{"role", "nomad"}, {"region", "eu"}, {"dc", "fra"}, {"build", "1.6.0"}})),
              (MemberRole{"Nomad", "server", "fra", "eu", "", "1.6.0", ""}));
    EXPECT_EQ(describeMember(encodeTagMap({{"role", "web"}})).product, "Serf");
    EXPECT_EQ(describeMember(encodeTagMap({})).product, "Serf");
    EXPECT_EQ(describeMember(encodeTagMap({{"role", "swimscope"}})).product, "Swimscope");
    EXPECT_EQ(describeMember({}), MemberRole{});
    EXPECT_EQ(describeMember(base::toBytes("hello")), MemberRole{});
}

}  // namespace
}  // namespace swimscope::dialect
