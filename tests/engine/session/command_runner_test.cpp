#include "engine/session/command_runner.h"

#include <gtest/gtest.h>

#include "watching.h"

namespace swimscope::session {
namespace {

struct Commands : testing::Test {
    Watched session{member("solo")};
};

TEST_F(Commands, MembersAnswersWithTheTableAndThenAnOutcome) {
    ASSERT_TRUE(session.awaitNode<swim::Joined>("solo"));
    const swim::Outcome outcome = session.ask(Members{});
    EXPECT_TRUE(outcome.ok);
    EXPECT_EQ(outcome.text, "1 member: 1 alive");
    const auto* roster = session.awaitEvent<observe::Roster>();
    ASSERT_TRUE(roster);
    EXPECT_EQ(roster->id, outcome.id);
    EXPECT_FALSE(roster->resync);
    ASSERT_EQ(roster->members.size(), 1u);
    EXPECT_EQ(roster->members[0].name(), "solo");
}

TEST_F(Commands, IdsCountFromOneInTheOrderOfTheCommands) {
    EXPECT_EQ(session->submit(Health{}), 1u);
    EXPECT_EQ(session->submit(Members{}), 2u);
    EXPECT_EQ(session.ask(Health{}).id, 3u);
}

TEST_F(Commands, HealthIsSaidInWords) {
    EXPECT_EQ(session.ask(Health{}).text, "health score 0 (healthy)");
}

TEST_F(Commands, HealthShowsEverythingThatIsCounted) {
    const swim::Outcome outcome = session.ask(Health{});
    const auto* traffic = session.awaitEvent<observe::Traffic>(
        [&](const observe::Traffic& t) { return t.id == outcome.id; });
    ASSERT_TRUE(traffic);
    EXPECT_EQ(traffic->members[0], 1u);
    EXPECT_EQ(traffic->counters.aliveTaken, 1u);
}

TEST_F(Commands, AnAddressCanBePinged) {
    const auto* started = session.awaitEvent<observe::Started>();
    ASSERT_TRUE(started);
    EXPECT_TRUE(session.ask(Ping{"solo", started->address.toString()}).ok);
    EXPECT_FALSE(session.ask(Ping{"other", started->address.toString()}).ok);
    EXPECT_FALSE(session.ask(Ping{"solo", "nonsense"}).ok);
}

TEST_F(Commands, VerificationAndAFirstKeyChangeWhileRunning) {
    EXPECT_EQ(session.ask(Verify{false, false}).text,
              "plaintext is accepted, what we send is not encrypted, once there is a key");
    EXPECT_TRUE(session.ask(Keys{Keys::Action::Add, base::Bytes(16, 7)}).ok);
    EXPECT_EQ(session.ask(Verify{true, true}).text,
              "plaintext is refused, what we send is encrypted");
}

TEST_F(Commands, AnUnknownNodeIsAFailureWithASentence) {
    EXPECT_FALSE(session.ask(Ping{"ghost"}).ok);
    EXPECT_FALSE(session.ask(Send{"ghost", base::toBytes("boo")}).ok);
    EXPECT_FALSE(session.ask(Send{"ghost", base::toBytes("boo"), "text/plain", false}).ok);
}

TEST_F(Commands, AJoinOfNobodyFails) {
    EXPECT_FALSE(session.ask(Join{{"127.0.0.1:1"}}).ok);
}

TEST_F(Commands, PlainHasNoUserEventsAndDemoCommandsNeedADemo) {
    EXPECT_FALSE(session.ask(UserEvent{"deploy", {}}).ok);
    EXPECT_FALSE(session.ask(DemoKill{"demo-1"}).ok);
    EXPECT_FALSE(session.ask(DemoRestart{"demo-1"}).ok);
}

TEST_F(Commands, MetadataAndTagsAreAnnounced) {
    EXPECT_TRUE(session.ask(SetMeta{base::toBytes("hello")}).ok);
    EXPECT_FALSE(session.ask(SetMeta{base::Bytes(513, 'x')}).ok);
    EXPECT_FALSE(session.ask(SetTags{{{"a", "1"}}}).ok) << "free text would be lost";
    EXPECT_TRUE(session.ask(SetMeta{}).ok);
    EXPECT_TRUE(session.ask(SetTags{{{"a", "1"}, {"b", "2"}}}).ok);
    EXPECT_TRUE(session.ask(SetTags{{{"a", ""}}}).ok);
    session.forget();
    session.ask(Members{});
    const auto* roster = session.awaitEvent<observe::Roster>();
    ASSERT_TRUE(roster);
    EXPECT_EQ(dialect::readTags(roster->members[0].identity->meta), (dialect::Tags{{"b", "2"}}));
}

TEST_F(Commands, KeysAreCountedAndNeverShown) {
    EXPECT_EQ(session.ask(Keys{}).text, "no keys are installed, traffic is not encrypted");
    MemberSettings settings = member("locked");
    settings.keys = {base::Bytes(16, 7)};
    Watched locked(settings);
    EXPECT_EQ(locked.ask(Keys{}).text, "1 key is installed, the first encrypts");
    EXPECT_TRUE(locked.ask(Keys{Keys::Action::Add, base::Bytes(32, 8)}).ok);
    EXPECT_EQ(locked.ask(Keys{}).text, "2 keys are installed, the first encrypts");
    EXPECT_TRUE(locked.ask(Keys{Keys::Action::Use, base::Bytes(32, 8)}).ok);
    EXPECT_TRUE(locked.ask(Keys{Keys::Action::Remove, base::Bytes(16, 7)}).ok);
    EXPECT_FALSE(locked.ask(Keys{Keys::Action::Remove, base::Bytes(32, 8)}).ok);
}

TEST_F(Commands, TheRoomThatIsToldIsWhatABroadcastMayTake) {
    const auto* started = session.awaitEvent<observe::Started>();
    ASSERT_TRUE(started);
    const swim::MessageRoom room = started->rooms.text;
    EXPECT_GT(room.reliable, room.datagram);
    EXPECT_GT(room.datagram, room.bestEffort);
    EXPECT_EQ(started->rooms.bytes.broadcast + std::string_view("application/octet-stream").size(),
              room.broadcast + std::string_view("text/plain").size());
    EXPECT_FALSE(session.ask(Broadcast{base::Bytes(room.broadcast + 1, 'x')}).ok);
    // Alone, a broadcast waits in the queue; that it was taken is its first outcome.
    const swim::CommandId id = session->submit(Broadcast{base::Bytes(room.broadcast, 'x')});
    const auto* queued =
        session.awaitEvent<swim::Outcome>([&](const swim::Outcome& o) { return o.id == id; });
    ASSERT_TRUE(queued);
    EXPECT_TRUE(queued->ok);
}

}  // namespace
}  // namespace swimscope::session
