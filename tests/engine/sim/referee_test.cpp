#include "engine/sim/referee.h"

#include <gtest/gtest.h>

#include "engine/sim/row_invariants.h"
#include "tests/support/sim_events.h"

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

TEST(Referee, FindsNothingInAHealthyRun) {
    for (const bool converged : {false, true}) {
        ClusterOptions options;
        options.nodes = 12;
        options.node = ClusterOptions::simulated(swim::Timing::Local);
        options.converged = converged;
        Cluster cluster(options);
        const auto referee = Referee::strict(options.node);
        cluster.judgeBy(referee.get());
        cluster.runFor(10s);
        EXPECT_TRUE(cluster.apply(Kill{3}));
        cluster.runFor(30s);
        EXPECT_TRUE(cluster.apply(Restart{3, false, std::nullopt}));
        cluster.runFor(30s);
        referee->end(cluster);
        for (const Violation& violation : referee->findings().kept()) {
            ADD_FAILURE() << Referee::describe(cluster.truth(), violation);
        }
    }
}

TEST(Referee, DoesNotChangeTheRun) {
    const auto hash = [](bool judged) {
        ClusterOptions options;
        options.nodes = 8;
        Cluster cluster(options);
        const auto referee = Referee::strict(options.node);
        cluster.judgeBy(judged ? referee.get() : nullptr);
        cluster.runFor(20s);
        return cluster.traceHash();
    };
    EXPECT_EQ(hash(true), hash(false));
}

TEST(Referee, RowsWithAHistoryNobodySawAreNotJudged) {
    Truth truth;
    truth.host(truth.add("n-0001")).running = true;
    truth.host(truth.add("n-0002")).running = true;
    Referee referee;
    referee.add(std::make_unique<LegalChanges>());
    referee.event(truth, 1, {}, swim::Refuted{test::simMember("n-0002", 1, swim::State::Alive)});
    EXPECT_TRUE(referee.clean());
    referee.event(truth, 1, {}, swim::Refuted{test::simMember("n-0002", 1, swim::State::Alive)});
    EXPECT_FALSE(referee.clean());
}

TEST(Referee, SaysWhatWhenAndWho) {
    Truth truth;
    truth.add("n-0001");
    EXPECT_EQ(Referee::describe(truth, {"a rule", 1, base::Instant(1500ms), "it broke"}),
              "at 1.500000 s n-0001: it broke (a rule)");
}

TEST(Referee, KeepsTheFirstHundredFindings) {
    Findings findings;
    for (int i = 0; i < 250; ++i) {
        findings.add({"a rule", 1, {}, "again"});
    }
    EXPECT_EQ(findings.count(), 250u);
    EXPECT_EQ(findings.kept().size(), 100u);
}

}  // namespace
}  // namespace swimscope::sim
