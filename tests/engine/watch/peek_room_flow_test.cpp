#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "engine/watch/peek_room.h"
#include "tests/support/watched_cluster.h"

namespace swimscope::watch {
namespace {

using test::convergedCluster;
using test::WatchedCluster;
using namespace std::chrono_literals;

/// How many streams are open at a host and in all, at most, and when each was dialled.
struct Gauge {
    std::map<std::uint64_t, base::Endpoint> open;
    std::map<base::Endpoint, std::size_t> atHost;
    std::size_t mostAtHost = 0;
    std::size_t most = 0;
    std::map<base::Endpoint, std::vector<base::Instant>> dials;
    std::vector<base::Instant> all;

    void see(base::Instant now, const machine::Action& action) {
        if (const auto* dial = std::get_if<machine::OpenStream>(&action)) {
            open[dial->id.value] = dial->to;
            mostAtHost = std::max(mostAtHost, ++atHost[dial->to]);
            most = std::max(most, open.size());
            dials[dial->to].push_back(now);
            all.push_back(now);
        } else if (const auto* close = std::get_if<machine::CloseStream>(&action)) {
            ended(close->id.value);
        }
    }
    void ended(std::uint64_t id) {
        if (const auto found = open.find(id); found != open.end()) {
            --atHost[found->second];
            open.erase(found);
        }
    }
};

TEST(PeekFlow, KeepsItsLimits) {
    Options options;
    options.concurrent = 4;
    options.peeksPerSecond = 20;
    options.minInterval = 2s;
    WatchedCluster watched(convergedCluster(40), options);
    Gauge gauge;
    watched.shown.show = [&](const machine::Action& action) {
        gauge.see(watched.cluster.now(), action);
    };
    watched.command(Sweep{{watched.addressOf(1)}, 10ms});
    watched.cluster.runFor(20s);
    EXPECT_LE(gauge.most, options.concurrent);
    EXPECT_GT(gauge.most, 1u);
    EXPECT_EQ(gauge.mostAtHost, 1u);
    for (const auto& [host, dials] : gauge.dials) {
        for (std::size_t i = 1; i < dials.size(); ++i) {
            EXPECT_GE(dials[i] - dials[i - 1], options.minInterval);
        }
    }
    EXPECT_LE(gauge.all.size(), 20u * 20u + options.concurrent);
    EXPECT_GT(gauge.all.size(), 300u);
}

TEST(PeekFlow, LeavesAHostThatFailsAloneForLongerAndLonger) {
    Options options;
    options.maxBackoff = 20s;
    WatchedCluster watched(convergedCluster(3), options);
    ASSERT_TRUE(watched.cluster.apply(sim::Kill{2}));
    Gauge gauge;
    watched.shown.show = [&](const machine::Action& action) {
        gauge.see(watched.cluster.now(), action);
    };
    watched.command(Sweep{{watched.addressOf(2)}, 100ms});
    watched.cluster.runFor(120s);
    const auto dials = gauge.dials[watched.cluster.host(2).address()];
    ASSERT_GE(dials.size(), 6u);
    EXPECT_LE(dials.size(), 12u);
    for (std::size_t i = 2; i < dials.size(); ++i) {
        EXPECT_GE(dials[i] - dials[i - 1] + 200ms, dials[i - 1] - dials[i - 2]);
        EXPECT_LE(dials[i] - dials[i - 1], 21s);
    }
    // Rounds go on meanwhile and say why it is not asked.
    const auto unanswered = watched.all<Unanswered>();
    EXPECT_GT(unanswered.size(), dials.size());
    EXPECT_NE(unanswered.back().why.find("connection refused"), std::string::npos);

    // Up again, it is found at the next attempt, and asked in every round from then on.
    ASSERT_TRUE(watched.cluster.apply(sim::Restart{2, false, std::nullopt}));
    watched.cluster.runFor(25s);
    const auto before = gauge.dials[watched.cluster.host(2).address()].size();
    watched.cluster.runFor(10s);
    EXPECT_GE(gauge.dials[watched.cluster.host(2).address()].size(), before + 8);
}

TEST(PeekFlow, AThousandMembersAreAllAsked) {
    WatchedCluster watched(convergedCluster(1000));
    Gauge gauge;
    watched.shown.show = [&](const machine::Action& action) {
        gauge.see(watched.cluster.now(), action);
    };
    watched.keeps = false;
    std::set<std::string> names;
    std::size_t rows = 0;
    std::size_t dones = 0;
    std::optional<Outcome> outcome;
    watched.hear = [&](const Event& event) {
        if (const auto* answer = std::get_if<Answered>(&event)) {
            names.insert(answer->view->observer);
            rows += answer->view->rows.size();
        } else if (const auto* progress = std::get_if<SweepProgress>(&event)) {
            dones += progress->done ? 1 : 0;
        } else if (const auto* end = std::get_if<Outcome>(&event)) {
            outcome = *end;
        }
    };
    watched.command(Sweep{{watched.addressOf(500)}, {}});
    ASSERT_TRUE(watched.cluster.runUntil([&] { return outcome.has_value(); }, 60s));
    EXPECT_TRUE(outcome->ok) << outcome->text;
    EXPECT_EQ(names.size(), 1000u);
    EXPECT_EQ(rows, 1000u * 1000u);
    EXPECT_EQ(dones, 1u);
    EXPECT_LE(gauge.most, Options{}.concurrent);
    EXPECT_EQ(gauge.mostAtHost, 1u);
    EXPECT_EQ(gauge.all.size(), 1000u);
}

}  // namespace
}  // namespace swimscope::watch
