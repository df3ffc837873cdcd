#include "engine/dialect/speaker.h"

#include <gtest/gtest.h>

#include "engine/dialect/serf.h"
#include "engine/dialect/serf_codec.h"
#include "engine/dialect/serf_key_codec.h"
#include "tests/engine/dialect/speakers.h"

namespace swimscope::dialect {
namespace {

base::Bytes text(std::string_view text) {
    return base::toBytes(text);
}

std::string statusAt(Voice& voice, std::string_view name) {
    const auto status = dynamic_cast<Serf&>(voice.speaker->dialect()).members().status(name);
    return status ? serfStatusName(*status) : "unknown";
}

TEST(Speaker, AnnouncesTheDelegateVersionOfItsDialect) {
    Room room;
    EXPECT_EQ(room.add("a", "plain").speaker->node().options().versions.dCur, 0);
    EXPECT_EQ(room.add("b", "serf").speaker->node().options().versions.dCur, 4);
}

TEST(Speaker, AMessageArrivesOpenedAndOnce) {
    Room room;
    Voice& a = room.add("a", "plain");
    Voice& b = room.add("b", "plain");
    room.join(b, a);
    const auto bytes = b.speaker->dialect().wrap(text("hi"), "text/plain", {});
    room.submit(b, swim::SendReliable{"a", *bytes});
    room.submit(b, swim::SendBestEffort{"a", *bytes});
    ASSERT_TRUE(room.runUntil([&] { return !a.heard<Message>().empty(); }));
    room.run(1s);
    ASSERT_EQ(a.heard<Message>().size(), 1u);
    EXPECT_EQ(a.heard<Message>()[0].sender, "b");
    EXPECT_EQ(a.heard<Message>()[0].bytes, text("hi"));
    EXPECT_TRUE(a.heard<swim::MessageReceived>().empty());
}

TEST(Speaker, ABroadcastReachesEverybodyOnceAndItsRetellingIsNotTold) {
    Room room;
    Voice& a = room.add("a", "plain");
    std::vector<Voice*> others;
    for (const char* name : {"b", "c", "d", "e", "f"}) {
        others.push_back(&room.add(name, "plain"));
        room.join(*others.back(), a);
    }
    const auto bytes = a.speaker->dialect().wrapBroadcast(text("all"), "text/plain", {});
    const auto id = room.submit(a, swim::Broadcast{*bytes});
    ASSERT_TRUE(room.runUntil([&] {
        return a.answered(id) && std::all_of(others.begin(), others.end(), [](const Voice* voice) {
                   return !voice->heard<Message>().empty();
               });
    }));
    room.run(5s);
    EXPECT_TRUE(a.heard<Message>().empty());
    for (const Voice* voice : others) {
        EXPECT_EQ(voice->heard<Message>().size(), 1u);
        for (const auto& outcome : voice->heard<swim::Outcome>()) {
            EXPECT_NE(outcome.id, 0u);
        }
    }
}

TEST(Speaker, ALeaveInPlainIsImmediate) {
    Room room;
    Voice& a = room.add("a", "plain");
    Voice& b = room.add("b", "plain");
    room.join(b, a);
    const auto id = room.submit(b, swim::Leave{});
    EXPECT_TRUE(b.speaker->node().hasLeft());
    EXPECT_TRUE(room.runUntil([&] { return b.answered(id) && !a.heard<swim::Left>().empty(); }));
}

TEST(Speaker, ALeaveInSerfIsSeenAsLeftAndNotFailed) {
    Room room;
    Voice& a = room.add("a", "serf");
    Voice& b = room.add("b", "serf");
    Voice& c = room.add("c", "serf");
    room.join(b, a);
    room.join(c, a);
    room.run(2s);
    const auto before = room.now();
    const auto id = room.submit(b, swim::Leave{});
    EXPECT_FALSE(b.speaker->node().hasLeft());
    const auto second = room.submit(b, swim::Leave{});
    EXPECT_TRUE(b.answered(second));
    ASSERT_TRUE(room.runUntil([&] { return b.answered(id); }));
    EXPECT_TRUE(b.speaker->node().hasLeft());
    EXPECT_GE(room.now() - before, 1s);
    EXPECT_LE(room.now() - before, 6s);
    ASSERT_TRUE(
        room.runUntil([&] { return statusAt(a, "b") == "left" && statusAt(c, "b") == "left"; }));
}

TEST(Speaker, ALeaveInSerfWithNobodyElseIsImmediate) {
    Room room;
    Voice& a = room.add("a", "serf");
    room.submit(a, swim::Leave{});
    EXPECT_TRUE(a.speaker->node().hasLeft());
}

TEST(Speaker, JoiningSerfAnnouncesUsByAnIntent) {
    Room room;
    Voice& a = room.add("a", "serf");
    Voice& b = room.add("b", "serf");
    room.join(b, a);
    EXPECT_TRUE(room.runUntil(
        [&] { return dynamic_cast<Serf&>(a.speaker->dialect()).members().statusLTime("b") > 0; }));
}

TEST(Speaker, UserEventsReachEverybodyOnce) {
    Room room;
    Voice& a = room.add("a", "serf");
    Voice& b = room.add("b", "serf");
    Voice& c = room.add("c", "serf");
    room.join(b, a);
    room.join(c, a);
    ASSERT_TRUE(a.speaker->dialect().userEvent("deploy", text("v1")));
    ASSERT_TRUE(room.runUntil(
        [&] { return !b.heard<UserEvent>().empty() && !c.heard<UserEvent>().empty(); }));
    room.run(20s);
    EXPECT_TRUE(a.heard<UserEvent>().empty());
    ASSERT_EQ(b.heard<UserEvent>().size(), 1u);
    EXPECT_EQ(b.heard<UserEvent>()[0].name, "deploy");
    EXPECT_EQ(c.heard<UserEvent>().size(), 1u);
}

TEST(Speaker, NotEverythingAFloodCausesIsDoneInOneInput) {
    // A node that is told to broadcast by each of many messages still answers at once.
    Room room;
    Voice& a = room.add("a", "plain");
    Voice& b = room.add("b", "plain");
    room.join(b, a);
    for (int i = 0; i < 200; ++i) {
        const auto bytes = b.speaker->dialect().wrapBroadcast(text("x"), "text/plain", {});
        room.submit(b, swim::SendBestEffort{"a", *bytes});
    }
    EXPECT_TRUE(room.runUntil([&] { return a.heard<Message>().size() == 200; }));
}

TEST(Speaker, FollowsAKeyQuery) {
    const base::Bytes first(16, 1);
    const base::Bytes second(16, 2);
    Room room;
    Voice& a = room.add("a", "serf", {first});
    Voice& b = room.add("b", "serf", {first});
    room.join(b, a);
    SerfQuery query;
    query.ltime = 3;
    query.id = 77;
    query.addr = base::toBytes(a.address.ip.bytes());
    query.port = a.address.port;
    query.name = "_serf_install-key";
    query.payload = encode(SerfKeyRequest{second});
    room.submit(a, swim::SendBestEffort{"b", encode(query)});
    EXPECT_TRUE(
        room.runUntil([&] { return b.speaker->node().security().keyring.keys().size() == 2; }));
    const auto heard = b.heard<Query>();
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_EQ(heard[0].summary, "key operation, key hidden");
}

}  // namespace
}  // namespace swimscope::dialect
