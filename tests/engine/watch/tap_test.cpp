#include "engine/watch/tap.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engine/wire/message_codec.h"
#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;
using test::convergedCluster;
using test::WatchedCluster;

/// Knows the whole cluster from one peek, and taps it.
CommandId tapped(WatchedCluster& watched, double perSecond = 0) {
    watched.run(Peek{watched.addressOf(sim::HostId{1})});
    return watched.command(Tap{perSecond});
}

TEST(Tap, PingsTheLivingInTurnAndMeasures) {
    WatchedCluster watched(convergedCluster(3));
    tapped(watched);
    watched.cluster.runFor(2s);
    std::set<std::string> names;
    for (const Pinged& pinged : watched.all<Pinged>()) {
        EXPECT_TRUE(pinged.rtt) << pinged.node;
        names.insert(pinged.node);
    }
    EXPECT_EQ(names.size(), 3u);
    EXPECT_LE(watched.watcher().counters().pings - watched.all<Pinged>().size(), 1u)
        << "one may be under way";
}

TEST(Tap, BeginsWithWhoeverBecomesKnown) {
    WatchedCluster watched(convergedCluster(3));
    watched.command(Tap{});
    watched.cluster.runFor(1s);
    EXPECT_TRUE(watched.all<Pinged>().empty());
    watched.run(Peek{watched.addressOf(sim::HostId{1})});
    watched.cluster.runFor(2s);
    EXPECT_FALSE(watched.all<Pinged>().empty());
}

TEST(Tap, HearsOfASuspicionAndADeathAndWhoToldIt) {
    WatchedCluster watched(convergedCluster(5));
    tapped(watched, 20);
    watched.cluster.runFor(1s);
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{sim::HostId{3}}));
    const std::string victim = sim::usualHostName(sim::HostId{3});
    const auto about = [&](RumourKind kind) {
        const auto all = watched.all<Heard>();
        return std::count_if(all.begin(), all.end(), [&](const Heard& heard) {
            return heard.kind == kind && heard.node == victim && !heard.teller.empty() &&
                   heard.teller != victim;
        });
    };
    EXPECT_TRUE(watched.cluster.runUntil(
        [&] { return about(RumourKind::Suspect) > 0 && about(RumourKind::Dead) > 0; }, 60s));
    const auto all = watched.all<Heard>();
    EXPECT_TRUE(all.front().first);
    EXPECT_TRUE(
        std::any_of(all.begin(), all.end(), [](const Heard& heard) { return heard.tellers > 1; }));
    EXPECT_EQ(watched.watcher().counters().rumours, all.size());
    const auto pinged = watched.all<Pinged>();
    EXPECT_TRUE(std::any_of(pinged.begin(), pinged.end(),
                            [&](const Pinged& one) { return one.node == victim && !one.rtt; }));
}

TEST(Tap, HearsUserMessages) {
    WatchedCluster watched(convergedCluster(5));
    tapped(watched, 50);
    ASSERT_TRUE(watched.cluster.apply(
        sim::BroadcastText{sim::HostId{1}, base::toBytes(std::string_view("deploy"))}));
    EXPECT_TRUE(watched.cluster.runUntil(
        [&] {
            const auto all = watched.all<Heard>();
            return std::any_of(all.begin(), all.end(), [](const Heard& heard) {
                return heard.kind == RumourKind::User && base::asText(heard.bytes) == "deploy";
            });
        },
        30s));
}

TEST(Tap, HasACapAndSaysSo) {
    WatchedCluster watched(convergedCluster(3));
    const CommandId id = tapped(watched, 1000);
    const auto before = watched.watcher().counters().pings;
    watched.cluster.runFor(10s);
    EXPECT_LE(watched.watcher().counters().pings - before, 501u);
    const auto outcomes = watched.all<Outcome>();
    EXPECT_TRUE(std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
        return outcome.id == id && !outcome.final;
    }));
    EXPECT_FALSE(watched.outcome(id));
    watched.command(Stop{});
    EXPECT_TRUE(watched.outcome(id));
}

TEST(Tap, NothingIsCaughtUpAfterAPause) {
    Desk desk(Options{}, wire::Security{}, /*seed=*/1);
    auto view = std::make_shared<View>();
    view->observer = "a";
    auto record = std::make_shared<Record>();
    record->name = "a";
    record->address = *base::Endpoint::parse("10.0.0.1:7946");
    view->rows.push_back({std::move(record), 1, Belief::Alive});
    desk.contacts.learn(view);
    TapRoom tap(desk);
    base::Instant now{1h};
    tap.command(now, 1, Tap{});
    now += 1h;
    for (int i = 0; i < 10; ++i) {
        tap.expire(now);
    }
    EXPECT_EQ(desk.outlet.datagrams(), 2u) << "one before the pause and one after it";
}

TEST(Tap, AnotherTapTakesOver) {
    WatchedCluster watched(convergedCluster(3));
    const CommandId first = tapped(watched);
    const CommandId second = watched.command(Tap{1});
    EXPECT_TRUE(watched.outcome(first));
    EXPECT_FALSE(watched.outcome(second));
}

TEST(Tap, ARumourThatCanNotBeReadIsSaid) {
    Desk desk(Options{}, wire::Security{}, /*seed=*/1);
    TapRoom tap(desk);
    const base::Bytes junk{0xc1};
    EXPECT_FALSE(tap.rumour({}, {}, wire::MessageType::Alive, junk)) << "nobody listens yet";
    tap.command({}, 1, Tap{});
    EXPECT_TRUE(tap.rumour({}, {}, wire::MessageType::Alive, junk));
    ASSERT_EQ(desk.events.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<Rejected>(desk.events[0]));
}

TEST(ReadRumour, GivesEveryField) {
    base::Words why;
    const base::Bytes meta{1, 2};
    const base::Bytes address{10, 0, 0, 9};
    wire::Alive alive;
    alive.node = "c";
    alive.incarnation = 4;
    alive.addr = address;
    alive.port = 7947;
    alive.meta = meta;
    const base::Bytes announced = wire::encoded(alive);
    auto heard = readRumour(wire::MessageType::Alive, base::BytesView(announced).subspan(1), why);
    ASSERT_TRUE(heard) << why;
    EXPECT_EQ(heard->address.toString(), "10.0.0.9:7947");
    EXPECT_EQ(heard->bytes, meta);
    EXPECT_EQ(heard->incarnation, 4u);
    const base::Bytes accused = wire::encoded(wire::Dead{5, "c", "c"});
    heard = readRumour(wire::MessageType::Dead, base::BytesView(accused).subspan(1), why);
    ASSERT_TRUE(heard) << why;
    EXPECT_EQ(heard->kind, RumourKind::Dead);
    EXPECT_EQ(heard->from, heard->node) << "a leave";
}

TEST(Tap, IsSwitchedOffAlone) {
    WatchedCluster watched(convergedCluster(3));
    const CommandId tap = tapped(watched);
    watched.cluster.runFor(1s);
    const CommandId off = watched.command(Tap{-1});
    const auto outcomes = watched.all<Outcome>();
    for (const CommandId id : {tap, off}) {
        EXPECT_TRUE(std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
            return outcome.id == id && outcome.final && outcome.ok;
        }));
    }
    const auto pings = watched.watcher().counters().pings;
    watched.cluster.runFor(2s);
    EXPECT_EQ(watched.watcher().counters().pings, pings);
}

}  // namespace
}  // namespace swimscope::watch
