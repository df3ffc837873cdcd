#include "engine/observe/finding.h"

#include <set>

#include <gtest/gtest.h>

namespace swimscope::observe {
namespace {

TEST(Finding, EveryKindHasANameOfItsOwn) {
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(FindingKind::Foreign); ++i) {
        EXPECT_TRUE(names.insert(findingKindName(static_cast<FindingKind>(i))).second) << i;
    }
    EXPECT_STREQ(severityName(Severity::Critical), "critical");
}

}  // namespace
}  // namespace swimscope::observe
