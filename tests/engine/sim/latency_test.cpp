#include "engine/sim/latency.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

std::vector<base::Duration> drawn(const Latency& latency, int count) {
    base::Random random(7);
    std::vector<base::Duration> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(latency.draw(random));
    }
    std::sort(all.begin(), all.end());
    return all;
}

TEST(Latency, AConstantIsAlwaysTheSame) {
    EXPECT_EQ(drawn(Latency::constant(3ms), 10).front(), 3ms);
    EXPECT_EQ(drawn(Latency::constant(3ms), 10).back(), 3ms);
    EXPECT_EQ(drawn(Latency(), 10).back(), 0ms);
}

TEST(Latency, UniformStaysBetweenItsEnds) {
    const auto all = drawn(Latency::uniform(9ms, 1ms), 10'000);
    EXPECT_GE(all.front(), 1ms);
    EXPECT_LE(all.back(), 9ms);
    EXPECT_NEAR(base::toMilliseconds(all[5000]), 5, 0.3);
}

TEST(Latency, LognormalHasItsMedianAndItsSpread) {
    const auto all = drawn(Latency::lognormal(10ms, 50), 20'000);
    EXPECT_NEAR(base::toMilliseconds(all[10'000]), 10, 0.3);
    // One standard deviation up, at 84.1 %.
    EXPECT_NEAR(base::toMilliseconds(all[16'826]), 10 * std::exp(0.5), 0.6);
}

TEST(Latency, PowersOfTwoAreThoseOfTheLibrary) {
    for (std::int64_t x = -8 * 65536; x <= 8 * 65536; x += 4321) {
        const double expected = std::exp2(static_cast<double>(x) / 65536) * 65536;
        EXPECT_NEAR(static_cast<double>(powerOfTwo(x)), expected, 1 + expected * 2e-4) << x;
    }
}

TEST(Latency, DrawsAreTheSameEverywhere) {
    base::Random random(1);
    const Latency latency = Latency::lognormal(10ms, 40);
    EXPECT_EQ(latency.draw(random).count(), 5305751);
    EXPECT_EQ(latency.draw(random).count(), 6889817);
}

}  // namespace
}  // namespace swimscope::sim
