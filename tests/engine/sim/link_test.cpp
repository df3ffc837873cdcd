#include "engine/sim/link.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

TEST(Link, APerfectLinkDeliversEachDatagramOnce) {
    Link link;
    link.latency = Latency::constant(2ms);
    base::Random random(1);
    const Passage passage = passDatagram(link, random);
    EXPECT_FALSE(passage.lost);
    EXPECT_FALSE(passage.twice);
    EXPECT_EQ(passage.delay, 2ms);
}

TEST(Link, LossAndDuplicationHappenAsOftenAsSaid) {
    Link link;
    link.loss = 0.3;
    link.duplicate = 0.1;
    base::Random random(2);
    int lost = 0;
    int twice = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Passage passage = passDatagram(link, random);
        lost += passage.lost ? 1 : 0;
        twice += passage.twice ? 1 : 0;
    }
    EXPECT_NEAR(lost, 3000, 150);
    EXPECT_NEAR(twice, 700, 100);
}

TEST(Link, ReorderedDatagramsAreHeldBack) {
    Link link;
    link.latency = Latency::constant(1ms);
    link.reorder = 1;
    link.reorderBy = 50ms;
    base::Random random(3);
    base::Duration longest{};
    for (int i = 0; i < 200; ++i) {
        longest = std::max(longest, passDatagram(link, random).delay);
    }
    EXPECT_GT(longest, 30ms);
    EXPECT_LE(longest, 51ms);
}

TEST(Link, CertainShares) {
    base::Random random(4);
    EXPECT_FALSE(happens(0, random));
    EXPECT_TRUE(happens(1, random));
}

}  // namespace
}  // namespace swimscope::sim
