#include "engine/sim/truth.h"

#include <gtest/gtest.h>

namespace swimscope::sim {
namespace {

TEST(Truth, HostsAreFoundByName) {
    Truth truth;
    EXPECT_EQ(truth.add("n-0001"), 1u);
    EXPECT_EQ(truth.add("odd"), 2u);
    EXPECT_EQ(truth.find("n-0001"), 1u);
    EXPECT_EQ(truth.find("odd"), 2u);
    EXPECT_EQ(truth.find("n-0002"), kNoHost);
    EXPECT_EQ(truth.find("n-1"), kNoHost);
    EXPECT_EQ(truth.find(""), kNoHost);
}

}  // namespace
}  // namespace swimscope::sim
