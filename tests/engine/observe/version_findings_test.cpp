#include "engine/observe/version_findings.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using test::memberNames;
using test::Story;
using test::ViewBuilder;

TEST(VersionFindings, TheOneOutsideIsTheCulprit) {
    Story story;
    story.sweep(memberNames("a", 4), [](ViewBuilder& view) {
        view.alive("a-04").versions({1, 5, 2, 0, 255, 0});
    });
    EXPECT_EQ(
        story.text(FindingKind::VersionRange),
        "table exchanges are refused: only delegate protocol 2 to 5 fits all, and a-04 speaks "
        "0 and takes 0 to 255");
    EXPECT_EQ(story.find(FindingKind::VersionRange)->nodes, std::vector<std::string>{"a-04"});
    EXPECT_EQ(story.find(FindingKind::VersionRange)->severity, Severity::Critical);
}

TEST(VersionFindings, TheOneThatNarrowsTheRangeIsTheCulprit) {
    Story story;
    story.sweep(memberNames("a", 4), [](ViewBuilder& view) {
        view.alive("a-01").versions({1, 1, 1, 2, 5, 4});
    });
    EXPECT_EQ(story.text(FindingKind::VersionRange),
              "table exchanges are refused: only protocol 1 to 1 fits all, and a-01 speaks 1 and "
              "takes 1 to 1");
}

TEST(VersionFindings, ADeadOneWithoutVersionsBlocksToo) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) { view.dead("x").versions({}); });
    EXPECT_EQ(story.text(FindingKind::VersionRange),
              "table exchanges are refused: only protocol 1 to 5 fits all, and x announces no "
              "versions, which counts as speaking 0");
}

TEST(VersionFindings, RangesThatMeetAreNone) {
    Story story;
    story.sweep(memberNames("a", 3), [](ViewBuilder& view) {
        view.alive("a-02").versions({1, 5, 2, 0, 255, 4});
    });
    EXPECT_EQ(story.count(FindingKind::VersionRange), 0u) << story.all();
}

}  // namespace
}  // namespace swimscope::observe
