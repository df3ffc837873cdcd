#include <gtest/gtest.h>

#include "engine/dialect/dialect.h"
#include "watching.h"

namespace swimscope::session {
namespace {

MemberSettings joining(MemberSettings settings, Watched& other) {
    settings.seeds = {addressOf(other)};
    return settings;
}

bool isText(const dialect::Message& message, std::string_view text) {
    return base::asText(message.bytes) == text;
}

/// Two members that know each other.
struct Pair {
    explicit Pair(MemberSettings one = member("one"), MemberSettings two = member("two"))
        : a(std::move(one)), b(joining(std::move(two), a)) {
        EXPECT_TRUE(a.awaitNode<swim::Joined>("two"));
        EXPECT_TRUE(b.awaitNode<swim::Joined>("one"));
    }
    Watched a;
    Watched b;
};

TEST(MemberSession, SaysWhoItIsWhenItIsUp) {
    MemberSettings settings = member("solo");
    settings.label = "blue";
    Watched session(settings);
    const auto* started = session.awaitEvent<observe::Started>();
    ASSERT_TRUE(started);
    EXPECT_EQ(started->name, "solo");
    EXPECT_EQ(started->dialect, "plain");
    EXPECT_EQ(started->label, "blue");
    EXPECT_FALSE(started->encrypted);
    EXPECT_NE(started->address.port, 0);
    EXPECT_TRUE(session.awaitNode<swim::Joined>("solo"));
}

TEST(MemberSession, MeetsAnotherAndBothSeeIt) {
    Pair pair;
}

TEST(MemberSession, MeetsAnotherOverIpv6) {
    MemberSettings one = member("one");
    one.bind = "[::1]:0";
    MemberSettings two = member("two");
    two.bind = "[::1]:0";
    Pair pair(one, two);
    EXPECT_TRUE(pair.a.ask(Ping{"two"}).ok);
    EXPECT_TRUE(pair.b.ask(Send{"one", base::toBytes("hello")}).ok);
}

TEST(MemberSession, ListensOnSeveralAddresses) {
    MemberSettings one = member("one");
    one.alsoBind = {"127.0.0.3:0"};
    Watched a(one);
    ASSERT_EQ(a.error, "");
    const auto port = a.awaitEvent<observe::Started>()->address.port;
    MemberSettings two = member("two");
    two.seeds = {"127.0.0.3:" + std::to_string(port)};
    Watched b(two);
    EXPECT_TRUE(a.awaitNode<swim::Joined>("two"));
    EXPECT_TRUE(b.awaitNode<swim::Joined>("one"));
    EXPECT_TRUE(a.ask(Ping{"two"}).ok);
    EXPECT_TRUE(b.ask(Ping{"one"}).ok);
}

TEST(MemberSession, KeepsOutWhoeverIsNotAllowed) {
    MemberSettings one = member("one");
    one.allow = {"127.0.0.1/32"};
    Watched a(one);
    MemberSettings two = joining(member("two"), a);
    two.bind = "127.0.0.2:0";
    Watched b(two);
    ASSERT_TRUE(a.awaitEvent<swim::Rejected>([](const swim::Rejected& r) {
        return r.reason.find("127.0.0.2 is not an allowed address") != std::string::npos;
    }));
    EXPECT_EQ(a.ask(Members{}).text, "1 member: 1 alive");
    one = member("three");
    one.allow = {"10.0.0.0/8"};
    EXPECT_NE(Watched(one).error.find("not in the list of allowed"), std::string::npos);
}

TEST(MemberSession, CarriesMessagesBothWaysReliablyBestEffortAndByGossip) {
    Pair pair;
    EXPECT_TRUE(pair.a.ask(Send{"two", base::toBytes("by stream")}).ok);
    const auto* first =
        pair.b.awaitEvent<dialect::Message>([](const auto& m) { return isText(m, "by stream"); });
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->ours);
    EXPECT_EQ(first->sender, "one");
    EXPECT_EQ(first->via, swim::Via::Stream);

    EXPECT_TRUE(pair.b.ask(Send{"one", base::toBytes("by packet"), "text/plain", false}).ok);
    const auto* second =
        pair.a.awaitEvent<dialect::Message>([](const auto& m) { return isText(m, "by packet"); });
    ASSERT_TRUE(second);
    EXPECT_EQ(second->via, swim::Via::Packet);

