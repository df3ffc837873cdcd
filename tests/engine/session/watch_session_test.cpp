#include <gtest/gtest.h>

#include "watching.h"

namespace swimscope::session {
namespace {

/// Two members that know each other.
struct Two {
    Two() : a(member("one")), b(joining()) {
        EXPECT_TRUE(a.awaitNode<swim::Joined>("two"));
        EXPECT_TRUE(b.awaitNode<swim::Joined>("one"));
    }
    MemberSettings joining() {
        MemberSettings settings = member("two");
        settings.seeds = {addressOf(a)};
        return settings;
    }
    bool knowsOnlyTwo(Watched& session) {
        session.forget();
        session.ask(Members{});
        const auto* roster = session.awaitEvent<observe::Roster>();
        return roster && roster->members.size() == 2;
    }
    Watched a;
    Watched b;
};

bool saidBy(const watch::Answered& answer, const std::string& observer, std::size_t rows) {
    return answer.view->observer == observer && answer.view->rows.size() == rows &&
           !answer.view->partial;
}

TEST(WatchSession, ReadsEveryMembersTableAndIsListedByNobody) {
    Two two;
    Watched watching(watcher(addressOf(two.a)));
    for (const char* observer : {"one", "two"}) {
        EXPECT_TRUE(watching.awaitEvent<watch::Answered>([&](const watch::Answered& answer) {
            return saidBy(answer, observer, 2);
        })) << observer;
    }
    EXPECT_TRUE(two.knowsOnlyTwo(two.a));
    EXPECT_TRUE(two.knowsOnlyTwo(two.b));
}

TEST(WatchSession, ListsWhatMostObserversHold) {
    Two two;
    Watched watching(watcher(addressOf(two.a)));
    ASSERT_TRUE(watching.awaitEvent<watch::SweepProgress>(
        [](const watch::SweepProgress& progress) { return progress.done; }));
    EXPECT_EQ(watching.ask(Members{}).text, "2 members");
    const auto* roster = watching.awaitEvent<observe::Roster>();
    ASSERT_TRUE(roster);
    EXPECT_EQ(roster->members.front().name(), "one");
    EXPECT_EQ(roster->members.front().state, swim::State::Alive);
}

TEST(WatchSession, RefusesWhatOnlyAMemberCanDo) {
    Two two;
    Watched watching(watcher(addressOf(two.a)));
    for (const Command& command :
         {Command(Send{"one", base::toBytes("x")}), Command(Broadcast{base::toBytes("x")}),
          Command(Join{{"127.0.0.1"}}), Command(SetMeta{})}) {
        const swim::Outcome outcome = watching.ask(command);
        EXPECT_FALSE(outcome.ok);
        EXPECT_NE(outcome.text.find("joins nothing"), std::string::npos);
    }
    EXPECT_TRUE(watching.ask(Leave{}).ok);
}

TEST(WatchSession, SaysOnceWhyNobodyAnswers) {
    Watched gone(member("gone"));
    const std::string address = addressOf(gone);
    gone.end();
    Watched watching(watcher(address));
    const auto* told = watching.awaitEvent<watch::Diagnosed>();
    ASSERT_TRUE(told);
    EXPECT_EQ(told->diagnosis.verdict, watch::Verdict::NothingListens);
    EXPECT_FALSE(told->diagnosis.sentence.empty());
}

TEST(WatchSession, AWrongSettingIsOneSentence) {
    WatchSettings settings = watcher("127.0.0.1:1");
    settings.dialect = "klingon";
    Watched refused(settings);
    EXPECT_NE(refused.error.find("klingon"), std::string::npos);
}

TEST(WatchSession, ExaminesASeedThatIsSilentWhileOthersAnswer) {
    Two two;
    Watched gone(member("gone"));
    const std::string nobody = addressOf(gone);
    gone.end();
    WatchSettings settings = watcher(addressOf(two.a));
    settings.seeds.push_back(nobody);
    Watched watching(settings);
    const auto* told = watching.awaitEvent<watch::Diagnosed>();
    ASSERT_TRUE(told);
    EXPECT_EQ(told->diagnosis.address.toString(), nobody);
}

TEST(WatchSession, ReadsIpv6MembersAndIsReachableThere) {
    MemberSettings six = member("six");
    six.bind = "[::1]:0";
    Watched one(six);
    WatchSettings settings = watcher(addressOf(one));
    settings.bind.clear();
    settings.contact = Contact::Tap;
    Watched watching(settings);
    EXPECT_EQ(watching.awaitEvent<observe::Started>()->address.ip.toString(), "::1");
    EXPECT_TRUE(watching.awaitEvent<watch::Pinged>(
        [](const watch::Pinged& pinged) { return pinged.node == "six" && pinged.rtt; }));
    EXPECT_TRUE(watching.ask(watch::Command(watch::Tap{-1})).ok);
}

}  // namespace
}  // namespace swimscope::session
