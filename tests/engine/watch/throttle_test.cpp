#include "engine/watch/throttle.h"

#include <gtest/gtest.h>

namespace swimscope::watch {
namespace {

using namespace std::chrono_literals;

base::Endpoint host(std::uint8_t number) {
    return {base::IpAddress::v4(10, 0, 0, number), 7946};
}

const base::Instant kStart{1h};

TEST(Throttle, AllowsSoManyAtOnce) {
    Options options;
    options.concurrent = 2;
    Throttle throttle(options);
    throttle.begin(kStart, host(1));
    throttle.begin(kStart, host(2));
    EXPECT_FALSE(throttle.slotFrom(kStart));
    EXPECT_EQ(throttle.active(), 2u);
    throttle.end(kStart, host(1), {});
    EXPECT_TRUE(throttle.slotFrom(kStart + 1s));
}

TEST(Throttle, AllowsSoManyASecond) {
    Options options;
    options.concurrent = 1000;
    options.peeksPerSecond = 10;
    Throttle throttle(options);
    base::Instant now = kStart;
    std::uint8_t begun = 0;
    while (now < kStart + 3s) {
        const auto slot = throttle.slotFrom(now);
        ASSERT_TRUE(slot);
        if (*slot > now) {
            now = *slot;
            continue;
        }
        throttle.begin(now, host(++begun));
    }
    // What it may begin with at once, and then ten a second.
    EXPECT_GE(begun, 30);
    EXPECT_LE(begun, 41);
}

TEST(Throttle, OneConversationWithAHostAndThenAPause) {
    Options options;
    options.minInterval = 500ms;
    Throttle throttle(options);
    EXPECT_LE(*throttle.hostFrom(host(1), /*wished=*/false), kStart);
    throttle.begin(kStart, host(1));
    EXPECT_FALSE(throttle.hostFrom(host(1), /*wished=*/true));
    EXPECT_TRUE(throttle.hostFrom(host(2), /*wished=*/true));
    throttle.end(kStart, host(1), {});
    EXPECT_EQ(throttle.hostFrom(host(1), /*wished=*/false), kStart + 500ms);
    EXPECT_EQ(throttle.backoffLeft(kStart, host(1)), base::Duration{});
}

TEST(Throttle, FailuresDoubleThePauseUpToItsMaximum) {
    Options options;
    options.maxBackoff = 10s;
    Throttle throttle(options);
    base::Instant now = kStart;
    for (const base::Duration pause : {1s, 2s, 4s, 8s, 10s, 10s}) {
        throttle.begin(now, host(1));
        throttle.end(now, host(1), base::verbatim("connection refused"));
        EXPECT_EQ(throttle.backoffLeft(now, host(1)), pause);
        EXPECT_EQ(throttle.lastWhy(host(1)), "connection refused");
        // Whoever wishes it does not wait that long.
        EXPECT_EQ(throttle.hostFrom(host(1), /*wished=*/true), now + options.minInterval);
        now += pause;
    }
    throttle.begin(now, host(1));
    throttle.end(now, host(1), {});
    EXPECT_EQ(throttle.backoffLeft(now, host(1)), base::Duration{});
    EXPECT_EQ(throttle.lastWhy(host(1)), "");
    throttle.begin(now + 1s, host(1));
    throttle.end(now + 1s, host(1), base::verbatim("again"));
    EXPECT_EQ(throttle.backoffLeft(now + 1s, host(1)), 1s);
}

}  // namespace
}  // namespace swimscope::watch
