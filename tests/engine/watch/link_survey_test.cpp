#include "engine/watch/link_survey.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;
using test::convergedCluster;
using test::WatchedCluster;
using Verdict = LinkProbed::Verdict;

std::string nameOf(std::uint32_t id) {
    return sim::usualHostName(sim::HostId{id});
}

Options reachableOptions() {
    Options options;
    options.self = test::kWatcherAddress;
    return options;
}

/// Knows everybody; the matrix is asked for afterwards.
void know(WatchedCluster& watched) {
    watched.run(Peek{watched.addressOf(sim::HostId{1})});
}

std::map<std::pair<std::string, std::string>, LinkProbed> matrix(const WatchedCluster& watched) {
    std::map<std::pair<std::string, std::string>, LinkProbed> cells;
    for (const LinkProbed& link : watched.all<LinkProbed>()) {
        cells[{link.from, link.to}] = link;
    }
    return cells;
}

TEST(LinkSurvey, OfAHealthyClusterAllPairsReachEachOther) {
    WatchedCluster watched(convergedCluster(4), reachableOptions());
    know(watched);
    const auto outcome = watched.run(MeasureLinks{});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->ok);
    EXPECT_EQ(outcome->text, "12 pairs reach each other, 0 do not, 0 helpers' answers are missing");
    const auto cells = matrix(watched);
    EXPECT_EQ(cells.size(), 12u);
    for (const auto& [pair, link] : cells) {
        EXPECT_EQ(link.verdict, Verdict::Reaches) << pair.first << " to " << pair.second;
        EXPECT_TRUE(link.rtt);
    }
}

TEST(LinkSurvey, EstimatesTheRoundTripBetweenTwoOthers) {
    sim::ClusterOptions cluster = convergedCluster(3);
    WatchedCluster watched(cluster);
    know(watched);
    ASSERT_TRUE(watched.cluster.apply(
        sim::SetLatency{{sim::HostId{1}, sim::HostId{2}}, sim::Latency::constant(25ms)}));
    ASSERT_TRUE(watched.run(MeasureLinks{}));
    const auto cells = matrix(watched);
    const auto slow = cells.at({nameOf(1), nameOf(2)}).rtt;
    const auto fast = cells.at({nameOf(1), nameOf(3)}).rtt;
    ASSERT_TRUE(slow && fast);
    EXPECT_GE(*slow, 49ms);
    EXPECT_LE(*slow, 51ms);
    EXPECT_LT(*fast, 25ms);
}

TEST(LinkSurvey, AKilledNodeIsReachedByNobodyAndHelpsNobody) {
    WatchedCluster watched(convergedCluster(4), reachableOptions());
    know(watched);
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{sim::HostId{3}}));
    ASSERT_TRUE(watched.run(MeasureLinks{}, 120s));
    for (const auto& [pair, link] : matrix(watched)) {
        if (pair.first == nameOf(3)) {
            EXPECT_EQ(link.verdict, Verdict::HelperMute);
        } else if (pair.second == nameOf(3)) {
            EXPECT_EQ(link.verdict, Verdict::DoesNot);
            ASSERT_TRUE(link.probeTimeout);
            EXPECT_GE(*link.probeTimeout, 495ms) << "of the LAN profile";
            EXPECT_LE(*link.probeTimeout, 505ms);
        } else {
            EXPECT_EQ(link.verdict, Verdict::Reaches);
        }
        EXPECT_FALSE(link.delivers) << "a direction to a dead node says nothing";
    }
}

TEST(LinkSurvey, AOneWayCutIsNamedWithItsDirection) {
    WatchedCluster watched(convergedCluster(4), reachableOptions());
    know(watched);
    ASSERT_TRUE(watched.cluster.apply(sim::Cut{sim::HostId{2}, sim::HostId{4}, true}));
    const base::Instant cutAt = watched.cluster.now();
    ASSERT_TRUE(watched.run(MeasureLinks{}));
    EXPECT_LE(watched.cluster.now() - cutAt, 30s);
    const auto cells = matrix(watched);
    const LinkProbed cut = cells.at({nameOf(2), nameOf(4)});
    const LinkProbed back = cells.at({nameOf(4), nameOf(2)});
    EXPECT_EQ(cut.verdict, Verdict::DoesNot);
    EXPECT_EQ(back.verdict, Verdict::DoesNot) << "the ack has to pass the cut as well";
    EXPECT_EQ(cut.delivers, std::optional(false));
    EXPECT_EQ(back.delivers, std::optional(true));
    EXPECT_EQ(cells.at({nameOf(1), nameOf(4)}).verdict, Verdict::Reaches);
}

