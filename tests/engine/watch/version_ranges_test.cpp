#include "engine/watch/version_ranges.h"

#include <gtest/gtest.h>

#include "tests/support/view_builder.h"

namespace swimscope::watch {
namespace {

using test::ViewBuilder;

const base::Bytes kSerf4{1, 5, 2, 2, 5, 4};
const base::Bytes kSerf5{1, 5, 2, 2, 5, 5};
const base::Bytes kPlain{1, 5, 2, 0, 0, 0};
const base::Bytes kObserver{1, 5, 2, 0, 255, 4};

std::optional<VersionClash> clashOf(const ViewBuilder& builder) {
    return findVersionClash(builder.build()->rows);
}

TEST(VersionRanges, ThoseThatMeetAreNoClash) {
    ViewBuilder view("a");
    view.alive("a").versions(kSerf4).alive("b").versions(kSerf5).alive("c").versions(kObserver);
    EXPECT_FALSE(clashOf(view));
    EXPECT_FALSE(findVersionClash({}));
}

TEST(VersionRanges, TheOneThatTheOthersWouldDoWithoutIsTheCulprit) {
    ViewBuilder view("a");
    view.alive("a").versions(kSerf4).alive("b").versions(kSerf5).alive("odd").versions(kPlain);
    const auto clash = clashOf(view);
    ASSERT_TRUE(clash);
    EXPECT_EQ(clash->culprits, std::vector<std::string>{"odd"});
    EXPECT_EQ(clash->what.english(),
              "speaks application protocol 0 and understands 0, while the others meet in 2 to 5");
}

TEST(VersionRanges, ADeadMemberWithoutVersionsPoisonsToo) {
    ViewBuilder view("a");
    view.alive("a").versions(kSerf4).alive("b").versions(kSerf4);
    view.dead("old").versions({0, 0, 0, 0, 0, 0}).left("older").versions({});
    const auto clash = clashOf(view);
    ASSERT_TRUE(clash);
    EXPECT_EQ(clash->culpritCount, 2u);
    EXPECT_EQ(clash->what.english(), "names no protocol version at all");
}

TEST(VersionRanges, ADeadMembersRangeBindsNobody) {
    ViewBuilder view("a");
    view.alive("a").versions({1, 5, 4, 2, 5, 4}).dead("narrow").versions({1, 4, 4, 2, 5, 4});
    EXPECT_FALSE(clashOf(view));
}

TEST(VersionRanges, ANarrowLivingMemberIsNamed) {
    ViewBuilder view("a");
    view.alive("a").versions({1, 5, 5, 2, 5, 4}).alive("b").versions({1, 5, 5, 2, 5, 4});
    view.alive("narrow").versions({2, 2, 2, 2, 5, 4});
    const auto clash = clashOf(view);
    ASSERT_TRUE(clash);
    EXPECT_EQ(clash->culprits, std::vector<std::string>{"narrow"});
}

TEST(VersionRanges, ManyCulpritsAreCountedAndSomeNamed) {
    ViewBuilder view("a");
    for (std::size_t i = 0; i < 40; ++i) {
        view.alive("serf" + std::to_string(i)).versions(kSerf4);
    }
    for (std::size_t i = 0; i < 20; ++i) {
        view.alive("plain" + std::to_string(i)).versions(kPlain);
    }
    const auto clash = clashOf(view);
    ASSERT_TRUE(clash);
    EXPECT_EQ(clash->culpritCount, 20u);
    EXPECT_EQ(clash->culprits.size(), kMaxCulprits);
}

TEST(VersionRanges, WhereNoOneGroupExplainsItNobodyIsNamed) {
    ViewBuilder view("a");
    view.alive("a").versions({1, 1, 1, 0, 0, 0}).alive("b").versions({2, 2, 2, 0, 0, 0});
    view.alive("c").versions({3, 3, 3, 0, 0, 0});
    const auto clash = clashOf(view);
    ASSERT_TRUE(clash);
    EXPECT_TRUE(clash->culprits.empty());
    EXPECT_FALSE(clash->what.empty());
}

}  // namespace
}  // namespace swimscope::watch
