#include "engine/sim/trace_hash.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

using namespace std::chrono_literals;

swim::Member member(const char* name, std::uint32_t incarnation) {
    auto identity = std::make_shared<swim::Identity>();
    identity->name = name;
    return {identity, incarnation, swim::State::Alive, {}};
}

std::uint64_t hashOf(base::Instant when, HostId observer, const swim::Event& event) {
    TraceHash hash;
    hash.add(when, observer, event);
    return hash.value();
}

TEST(TraceHash, TheSameTraceGivesTheSameHash) {
    EXPECT_EQ(hashOf(base::Instant(1s), 1, swim::Joined{member("a", 1)}),
              hashOf(base::Instant(1s), 1, swim::Joined{member("a", 1)}));
}

TEST(TraceHash, EveryFieldCounts) {
    const auto reference = hashOf(base::Instant(1s), 1, swim::Joined{member("a", 1)});
    EXPECT_NE(hashOf(base::Instant(2s), 1, swim::Joined{member("a", 1)}), reference);
    EXPECT_NE(hashOf(base::Instant(1s), 2, swim::Joined{member("a", 1)}), reference);
    EXPECT_NE(hashOf(base::Instant(1s), 1, swim::Joined{member("b", 1)}), reference);
    EXPECT_NE(hashOf(base::Instant(1s), 1, swim::Joined{member("a", 2)}), reference);
    EXPECT_NE(hashOf(base::Instant(1s), 1, swim::Refuted{member("a", 1)}), reference);
}

TEST(TraceHash, OrderCounts) {
    TraceHash forth;
    forth.add({}, 1, swim::HealthChanged{1});
    forth.add({}, 2, swim::HealthChanged{1});
    TraceHash back;
    back.add({}, 2, swim::HealthChanged{1});
    back.add({}, 1, swim::HealthChanged{1});
    EXPECT_NE(forth.value(), back.value());
    EXPECT_EQ(forth.events(), 2u);
}

TEST(TraceHash, TextsAreHashedTheSameEverywhere) {
    EXPECT_EQ(stableHash(std::string_view("n-0001")), 17088177385498385658u);
    EXPECT_NE(stableHash(std::string_view("")), stableHash(std::string_view("\0", 1)));
}

}  // namespace
}  // namespace swimscope::sim
