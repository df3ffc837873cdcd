#include "engine/observe/ghosts.h"

#include <gtest/gtest.h>

#include "tests/support/insight_story.h"

namespace swimscope::observe {
namespace {

using namespace std::chrono_literals;
using test::memberNames;
using test::Story;
using test::ViewBuilder;

const std::string kGhost = "db-3";

/// db-3 is dead at incarnation 4 for all but api-02, which holds it alive at `incarnation`.
Story::Change haunted(std::uint32_t incarnation) {
    return [incarnation](ViewBuilder& view) {
        if (view.build()->observer == "api-02") {
            view.alive(kGhost, incarnation);
        } else {
            view.dead(kGhost, 4);
        }
    };
}

TEST(Ghosts, WhoStillHoldsTheDeadIsNamedWithItsIncarnation) {
    Story story;
    const auto all = memberNames("api", 13);
    story.sweep(all, haunted(4));
    EXPECT_EQ(story.count(FindingKind::Ghost), 0u) << "it may be news on its way";
    EXPECT_EQ(story.text(FindingKind::Dead),
              "db-3 is held dead by 12 of 13 observers; api-02 still holds it alive");
    story.wait(10s).sweep(all, haunted(4));
    EXPECT_EQ(story.text(FindingKind::Ghost),
              "db-3 is held dead by 12 of 13 observers; api-02 still holds it alive at incarnation "
              "4");
    EXPECT_EQ(story.count(FindingKind::Dead), 0u);
    EXPECT_EQ(story.find(FindingKind::Ghost)->nodes, (std::vector<std::string>{"db-3", "api-02"}));
    EXPECT_EQ(story.find(FindingKind::Ghost)->evidence.back().english(),
              "api-02 cannot bring it back while the others remember its death at incarnation 4, "
              "but can once they have forgotten it");
}

TEST(Ghosts, AHigherIncarnationBringsItBack) {
    Story story;
    const auto all = memberNames("api", 4);
    story.sweep(all, haunted(6)).wait(10s).sweep(all, haunted(6));
    ASSERT_EQ(story.count(FindingKind::Ghost), 1u) << story.all();
    EXPECT_EQ(story.find(FindingKind::Ghost)->evidence.back().english(),
              "api-02's next table exchange brings it back: its incarnation 6 beats 4");
}

TEST(Ghosts, TheForgottenIsHeldByAFew) {
    Story story;
    const auto all = memberNames("api", 4);
    const auto holds = [](ViewBuilder& view) {
        if (view.build()->observer == "api-02") {
            view.alive(kGhost, 2);
        }
    };
    story.sweep(all, holds).wait(30s).sweep(all, holds);
    EXPECT_EQ(story.count(FindingKind::Ghost), 0u) << "it may be a newcomer";
    story.wait(40s).sweep(all, holds);
    EXPECT_EQ(story.text(FindingKind::Ghost),
              "db-3 is not listed any more by 3 of 4 observers; api-02 still holds it alive at "
              "incarnation 2");
    EXPECT_EQ(story.find(FindingKind::Ghost)->evidence.back().english(),
              "api-02's next table exchange brings it back: nobody else remembers its death");
}

TEST(Ghosts, TheLeftThatSomebodyHoldsIsOne) {
    Story story;
    const auto all = memberNames("api", 4);
    const auto holds = [](ViewBuilder& view) {
        const std::string observer = view.build()->observer;
        view.row(kGhost,
                 observer == "api-02" || observer == "api-03" ? watch::Belief::Alive
                                                              : watch::Belief::Left,
                 3);
    };
    story.sweep(all, holds).wait(10s).sweep(all, holds);
    EXPECT_EQ(story.count(FindingKind::Ghost), 0u) << "no majority holds it gone";
    const auto fewer = [](ViewBuilder& view) {
        view.row(kGhost,
                 view.build()->observer == "api-02" ? watch::Belief::Suspect : watch::Belief::Left,
                 3);
    };
    story.sweep(all, fewer).wait(10s).sweep(all, fewer);
    EXPECT_EQ(story.text(FindingKind::Ghost),
              "db-3 has left for 3 of 4 observers; api-02 still holds it alive at incarnation 3");
}

TEST(Ghosts, TheDeadThatOthersForgotAreHarmless) {
    Story story;
    const auto all = memberNames("api", 4);
    const auto buries = [](ViewBuilder& view) {
        if (view.build()->observer == "api-02") {
            view.dead(kGhost, 2);
        }
    };
    story.sweep(all, buries).wait(30s).sweep(all, buries);
    EXPECT_EQ(story.count(FindingKind::Ghost), 0u) << story.all();
    story.wait(60s).sweep(all, buries);
    EXPECT_EQ(story.text(FindingKind::Ghost),
              "db-3 is forgotten by 3 of 4 observers; api-02 still lists it as gone");
    EXPECT_EQ(story.find(FindingKind::Ghost)->severity, Severity::Info);
}

TEST(Ghosts, WhoAnswersUsIsNone) {
    Story story;
    auto all = memberNames("api", 4);
    all.push_back(kGhost);
    const auto holds = [](ViewBuilder& view) {
        if (view.build()->observer != "api-02" && view.build()->observer != kGhost) {
            view.dead(kGhost, 1);
        }
    };
    story.sweep(all, holds).wait(10s).sweep(all, holds);
    EXPECT_EQ(story.count(FindingKind::Ghost), 0u) << story.all();
    EXPECT_EQ(story.text(FindingKind::Dead),
              "db-3 is held dead by 3 of 4 observers; api-02 still holds it alive; it answers us");
}

}  // namespace
}  // namespace swimscope::observe
