#include "engine/observe/product_findings.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using test::memberNames;
using test::Story;
using test::ViewBuilder;

TEST(ProductFindings, MembersOfAnotherProduct) {
    Story story;
    story.sweep(memberNames("c", 3), [](ViewBuilder& view) {
        view.alive("c-01").tags({{"role", "consul"}, {"dc", "fra"}});
        view.alive("c-02").tags({{"role", "node"}, {"dc", "fra"}});
        view.alive("c-03").tags({{"role", "nomad"}, {"region", "eu"}});
        view.alive("us").tags({{"role", "swimscope"}});
    });
    EXPECT_EQ(story.text(FindingKind::Foreign),
              "c-03 is a Nomad member among 2 Consul members: two clusters have merged");
    EXPECT_EQ(story.find(FindingKind::Foreign)->nodes, std::vector<std::string>{"c-03"});
}

}  // namespace
}  // namespace swimscope::observe