    EXPECT_TRUE(pair.a.ask(Broadcast{base::toBytes("to all")}).ok);
    EXPECT_TRUE(
        pair.b.awaitEvent<dialect::Message>([](const auto& m) { return isText(m, "to all"); }));
}

TEST(MemberSession, CarriesAMegabyteByStream) {
    Pair pair;
    const base::Bytes much(1 << 20, 'x');
    EXPECT_TRUE(pair.a.ask(Send{"two", much}).ok);
    EXPECT_TRUE(pair.b.awaitEvent<dialect::Message>(
        [&](const auto& m) { return m.bytes.size() == much.size(); }));
}

TEST(MemberSession, RawMessagesGoWithoutAnEnvelope) {
    Pair pair;
    EXPECT_TRUE(pair.a.ask(Send{"two", base::toBytes("bare"), "", true, /*raw=*/true}).ok);
    const auto* message =
        pair.b.awaitEvent<dialect::Message>([](const auto& m) { return isText(m, "bare"); });
    ASSERT_TRUE(message);
    EXPECT_FALSE(message->ours);
}

TEST(MemberSession, LeavesSoThatTheOtherSeesItAsLeft) {
    Pair pair;
    EXPECT_TRUE(pair.a.ask(Leave{}).ok);
    EXPECT_TRUE(pair.a.awaitEvent<observe::Ended>());
    EXPECT_TRUE(pair.b.awaitNode<swim::Left>("one"));
    EXPECT_FALSE(pair.a.ask(Leave{}).ok);
}

TEST(MemberSession, LeavesWhenItIsDestroyed) {
    Pair pair;
    pair.a.end();
    EXPECT_TRUE(pair.b.awaitNode<swim::Left>("one"));
}

TEST(MemberSession, MeetsAnotherInTheSerfDialectAndLeavesPolitely) {
    MemberSettings one = member("one");
    one.dialect = "serf";
    one.tags = {{"role", "web"}};
    MemberSettings two = member("two");
    two.dialect = "serf";
    Pair pair(one, two);
    EXPECT_TRUE(pair.a.ask(UserEvent{"deploy", base::toBytes("7")}).ok);
    const auto* event = pair.b.awaitEvent<dialect::UserEvent>();
    ASSERT_TRUE(event);
    EXPECT_EQ(event->name, "deploy");
    EXPECT_TRUE(pair.a.ask(SetTags{{{"role", "db"}}}).ok);
    EXPECT_TRUE(pair.b.awaitEvent<swim::Updated>([](const swim::Updated& e) {
        return dialect::readTags(e.member.identity->meta)["role"] == "db";
    }));
    pair.a.end();
    EXPECT_TRUE(pair.b.awaitNode<swim::Left>("one"));
}

TEST(MemberSession, TalksEncryptedAndWithALabel) {
    MemberSettings one = member("one");
    one.keys = {base::Bytes(16, 7)};
    one.label = "blue";
    MemberSettings two = member("two");
    two.keys = one.keys;
    two.label = one.label;
    Pair pair(one, two);
    EXPECT_TRUE(pair.a.ask(Send{"two", base::toBytes("secret")}).ok);
    EXPECT_TRUE(pair.b.awaitEvent<dialect::Message>());
}

TEST(MemberSession, RetriesASeedVisiblyUntilItAnswers) {
    std::string address;
    {
        Watched placeholder(member("nobody"));
        address = addressOf(placeholder);
    }
    MemberSettings settings = member("late");
    settings.seeds = {address};
    Watched late(settings);
    const auto* notice = late.awaitEvent<observe::Notice>();
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->severity, observe::Notice::Severity::Warning);
    EXPECT_NE(notice->text.find("trying again in 1 s"), std::string::npos) << notice->text;
    MemberSettings seed = member("seed");
    seed.bind = address;
    Watched answering(seed);
    ASSERT_EQ(answering.error, "");
    EXPECT_TRUE(late.awaitNode<swim::Joined>("seed"));
}

TEST(MemberSession, RefusesWhatCannotWorkInOneSentence) {
    Watched first(member("first"));
    MemberSettings taken = member("second");
    taken.bind = addressOf(first);
    EXPECT_EQ(Watched(taken).error, taken.bind + " is in use by another program");
    MemberSettings badKey = member("second");
    badKey.keys = {base::Bytes(5, 1)};
    EXPECT_EQ(Watched(badKey).error, "a gossip key has 16, 24 or 32 bytes, this one has 5");
}

TEST(MemberSession, ReportsTrafficWhileThereIsSome) {
    Pair pair;
    const auto* traffic = pair.a.awaitEvent<observe::Traffic>(
        [](const observe::Traffic& t) { return t.counters.packetsIn > 0; });
    ASSERT_TRUE(traffic);
    EXPECT_EQ(traffic->dropped, 0u);
}

}  // namespace
}  // namespace swimscope::session
