#include "engine/observe/told_member.h"

#include <gtest/gtest.h>

namespace swimscope::observe {
namespace {

watch::Row rowOf(base::Bytes versions) {
    auto record = std::make_shared<watch::Record>();
    record->name = "web-1";
    record->address = {base::IpAddress::v4(10, 0, 0, 1), 7946};
    record->meta = {1, 2};
    record->versions = std::move(versions);
    return {std::move(record), 7, watch::Belief::Alive};
}

TEST(ToldMember, ARowBecomesAMemberInTheStateAskedFor) {
    const swim::Member member = memberOf(rowOf({1, 5, 2, 2, 5, 4}), watch::Belief::Suspect);
    EXPECT_EQ(member.name(), "web-1");
    EXPECT_EQ(member.incarnation, 7u);
    EXPECT_EQ(member.state, swim::State::Suspect);
    EXPECT_EQ(member.identity->address.toString(), "10.0.0.1:7946");
    EXPECT_EQ(member.identity->meta, (base::Bytes{1, 2}));
    EXPECT_EQ(member.identity->versions.pMax, 5);
    EXPECT_EQ(member.identity->versions.dCur, 4);
}

TEST(ToldMember, VersionsOfAnotherLengthAreNone) {
    const swim::Member member = memberOf(rowOf({1, 5}), watch::Belief::Left);
    EXPECT_EQ(member.identity->versions.pMax, 0);
    EXPECT_EQ(member.state, swim::State::Left);
}

TEST(ToldMember, WhatNobodyKnowsCountsAsDead) {
    EXPECT_EQ(stateOf(watch::Belief::Alive), swim::State::Alive);
    EXPECT_EQ(stateOf(watch::Belief::Dead), swim::State::Dead);
    EXPECT_EQ(stateOf(watch::Belief::Unknown), swim::State::Dead);
}

}  // namespace
}  // namespace swimscope::observe
