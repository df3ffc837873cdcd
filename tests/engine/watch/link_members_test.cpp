#include "engine/watch/link_members.h"

#include <memory>

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

class LinkMembersOfTwo : public testing::Test {
protected:
    LinkMembersOfTwo() {
        auto view = std::make_shared<View>();
        view->observer = "a";
        for (const char* name : {"a", "b", "dead"}) {
            auto record = std::make_shared<Record>();
            record->name = name;
            record->address = *base::Endpoint::parse("10.0.0.1:7946");
            const bool dead = record->name == "dead";
            view->rows.push_back({std::move(record), 1, dead ? Belief::Dead : Belief::Alive});
        }
        desk.contacts.learn(view);
    }
    /// Numbers of the pings that left since the last call.
    std::vector<std::uint32_t> pings() {
        std::vector<machine::Action> actions;
        desk.outlet.take(actions);
        std::vector<std::uint32_t> numbers;
        for (const machine::Action& action : actions) {
            const auto& sent = std::get<machine::SendDatagram>(action);
            wire::Scratch scratch;
            numbers.push_back(
                wire::decodePing(base::BytesView(sent.bytes).subspan(1), scratch)->seqNo);
        }
        return numbers;
    }

    Desk desk{Options{}, wire::Security{}, /*seed=*/1};
    LinkMembers members{desk};
    base::Instant now{1h};
};

TEST_F(LinkMembersOfTwo, TheLivingArePingedOneByOneAndMeasured) {
    members.gather(now);
    ASSERT_EQ(members.size(), 2u);
    members.expire(now);
    const auto first = pings();
    ASSERT_EQ(first.size(), 1u);
    EXPECT_TRUE(members.ack(now + 3ms, wire::Ack{first[0], {}}));
    EXPECT_EQ(members[0].rtt, base::Duration(3ms));
    EXPECT_FALSE(members.measured());
    members.expire(*members.deadline());
    const auto second = pings();
    ASSERT_EQ(second.size(), 1u);
    EXPECT_TRUE(members.ack(now + 30ms, wire::Ack{second[0], {}}));
    EXPECT_TRUE(members.measured());
    EXPECT_FALSE(members.deadline());
    EXPECT_FALSE(members.ack(now + 40ms, wire::Ack{second[0], {}})) << "it was taken";
}

TEST_F(LinkMembersOfTwo, WhoeverAnswersNothingIsGivenUpAfterThreePings) {
    members.gather(now);
    std::size_t sent = 0;
    while (const auto due = members.deadline()) {
        members.expire(*due);
        sent += pings().size();
        ASSERT_LE(sent, 6u);
    }
    EXPECT_EQ(sent, 6u);
    EXPECT_TRUE(members.measured());
    EXPECT_FALSE(members[0].rtt);
}

TEST_F(LinkMembersOfTwo, KnowWhoIsGone) {
    members.gather(now);
    EXPECT_TRUE(members.lives(0));
    desk.contacts.forget("a");
    EXPECT_FALSE(members.lives(0));
    members.clear();
    EXPECT_EQ(members.size(), 0u);
}

}  // namespace
}  // namespace swimscope::watch
