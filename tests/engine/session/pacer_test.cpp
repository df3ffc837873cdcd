#include "engine/session/pacer.h"

#include <cmath>

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

constexpr base::Instant kStart{std::chrono::seconds(100)};

TEST(Pacer, RunsAtItsSpeed) {
    Pacer pacer;
    pacer.anchor(kStart, base::Instant{});
    EXPECT_EQ(pacer.due(kStart + std::chrono::seconds(3)), base::Instant{std::chrono::seconds(3)});
    pacer.setSpeed(10, kStart + std::chrono::seconds(3), base::Instant{std::chrono::seconds(3)});
    EXPECT_EQ(pacer.due(kStart + std::chrono::seconds(4)), base::Instant{std::chrono::seconds(13)});
    EXPECT_EQ(pacer.wallOf(base::Instant{std::chrono::seconds(13)}),
              kStart + std::chrono::seconds(4));
}

TEST(Pacer, NeverGoesBack) {
    Pacer pacer;
    pacer.anchor(kStart, base::Instant{std::chrono::seconds(5)});
    EXPECT_EQ(pacer.due(kStart - std::chrono::seconds(1)), base::Instant{std::chrono::seconds(5)});
    EXPECT_EQ(pacer.wallOf(base::Instant{}), kStart);
}

TEST(Pacer, KeepsItsRange) {
    Pacer pacer;
    pacer.setSpeed(0, kStart, {});
    EXPECT_EQ(pacer.speed(), Pacer::kSlowest);
    pacer.setSpeed(1e9, kStart, {});
    EXPECT_EQ(pacer.speed(), Pacer::kFastest);
    pacer.setSpeed(NAN, kStart, {});
    EXPECT_EQ(pacer.speed(), 1);
}

TEST(Pacer, CatchesUpALittleAndGivesUpTheRest) {
    Pacer pacer;
    pacer.anchor(kStart, base::Instant{});
    // 100 ms behind: caught up with.
    pacer.reached(kStart + std::chrono::seconds(1), base::Instant{std::chrono::milliseconds(900)});
    EXPECT_EQ(pacer.due(kStart + std::chrono::seconds(1)), base::Instant{std::chrono::seconds(1)});
    // Half a second behind: given up.
    pacer.reached(kStart + std::chrono::seconds(2), base::Instant{std::chrono::milliseconds(1500)});
    EXPECT_EQ(pacer.due(kStart + std::chrono::seconds(2)),
              base::Instant{std::chrono::milliseconds(1500)});
    EXPECT_EQ(pacer.due(kStart + std::chrono::seconds(3)),
              base::Instant{std::chrono::milliseconds(2500)});
}

}  // namespace
}  // namespace swimscope::session
