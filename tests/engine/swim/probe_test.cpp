#include "engine/swim/probe.h"

#include <gtest/gtest.h>

namespace swimscope::swim {
namespace {

using namespace std::chrono_literals;

const base::Instant kSent(5s);

TEST(Probe, OnlyTheDirectStepMeasuresARoundTrip) {
    Probe probe("x", 1, 7, kSent, kSent + 1s);
    EXPECT_EQ(probe.roundTrip(kSent + 12ms), 12ms);
    probe.goIndirect();
    EXPECT_EQ(probe.roundTrip(kSent + 600ms), std::nullopt);
}

TEST(Probe, AFailureWithoutNackersCostsOne) {
    EXPECT_EQ(Probe("x", 1, 7, kSent, kSent + 1s).failureDelta(), 1);
}

TEST(Probe, MissingNacksCostOneEach) {
    Probe probe("x", 1, 7, kSent, kSent + 1s);
    probe.expectNack();
    probe.expectNack();
    probe.expectNack();
    EXPECT_EQ(probe.failureDelta(), 3);
    probe.nack();
    EXPECT_EQ(probe.failureDelta(), 2);
    for (int i = 0; i < 9; ++i) {
        probe.nack();
    }
    EXPECT_EQ(probe.failureDelta(), 0);
    EXPECT_EQ(probe.nacksReceived(), 3u);
}

}  // namespace
}  // namespace swimscope::swim
