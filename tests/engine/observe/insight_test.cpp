#include "engine/observe/insight.h"

#include <gtest/gtest.h>

#include "tests/support/view_builder.h"

namespace swimscope::observe {
namespace {

TEST(Insight, KeepsTheLastAnswerOfEverybody) {
    Insight insight;
    insight.hear({}, test::ViewBuilder("a").alive("a").alive("b").answered());
    insight.hear({}, test::ViewBuilder("b").alive("a").alive("b").answered());
    EXPECT_EQ(insight.beliefs().observers(), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(insight.findings({}).empty());
}

}  // namespace
}  // namespace swimscope::observe
