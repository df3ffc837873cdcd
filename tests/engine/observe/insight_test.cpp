#include "engine/observe/insight.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

TEST(Insight, KeepsTheLastAnswerOfEverybody) {
    Insight insight;
    insight.hear({}, test::ViewBuilder("a").alive("a").alive("b").answered());
    insight.hear({}, test::ViewBuilder("b").alive("a").alive("b").answered());
    EXPECT_EQ(insight.beliefs().observers(), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(insight.findings({}).empty());
}

TEST(Insight, TheLastWordOfTheDeadIsForgotten) {
    using namespace std::chrono_literals;
    test::Story story;
    const watch::Unanswered gone{test::addressOf("a-04"), "a-04",
                                 base::verbatim("connection refused")};
    story.sweep(test::memberNames("a", 4)).wait(1s).hear(gone);
    EXPECT_EQ(story.insight().beliefs().observers().size(), 4u) << "the others hold it alive";
    story.sweep(test::memberNames("a", 3), [](test::ViewBuilder& view) { view.dead("a-04"); });
    EXPECT_EQ(story.insight().beliefs().observers(), test::memberNames("a", 3));
    EXPECT_EQ(story.count(FindingKind::Dead), 1u) << story.all();
}

TEST(Insight, WhenNobodyAnswersTheLastWordsStay) {
    using namespace std::chrono_literals;
    test::Story story;
    const auto all = test::memberNames("a", 3);
    story.sweep(all).wait(1s);
    for (const std::string& name : all) {
        story.hear(watch::Unanswered{test::addressOf(name), name, base::verbatim("no route")});
    }
    EXPECT_EQ(story.insight().beliefs().observers(), all);
}

}  // namespace
}  // namespace swimscope::observe