TEST(LinkSurvey, ACutBothWaysDeliversNeither) {
    WatchedCluster watched(convergedCluster(3), reachableOptions());
    know(watched);
    ASSERT_TRUE(watched.cluster.apply(sim::Cut{sim::HostId{1}, sim::HostId{2}, false}));
    ASSERT_TRUE(watched.run(MeasureLinks{}));
    const auto cells = matrix(watched);
    EXPECT_EQ(cells.at({nameOf(1), nameOf(2)}).delivers, std::optional(false));
    EXPECT_EQ(cells.at({nameOf(2), nameOf(1)}).delivers, std::optional(false));
}

TEST(LinkSurvey, AOneWayCutInACrowdIsNamedInTimeBesideADeadMember) {
    WatchedCluster watched(convergedCluster(12), reachableOptions());
    know(watched);
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{sim::HostId{7}}));
    ASSERT_TRUE(watched.cluster.apply(sim::Cut{sim::HostId{2}, sim::HostId{4}, true}));
    watched.command(MeasureLinks{});
    EXPECT_TRUE(watched.cluster.runUntil(
        [&] {
            const auto cells = matrix(watched);
            const auto cut = cells.find({nameOf(2), nameOf(4)});
            const auto back = cells.find({nameOf(4), nameOf(2)});
            return cut != cells.end() && cut->second.delivers == std::optional(false) &&
                   back != cells.end() && back->second.delivers == std::optional(true);
        },
        30s));
}

TEST(LinkSurvey, WithoutAnAddressOfOursDirectionsStayUnknown) {
    WatchedCluster watched(convergedCluster(3));
    know(watched);
    ASSERT_TRUE(watched.cluster.apply(sim::Cut{sim::HostId{1}, sim::HostId{2}, true}));
    ASSERT_TRUE(watched.run(MeasureLinks{}));
    for (const auto& [pair, link] : matrix(watched)) {
        EXPECT_FALSE(link.delivers);
    }
}

TEST(LinkSurvey, LossAloneAccusesNobody) {
    sim::ClusterOptions lossy = convergedCluster(5);
    lossy.link.loss = 0.02;
    WatchedCluster watched(lossy, reachableOptions());
    know(watched);
    ASSERT_TRUE(watched.run(MeasureLinks{}, 120s));
    for (const auto& [pair, link] : matrix(watched)) {
        EXPECT_EQ(link.verdict, Verdict::Reaches) << pair.first << " to " << pair.second;
    }
}

TEST(LinkSurvey, AsksEachHelperAsRarelyAsItShould) {
    WatchedCluster watched(convergedCluster(6), reachableOptions());
    std::map<base::Endpoint, std::vector<base::Instant>> asked;
    watched.shown.show = [&](const machine::Action& action) {
        const auto* sent = std::get_if<machine::SendDatagram>(&action);
        if (sent != nullptr && sent->bytes.front() == 0x01) {
            asked[sent->to].push_back(watched.cluster.now());
        }
    };
    know(watched);
    ASSERT_TRUE(watched.run(MeasureLinks{}));
    EXPECT_EQ(asked.size(), 6u);
    for (const auto& [helper, times] : asked) {
        EXPECT_EQ(times.size(), 5u);
        for (std::size_t i = 1; i < times.size(); ++i) {
            EXPECT_GE(times[i] - times[i - 1], 1s);
        }
    }
}

TEST(LinkSurvey, RepeatsRoundsUntilStopped) {
    WatchedCluster watched(convergedCluster(3), reachableOptions());
    const CommandId id = watched.command(MeasureLinks{2s});
    know(watched);
    watched.cluster.runFor(20s);
    EXPECT_GE(watched.all<LinkProbed>().size(), 12u);
    EXPECT_FALSE(watched.outcome(id));
    watched.command(Stop{});
    ASSERT_TRUE(watched.outcome(id));
    const auto told = watched.all<LinkProbed>().size();
    watched.cluster.runFor(10s);
    EXPECT_EQ(watched.all<LinkProbed>().size(), told);
}

TEST(LinkSurvey, NeedsTwoWhoLive) {
    WatchedCluster watched(convergedCluster(3));
    const auto outcome = watched.run(MeasureLinks{});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->ok);
}

TEST(LinkSurvey, AStrangersPingIsNotForIt) {
    Desk desk(Options{}, wire::Security{}, /*seed=*/1);
    LinkSurvey survey(desk);
    wire::Ping ping;
    ping.node = "somebody";
    EXPECT_FALSE(survey.ping({}, {}, ping));
    ping.node = "swimscope-link-99999999999999999999x";
    EXPECT_TRUE(survey.ping({}, {}, ping));
    EXPECT_EQ(desk.outlet.datagrams(), 0u);
}

}  // namespace
}  // namespace swimscope::watch
