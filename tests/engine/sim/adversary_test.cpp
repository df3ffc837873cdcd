#include "engine/sim/adversary.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

TEST(Adversary, BreaksNothing) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const AdversaryResult result = Adversary(seed).run();
        for (const std::string& problem : result.problems) {
            ADD_FAILURE() << problem << "; again: " << result.repeat();
        }
        EXPECT_FALSE(result.story.empty());
    }
}

TEST(Adversary, OneSeedIsOneStoryAndOneHash) {
    const AdversaryResult one = Adversary(5).run();
    const AdversaryResult two = Adversary(5).run();
    EXPECT_EQ(one.story, two.story);
    EXPECT_EQ(one.hash, two.hash);
    EXPECT_NE(Adversary(6).run().hash, one.hash);
    EXPECT_EQ(one.repeat(), "swimscope-node simulate --adversary --seed 5");
}

TEST(Adversary, SeedsDifferInWhatTheyTry) {
    std::size_t encrypted = 0;
    std::size_t compressed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Adversary adversary(seed);
        const ClusterOptions& options = adversary.options();
        EXPECT_GE(options.nodes, 5u);
        EXPECT_LE(options.nodes, 9u);
        encrypted += options.secrets.keys.empty() ? 0 : 1;
        compressed += options.node.enableCompression ? 1 : 0;
    }
    EXPECT_GT(encrypted, 5u);
    EXPECT_GT(compressed, 5u);
}

TEST(Adversary, FullAgreementIsAboutEverythingTold) {
    ClusterOptions options;
    options.nodes = 4;
    options.node = ClusterOptions::simulated(swim::Timing::Local);
    options.converged = true;
    Cluster cluster(options);
    EXPECT_TRUE(fullyAgreed(cluster));
    EXPECT_TRUE(cluster.apply(SetMeta{2, base::toBytes(std::string_view("new"))}));
    EXPECT_TRUE(cluster.agreement().all());
    EXPECT_FALSE(fullyAgreed(cluster));
    EXPECT_TRUE(cluster.runUntil([&] { return fullyAgreed(cluster); }, 60s));
}

TEST(Adversary, TheBoundGrowsWithTheCluster) {
    const auto local = ClusterOptions::simulated(swim::Timing::Local);
    EXPECT_LT(agreementBound(local, 5), agreementBound(local, 9));
    EXPECT_GT(agreementBound(local, 5), 60s);
    EXPECT_LT(agreementBound(local, 9), 10min);
}

}  // namespace
}  // namespace swimscope::sim
