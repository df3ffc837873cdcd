#include "engine/observe/disagreements.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::memberNames;
using test::Story;
using test::ViewBuilder;

TEST(Disagreements, WhoIsDeadForAFewOnly) {
    Story story;
    story.sweep(memberNames("a", 5), [](ViewBuilder& view) {
        if (view.build()->observer == "a-02") {
            view.dead("a-05", 3);
        }
    });
    EXPECT_EQ(story.text(FindingKind::Disagreement),
              "a-02 holds a-05 dead; for 3 of 4 observers it is alive, and it answers us");
    EXPECT_EQ(story.find(FindingKind::Disagreement)->evidence[0].english(),
              "a-02 holds it dead at incarnation 3");
}

TEST(Disagreements, WhoIsMissingAtAFewForLong) {
    Story story;
    const auto all = memberNames("a", 5);
    const auto withoutFive = [&](ViewBuilder& view) {
        if (view.build()->observer == "a-02") {
            ViewBuilder fewer("a-02");
            for (std::size_t i = 0; i < 4; ++i) {
                fewer.alive(all[i]);
            }
            view = fewer;
        }
    };
    story.sweep(all, withoutFive).wait(20s).sweep(all, withoutFive);
    EXPECT_TRUE(story.findings().empty()) << story.all();
    story.wait(50s).sweep(all, withoutFive);
    EXPECT_EQ(story.text(FindingKind::Disagreement),
              "a-05 is missing at 1 of 4 observers: a-02 does not list it");
}

TEST(Disagreements, OneIncarnationHasOneMetadata) {
    Story story;
    const auto metadata = [](const std::string& other) {
        return [other](ViewBuilder& view) {
            const bool odd = view.build()->observer == "a-02";
            view.alive("a-03", 7).tags({{"role", odd ? other : "web"}});
        };
    };
    story.sweep(memberNames("a", 3), metadata("web"));
    EXPECT_TRUE(story.findings().empty()) << story.all();
    story.sweep(memberNames("a", 3), metadata("db"));
    EXPECT_EQ(story.text(FindingKind::MetadataDiffers),
              "a-02 holds other metadata of a-03 than a-01 and a-03, both at incarnation 7");
    EXPECT_EQ(story.find(FindingKind::MetadataDiffers)->evidence[0].english(), "a-02: role=db");
}

}  // namespace
}  // namespace swimscope::observe
