#include "engine/session/entropy.h"

#include <set>

#include <gtest/gtest.h>

namespace swimscope::session {
namespace {

TEST(Entropy, DrawsAnotherSeedEachTime) {
    std::set<std::uint64_t> seeds;
    for (int i = 0; i < 16; ++i) {
        seeds.insert(drawSeed());
    }
    EXPECT_EQ(seeds.size(), 16u);
}

}  // namespace
}  // namespace swimscope::session
